// A published rule for judging a KPI: who published it and where, what it needs to know, its ranks in its own words, and the
// judgement as a pure function of the numbers.

import type { Figures, NumberInput } from './figures.ts';
import type { Finding, Input, Misfit } from './finding.ts';

export interface RuleGrade {
  /** The rule's sign: S, B+, ①; null where it has words alone. */
  readonly rank: string | null;
  /** In the rule's own words, shortened at most. */
  readonly words: string;
}

/** The numbers that a rule has asked for. */
export type Known<N extends NumberInput> = Readonly<Record<N, number>> & Pick<Figures, 'way' | 'amount' | 'yearName'>;

interface Definition<N extends NumberInput> {
  /** In plan.yaml and as a heading: the publisher. */
  readonly name: string;
  /** The document, with its year. */
  readonly document: string;
  /** Where the document stands on the web; null where it is not known. */
  readonly address: string | null;
  readonly grades: readonly RuleGrade[];
  /** What must be said of it before its verdict is read. */
  readonly note?: string;
  /** The numbers it reckons with; the first that are missing are told. */
  readonly needs: readonly N[];
  /** Whether it is made for figures that are to grow; the others follow the KPI's direction. */
  readonly assumesGrowth: boolean;
  /** What the rule itself says where no value is known; left out where it says nothing. */
  readonly withoutValue?: Finding;
  readonly judge: (numbers: Known<N>) => Finding;
}

export interface PublishedRule extends Omit<Definition<never>, 'judge' | 'needs'> {
  /** The finding for a row of figures. */
  readonly apply: (figures: Figures) => Finding;
}

/** Makes a rule of its definition: what hinders it is the same for all. */
export function publishedRule<N extends NumberInput>({ judge, needs, ...about }: Definition<N>): PublishedRule {
  const apply = (figures: Figures): Finding => {
    if (!figures.hasValue && about.withoutValue) return about.withoutValue;
    const needsBaseline = (needs as readonly NumberInput[]).includes('baseline');
    const reason = misfitOf(figures, about.assumesGrowth, needsBaseline);
    if (reason !== null) return { kind: 'misfit', reason };
    const missing: Input[] = needs.filter((need) => figures[need] === null);
    // From a baseline to a target the direction follows by itself; where one of them is wanting, that is told.
    if (figures.way === null && !needsBaseline && !missing.includes('target')) missing.push('direction');
    if (missing.length > 0) return { kind: 'missing', inputs: missing };
    return judge(figures as Figures & Known<N>);
  };
  return { ...about, apply };
}

function misfitOf(figures: Figures, assumesGrowth: boolean, needsBaseline: boolean): Misfit | null {
  if (figures.isPlaceInOrder) return 'place-in-order';
  if (figures.way === 'maintain') return 'maintain';
  if (figures.way === 'unclear') return 'direction-unclear';
  if (assumesGrowth && figures.way === 'down') return 'less-is-better';
  return needsBaseline && !figures.isBaselineComparable ? 'series-broken' : null;
}

/** The verdict that a rule gives by one of its ranks. */
export function verdict(grades: readonly RuleGrade[], rank: string, working: string): Finding {
  const words = grades.find((grade) => grade.rank === rank)?.words ?? '';
  return { kind: 'verdict', rank, words, working };
}
