// Plans of one city, one after the other: what of an earlier plan lives on in the next, as the next plan's sheets declare it.

import { kpiPath } from './citation.ts';
import { type Kpi } from './kpi.ts';
import { type Measure, measurePath } from './measure.ts';
import { newestEditions, type Plan } from './plan.ts';

/** Another plan of the city, with what links to its sheets need. */
export interface OtherPlan {
  /** Of its folder: `first`. For the plan that followed, the name of the one that is looked from. */
  readonly name: string;
  readonly plan: Plan;
  readonly measures: readonly LinkedMeasure[];
}

/** What the pages of another plan may show of a sheet: as little as links need, since they are made anew when it changes. */
export interface LinkedMeasure extends Pick<Measure, 'slug' | 'edition' | 'code' | 'name'> {
  readonly continues?: Measure['continues'] | undefined;
  readonly kpis: readonly LinkedKpi[];
}

interface LinkedKpi extends Pick<Kpi, 'id' | 'name'> {
  readonly continues?: Kpi['continues'] | undefined;
  readonly events?: Kpi['events'] | undefined;
}

/** A sheet without what links do not need. */
export const linked = ({ slug, edition, code, name, continues, kpis }: Measure): LinkedMeasure => ({
  slug,
  edition,
  code,
  name,
  continues,
  kpis: kpis.map((kpi) => ({ id: kpi.id, name: kpi.name, continues: kpi.continues, events: kpi.events })),
});

/** A measure or KPI of another plan. */
export interface Counterpart {
  readonly plan: Plan;
  /** The name of the plan's folder. */
  readonly folder: string;
  /** Its page, from the root of its plan's site. */
  readonly path: string;
  /** 個別施策 I-(1) 子どもを育てる, or the KPI's name. */
  readonly title: string;
}

const measureTitle = ({ measureLevel }: Plan, { code, name }: LinkedMeasure) => `${measureLevel} ${code} ${name}`;

/** The measures of earlier plans that a measure carries on. */
export function measuresBefore(
  { continues = [] }: Pick<Measure, 'continues'>,
  plans: readonly OtherPlan[],
): Counterpart[] {
  return continues.flatMap((reference) =>
    plans.flatMap(({ name, plan, measures }) =>
      newestEditions(measures)
        .filter(({ slug }) => `${name}/${slug}` === reference)
        .map((measure) => ({ plan, folder: name, path: measurePath(measure), title: measureTitle(plan, measure) })),
    ),
  );
}

/** The KPIs of earlier plans that a KPI carries on, declared as such or as the origin of one of its events. */
export function kpisBefore(
  { continues = [], events = [] }: Pick<Kpi, 'continues' | 'events'>,
  plans: readonly OtherPlan[],
): Counterpart[] {
  const references = [...new Set([...continues, ...events.flatMap(({ from }) => from)])];
  return references.flatMap((reference) =>
    plans.flatMap(({ name, plan, measures }) =>
      newestKpis(measures)
        .filter(({ id }) => `${name}/${id}` === reference)
        .map((kpi) => ({ plan, folder: name, path: kpiPath(kpi), title: kpi.name })),
    ),
  );
}

/** The measures of the plan that followed which carry on a measure of this one. */
export function measuresAfter({ slug }: Pick<Measure, 'slug'>, later: OtherPlan | null): Counterpart[] {
  if (!later) return [];
  const { name, plan, measures } = later;
  return newestEditions(measures)
    .filter(({ continues = [] }) => continues.includes(`${name}/${slug}`))
    .map((measure) => ({ plan, folder: name, path: measurePath(measure), title: measureTitle(plan, measure) }));
}

/** The KPIs of the plan that followed which carry on a KPI of this one. */
export function kpisAfter({ id }: Pick<Kpi, 'id'>, later: OtherPlan | null): Counterpart[] {
  if (!later) return [];
  const { name, plan, measures } = later;
  return newestKpis(measures)
    .filter(({ continues = [], events = [] }) =>
      [...continues, ...events.flatMap(({ from }) => from)].includes(`${name}/${id}`),
    )
    .map((kpi) => ({ plan, folder: name, path: kpiPath(kpi), title: kpi.name }));
}

/** Every KPI as its newest sheet has it. */
function newestKpis(measures: readonly LinkedMeasure[]): LinkedKpi[] {
  const byId = new Map<string, LinkedKpi>();
  for (const measure of measures.toSorted((a, b) => a.edition - b.edition))
    for (const kpi of measure.kpis) byId.set(kpi.id, kpi);
  return [...byId.values()];
}

/** References to earlier plans that lead to nothing, by the sheet that makes them. */
export function lostReferences(
  measures: readonly Measure[],
  plans: readonly OtherPlan[],
): { readonly measure: Measure; readonly reference: string }[] {
  return measures.flatMap((measure) => {
    const ofMeasures = (measure.continues ?? []).filter(
      (reference) => measuresBefore({ continues: [reference] }, plans).length === 0,
    );
    const ofKpis = measure.kpis
      .flatMap(({ continues = [], events = [] }) => [...continues, ...events.flatMap(({ from }) => from)])
      .filter((reference) => reference.includes('/') && kpisBefore({ continues: [reference] }, plans).length === 0);
    return [...ofMeasures, ...ofKpis].map((reference) => ({ measure, reference }));
  });
}
