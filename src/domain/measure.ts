// The evaluation of one measure (個別施策) for one fiscal year, whole: what a sheet says and in which order.

import type { FiscalYear } from './fiscal-year.ts';
import type { Kpi, Rank } from './kpi.ts';
import type { EndedKpi } from './kpi-event.ts';

/** A bullet or cell of the sheet. */
export interface Passage {
  /** Its address within the page: `achievement-5`. */
  readonly id: string;
  readonly plainText: string;
  /** Safe HTML of inline content, made from the documented subset of Markdown only. */
  readonly html: string;
}

/** A challenge (課題) and the response to it (取組方針), paired as in the sheet. */
export interface ChallengeResponse {
  readonly challenge: Passage;
  readonly response: Passage;
}

/** What is done (取組) and the programmes (事業) that do it. */
export interface Initiative {
  /** `initiative-7`. */
  readonly id: string;
  readonly text: string;
  /** Ids of programmes, that is the names of their files without `.yaml`; at least one. */
  readonly programmes: readonly string[];
}

/** 外部評価・有識者意見・一次評価 …, under the city's own heading. */
export interface Opinion {
  readonly heading: string;
  /** Whose opinion it is: a council, a division; left out where the sheet does not say. */
  readonly author?: string;
  /** The grade that its author gave; left out where there is none. */
  readonly rank?: Rank;
  readonly passages: readonly Passage[];
}

/** 予算, 決算, 計画. */
export type MoneyKind = 'budget' | 'settlement' | 'plan';

/** Money of one fiscal year: 計画事業費, 予算, 決算, 人件費. */
export interface Money {
  readonly label: string;
  readonly fiscalYear: FiscalYear;
  /** In 千円. */
  readonly thousandYen: number;
  /** Left out where the sheet does not say which it is. */
  readonly kind?: MoneyKind;
  /** Id of the programme that it belongs to; left out where it is the whole measure's. */
  readonly programme?: string;
}

export interface Measure {
  /** As the sheet writes it: `I-(1)`. */
  readonly code: string;
  /** In addresses and file names: `1-1`. */
  readonly slug: string;
  /** The fiscal year that the sheet evaluates. */
  readonly edition: FiscalYear;
  readonly name: string;
  /** Code of the goal it belongs to: `I`. */
  readonly goal: string;
  readonly kpis: readonly Kpi[];
  /** Measures of an earlier plan that it carries on (前の計画の施策), as `plan/slug`; left out where there are none. */
  readonly continues?: readonly string[];
  /** KPIs of the year before that the sheet leaves out with a word (なくした指標); left out where there are none. */
  readonly ended?: readonly EndedKpi[];
  readonly achievements: readonly Passage[];
  readonly challenges: readonly ChallengeResponse[];
  readonly initiatives: readonly Initiative[];
  readonly opinions: readonly Opinion[];
  readonly rank: Rank | null;
  readonly money: readonly Money[];
  readonly divisions: readonly string[];
  /** 関係課; left out where there are none. */
  readonly relatedDivisions?: readonly string[];
  /** Numbers of the Sustainable Development Goals that the city names, 1 to 17. */
  readonly sdgs: readonly number[];
  /** Path of its file, relative to the content folder: `measures/2017/1-1.mdx`. */
  readonly source: string;
}

const ROMAN: Record<string, string> = {
  I: '1',
  II: '2',
  III: '3',
  IV: '4',
  V: '5',
  VI: '6',
  VII: '7',
  VIII: '8',
  IX: '9',
  X: '10',
  XI: '11',
  XII: '12',
};

/** The form of a code for addresses and file names: I-(1) → 1-1, 1-① → 1-1, 5-(1) → 5-1. Roman numerals up to XII. */
export function slugOfCode(code: string): string {
  return code
    .normalize('NFKC')
    .toUpperCase()
    .split(/[^\p{L}\p{N}]/u)
    .filter((part) => part !== '')
    .map((part) => ROMAN[part] ?? part.toLowerCase())
    .join('-');
}

/** Every passage of a sheet, in the sheet's order. */
export function passagesOf({
  achievements,
  challenges,
  opinions,
}: Pick<Measure, 'achievements' | 'challenges' | 'opinions'>): Passage[] {
  return [
    ...achievements,
    ...challenges.flatMap(({ challenge, response }) => [challenge, response]),
    ...opinions.flatMap(({ passages }) => passages),
  ];
}

/** The permanent address of one edition's page, relative to the site's root. */
export function editionPath(measure: Pick<Measure, 'slug' | 'edition'>): string {
  return `/measures/${measure.slug}/${measure.edition}/`;
}

/** The address of a measure's newest edition. */
export function measurePath(measure: Pick<Measure, 'slug'>): string {
  return `/measures/${measure.slug}/`;
}
