// Short words of the sheets for what the code names in English: labels of tables and lists, no sentences.

import type { FiscalYear, Era } from './fiscal-year.ts';
import { asCalendarYear, eraFiscalYear, formatFiscalYear, shortFiscalYear } from './fiscal-year.ts';
import type { Aggregation, Direction, EarlierTarget, Kpi, Target } from './kpi.ts';
import type { GapKind } from './missing.ts';
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

/** The name of a year as this KPI counts it: 平成29（2017）年度 is 平成29（2017）年 where its figures are of calendar years. */
export function kpiYear({ calendarYear }: Pick<Kpi, 'calendarYear'>, name: string): string {
  return calendarYear ? asCalendarYear(name) : name;
}

/** What the sheet says of a target that was replaced: 令和5年度の目標、当初の目標. Empty where it says nothing. */
export function earlierTargetAbout({ fiscalYear, note }: EarlierTarget, planEra: Era | null): string {
  const year = fiscalYear === null ? [] : [`${eraFiscalYear(fiscalYear, planEra)}の目標`];
  return [...year, ...(note === null ? [] : [note])].join('、');
}

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

/** The way a KPI is meant to go, as the sheet's field 方向 says it. */
export const DIRECTION_WORDS: Readonly<Record<Direction, string>> = {
  up: '増加',
  down: '減少',
  maintain: '維持',
};

/** What a row of figures lacks: a heading for each kind. */
export const GAP_WORDS: Readonly<Record<GapKind, string>> = {
  'no-value': '実績値がまだない',
  late: '評価年度の値がない',
  awaited: '公表を待っている',
  'no-year': '途中の年度の値がない',
  'no-target': '目標値がない',
  'no-baseline': '計画策定時の値がない',
  'words-only': '言葉で書かれている',
  'not-computable': '進み具合を計算できない',
};

/** What each kind of gap means. */
export const GAP_MEANINGS: Readonly<Record<GapKind, string>> = {
  'no-value': 'どの年度にも実績値が書かれていません。見込や計画の値だけのものも含みます。',
  late: '前の年度までの値はありますが、評価シートの年度の値がなく、いつ公表されるかも書かれていません。',
  awaited: '評価シートの年度の値はまだありませんが、次に公表される時期が書かれています。',
  'no-year': '新しい年度に値がありますが、その前に値のない年度があります。',
  'no-target': '目標値が書かれていません。',
  'no-baseline': '計画策定時の値が書かれていません。',
  'words-only': '値か目標が「策定」のように言葉で書かれていて、数の計算ができません。',
  'not-computable': '値も目標もありますが、計画策定時から目標までの道のりを数で表せません。',
};
