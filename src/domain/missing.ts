// What the sheets do not say: values and targets that are missing, and progress that cannot be computed.

import type { FiscalYear } from './fiscal-year.ts';
import { finalTarget, type Kpi, latestActual, type Series, type YearValue } from './kpi.ts';
import type { Publication } from './publication.ts';
import { isNumeric, type MissingValue } from './measured-value.ts';
import { type NotComputable, progressOf } from './progress.ts';

/** A year without a value, and what the sheet says of it. */
export interface MissingYear {
  readonly fiscalYear: FiscalYear;
  readonly value: MissingValue;
  /** When the sheet says that it is published; absent where it does not. */
  readonly nextPublication?: Publication;
}

/**
 * Something a row of figures lacks. `no-value`: no year has a value yet. `awaited`: the evaluated year has none, and the sheet
 * says when it is published. `late`: it has none though an earlier year has, and the sheet says nothing of the kind. `no-year`: a year before the newest value has none. `no-target`, `no-baseline`: their cells are blank.
 * `words-only`: value, baseline or target is words, which cannot be reckoned with. `not-computable`: there is no way to go
 * from baseline to target.
 */
export type Gap =
  | { readonly kind: 'no-value' | 'no-target' | 'no-baseline' }
  | { readonly kind: 'late'; readonly newest: FiscalYear; readonly years: readonly MissingYear[] }
  | { readonly kind: 'awaited'; readonly newest: FiscalYear | null; readonly years: readonly MissingYear[] }
  | { readonly kind: 'no-year'; readonly years: readonly MissingYear[] }
  | { readonly kind: 'words-only' | 'not-computable'; readonly reason: NotComputable };

export type GapKind = Gap['kind'];

/** In the order in which they are told. */
export const GAP_KINDS: readonly GapKind[] = [
  'no-value',
  'late',
  'awaited',
  'no-year',
  'no-target',
  'no-baseline',
  'words-only',
  'not-computable',
];

const IN_WORDS: ReadonlySet<NotComputable> = new Set(['value-in-words', 'baseline-in-words', 'target-in-words']);
/** Told by gaps of their own. */
const TOLD_ELSEWHERE: ReadonlySet<NotComputable> = new Set(['no-target', 'no-baseline']);

function missingYears(actuals: readonly YearValue[], includes: (year: FiscalYear) => boolean): MissingYear[] {
  return actuals.flatMap(({ fiscalYear, value, nextPublication }) =>
    value.kind === 'missing' && includes(fiscalYear)
      ? [{ fiscalYear, value, ...(nextPublication && { nextPublication }) }]
      : [],
  );
}

/** Everything that a row of figures lacks, seen from the fiscal year that its sheet evaluates. */
export function gapsOf(series: Series, direction: Kpi['direction'], edition: FiscalYear): Gap[] {
  const gaps: Gap[] = [];
  const newest = latestActual(series)?.fiscalYear ?? null;
  const since = missingYears(series.actuals, (year) => year > (newest ?? -Infinity) && year <= edition);
  const isAwaited = since.some(({ nextPublication }) => nextPublication !== undefined);
  if (newest === null) gaps.push(isAwaited ? { kind: 'awaited', newest, years: since } : { kind: 'no-value' });
  else {
    if (newest < edition) gaps.push({ kind: isAwaited ? 'awaited' : 'late', newest, years: since });
    const years = missingYears(series.actuals, (year) => year < newest);
    if (years.length > 0) gaps.push({ kind: 'no-year', years });
  }
  if (finalTarget(series) === null) gaps.push({ kind: 'no-target' });
  if (series.baseline.value.kind === 'missing') gaps.push({ kind: 'no-baseline' });
  const progress = progressOf(series, direction);
  if (progress.state === 'not-computable' && !TOLD_ELSEWHERE.has(progress.reason))
    gaps.push({ kind: IN_WORDS.has(progress.reason) ? 'words-only' : 'not-computable', reason: progress.reason });
  else if (isInWords(series)) gaps.push({ kind: 'words-only', reason: 'value-in-words' });
  return gaps;
}

/** Whether the newest value is words: no target or baseline alone keeps such a row from being computed. */
function isInWords(series: Series): boolean {
  const latest = latestActual(series);
  return latest !== null && !isNumeric(latest.value);
}

/** A row of figures and one thing it lacks. `P` says where the KPI stands. */
export interface FoundGap<P> {
  readonly placed: P;
  readonly series: Series;
  readonly gap: Gap;
}

/** Everything that is missing from these KPIs, in their order. */
export function gapsIn<P extends { readonly kpi: Kpi; readonly measure: { readonly edition: FiscalYear } }>(
  kpis: readonly P[],
): FoundGap<P>[] {
  return kpis.flatMap((placed) =>
    placed.kpi.series.flatMap((series) =>
      gapsOf(series, placed.kpi.direction, placed.measure.edition).map((gap) => ({ placed, series, gap })),
    ),
  );
}

/** How many gaps of each kind there are under each name, in the order the names are met. */
export function countedBy<P>(
  gaps: readonly FoundGap<P>[],
  names: (placed: P) => readonly string[],
): { name: string; counts: ReadonlyMap<GapKind, number>; total: number }[] {
  const counted = new Map<string, Map<GapKind, number>>();
  for (const { placed, gap } of gaps) {
    for (const name of names(placed)) {
      const counts = counted.get(name) ?? new Map<GapKind, number>();
      counts.set(gap.kind, (counts.get(gap.kind) ?? 0) + 1);
      counted.set(name, counts);
    }
  }
  return [...counted].map(([name, counts]) => ({
    name,
    counts,
    total: [...counts.values()].reduce((sum, count) => sum + count, 0),
  }));
}

/** The divisions that answer for a KPI: its own, else those of its sheet; empty where neither is written. */
export function divisionsOf({
  kpi,
  measure,
}: {
  readonly kpi: Pick<Kpi, 'division'>;
  readonly measure: { readonly divisions: readonly string[] };
}): readonly string[] {
  return kpi.division === null ? measure.divisions : [kpi.division];
}
