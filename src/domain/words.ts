// Short words of the sheets for what the code names in English: labels of tables and lists, no sentences.

import type { FiscalYear, Era } from './fiscal-year.ts';
import { formatFiscalYear, shortFiscalYear } from './fiscal-year.ts';
import type { Aggregation, Target } from './kpi.ts';
import type { Goal } from './plan.ts';
import type { Progress } from './progress.ts';

export const AGGREGATION_WORDS: Readonly<Record<Aggregation, string>> = {
  annual: '年間',
  cumulative: '累計',
  'point-in-time': '時点',
};

/** What each way of counting means, for readers who have not met the words. */
export const AGGREGATION_MEANINGS: Readonly<Record<Aggregation, string>> = {
  annual: 'その年度だけの値',
  cumulative: 'それまでの年度を足し合わせた値',
  'point-in-time': 'ある時点での値',
};

/** 31年度, 毎年度: as a table's head says it. */
export function shortTargetYear(year: Target['fiscalYear'], planEra: Era | null): string {
  return year === 'every-year' ? '毎年度' : shortFiscalYear(year, planEra);
}

/** 平成31（2019）年度, 毎年度. */
export function targetYear(year: FiscalYear | 'every-year', planEra: Era | null): string {
  return year === 'every-year' ? '毎年度' : formatFiscalYear(year, planEra);
}

/** 重点施策 I, with the title behind it where it is known. */
export function goalName({ level, code, title }: Goal): string {
  return [`${level} ${code}`, title].filter((part) => part !== null).join(' ');
}

/** Where a KPI stands, compared with the baseline, short and without a judgement: a label for counting. */
export const PROGRESS_STATE_WORDS: Readonly<Record<Progress['state'], string>> = {
  reached: '目標値に到達',
  'on-the-way': '目標値に近づいた',
  'at-baseline': '計画策定時と同じ',
  'moved-away': '目標値から遠ざかった',
  'no-value': 'まだ値がない',
  'not-computable': '計算できない',
};
