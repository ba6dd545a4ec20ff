// Where the routes are that several kinds of pages and files share, each with the key of what it is made from.

import { allHistories, allMeasures, placedMeasures, thePlan, wholeKpis } from './collections.ts';
import type { Kpi } from './domain/kpi.ts';
import { type Measure, slugOfCode } from './domain/measure.ts';
import { packsOf } from './domain/pack.ts';
import { kpiKeys, pageKeys } from './page-key.ts';
import { sheetsDate } from './site-data.ts';

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

/** Static paths of what shows a KPI's whole life: its page, its frame for other sites, its card. */
export async function wholeKpiPaths() {
  const plan = await thePlan();
  const keyOf = await kpiKeys();
  return (await wholeKpis()).map((whole) => ({
    params: { id: whole.kpi.id },
    props: { ...whole, plan },
    cacheKey: keyOf(whole.history),
  }));
}

/** Static paths of a pack's page and of its workbook. */
export async function packPaths() {
  const plan = await thePlan();
  const keyOf = await pageKeys();
  return packsOf(plan, await allMeasures()).map((pack) => ({
    params: { edition: String(pack.edition), goal: pack.goal ? slugOfCode(pack.goal.code) : undefined },
    props: { pack, plan },
    cacheKey: keyOf(null, [pack, sheetsDate(pack.measures)]),
  }));
}
