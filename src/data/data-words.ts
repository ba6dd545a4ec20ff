// The words that stand in cells for what the code names in English. They stay: programs compare them.

import type { Aggregation, Direction, TargetCondition } from '../domain/kpi.ts';
import type { EndKind, KpiEventKind } from '../domain/kpi-event.ts';
import type { MoneyKind } from '../domain/measure.ts';
import type { MissingReason, ValueKind } from '../domain/measured-value.ts';
import { AGGREGATION_WORDS, DIRECTION_WORDS } from '../domain/words.ts';

export const AGGREGATIONS: Readonly<Record<Aggregation, string>> = AGGREGATION_WORDS;
export const DIRECTIONS: Readonly<Record<Direction, string>> = DIRECTION_WORDS;

/** What a row of the table of values is. */
export type Item = 'baseline' | 'actual' | 'expected' | 'target';

export const ITEMS: Readonly<Record<Item, string>> = {
  baseline: '計画策定時',
  actual: '実績値',
  expected: '期待値',
  target: '目標値',
};

export const VALUE_KINDS: Readonly<Record<ValueKind, string>> = {
  actual: '実績',
  forecast: '見込',
  provisional: '暫定',
  preliminary: '速報',
  plan: '計画',
};

export const CONDITIONS: Readonly<Record<TargetCondition['kind'], string>> = {
  number: '値',
  'at-least': '以上',
  'at-most': '以下',
  range: '範囲',
  maintain: '維持',
  text: '言葉',
  missing: 'なし',
};

export const MISSING_REASONS: Readonly<Record<MissingReason, string>> = {
  blank: '空欄',
  dash: '横線',
  'not-yet-collected': '未集計',
  'not-yet-published': '未公表',
  'no-data': 'データなし',
  'no-survey': '調査なし',
  'under-adjustment': '調整中',
  'not-evaluated': '評価対象外',
  ended: '事業終了',
  'not-updated': '更新なし',
  'not-comparable': '比較不能',
  other: 'その他',
};

/** Whether a row is what stands now, or what stood before a change that the sheet itself tells. */
export const VERSIONS = { now: '現在', earlier: '変更前' } as const;

export const EVENT_KINDS: Readonly<Record<KpiEventKind, string>> = {
  renamed: '名称変更',
  redefined: '定義変更',
  rebased: '基準変更',
  merged: '統合',
  moved: '移動',
  added: '追加',
};

export const END_KINDS: Readonly<Record<EndKind, string>> = { dropped: '廃止', merged: '統合', moved: '移動' };

export const MONEY_KINDS: Readonly<Record<MoneyKind, string>> = { budget: '予算', settlement: '決算', plan: '計画' };

/** The part of a sheet that a text stands in. */
export type TextPart =
  | 'achievement'
  | 'challenge'
  | 'response'
  | 'initiative'
  | 'programme'
  | 'opinion-heading'
  | 'opinion-author'
  | 'opinion-rank'
  | 'opinion-rank-note'
  | 'opinion'
  | 'division'
  | 'related-division'
  | 'sdg';

export const TEXT_PARTS: Readonly<Record<TextPart, string>> = {
  achievement: '成果',
  challenge: '課題',
  response: '取組方針',
  initiative: '取組',
  programme: '事業',
  'opinion-heading': '意見の見出し',
  'opinion-author': '意見を述べた人',
  'opinion-rank': '意見の評価',
  'opinion-rank-note': '意見の評価の説明',
  opinion: '意見',
  division: '担当',
  'related-division': '関係課',
  sdg: 'SDGs',
};
