// KPIs and their figures. The figures are in long form: one row a value, whatever year and kind it is of.

import { kpiPath } from '../domain/citation.ts';
import type { FiscalYear } from '../domain/fiscal-year.ts';
import type { Kpi, Series, Target, TargetCondition, YearValue } from '../domain/kpi.ts';
import type { Measure } from '../domain/measure.ts';
import { type MeasuredValue, missingReason } from '../domain/measured-value.ts';
import { AGGREGATIONS, CONDITIONS, DIRECTIONS, type Item, ITEMS, MISSING_REASONS, VALUE_KINDS } from './data-words.ts';
import { sheetColumns } from './measure-tables.ts';
import {
  allColumns,
  type Cell,
  type Column,
  column,
  type ColumnsByField,
  type Table,
  yearColumns,
  yesNoColumn,
} from './table.ts';

interface PlacedKpi {
  readonly kpi: Kpi;
  readonly measure: Measure;
}

const nameColumn: Column<{ readonly kpi: Kpi }> = column(
  'kpi_name',
  '指標名',
  '評価シートの指標の名前',
  ({ kpi }) => kpi.name,
  { required: true },
);

const addressColumn: Column<{ readonly kpi: Kpi }> = column(
  'kpi_address',
  '指標のアドレス',
  '指標のページ。年度が変わっても変わらない、指標を見分けるための値です',
  ({ kpi }, { address }) => address(kpiPath(kpi)),
  { type: 'address', required: true },
);

const aggregationColumn: Column<{ readonly kpi: Kpi }> = column(
  'aggregation',
  '集計',
  '年間はその年度だけの値、累計は足し上げた値、時点はある日の値。書かれていなければ空欄です',
  ({ kpi }) => (kpi.aggregation === null ? null : AGGREGATIONS[kpi.aggregation]),
  { choices: Object.values(AGGREGATIONS) },
);

const KPI_COLUMNS: ColumnsByField<Omit<Kpi, 'series'>, PlacedKpi> = {
  number: [
    column('kpi_number', '指標の番号', '評価シートの中の順番', ({ kpi }) => kpi.number, {
      type: 'integer',
      required: true,
    }),
  ],
  name: [nameColumn],
  id: [addressColumn],
  aggregation: [aggregationColumn],
  calendarYear: [yesNoColumn('calendar_year', '暦年', '1月から12月までの値か', ({ kpi }) => kpi.calendarYear)],
  unit: [column('unit', '単位', '値の単位。書かれていなければ空欄です', ({ kpi }) => kpi.unit || null)],
  direction: [
    column(
      'direction',
      '方向',
      'どちらに向かうとよいか。評価シートに書かれているときだけです',
      ({ kpi }) => (kpi.direction === null ? null : DIRECTIONS[kpi.direction]),
      { choices: Object.values(DIRECTIONS) },
    ),
  ],
  rank: [
    column('rank', '評価', '自治体が付けた評価。このサイトの計算ではありません', ({ kpi }) => kpi.rank?.text ?? null),
    column('rank_note', '評価の説明', '評価に添えられた文', ({ kpi }) => kpi.rank?.note ?? null),
  ],
  definition: [column('definition', '設定の考え方', '指標の選び方や計算のしかた', ({ kpi }) => kpi.definition)],
  source: [column('source', '出典統計', '値の出典の統計', ({ kpi }) => kpi.source)],
  division: [column('division', '担当', '指標を担当する部や課', ({ kpi }) => kpi.division)],
  note: [column('note', '備考', '指標に付いている注記', ({ kpi }) => kpi.note)],
};

export const kpiTable: Table<PlacedKpi> = {
  id: 'kpis',
  name: '指標',
  meaning: '指標の説明。値は「値」の表にあります。',
  row: '1つの年度の評価シートの、1つの指標',
  columns: [...sheetColumns, ...allColumns(KPI_COLUMNS)],
  rows: ({ measures }) => measures.flatMap((measure) => measure.kpis.map((kpi) => ({ measure, kpi }))),
};

