// Moving about in the plan's tree: addresses of goals, what lies below, before and after.

import { type Measure, slugOfCode } from './measure.ts';
import { allGoals, type Goal, pathToGoal } from './plan.ts';

/** The address of a goal's page, relative to the site's root. */
export function goalPath(goal: Pick<Goal, 'code'>): string {
  return `/goals/${slugOfCode(goal.code)}/`;
}

/** The address of the page with a small chart of each of a goal's KPIs. */
export function goalChartsPath(goal: Pick<Goal, 'code'>): string {
  return `${goalPath(goal)}kpis/`;
}

/** The measures of a goal and of all goals below it. Their order is kept. */
export function measuresUnder<T extends Pick<Measure, 'goal'>>(goal: Goal, measures: readonly T[]): T[] {
  const codes = new Set(allGoals([goal]).map(({ code }) => code));
  return measures.filter((measure) => codes.has(measure.goal));
}

/** What stands before and after a thing in a list. */
export interface Neighbours<T> {
  readonly previous: T | null;
  readonly next: T | null;
}

/** The neighbours of the first thing that `isIt`; both null where there is none. */
export function neighboursOf<T>(things: readonly T[], isIt: (thing: T) => boolean): Neighbours<T> {
  const at = things.findIndex(isIt);
  if (at === -1) return { previous: null, next: null };
  return { previous: things[at - 1] ?? null, next: things[at + 1] ?? null };
}

/** The goals beside this one: those of the same parent, itself among them. */
export function siblingsOf(goals: readonly Goal[], code: string): readonly Goal[] {
  return pathToGoal(goals, code).at(-2)?.goals ?? goals;
}
