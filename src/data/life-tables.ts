// A KPI's life as the city declares it: what happened to it, which KPIs a sheet leaves out, what an earlier plan had of it.

import { kpiPath } from '../domain/citation.ts';
import type { Kpi } from '../domain/kpi.ts';
import type { EndedKpi, KpiEvent } from '../domain/kpi-event.ts';
import type { Measure } from '../domain/measure.ts';
import { END_KINDS, EVENT_KINDS } from './data-words.ts';
import { addressColumn, nameColumn } from './kpi-tables.ts';
import { sheetColumns } from './measure-tables.ts';
import { allColumns, codeCell, column, type ColumnsByField, type Table, yearColumns, yesNoColumn } from './table.ts';

/** A KPI's id behind a word: a bare 1-1-2 is a date to a spreadsheet. */
const kpiCell = (id: string) => codeCell('指標', id);

/** One row for each of several KPIs; one without a KPI where there is none. */
const eachOrNone = (ids: readonly string[]): readonly (string | null)[] => (ids.length === 0 ? [null] : ids);

interface PlacedEvent {
  readonly measure: Measure;
  readonly kpi: Kpi;
  /** From 1, within the KPI. */
  readonly number: number;
  readonly event: KpiEvent;
  readonly from: string | null;
}

const EVENT_COLUMNS: ColumnsByField<KpiEvent, PlacedEvent> = {
  kind: [
    column('kind', '区分', '何が変わったか', ({ event }) => EVENT_KINDS[event.kind], {
      choices: Object.values(EVENT_KINDS),
      required: true,
    }),
  ],
  fiscalYear: yearColumns('fiscal_year', '年度', '変わったあとの最初の年度', ({ event }) => event.fiscalYear, {
    required: true,
  }),
  before: [column('before', '前', '前の名前や、前の決め方', ({ event }) => event.before)],
  from: [
    column(
      'from_kpi',
      '元の指標',
      'もとになった指標の識別名の前に「指標」を付けたもの。前の計画の指標は「計画の名前/識別名」です',
      ({ from }) => from && kpiCell(from),
    ),
  ],
  reason: [column('reason', '理由', '変えた理由', ({ event }) => event.reason)],
  comparable: [
    yesNoColumn(
      'comparable',
      '比べられる',
      '前の年度の値と比べられるか。基準変更で「いいえ」なら、計画策定時の値は新しいほうです',
      ({ event }) => event.comparable,
    ),
  ],
};

export const eventTable: Table<PlacedEvent> = {
  id: 'kpi-events',
  name: '指標の経緯',
  meaning: '指標の名前や数え方が変わったこと。評価シートに書かれているものだけです。',
  row: '1つの経緯（元の指標がいくつかあれば、その1つ）',
  columns: [
    ...sheetColumns,
    nameColumn,
    column('event_number', '番号', '指標の中の順番。同じ番号の行は、同じ1つの経緯です', ({ number }) => number, {
      type: 'integer',
      required: true,
    }),
    ...allColumns(EVENT_COLUMNS),
    addressColumn,
  ],
  rows: ({ measures }) =>
    measures.flatMap((measure) =>
      measure.kpis.flatMap((kpi) =>
        (kpi.events ?? []).flatMap((event, index) =>
          eachOrNone(event.from).map((from) => ({ measure, kpi, number: index + 1, event, from })),
        ),
      ),
    ),
};

interface PlacedEnd {
  readonly measure: Measure;
  /** From 1, within the sheet. */
  readonly number: number;
  readonly ended: EndedKpi;
  readonly into: string | null;
}

const END_COLUMNS: ColumnsByField<EndedKpi, PlacedEnd> = {
  id: [
    column(
      'ended_kpi',
      'なくした指標',
      '前の年度のシートにあった指標の識別名の前に「指標」を付けたもの',
      ({ ended }) => kpiCell(ended.id),
      { required: true },
    ),
  ],
  kind: [
    column('kind', '区分', '廃止、統合、移動のどれか', ({ ended }) => END_KINDS[ended.kind], {
      choices: Object.values(END_KINDS),
      required: true,
    }),
  ],
  into: [
    column(
      'into_kpi',
      '引き継ぎ先',
      '代わりになる指標の識別名の前に「指標」を付けたもの',
      ({ into }) => into && kpiCell(into),
    ),
  ],
  reason: [column('reason', '理由', 'なくした理由', ({ ended }) => ended.reason)],
};

export const endTable: Table<PlacedEnd> = {
  id: 'ended-kpis',
  name: 'なくした指標',
  meaning: '前の年度の評価シートにあって、この年度にはない指標。評価シートに書かれているものだけです。',
  row: '1つの指標（引き継ぎ先がいくつかあれば、その1つ）',
  columns: [
    ...sheetColumns,
    column('number', '番号', '評価シートの中の順番。同じ番号の行は、同じ1つの指標です', ({ number }) => number, {
      type: 'integer',
      required: true,
    }),
    ...allColumns(END_COLUMNS),
  ],
  rows: ({ measures }) =>
    measures.flatMap((measure) =>
      (measure.ended ?? []).flatMap((ended, index) =>
        eachOrNone(ended.into).map((into) => ({ measure, number: index + 1, ended, into })),
      ),
    ),
};

interface Continuation {
  readonly measure: Measure;
  /** Null where it is the measure itself that is carried on. */
  readonly kpi: Kpi | null;
  /** What is carried on: `plan/slug` or `plan/id`. */
  readonly from: string;
}

export const continuationTable: Table<Continuation> = {
  id: 'continuations',
  name: '前の計画とのつながり',
  meaning: '前の計画の施策や指標を引き継いだもの。評価シートに書かれているものだけです。',
  row: '引き継いだ1つの施策か指標',
  columns: [
    ...sheetColumns,
    column(
      'kpi_name',
      '指標名',
      '評価シートの指標の名前。施策を引き継いだ行では空欄です',
      ({ kpi }) => kpi && kpi.name,
    ),
    column(
      'kpi_address',
      '指標のアドレス',
      '指標のページ。施策を引き継いだ行では空欄です',
      ({ kpi }, { address }) => kpi && address(kpiPath(kpi)),
      { type: 'address' },
    ),
    column(
      'from',
      '前の計画',
      '引き継いだ施策か指標。「計画の名前/番号か識別名」の前に「施策」か「指標」を付けたもの',
      ({ kpi, from }) => codeCell(kpi ? '指標' : '施策', from),
      { required: true },
    ),
  ],
  rows: ({ measures }) =>
    measures.flatMap((measure) => [
      ...(measure.continues ?? []).map((from) => ({ measure, kpi: null, from })),
      ...measure.kpis.flatMap((kpi) => (kpi.continues ?? []).map((from) => ({ measure, kpi, from }))),
    ]),
};