/** A value of one kind and year, or a target. */
interface Figure {
  readonly measure: Measure;
  readonly kpi: Kpi;
  readonly series: Series;
  /** From 1, within the KPI. */
  readonly row: number;
  readonly figure:
    | { readonly item: Exclude<Item, 'target'>; readonly year: FiscalYear | null; readonly value: MeasuredValue }
    /** `isEarlier`: the target that this one replaced. */
    | { readonly item: 'target'; readonly target: Target; readonly isEarlier: boolean };
}

/** Which fields of a row of figures give rows of the table; the rest stands in columns. */
const ROWS_BY_FIELD: {
  readonly [Field in keyof Omit<Series, 'label' | 'unit'>]: (series: Series) => Figure['figure'][];
} = {
  baseline: ({ baseline: { fiscalYear, value, ...rest } }) => {
    rest satisfies Record<string, never>;
    return [{ item: 'baseline', year: fiscalYear, value }];
  },
  actuals: ({ actuals }) => actuals.map((actual) => yearFigure('actual', actual)),
  expected: ({ expected }) => expected.map((value) => yearFigure('expected', value)),
  targets: ({ targets }) =>
    targets.flatMap((target) => [
      { item: 'target', target, isEarlier: false },
      ...(target.revisedFrom === null ? [] : [{ item: 'target' as const, target, isEarlier: true }]),
    ]),
};

function yearFigure(item: 'actual' | 'expected', { fiscalYear, value, ...rest }: YearValue): Figure['figure'] {
  rest satisfies Record<string, never>;
  return { item, year: fiscalYear, value };
}

/** Every figure of a KPI, in the order of its sheet's table. */
export function figuresOf(kpi: Kpi, measure: Measure): Figure[] {
  return kpi.series.flatMap((series, index) =>
    Object.values(ROWS_BY_FIELD).flatMap((figures) =>
      figures(series).map((figure) => ({ measure, kpi, series, row: index + 1, figure })),
    ),
  );
}

/** A value or target as the cells of a row: at most one of number, range and words, or the reason why there is none. */
interface Reading {
  readonly kind: Cell;
  readonly condition: Cell;
  readonly number: Cell;
  readonly low: Cell;
  readonly high: Cell;
  readonly words: Cell;
  readonly missing: Cell;
  readonly text: Cell;
  readonly note: Cell;
}

const NOTHING: Reading = {
  kind: null,
  condition: null,
  number: null,
  low: null,
  high: null,
  words: null,
  missing: null,
  text: null,
  note: null,
};

function readingOfValue(value: MeasuredValue): Reading {
  if (value.kind === 'missing') {
    const { kind: _, reason, text, note, ...rest } = value;
    rest satisfies Record<string, never>;
    return { ...NOTHING, missing: MISSING_REASONS[reason], text: text || null, note };
  }
  const { kind, value: number, text, note, ...rest } = value;
  rest satisfies Record<string, never>;
  return { ...NOTHING, kind: VALUE_KINDS[kind], number, words: number === null ? text : null, text, note };
}

function conditionCells(condition: TargetCondition, text: string): Partial<Reading> {
  switch (condition.kind) {
    case 'number':
    case 'at-least':
    case 'at-most':
      return { number: condition.value };
    case 'range':
      return { low: condition.low, high: condition.high };
    case 'maintain':
      return {};
    case 'text':
      return { words: text };
    case 'missing':
      return { missing: MISSING_REASONS[missingReason(text) ?? 'other'] };
  }
}

function readingOfTarget(
  { condition, text, note, revisedFrom, ...rest }: Omit<Target, 'fiscalYear'>,
  isEarlier: boolean,
): Reading {
  rest satisfies Record<string, never>;
  if (isEarlier) return { ...NOTHING, text: revisedFrom };
  return {
    ...NOTHING,
    condition: CONDITIONS[condition.kind],
    ...conditionCells(condition, text),
    text: text || null,
    note,
  };
}

