// A pack for a meeting (印刷用のまとめ): the sheets of one edition, all of them or those of a goal, as one document.

import type { FiscalYear } from './fiscal-year.ts';
import { type Measure, slugOfCode } from './measure.ts';
import { allGoals, type Goal, type Plan } from './plan.ts';
import { measuresUnder } from './plan-tree.ts';

export interface Pack {
  readonly edition: FiscalYear;
  /** The goal whose sheets these are; null for all sheets of the edition. */
  readonly goal: Goal | null;
  /** In plan order; at least one. */
  readonly measures: readonly Measure[];
}

/** The address of a pack, which stays: `/pack/2017/`, `/pack/2017/1-1/`. */
export function packPath({ edition, goal }: Pick<Pack, 'edition' | 'goal'>): string {
  return goal === null ? `/pack/${edition}/` : `/pack/${edition}/${slugOfCode(goal.code)}/`;
}

/** The packs of a plan: the newest edition first, and of each all its sheets first. A goal without sheets has none. */
export function packsOf({ goals }: Pick<Plan, 'goals'>, measures: readonly Measure[]): Pack[] {
  const byEdition = Map.groupBy(measures, ({ edition }) => edition);
  return [...byEdition]
    .toSorted(([a], [b]) => b - a)
    .flatMap(([edition, sheets]) => [
      { edition, goal: null, measures: sheets },
      ...allGoals(goals).flatMap((goal): Pack[] => {
        const own = measuresUnder(goal, sheets);
        return own.length === 0 ? [] : [{ edition, goal, measures: own }];
      }),
    ]);
}

/**
 * A sheet whose places have names of their own among other sheets: `1-1-achievement-5`. What stands at them is unchanged.
 */
export function amongOthers(measure: Measure): Measure {
  const named = <Place extends { readonly id: string }>(place: Place): Place => ({
    ...place,
    id: `${measure.slug}-${place.id}`,
  });
  return {
    ...measure,
    achievements: measure.achievements.map(named),
    challenges: measure.challenges.map(({ challenge, response }) => ({
      challenge: named(challenge),
      response: named(response),
    })),
    initiatives: measure.initiatives.map(named),
    opinions: measure.opinions.map((opinion) => ({ ...opinion, passages: opinion.passages.map(named) })),
  };
}
