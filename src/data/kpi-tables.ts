// KPIs and their figures. The figures are in long form: one row a value, whatever year and kind it is of.

import { kpiPath } from '../domain/citation.ts';
import type { FiscalYear } from '../domain/fiscal-year.ts';
import type { EarlierTarget, Kpi, Series, Target, TargetCondition, YearValue } from '../domain/kpi.ts';
import type { Measure } from '../domain/measure.ts';
import { type MeasuredValue, missingReason } from '../domain/measured-value.ts';
import type { Publication } from '../domain/publication.ts';
import {
  AGGREGATIONS,
  CONDITIONS,
  DIRECTIONS,
  type Item,
  ITEMS,
  MISSING_REASONS,
  VALUE_KINDS,
  VERSIONS,
} from './data-words.ts';
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

export const nameColumn: Column<{ readonly kpi: Kpi }> = column(
  'kpi_name',
  '指標名',
  '評価シートの指標の名前',
  ({ kpi }) => kpi.name,
  { required: true },
);

export const addressColumn: Column<{ readonly kpi: Kpi }> = column(
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

const KPI_COLUMNS: ColumnsByField<Omit<Kpi, 'series' | 'events' | 'continues'>, PlacedKpi> = {
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

/** A value of one kind and year, or a target: what stands now, or what it replaced. */
interface Figure {
  readonly measure: Measure;
  readonly kpi: Kpi;
  readonly series: Series;
  /** From 1, within the KPI. */
  readonly row: number;
  readonly item: Item;
  /** From 1, within its item. What was replaced has the number of what stands now. */
  readonly number: number;
  readonly year: FiscalYear | 'every-year' | null;
  readonly isEarlier: boolean;
  readonly reading: Reading;
  readonly nextPublication: Publication | null;
}

type SeriesFigure = Omit<Figure, 'measure' | 'kpi' | 'series' | 'row'>;

/** Fields of a row of figures that stand in columns, or, as `breaks`, follow from the KPI's events. */
type NotInRows = 'label' | 'unit' | 'breaks';

/** Which fields of a row of figures give rows of the table. */
const ROWS_BY_FIELD: { readonly [Field in keyof Omit<Series, NotInRows>]: (series: Series) => SeriesFigure[] } = {
  baseline: ({ baseline: { fiscalYear, value, revisedFrom, ...rest } }) => {
    rest satisfies Record<string, never>;
    const now = { item: 'baseline', number: 1, year: fiscalYear, nextPublication: null } as const;
    return withEarlier({ ...now, isEarlier: false, reading: readingOfValue(value) }, revisedFrom);
  },
  actuals: ({ actuals }) => actuals.flatMap((actual, index) => yearFigures('actual', index + 1, actual)),
  expected: ({ expected }) => expected.flatMap((value, index) => yearFigures('expected', index + 1, value)),
  targets: ({ targets }) => targets.flatMap((target, index) => targetFigures(index + 1, target)),
};

function withEarlier(now: SeriesFigure, revisedFrom: MeasuredValue | undefined): SeriesFigure[] {
  if (revisedFrom === undefined) return [now];
  return [now, { ...now, isEarlier: true, reading: readingOfValue(revisedFrom), nextPublication: null }];
}

function yearFigures(
  item: 'actual' | 'expected',
  number: number,
  { fiscalYear, value, revisedFrom, nextPublication, ...rest }: YearValue,
): SeriesFigure[] {
  rest satisfies Record<string, never>;
  const now = {
    item,
    number,
    year: fiscalYear,
    isEarlier: false,
    reading: readingOfValue(value),
    nextPublication: nextPublication ?? null,
  };
  return withEarlier(now, revisedFrom);
}

function targetFigures(number: number, { revisedFrom, fiscalYear, ...target }: Target): SeriesFigure[] {
  const now = { item: 'target', number, nextPublication: null } as const;
  const figures = [{ ...now, year: fiscalYear, isEarlier: false, reading: readingOfTarget(target) }];
  if (revisedFrom === null) return figures;
  const { fiscalYear: year, ...earlier } = revisedFrom;
  return [...figures, { ...now, year, isEarlier: true, reading: readingOfTarget(earlier) }];
}

/** Every figure of a KPI, in the order of its sheet's table. */
export function figuresOf(kpi: Kpi, measure: Measure): Figure[] {
  return kpi.series.flatMap((series, index) =>
    Object.values(ROWS_BY_FIELD).flatMap((figures) =>
      figures(series).map((figure) => ({ measure, kpi, series, row: index + 1, ...figure })),
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

function readingOfTarget({ condition, text, note, ...rest }: Omit<EarlierTarget, 'fiscalYear'>): Reading {
  rest satisfies Record<string, never>;
  return {
    ...NOTHING,
    condition: CONDITIONS[condition.kind],
    ...conditionCells(condition, text),
    text: text || null,
    note,
  };
}

const READING_COLUMNS: ColumnsByField<Reading, Figure> = {
  kind: [
    column('value_kind', '値の種類', '実績、見込、暫定、速報、計画のどれか', ({ reading }) => reading.kind, {
      choices: Object.values(VALUE_KINDS),
    }),
  ],
  condition: [
    column(
      'condition',
      '目標の条件',
      '目標値のとき、その値、以上、以下などのどれか',
      ({ reading }) => reading.condition,
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
      ({ reading }) => reading.number,
      {
        type: 'decimal',
      },
    ),
  ],
  low: [column('low', '下限', '範囲で書かれた目標の下の値', ({ reading }) => reading.low, { type: 'decimal' })],
  high: [column('high', '上限', '範囲で書かれた目標の上の値', ({ reading }) => reading.high, { type: 'decimal' })],
  words: [column('words', '言葉の値', '「策定」のように言葉で書かれた値', ({ reading }) => reading.words)],
  missing: [
    column(
      'missing_reason',
      '値がない理由',
      '値がないときの理由。「空欄」は何も書かれていないことです',
      ({ reading }) => reading.missing,
      {
        choices: Object.values(MISSING_REASONS),
      },
    ),
  ],
  text: [column('as_printed', '原文', '評価シートに書かれているとおりの文字', ({ reading }) => reading.text)],
  note: [column('value_note', '注記', '値に付いている注記', ({ reading }) => reading.note)],
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
    column('item', '項目', '計画策定時、実績値、期待値、目標値のどれか', ({ item }) => ITEMS[item], {
      choices: Object.values(ITEMS),
      required: true,
    }),
    column(
      'item_number',
      '項目の中の番号',
      '項目の中の順番。変更前の値には、それを置きかえた値と同じ番号が付いています',
      ({ number }) => number,
      { type: 'integer', required: true },
    ),
    ...yearColumns<Figure>(
      'fiscal_year',
      '年度',
      '値の年度。計画策定時と変更前の目標の年度は、書かれていなければ空欄です',
      ({ year }) => year,
      { isCalendarYear: ({ kpi }) => kpi.calendarYear },
    ),
    column(
      'version',
      '版',
      '変更前は、評価シートに書かれている、変わる前の値です。いまの値だけを使うときは、現在の行を選びます',
      ({ isEarlier }) => VERSIONS[isEarlier ? 'earlier' : 'now'],
      { choices: Object.values(VERSIONS), required: true },
    ),
    column(
      'comparable_group',
      '比べられる組',
      '内訳の中で、この番号が同じ値どうしが比べられます。数え方が変わったと「指標の経緯」に書かれていれば、番号が変わります。目標値は空欄です',
      ({ series, item, year }) => (item === 'target' ? null : comparableGroup(series, item, year)),
      { type: 'integer' },
    ),
    ...allColumns(READING_COLUMNS),
    column(
      'next_publication',
      '次回公表',
      '次の値が公表される時期。評価シートに書かれているとおりの文字',
      ({ nextPublication }) => nextPublication?.text ?? null,
    ),
    column(
      'next_publication_by',
      '次回公表_期限',
      '「次回公表」の言葉が指す最後の日。日付でなければ空欄です',
      ({ nextPublication }) => nextPublication?.by ?? null,
      { type: 'date' },
    ),
    addressColumn,
  ],
  rows: ({ measures }) => measures.flatMap((measure) => measure.kpis.flatMap((kpi) => figuresOf(kpi, measure))),
};

/** Which stretch of comparable years a value stands in, from 1: each declared break begins the next. */
function comparableGroup(series: Series, item: Exclude<Item, 'target'>, year: Figure['year']): number {
  const { breaks = [] } = series;
  const rebased = item === 'baseline' ? breaks.findLast((each) => each.rebased) : undefined;
  const from = rebased?.fiscalYear ?? (typeof year === 'number' ? year : -Infinity);
  return 1 + breaks.filter(({ fiscalYear }) => fiscalYear <= from).length;
}
