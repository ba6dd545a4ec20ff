// All that can be found, in one order: which pages there are, which of them show the same thing, and what the search page
// must know of each before it has read any text.

import { byText } from '../domain/by-text.ts';
import { type Passage, type SearchPage, KINDS, type Kind } from './thing.ts';
import { tokenTexts } from './text.ts';

/**
 * Words that mean the same: the official ones, as the sheets write them, other names (「ジェトロ」, 「JETRO」 of 「ジェットロ」),
 * and words of everyday speech that lead to the official ones (「お店」 to 「個店」).
 */
export interface Synonyms {
  readonly official: readonly string[];
  readonly aliases: readonly string[];
  readonly everyday: readonly string[];
}

/** What the search page loads first. Columns of the same length describe pages by number. */
export interface Catalogue {
  /** Changes with the content: part of the addresses of everything else. */
  readonly version: string;
  /** Pagefind's ids of the pages, without the language in front. */
  readonly ids: readonly string[];
  /** How many indexes of Pagefind's hold the pages together. */
  readonly indexes: number;
  /** Number of the thing that each page shows. Things are numbered in the order in which they are listed. */
  readonly things: readonly number[];
  /** Index into KINDS. */
  readonly kinds: readonly number[];
  /** Index into `goalNames`; −1 for none. */
  readonly goals: readonly number[];
  readonly goalNames: readonly string[];
  /** Fiscal year; 0 for none. */
  readonly years: readonly number[];
  /** How many tokens at the beginning of a page's record are its title, and how many are title and names. */
  readonly titleEnds: readonly number[];
  readonly nameEnds: readonly number[];
  readonly synonyms: readonly Synonyms[];
  /** Words as usual as any, to try the search out with before a reader asks; empty where there are none. */
  readonly rehearsal: string;
}

/** A page's text as the engines search it. */
export interface PageRecord {
  /** Titles first, then names, then everything else: the place of a word's first occurrence tells what it stands in. */
  readonly passages: readonly (readonly string[])[];
  readonly titleEnd: number;
  readonly nameEnd: number;
}

/** A page without its text. Those of a large plan would fill the memory: they are fetched one by one where they are needed. */
export type PageHead = Omit<SearchPage, 'passages'>;

/** A built page with its place among the things. */
export interface NumberedPage<P extends PageHead = PageHead> {
  readonly page: P;
  readonly thing: number;
}

/** Takes the place of a word between two passages, so that no phrase reaches across. */
const BETWEEN_PASSAGES = 1;

/**
 * Pages in the order in which results of equal rank are listed: by kind, by address with numbers as numbers, newest
 * edition first. A page that only repeats another of the same thing and year (a sheet's permanent address) is left out.
 */
export function numberedPages<P extends PageHead>(
  pages: readonly P[],
  passagesOf: (page: P) => readonly Passage[],
): NumberedPage<P>[] {
  const ordered = withoutRepeats(pages.toSorted(inListOrder), passagesOf);
  let thing = -1;
  return ordered.map((page, index) => {
    if (page.thing !== ordered[index - 1]?.thing) thing += 1;
    return { page, thing };
  });
}

const natural = new Intl.Collator('ja', { numeric: true });

/** An older edition of a measure is a thing of its own beside the newest one: /measures/1-1/2016/. */
const withoutEdition = (thing: string) => thing.replace(/^(\/measures\/[^/]+\/)\d{4}\/$/, '$1');

function inListOrder(a: PageHead, b: PageHead): number {
  const [nameA, nameB] = [withoutEdition(a.thing), withoutEdition(b.thing)];
  return (
    KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) ||
    natural.compare(nameA, nameB) ||
    byText(nameA, nameB) ||
    (b.year ?? 0) - (a.year ?? 0) ||
    byText(a.thing, b.thing) ||
    // The thing's own address before others, so that it is the one that stays.
    Number(b.url === b.thing) - Number(a.url === a.thing) ||
    byText(a.url, b.url)
  );
}

