// Short ways to write a glossary down in tests.

import type { Term } from './term.ts';

/** A term whose id is given; its aliases are linked only where `about` says so. */
export function termOf(id: string, term: string, about: Partial<Term> = {}): Term {
  return {
    id,
    term,
    reading: null,
    aliases: [],
    isLinked: true,
    linkedAliases: [],
    everydayWords: [],
    meaning: '言葉の意味。',
    source: null,
    ...about,
  };
}
