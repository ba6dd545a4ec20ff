// Where the terms of a glossary stand in a text: the longest name first, never cut out of a longer word.

import type { Term } from './term.ts';
import { standsAsWord } from './word-edges.ts';

/** What a name in the glossary leads to. */
interface Name {
  /** Id of the term. */
  readonly term: string;
  /** False for an alias that only leads to the term in a search: it hides shorter names in it, and is not itself a use. */
  readonly counts: boolean;
  readonly canLink: boolean;
}

/** All names of a glossary, made once for all texts. */
export interface TermMatcher {
  /** Null for a glossary without terms. */
  readonly pattern: RegExp | null;
  readonly names: ReadonlyMap<string, Name>;
}

/** A term in a text, by indices of UTF-16 units, end excluded. */
export interface TermPlace {
  readonly term: string;
  readonly start: number;
  readonly end: number;
  /** Whether the editor wants it linked. */
  readonly canLink: boolean;
}

/** The matcher of a glossary. Where two terms share a spelling, a term's own name goes before another's alias. */
export function termMatcher(terms: readonly Term[]): TermMatcher {
  const names = new Map<string, Name>();
  const add = (text: string, name: Name) => {
    if (!names.has(text)) names.set(text, name);
  };
  for (const { id, term, isLinked } of terms) add(term, { term: id, counts: true, canLink: isLinked });
  for (const { id, aliases, linkedAliases, isLinked } of terms)
    for (const alias of aliases) {
      const counts = linkedAliases.includes(alias);
      add(alias, { term: id, counts, canLink: counts && isLinked });
    }
  if (names.size === 0) return { pattern: null, names };
  // An alternation takes the first that fits, so the longest come first.
  const longestFirst = [...names.keys()].toSorted((a, b) => b.length - a.length);
  return { pattern: new RegExp(longestFirst.map(literal).join('|'), 'gu'), names };
}

/** A text as a regular expression that finds just it. */
const literal = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

/** Every place of a term in a text, in the text's order; none lies in another. */
export function termsIn(text: string, { pattern, names }: TermMatcher): TermPlace[] {
  const places: TermPlace[] = [];
  if (pattern === null) return places;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const start = match.index;
    const end = start + match[0].length;
    const name = names.get(match[0]);
    if (name === undefined || !standsAsWord(text, start, end)) {
      // A name may begin within what was cut.
      pattern.lastIndex = start + (String.fromCodePoint(text.codePointAt(start) ?? 0).length || 1);
      continue;
    }
    if (name.counts) places.push({ term: name.term, start, end, canLink: name.canLink });
  }
  return places;
}
