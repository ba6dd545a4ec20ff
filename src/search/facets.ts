// Narrowing what was found, by kind, goal, fiscal year and the column of the sheet, and how many things each choice leaves.
//
// Pagefind's own filters count records; here a result is a thing with all its editions, a search is several of Pagefind's,
// and a column is a part of a record. So they are counted from the catalogue and the pages' texts instead.

import { type Catalogue, goalOf, kindOf } from './catalogue.ts';
import type { PageText } from './page-text.ts';
import type { FoundPage, Hit } from './search.ts';
import { holds, tokenTexts } from './text.ts';
import { type Kind, type Section, SECTIONS } from './thing.ts';

/** What of the things found is asked for; an empty list asks for all. */
export interface Filters {
  readonly kinds: readonly Kind[];
  readonly goals: readonly string[];
  readonly years: readonly number[];
  readonly sections: readonly Section[];
}

export const NO_FILTERS: Filters = { kinds: [], goals: [], years: [], sections: [] };

/** The columns in which a page holds what it was found by. */
export type SectionsOf = (page: number) => ReadonlySet<Section>;

/** The columns of a page that hold every phrase of one of the ways it was found by. */
export function sectionsHolding({ passages }: PageText, { ways }: Pick<FoundPage, 'ways'>): Set<Section> {
  return new Set(
    SECTIONS.filter((section) => {
      const rows = passages.filter((passage) => passage.section === section).map(({ text }) => tokenTexts(text));
      return ways.some((phrases) => phrases.every((phrase) => rows.some((row) => holds(row, phrase))));
    }),
  );
}

/** The things of which a page is left, with those pages. */
export function narrowed(catalogue: Catalogue, hits: readonly Hit[], filters: Filters, sectionsOf: SectionsOf): Hit[] {
  const { kinds, goals, years, sections } = filters;
  if (kinds.length + goals.length + years.length + sections.length === 0) return [...hits];
  const isLeft = ({ page }: FoundPage) =>
    (kinds.length === 0 || kinds.includes(kindOf(catalogue, page))) &&
    (goals.length === 0 || goals.includes(goalOf(catalogue, page) ?? '')) &&
    (years.length === 0 || years.includes(catalogue.years[page] ?? 0)) &&
    (sections.length === 0 || sections.some((section) => sectionsOf(page).has(section)));
  return hits.map((hit) => ({ ...hit, pages: hit.pages.filter(isLeft) })).filter(({ pages }) => pages.length > 0);
}

/** Numbers of things by choice, in the order in which choices are offered. */
export interface Counts {
  readonly kinds: ReadonlyMap<Kind, number>;
  readonly goals: ReadonlyMap<string, number>;
  readonly years: ReadonlyMap<number, number>;
  readonly sections: ReadonlyMap<Section, number>;
}

/** For each choice, how many things there are with it and with what is chosen in the other groups. */
export function counted(catalogue: Catalogue, hits: readonly Hit[], filters: Filters, sectionsOf: SectionsOf): Counts {
  const without = (group: keyof Filters) => narrowed(catalogue, hits, { ...filters, [group]: [] }, sectionsOf);
  return {
    kinds: tally(without('kinds'), ({ page }) => [kindOf(catalogue, page)]),
    goals: tally(without('goals'), ({ page }) => [goalOf(catalogue, page) ?? []].flat()),
    years: tally(without('years'), ({ page }) => [catalogue.years[page] || []].flat()),
    sections: tally(without('sections'), ({ page }) => [...sectionsOf(page)]),
  };
}

function tally<T>(hits: readonly Hit[], choicesOf: (page: FoundPage) => readonly T[]): Map<T, number> {
  const counts = new Map<T, number>();
  for (const { pages } of hits) {
    for (const choice of new Set(pages.flatMap(choicesOf))) counts.set(choice, (counts.get(choice) ?? 0) + 1);
  }
  return counts;
}
