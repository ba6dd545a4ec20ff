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

/** More sheets than these weigh too much for one page (60 KB on the way): what is below a goal then has pages of its own. */
const MOST_SHEETS = 24;

/** A pack as its page shows it. */
export interface PackPage {
  /** The sheets on the page itself. */
  readonly shown: readonly Measure[];
  /** By the code of each sheet that is on another page: the pack whose page has it. */
  readonly elsewhere: ReadonlyMap<string, Pack>;
}

/** What the page of a pack shows: all its sheets, or, of too many, those of none of the goals below. */
export function packPage(pack: Pack, plan: Pick<Plan, 'goals'>): PackPage {
  const { edition, goal, measures } = pack;
  const whole = { shown: measures, elsewhere: new Map<string, Pack>() };
  if (measures.length <= MOST_SHEETS) return whole;
  const parts = (goal?.goals ?? plan.goals).map((below): Pack => ({
    edition,
    goal: below,
    measures: measuresUnder(below, measures),
  }));
  const elsewhere = new Map(
    parts.flatMap((part) => {
      const page = packPage(part, plan);
      return part.measures.map(({ code }) => [code, page.elsewhere.get(code) ?? part] as const);
    }),
  );
  return { shown: measures.filter(({ code }) => !elsewhere.has(code)), elsewhere };
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
