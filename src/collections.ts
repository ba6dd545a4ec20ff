// What the content collections hold, as domain values in the plan's order. Pages fetch from here and nowhere else.

import { getCollection, getEntry } from 'astro:content';
import type { Kpi } from './domain/kpi.ts';
import type { Measure } from './domain/measure.ts';
import { inPlanOrder, newestEditions, type Plan } from './domain/plan.ts';
import type { Programme } from './domain/programme.ts';
import type { Term } from './domain/term.ts';

export async function thePlan(): Promise<Plan> {
  const entry = await getEntry('plan', 'plan');
  if (!entry) throw new Error('src/content/plan.yaml がありません。');
  return entry.data;
}

/** Every edition of every measure. */
export async function allMeasures(): Promise<Measure[]> {
  return inPlanOrder((await getCollection('measures')).map(({ data }) => data));
}

/** Each measure in its newest edition. */
export async function currentMeasures(): Promise<Measure[]> {
  return newestEditions(await allMeasures());
}

export async function allProgrammes(): Promise<Programme[]> {
  return (await getCollection('programmes')).map(({ data }) => data);
}

export async function allTerms(): Promise<Term[]> {
  return (await getCollection('glossary')).map(({ data }) => data);
}

/** A KPI with the newest sheet that holds it. */
export interface PlacedKpi {
  readonly kpi: Kpi;
  readonly measure: Measure;
}

/** Every KPI of the newest sheets, in the plan's order. */
export async function currentKpis(): Promise<PlacedKpi[]> {
  return (await currentMeasures()).flatMap((measure) => measure.kpis.map((kpi) => ({ kpi, measure })));
}