function withoutRepeats<P extends PageHead>(ordered: readonly P[], passagesOf: (page: P) => readonly Passage[]): P[] {
  const kept: P[] = [];
  let others: { readonly thing: string; readonly texts: ReadonlySet<string> }[] = [];
  for (const [index, page] of ordered.entries()) {
    const isAlone = [ordered[index - 1], ordered[index + 1]].every((other) => other?.thing !== page.thing);
    const texts = new Set(isAlone ? [] : passagesOf(page).map(({ text }) => text));
    others = others.filter(({ thing }) => thing === page.thing).slice(-8);
    if (others.some((other) => texts.isSubsetOf(other.texts))) continue;
    kept.push(page);
    others.push({ thing: page.thing, texts });
  }
  return kept;
}

/** The names of all things, for recordOf. */
export function titlesOf(pages: readonly Pick<SearchPage, 'title'>[]): Set<string> {
  return new Set(pages.map(({ title }) => tokenTexts(title).join(' ')));
}

/** A page's passages as rows of tokens, in the order that ranking needs. */
export function recordOf(passages: readonly Passage[], titles: ReadonlySet<string>): PageRecord {
  const rows = passages
    .map((passage) => ({ role: passage.role, tokens: tokenTexts(passage.text) }))
    .filter(({ tokens }) => tokens.length > 0)
    .map((row) => (row.role === 'text' && titles.has(row.tokens.join(' ')) ? { ...row, role: 'name' as const } : row));
  const of = (role: Passage['role']) => rows.filter((row) => row.role === role).map(({ tokens }) => tokens);
  const [title, names, texts] = [of('title'), of('name'), of('text')];
  return {
    passages: [...title, ...names, ...texts],
    titleEnd: lengthOf(title),
    nameEnd: lengthOf([...title, ...names]),
  };
}

function lengthOf(rows: readonly (readonly string[])[]): number {
  return rows.reduce((sum, row) => sum + row.length + BETWEEN_PASSAGES, 0);
}

/** Everything about the pages but their ids, which only Pagefind knows, the version, and what follows from all texts. */
export function catalogueOf(
  numbered: readonly (NumberedPage & Pick<PageRecord, 'titleEnd' | 'nameEnd'>)[],
): Omit<Catalogue, 'version' | 'ids' | 'indexes' | 'rehearsal'> {
  const goalNames = [...new Set(numbered.flatMap(({ page }) => page.goal ?? []))].toSorted(natural.compare);
  return {
    things: numbered.map(({ thing }) => thing),
    kinds: numbered.map(({ page }) => KINDS.indexOf(page.kind)),
    goals: numbered.map(({ page }) => (page.goal === null ? -1 : goalNames.indexOf(page.goal))),
    goalNames,
    years: numbered.map(({ page }) => page.year ?? 0),
    titleEnds: numbered.map(({ titleEnd }) => titleEnd),
    nameEnds: numbered.map(({ nameEnd }) => nameEnd),
    synonyms: synonymsOf(numbered.map(({ page }) => page)),
  };
}

function synonymsOf(pages: readonly PageHead[]): Synonyms[] {
  const synonyms = pages
    .filter(({ aliases, everyday }) => aliases.length + everyday.length > 0)
    .map(({ official, aliases, everyday }) => ({ official, aliases, everyday }));
  return [...new Map(synonyms.map((entry) => [JSON.stringify(entry), entry])).values()];
}

/** Counts the pairs of neighbouring words in some passages. */
export function countPairs(counts: Map<string, number>, passages: PageRecord['passages']): void {
  for (const tokens of passages) {
    for (let at = 1; at < tokens.length; at += 1) {
      const pair = `${tokens[at - 1]} ${tokens[at]}`;
      counts.set(pair, (counts.get(pair) ?? 0) + 1);
    }
  }
}

/** The two neighbouring words that a place in the texts usually holds: as many places hold rarer ones as commoner ones. */
export function usualPair(counts: ReadonlyMap<string, number>): string {
  const places = counts.values().reduce((sum, count) => sum + count, 0);
  let passed = 0;
  for (const [pair, count] of [...counts].toSorted(([a, n], [b, m]) => n - m || byText(a, b))) {
    passed += count;
    if (passed * 2 >= places) return `"${pair}"`;
  }
  return '';
}

export function kindOf(catalogue: Catalogue, page: number): Kind {
  return KINDS[catalogue.kinds[page] ?? 0] ?? 'page';
}

export function goalOf(catalogue: Catalogue, page: number): string | null {
  return catalogue.goalNames[catalogue.goals[page] ?? -1] ?? null;
}
