// What the content collections hold, as domain values in the plan's order. Pages fetch from here and nowhere else.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type CollectionEntry, getCollection, getEntry } from 'astro:content';
import { contentFolder } from './content-folder.ts';
import { acrossEditions, type KpiHistory, kpiHistories, type Revision } from './domain/history.ts';
import type { Kpi } from './domain/kpi.ts';
import type { Measure } from './domain/measure.ts';
import { editionsOf, inPlanOrder, newestEditions, type Plan } from './domain/plan.ts';
import type { Neighbours } from './domain/plan-tree.ts';
import type { Programme } from './domain/programme.ts';
import type { Term } from './domain/term.ts';
import { type TermMatcher, termMatcher } from './domain/term-matcher.ts';

export async function thePlan(): Promise<Plan> {
  const entry = await getEntry('plan', 'plan');
  if (!entry) throw new Error('src/content/plan.yaml がありません。');
  return entry.data;
}

/**
 * The entries of a folder of the content. A plan that begins has no sheets, programmes or terms yet; Astro would take that for
 * a mistake and say so for every page.
 */
async function entriesOf<Name extends 'measures' | 'programmes' | 'glossary'>(
  name: Name,
): Promise<CollectionEntry<Name>[]> {
  return existsSync(join(contentFolder(), name)) ? getCollection(name) : [];
}

/** Every edition of every measure. */
export async function allMeasures(): Promise<Measure[]> {
  return inPlanOrder((await entriesOf('measures')).map(({ data }) => data));
}

/** Each measure in its newest edition. */
export async function currentMeasures(): Promise<Measure[]> {
  return newestEditions(await allMeasures());
}

export async function allProgrammes(): Promise<Programme[]> {
  return (await entriesOf('programmes')).map(({ data }) => data);
}

export async function allTerms(): Promise<Term[]> {
  return (await entriesOf('glossary')).map(({ data }) => data);
}

/** Made once for the glossary as it is: an editor at work may change it while the site is served. */
let matcher: { readonly key: string; readonly made: TermMatcher } | null = null;

/** What finds the glossary's terms in texts. */
export async function theTermMatcher(): Promise<TermMatcher> {
  const entries = await entriesOf('glossary');
  const key = entries.map(({ id, digest }) => `${id} ${digest}`).join('\n');
  if (matcher?.key !== key) matcher = { key, made: termMatcher(entries.map(({ data }) => data)) };
  return matcher.made;
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

/** The life of every KPI across the editions of its sheets, in the plan's order of its newest sheet. */
export async function allHistories(): Promise<KpiHistory[]> {
  const measures = await allMeasures();
  const order = new Map(measures.map((measure, at) => [measure, at]));
  const place = ({ newest: { measure, kpi } }: KpiHistory) => (order.get(measure) ?? 0) * 1000 + kpi.number;
  return [...kpiHistories(measures).values()].toSorted((a, b) => place(a) - place(b));
}

/** A KPI as its own page has it: the years of all its editions, with its newest sheet. */
export interface WholeKpi extends PlacedKpi {
  readonly history: KpiHistory;
}

/** Every KPI that any sheet has, those that have ended among them: an address once given is kept. */
export async function wholeKpis(): Promise<WholeKpi[]> {
  return (await allHistories()).map((history) => ({
    kpi: acrossEditions(history.editions),
    measure: history.newest.measure,
    history,
  }));
}

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
export async function placedMeasures(): Promise<PlacedMeasure[]> {
  const measures = await allMeasures();
  const [plan, programmes] = [await thePlan(), await allProgrammes()];
  const newest = newestEditions(measures);
  const bySlug = Map.groupBy(measures, ({ slug }) => slug);
  const revisions = Map.groupBy(
    [...kpiHistories(measures).values()].flatMap((history) => history.revisions),
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
}
