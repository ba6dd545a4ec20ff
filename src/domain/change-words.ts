// What changed from one edition to the next, in plain Japanese: names of figures, kinds of change, a KPI's life.

import type { Cell, FigureChange } from './figure-change.ts';
import { type Era, eraFiscalYear, type FiscalYear } from './fiscal-year.ts';
import type { Revision } from './history.ts';
import type { Kpi } from './kpi.ts';
import type { EndedKpi, KpiEvent } from './kpi-event.ts';
import { isNumeric } from './measured-value.ts';
import { kindInWords, missingInWords, targetInWords } from './sentence.ts';
import type { TextChange } from './changes.ts';
import { kpiYear } from './words.ts';

const WHAT = { baseline: '計画策定時の値', actual: '実績値', expected: '期待値', target: '目標値' } as const;

/** 令和3年度の実績値, 計画策定時の値, 毎年度の目標値; with the sub-row's name in front where there is one. */
export function figureName(
  { what, fiscalYear, label }: Pick<FigureChange, 'what' | 'fiscalYear' | 'label'>,
  kpi: Pick<Kpi, 'calendarYear'>,
  planEra: Era | null,
): string {
  const year =
    fiscalYear === null
      ? ''
      : `${fiscalYear === 'every-year' ? `毎${kpi.calendarYear ? '年' : '年度'}` : kpiYear(kpi, eraFiscalYear(fiscalYear, planEra))}の`;
  return `${label === null ? '' : `${label}：`}${year}${WHAT[what]}`;
}

/** What stands in a cell as it is read: 39件, 47.6%（見込）, 「未集計」, 800人以上. Null is a cell that is not there. */
export function cellInWords(cell: Cell | null, unit: string): string {
  if (cell === null) return '（載っていません）';
  if (cell.kind === 'target') return targetInWords(cell.target, unit) || '空欄';
  const { value } = cell;
  if (value.kind === 'missing') return missingInWords(value);
  const kind = kindInWords(value.kind);
  return `${value.text}${isNumeric(value) ? unit : ''}${kind ? `（${kind}）` : ''}`;
}

/** What was done to a figure, as the end of a row. */
export function figureChangeInWords({ kind, what, after }: Pick<FigureChange, 'kind' | 'what' | 'after'>): string {
  if (kind === 'left-out') return what === 'target' ? '取りやめた' : '載せなくなった';
  const settled = after?.kind === 'value' && after.value.kind !== 'missing' ? kindInWords(after.value.kind) : '';
  return {
    added: '加えた',
    settled: `${settled || '実績'}になった`,
    revised: '改めた',
    withdrawn: '値を取り消した',
    reworded: '書き方を変えた',
  }[kind];
}

/** A text's way from the older sheet to the newer. */
export function textChangeInWords({ kind, carriedOver, sentences }: TextChange): string {
  switch (kind) {
    case 'added':
      return '新しく書かれた文章';
    case 'gone':
      return 'なくなった文章';
    case 'unchanged':
      return '前のまま（一字も変わっていません）';
    case 'reworded':
      return carriedOver === 0 ? '書き改めた文章' : `書き改めた文章（${sentences}文のうち${carriedOver}文は前のまま）`;
  }
}

const EVENT_WORDS = {
  renamed: '名前が変わりました',
  redefined: '決め方が変わりました',
  rebased: '計画策定時の値を取り直しました',
  merged: 'ほかの指標と一つになりました',
  moved: '別の施策から移りました',
  added: '新しく加わりました',
} as const;
const BEFORE_WORDS = {
  renamed: '前の名前',
  redefined: '前の決め方',
  rebased: '前の基準',
  merged: '前の指標',
  moved: '前の施策',
  added: '前',
} as const;

/** 「令和4年度から、名前が変わりました。前の名前は「…」です。理由: …」 and, where there is a break, that values cannot be compared. */
export function eventInWords(event: KpiEvent, planEra: Era | null): string {
  const { kind, fiscalYear, before, reason, comparable } = event;
  return [
    `${eraFiscalYear(fiscalYear, planEra)}から、${EVENT_WORDS[kind]}。`,
    before === null ? '' : `${BEFORE_WORDS[kind]}は「${before}」です。`,
    comparable ? '' : 'それより前の値とは比べられません。',
    reasonInWords(reason),
  ].join('');
}

const END_WORDS = {
  dropped: '廃止されました',
  merged: 'ほかの指標と一つになりました',
  moved: '別の施策に移りました',
} as const;

/** 「令和5年度のシートで、廃止されました。理由: …」 */
export function endInWords({ kind, reason }: EndedKpi, edition: FiscalYear, planEra: Era | null): string {
  return `${eraFiscalYear(edition, planEra)}のシートで、${END_WORDS[kind]}。${reasonInWords(reason)}`;
}

const reasonInWords = (reason: string | null) =>
  reason === null ? '理由は書かれていません。' : `理由: ${reason.replace(/。$/u, '')}。`;

/** Why a figure was revised, in the city's words: its remark, else what it declares of the KPI; null where it says nothing. */
export function revisionReason({ change, placed: { kpi, measure } }: Revision): string | null {
  if (change.reason !== null) return change.reason;
  if (change.kind === 'left-out') return kpi.note;
  if (change.what !== 'baseline') return null;
  const declared = (kpi.events ?? []).findLast(
    ({ kind, fiscalYear }) => ['rebased', 'redefined', 'merged'].includes(kind) && fiscalYear <= measure.edition,
  );
  return declared?.reason ?? null;
}
