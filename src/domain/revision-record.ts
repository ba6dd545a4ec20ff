// The public record of corrections: every revision of every KPI, with an address that stays.

import type { KpiHistory, Revision } from './history.ts';
import type { FigureChange } from './figure-change.ts';
import { isSameUnit } from './figure-change.ts';

/** Stable as long as the sheets are: the KPI, the edition that made it, and the figure. `waiting-children-2022-actual-2021`. */
export function revisionId({ change, placed: { kpi, measure } }: Revision): string {
  const row = kpi.series.findIndex(({ label, unit }) => label === change.label && isSameUnit(unit, change.unit));
  const year = change.fiscalYear === null ? [] : [change.fiscalYear];
  return [kpi.id, measure.edition, change.what, ...year, ...(row > 0 ? [row + 1] : [])].join('-');
}

/** The place of a revision in the public record. */
export function revisionPath(revision: Revision): string {
  return `/revisions/#${revisionId(revision)}`;
}

/** Every revision, by the edition that made it, the newest first; within one in the given order of the KPIs. */
export function revisionRecord(histories: Iterable<KpiHistory>): Revision[] {
  return [...histories]
    .flatMap(({ revisions }) => revisions)
    .toSorted((a, b) => b.placed.measure.edition - a.placed.measure.edition);
}

/** The revision that a sheet makes of one of its figures, or null. */
export function revisionOf(
  revisions: readonly Revision[],
  kpiId: string,
  figure: Pick<FigureChange, 'what' | 'label' | 'unit' | 'fiscalYear'>,
): Revision | null {
  return (
    revisions.find(
      ({ change, placed }) =>
        placed.kpi.id === kpiId &&
        change.what === figure.what &&
        change.label === figure.label &&
        change.fiscalYear === figure.fiscalYear &&
        isSameUnit(change.unit, figure.unit),
    ) ?? null
  );
}
