// What happens to a KPI over the years, as the city declares it (経緯): a new name, another way of counting, a merger. Some of
// it breaks the series: figures on either side of a break are not compared, joined or reckoned with.

import type { FiscalYear } from './fiscal-year.ts';
import type { Kpi, Series } from './kpi.ts';

/** 名称変更 / 定義変更 / 基準変更 / 統合 / 移動 / 追加. */
export type KpiEventKind = 'renamed' | 'redefined' | 'rebased' | 'merged' | 'moved' | 'added';

export interface KpiEvent {
  readonly kind: KpiEventKind;
  /** The first fiscal year for which it holds. */
  readonly fiscalYear: FiscalYear;
  /** What was before, in the city's words: the old name, the old definition. */
  readonly before: string | null;
  /** Addresses of the KPIs that this one carries on, by id; those of an earlier plan as `plan/id`. */
  readonly from: readonly string[];
  readonly reason: string | null;
  /** Whether figures before `fiscalYear` can be compared with those from then on. */
  readonly comparable: boolean;
}

/** Why a KPI is on the sheet no longer: 廃止 / 統合 / 移動. */
export type EndKind = 'dropped' | 'merged' | 'moved';

/** A KPI of the year before that a sheet leaves out, as the city declares it. */
export interface EndedKpi {
  readonly id: string;
  readonly kind: EndKind;
  /** Ids of the KPIs that take its place. */
  readonly into: readonly string[];
  readonly reason: string | null;
}

/** The beginning of a stretch of years whose figures are not comparable with those before it. */
export interface SeriesBreak {
  readonly fiscalYear: FiscalYear;
  /** True where the baseline was restated with it and stands on the newer side. */
  readonly rebased: boolean;
}

/** The breaks that a KPI's events make, by year. */
function breaksOf(events: readonly KpiEvent[]): SeriesBreak[] {
  return events
    .filter(({ comparable }) => !comparable)
    .map(({ fiscalYear, kind }) => ({ fiscalYear, rebased: kind === 'rebased' }))
    .toSorted((a, b) => a.fiscalYear - b.fiscalYear);
}

/** Whether a break lies between two years, `from` being the earlier. */
export function isBrokenBetween({ breaks = [] }: Pick<Series, 'breaks'>, from: FiscalYear, to: FiscalYear): boolean {
  return breaks.some(({ fiscalYear }) => from < fiscalYear && fiscalYear <= to);
}

/** The newest break up to a year, or null. */
export function lastBreak({ breaks = [] }: Pick<Series, 'breaks'>, until: FiscalYear): SeriesBreak | null {
  return breaks.findLast(({ fiscalYear }) => fiscalYear <= until) ?? null;
}

/**
 * Whether the baseline can be compared with the figure of a year. A baseline of unknown year is taken to be older than every
 * figure; one that was restated goes with the figures from its break on.
 */
export function isBaselineComparable(
  { breaks = [], baseline }: Pick<Series, 'breaks' | 'baseline'>,
  year: FiscalYear,
): boolean {
  const restated = breaks.findLast(({ rebased }) => rebased);
  if (restated) return year >= restated.fiscalYear && !isBrokenBetween({ breaks }, restated.fiscalYear, year);
  return !isBrokenBetween({ breaks }, baseline.fiscalYear ?? -Infinity, year);
}

/** A KPI with these events, its rows broken where they say so. */
export function withEvents(kpi: Kpi, events: readonly KpiEvent[]): Kpi {
  if (events.length === 0) return kpi;
  const breaks = breaksOf(events);
  const broken = (series: Series): Series => (breaks.length === 0 ? series : { ...series, breaks });
  const [first, ...others] = kpi.series;
  return { ...kpi, events, series: [broken(first), ...others.map(broken)] };
}
