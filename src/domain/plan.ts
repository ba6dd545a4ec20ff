// The plan (計画): whose it is, its period, its tree of goals, and the measures in it.

import { byText } from './by-text.ts';
import { type Era, type FiscalYear, type Period } from './fiscal-year.ts';
import type { Measure } from './measure.ts';
import type { RankScale } from './rank-scale.ts';

/** A node of the plan's tree. Its title may be unknown to the site; then only its code is shown. */
export interface Goal {
  readonly code: string;
  readonly title: string | null;
  /** The city's name for this level: 重点施策, 基本目標. */
  readonly level: string;
  readonly goals: readonly Goal[];
}

/** The document that the content was taken from. */
export interface Source {
  readonly publisher: string;
  readonly title: string;
  readonly url: string | null;
}

/** Under which terms the content may be used. */
export interface Licence {
  readonly name: string;
  readonly url: string | null;
}

/** The headings that the city's sheets print above their parts. */
export interface SheetHeadings {
  readonly kpis: string;
  readonly achievements: string;
  readonly challenges: string;
  readonly responses: string;
  readonly initiatives: string;
}

/** What makes the site look like the city's. */
export interface Brand {
  /** Its one colour, `#0b6e4f`; null for the kit's blue. */
  readonly colour: string | null;
  /** Its mark: a file of the public folder, `logo.svg`, and the words for those who do not see it. */
  readonly logo: { readonly file: string; readonly alt: string } | null;
}

/** What stands at the foot of every page beside the site's own links. */
export interface Footer {
  /** Whom to ask, in the city's words. */
  readonly contact: string | null;
  readonly links: readonly { readonly name: string; readonly address: string }[];
}

export interface Plan {
  readonly city: string;
  readonly name: string;
  /** A second name: ～となりに、あした。～. */
  readonly subtitle: string | null;
  readonly period: Period;
  /** The era the plan counts its years in; null for each year's own. */
  readonly era: Era | null;
  /** The city's name for a measure: 個別施策. */
  readonly measureLevel: string;
  readonly goals: readonly Goal[];
  readonly headings: SheetHeadings;
  /** The scales by which the city ranks; left out where it declares none. */
  readonly rankScales?: readonly RankScale[];
  /** The name of the published rule by which the city judges its KPIs; left out where it names none. */
  readonly judgingRule?: string;
  readonly source: Source;
  /** Null where the city has not said: then nothing is promised. */
  readonly licence: Licence | null;
  /** A word that the search field shows as an example; null for none. */
  readonly searchExample: string | null;
  readonly brand: Brand;
  readonly footer: Footer;
  /** True for an invented city; shown on every page. */
  readonly fictional: boolean;
  /** True where the city itself publishes the site. */
  readonly official: boolean;
  /** Where the site is published, `https://plan.example.jp/` or `https://example.jp/plan/`; null where it is not known. */
  readonly address: string | null;
  /** Where the content's files and their history are shown, `https://github.com/owner/name`; null where it is not known. */
  readonly repository: string | null;
}

/** Every goal of the tree, parents before children, in the plan's order. */
export function allGoals(goals: readonly Goal[]): Goal[] {
  return goals.flatMap((goal) => [goal, ...allGoals(goal.goals)]);
}

/** The goals from the top of the tree down to the one with this code; empty where there is none. */
export function pathToGoal(goals: readonly Goal[], code: string): Goal[] {
  for (const goal of goals) {
    if (goal.code === code) return [goal];
    const below = pathToGoal(goal.goals, code);
    if (below.length > 0) return [goal, ...below];
  }
  return [];
}

/** The goal whose code a measure's code begins with, the longest first: `I-(1)` belongs to `I`, not to `II`. */
export function goalOfMeasureCode(plan: Pick<Plan, 'goals'>, code: string): Goal | null {
  const candidates = allGoals(plan.goals).filter(
    (goal) => code.startsWith(goal.code) && !/^[\p{L}\p{N}]/u.test(code.slice(goal.code.length)),
  );
  return candidates.toSorted((a, b) => b.code.length - a.code.length)[0] ?? null;
}

/** Measures in the order of their codes, numbers as numbers: 1-2 before 1-10. The editions of one stand together. */
export function inPlanOrder<T extends Pick<Measure, 'slug' | 'edition'>>(measures: readonly T[]): T[] {
  return measures.toSorted(
    (a, b) =>
      a.slug.localeCompare(b.slug, 'ja', { numeric: true }) ||
      // As numbers, 1-1 and 1-01 are equal; they are two measures all the same.
      byText(a.slug, b.slug) ||
      b.edition - a.edition,
  );
}

/** The newest edition of each measure, in plan order. */
export function newestEditions<T extends Pick<Measure, 'slug' | 'edition'>>(measures: readonly T[]): T[] {
  return inPlanOrder(measures).filter((measure, index, all) => all[index - 1]?.slug !== measure.slug);
}

/** All editions of one measure, newest first. */
export function editionsOf<T extends Pick<Measure, 'slug' | 'edition'>>(measures: readonly T[], slug: string): T[] {
  return measures.filter((measure) => measure.slug === slug).toSorted((a, b) => b.edition - a.edition);
}

/** The newest fiscal year that any sheet evaluates; null without sheets. */
export function newestEdition(measures: readonly Pick<Measure, 'edition'>[]): FiscalYear | null {
  return measures.length === 0 ? null : Math.max(...measures.map(({ edition }) => edition));
}