/** Readings by figure: ten columns ask for the same one. */
const readings = new WeakMap<Figure['figure'], Reading>();

function readingOf({ figure }: Figure): Reading {
  const known = readings.get(figure);
  if (known) return known;
  const reading =
    figure.item === 'target' ? readingOfTarget(figure.target, figure.isEarlier) : readingOfValue(figure.value);
  readings.set(figure, reading);
  return reading;
}

/** Whether a row is what stands now, or what stood before a change that the sheet itself tells. */
const VERSIONS = { now: '現在', earlier: '変更前' } as const;

const yearOf = ({ figure }: Figure) => (figure.item === 'target' ? figure.target.fiscalYear : figure.year);

const READING_COLUMNS: ColumnsByField<Reading, Figure> = {
  kind: [
    column('value_kind', '値の種類', '実績、見込、暫定（速報）、計画のどれか', (row) => readingOf(row).kind, {
      choices: Object.values(VALUE_KINDS),
    }),
  ],
  condition: [
    column(
      'condition',
      '目標の条件',
      '目標値のとき、その値、以上、以下などのどれか',
      (row) => readingOf(row).condition,
      {
        choices: Object.values(CONDITIONS),
      },
    ),
  ],
  number: [
    column(
      'number',
      '数値',
      '値。単位は「単位」の列です。値がないときは空欄で、0ではありません',
      (row) => readingOf(row).number,
      {
        type: 'decimal',
      },
    ),
  ],
  low: [column('low', '下限', '範囲で書かれた目標の下の値', (row) => readingOf(row).low, { type: 'decimal' })],
  high: [column('high', '上限', '範囲で書かれた目標の上の値', (row) => readingOf(row).high, { type: 'decimal' })],
  words: [column('words', '言葉の値', '「策定」のように言葉で書かれた値', (row) => readingOf(row).words)],
  missing: [
    column(
      'missing_reason',
      '値がない理由',
      '値がないときの理由。「空欄」は何も書かれていないことです',
      (row) => readingOf(row).missing,
      {
        choices: Object.values(MISSING_REASONS),
      },
    ),
  ],
  text: [column('as_printed', '原文', '評価シートに書かれているとおりの文字', (row) => readingOf(row).text)],
  note: [column('value_note', '注記', '値に付いている注記', (row) => readingOf(row).note)],
};

export const valueTable: Table<Figure> = {
  id: 'values',
  name: '値',
  meaning: 'すべての指標の、計画策定時の値、実績値、期待値、目標値。',
  row: '1つの値',
  columns: [
    ...sheetColumns,
    nameColumn,
    column('row_number', '内訳の番号', '指標の中の行の順番。内訳のない指標は1です', ({ row }) => row, {
      type: 'integer',
      required: true,
    }),
    column('row_label', '内訳', '行の名前。内訳のない指標は空欄です', ({ series }) => series.label),
    aggregationColumn,
    column('unit', '単位', '値の単位。書かれていなければ空欄です', ({ series }) => series.unit || null),
    column('item', '項目', '計画策定時、実績値、期待値、目標値のどれか', ({ figure }) => ITEMS[figure.item], {
      choices: Object.values(ITEMS),
      required: true,
    }),
    ...yearColumns<Figure>('fiscal_year', '年度', '値の年度。計画策定時の年度は、書かれていなければ空欄です', yearOf, {
      isCalendarYear: ({ kpi }) => kpi.calendarYear,
    }),
    column(
      'version',
      '版',
      '変更前は、評価シートに書かれている、変わる前の目標です。いまの値だけを使うときは、現在の行を選びます',
      ({ figure }) => (figure.item === 'target' && figure.isEarlier ? VERSIONS.earlier : VERSIONS.now),
      { choices: Object.values(VERSIONS), required: true },
    ),
    ...allColumns(READING_COLUMNS),
    addressColumn,
  ],
  rows: ({ measures }) => measures.flatMap((measure) => measure.kpis.flatMap((kpi) => figuresOf(kpi, measure))),
};
