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
import { once } from './once.ts';

/** What the readers made of the files of a folder of the content, by the collection that holds it. */
interface Read {
  plan: Plan;
  measures: Measure;
  programmes: Programme;
  glossary: Term;
}

/** Values by the data of their entries: each is parsed once, while the site is edited too. */
const values = new WeakMap<object, object>();
const digests = new WeakMap<object, string>();

/** A short text that stands for all that an entry of the collections says, itself among them; undefined for other things. */
export const digestOfEntry = (value: object): string | undefined => digests.get(value);

function valueOf<Name extends keyof Read>({ data, digest }: CollectionEntry<Name>): Read[Name] {
  const value = values.get(data) ?? (JSON.parse(data.json) as Read[Name]);
  values.set(data, value);
  if (digest !== undefined) digests.set(value, String(digest));
  return value as Read[Name];
}

/**
 * The entries of a folder of the content. A plan that begins has no sheets, programmes or terms yet; Astro would take that for
 * a mistake and say so for every page.
 */
async function entriesOf<Name extends keyof Read>(name: Name): Promise<Read[Name][]> {
  return existsSync(join(contentFolder(), name))
    ? (await getCollection(name)).map((entry) => valueOf<Name>(entry))
    : [];
}

export async function thePlan(): Promise<Plan> {
  const entry = await getEntry('plan', 'plan');
  if (!entry) throw new Error('src/content/plan.yaml がありません。');
  return valueOf<'plan'>(entry);
}

/** Every edition of every measure. */
export const allMeasures = once(async (): Promise<readonly Measure[]> => inPlanOrder(await entriesOf('measures')));

/** Each measure in its newest edition. */
export const currentMeasures = once(async (): Promise<readonly Measure[]> => newestEditions(await allMeasures()));

export const allProgrammes = once((): Promise<readonly Programme[]> => entriesOf('programmes'));

export const allTerms = once((): Promise<readonly Term[]> => entriesOf('glossary'));

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
