// The files that stand beside a page and say what it says: which pages have them.

import { allHistories, placedMeasures } from './collections.ts';
import type { Kpi } from './domain/kpi.ts';
import type { Measure } from './domain/measure.ts';
import { kpiKeys, pageKeys } from './page-key.ts';

/** Static paths of the files beside each edition of each measure. */
export async function editionFiles() {
  const keyOf = await pageKeys();
  return (await placedMeasures()).map(({ measure, editions }) => ({
    params: { slug: measure.slug, edition: String(measure.edition) },
    props: { measure, editions } satisfies EditionProps,
    cacheKey: keyOf(measure.source, [measure, editions]),
  }));
}

export interface EditionProps {
  readonly measure: Measure;
  /** All editions of the measure, newest first. */
  readonly editions: readonly Measure[];
  readonly [prop: string]: unknown;
}

/** Static paths of the files beside each KPI's page: those that have ended keep theirs, as the page does. */
export async function kpiFiles() {
  const keyOf = await kpiKeys();
  return (await allHistories()).map((history) => ({
    params: { id: history.id },
    props: { kpi: history.newest.kpi, measure: history.newest.measure } satisfies KpiProps,
    cacheKey: keyOf(history),
  }));
}

export interface KpiProps {
  readonly kpi: Kpi;
  readonly measure: Measure;
  readonly [prop: string]: unknown;
}
