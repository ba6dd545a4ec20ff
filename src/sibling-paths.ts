// The files that stand beside a page and say what it says: which pages have them.

import { allHistories, placedMeasures } from './collections.ts';
import type { Kpi } from './domain/kpi.ts';
import type { Measure } from './domain/measure.ts';

/** Static paths of the files beside each edition of each measure. */
export async function editionFiles() {
  return (await placedMeasures()).map(({ measure, editions }) => ({
    params: { slug: measure.slug, edition: String(measure.edition) },
    props: { measure, editions } satisfies EditionProps,
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
  return (await allHistories()).map(({ newest: { kpi, measure } }) => ({
    params: { id: kpi.id },
    props: { kpi, measure } satisfies KpiProps,
  }));
}

export interface KpiProps {
  readonly kpi: Kpi;
  readonly measure: Measure;
  readonly [prop: string]: unknown;
}
