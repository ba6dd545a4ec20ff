// What the content's folders hold, as domain values in the plan's order. Pages fetch from here and nowhere else.

import { acrossEditions, type KpiHistory, kpiHistories, type Revision } from './domain/history.ts';
import type { Kpi } from './domain/kpi.ts';
import type { Measure } from './domain/measure.ts';
import { editionsOf, inPlanOrder, newestEditions, type Plan } from './domain/plan.ts';
import type { Neighbours } from './domain/plan-tree.ts';
import type { Programme } from './domain/programme.ts';
import type { Term } from './domain/term.ts';
import { type TermMatcher, termMatcher } from './domain/term-matcher.ts';
import { once } from './once.ts';
import { readingsOf } from './readings.ts';

export async function thePlan(): Promise<Plan> {
  const [plan] = readingsOf('plan');
  if (!plan) throw new Error('src/content/plan.yaml がありません。');
  return plan;
}

/** Every edition of every measure. */
export const allMeasures = once(async (): Promise<readonly Measure[]> => inPlanOrder(readingsOf('measures')));

/** Each measure in its newest edition. */
export const currentMeasures = once(async (): Promise<readonly Measure[]> => newestEditions(await allMeasures()));

export const allProgrammes = async (): Promise<readonly Programme[]> => readingsOf('programmes');

export const allTerms = async (): Promise<readonly Term[]> => readingsOf('glossary');

/** What finds the glossary's terms in texts. */
export const theTermMatcher = once(async (): Promise<TermMatcher> => termMatcher(await allTerms()));

/** A KPI with the newest sheet that holds it. */
export interface PlacedKpi {
  readonly kpi: Kpi;
  readonly measure: Measure;
}

/** Every KPI of the newest sheets, in the plan's order. */
export async function currentKpis(): Promise<PlacedKpi[]> {
  return (await currentMeasures()).flatMap((measure) => measure.kpis.map((kpi) => ({ kpi, measure })));
}

/** The life of every KPI across the editions of its sheets, in the plan's order of its newest sheet. */
export const allHistories = once(async (): Promise<readonly KpiHistory[]> => {
  const measures = await allMeasures();
  const order = new Map(measures.map((measure, at) => [measure, at]));
  const place = ({ newest: { measure, kpi } }: KpiHistory) => (order.get(measure) ?? 0) * 1000 + kpi.number;
  return [...kpiHistories(measures).values()].toSorted((a, b) => place(a) - place(b));
});

/** A KPI as its own page has it: the years of all its editions, with its newest sheet. */
export interface WholeKpi extends PlacedKpi {
  readonly history: KpiHistory;
}

/** Every KPI that any sheet has, those that have ended among them: an address once given is kept. */
export const wholeKpis = once(async (): Promise<readonly WholeKpi[]> =>
  (await allHistories()).map((history) => ({
    kpi: acrossEditions(history.editions),
    measure: history.newest.measure,
    history,
  })),
);

/** A sheet with all that its page shows around it. */
export interface PlacedMeasure {
  readonly measure: Measure;
  /** All editions of the measure, newest first. */
  readonly editions: readonly Measure[];
  /** What this edition says of figures otherwise than the ones before it. */
  readonly revisions: readonly Revision[];
  /** The measures before and after it, in their newest editions. */
  readonly neighbours: Neighbours<Measure>;
  readonly plan: Plan;
  readonly programmes: readonly Programme[];
}

/** Every edition of every measure, placed. Looked up by address, since a plan may have thousands. */
export const placedMeasures = once(async (): Promise<readonly PlacedMeasure[]> => {
  const measures = await allMeasures();
  const [plan, programmes] = [await thePlan(), await allProgrammes()];
  const newest = await currentMeasures();
  const bySlug = Map.groupBy(measures, ({ slug }) => slug);
  const revisions = Map.groupBy(
    (await allHistories()).flatMap((history) => history.revisions),
    ({ placed }) => placed.measure.source,
  );
  return newest.flatMap((measure, at) => {
    const editions = editionsOf(bySlug.get(measure.slug) ?? [], measure.slug);
    const neighbours = { previous: newest[at - 1] ?? null, next: newest[at + 1] ?? null };
    return editions.map((edition) => ({
      measure: edition,
      editions,
      revisions: revisions.get(edition.source) ?? [],
      neighbours,
      plan,
      programmes,
    }));
  });
});
