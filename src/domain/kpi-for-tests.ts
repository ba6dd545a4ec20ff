// Short ways to write KPIs down in tests, and the two of the real sheet.

import type { FiscalYear } from './fiscal-year.ts';
import type { Kpi, Series, Target, TargetCondition, YearValue } from './kpi.ts';
import { BLANK, type KnownValue, type MeasuredValue, type MissingReason, type ValueKind } from './measured-value.ts';

/** A number, words, null for a blank cell, or a value written out. */
type Cell = number | string | null | MeasuredValue;
/** A number, words (維持 stands for itself), or a condition. */
type TargetCell = number | string | TargetCondition;

export interface Figures {
  readonly label?: string;
  readonly unit?: string;
  readonly baseline?: Cell;
  readonly baselineYear?: FiscalYear;
  readonly actuals?: Readonly<Record<number, Cell>>;
  readonly targets?: Readonly<Partial<Record<number | 'every-year', TargetCell>>>;
}

export function known(value: number | string, kind: ValueKind = 'actual', note: string | null = null): KnownValue {
  return typeof value === 'number'
    ? { kind, value, text: String(value), note }
    : { kind, value: null, text: value, note };
}

export function missing(reason: MissingReason, text: string): MeasuredValue {
  return { kind: 'missing', reason, text, note: null };
}

function valueOf(cell: Cell): MeasuredValue {
  if (cell === null) return BLANK;
  return typeof cell === 'object' ? cell : known(cell);
}

function conditionOf(cell: TargetCell): TargetCondition {
  if (typeof cell === 'object') return cell;
  if (typeof cell === 'number') return { kind: 'number', value: cell };
  return cell.endsWith('維持') ? { kind: 'maintain' } : { kind: 'text' };
}

function targetOf(year: string, cell: TargetCell): Target {
  return {
    fiscalYear: year === 'every-year' ? 'every-year' : Number(year),
    condition: conditionOf(cell),
    text: typeof cell === 'object' ? '' : String(cell),
    note: null,
    revisedFrom: null,
  };
}

export function seriesOf(figures: Figures): Series {
  return {
    label: figures.label ?? null,
    unit: figures.unit ?? '件',
    baseline: { fiscalYear: figures.baselineYear ?? null, value: valueOf(figures.baseline ?? null) },
    actuals: Object.entries(figures.actuals ?? {}).map(([year, cell]): YearValue => ({
      fiscalYear: Number(year),
      value: valueOf(cell),
    })),
    targets: Object.entries(figures.targets ?? {}).flatMap(([year, cell]) =>
      cell === undefined ? [] : [targetOf(year, cell)],
    ),
    expected: [],
  };
}

/** A KPI of one row of figures; `otherRows` make it one of several, each with its label. */
export function kpiOf(figures: Figures, about: Partial<Kpi> = {}, otherRows: readonly Figures[] = []): Kpi {
  return {
    id: '1-1-1',
    number: 1,
    name: '相談件数',
    aggregation: 'annual',
    calendarYear: false,
    unit: figures.unit ?? '件',
    direction: null,
    series: [seriesOf(figures), ...otherRows.map(seriesOf)],
    rank: null,
    definition: null,
    source: null,
    division: null,
    note: null,
    ...about,
  };
}

/** The first KPI of the real sheet, 【年間】. */
export const CONSULTATIONS: Kpi = kpiOf(
  { unit: '件', baseline: 44, actuals: { 2015: 39, 2016: 53, 2017: 34, 2018: null }, targets: { 2019: 50 } },
  { id: '1-1-1', number: 1, name: '開業や事業の引き継ぎの相談件数', aggregation: 'annual' },
);

/** The second KPI of the real sheet, 【累計】. */
export const SHOPS: Kpi = kpiOf(
  { unit: '店舗', baseline: 10, actuals: { 2015: 18, 2016: 31, 2017: 39, 2018: null }, targets: { 2019: 50 } },
  { id: '1-1-2', number: 2, name: '空き店舗の活用数', aggregation: 'cumulative' },
);
