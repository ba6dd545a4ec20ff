// What to offer where nothing was found: parts of the query that are found, and names that are nearly what was typed.

import type { Catalogue } from './catalogue.ts';
import type { PhraseIndex } from './engine.ts';
import type { Word } from './query.ts';
import { tokenize, tokenTexts } from './text.ts';

/** A search to try instead. */
export interface NearMiss {
  /** `part`: a part of a word typed. `word`: one of several words. `name`: a name like the one typed. */
  readonly kind: 'part' | 'word' | 'name';
  readonly text: string;
  readonly things: number;
}

const MAX_LOOKUPS = 60;
const MAX_NAMES = 3;

/** `names` are the names of all programmes, KPIs and measures, as they stand on the search page. */
export async function nearMisses(
  index: PhraseIndex,
  catalogue: Catalogue,
  words: readonly Word[],
  names: readonly string[],
): Promise<NearMiss[]> {
  const thingsWith = async (phrase: readonly string[]) =>
    new Set([...(await index.find(phrase)).keys()].map((page) => catalogue.things[page])).size;

  const misses: NearMiss[] = [];
  for (const { text, tokens } of words) {
    const things = await thingsWith(tokens);
    if (things > 0) {
      if (words.length > 1) misses.push({ kind: 'word', text, things });
      continue;
    }
    const part = await longestFoundPart(text, thingsWith);
    if (part) misses.push(part);
  }
  const vocabulary = [
    ...catalogue.synonyms.flatMap(({ official, aliases, everyday }) => [...official, ...aliases, ...everyday]),
    ...names,
  ];
  for (const text of nearestNames(words, vocabulary)) {
    const things = await thingsWith(tokenTexts(text));
    misses.push({ kind: 'name', text, things });
  }
  return misses.filter(({ text }, at) => misses.findIndex((other) => other.text === text) === at);
}

/**
 * The longest part of a word that stands somewhere. At least two characters, one of them no hiragana: しま of しました is
 * found everywhere and says nothing.
 */
async function longestFoundPart(
  text: string,
  thingsWith: (phrase: readonly string[]) => Promise<number>,
): Promise<NearMiss | null> {
  const tokens = tokenize(text);
  let lookups = 0;
  for (let length = tokens.length - 1; length >= 2; length -= 1) {
    for (let from = 0; from + length <= tokens.length; from += 1) {
      const phrase = tokens.slice(from, from + length);
      const part = text.slice(phrase[0]?.start, phrase.at(-1)?.end);
      if (!/[^\p{Script=Hiragana}\p{P}\p{S}\s]/u.test(part)) continue;
      if ((lookups += 1) > MAX_LOOKUPS) return null;
      const things = await thingsWith(phrase.map((token) => token.text));
      if (things > 0) return { kind: 'part', text: part, things };
    }
  }
  return null;
}

/** Names that differ from the query in one character, or in two where it is long. */
function nearestNames(words: readonly Word[], vocabulary: readonly string[]): string[] {
  const typed = words.flatMap(({ tokens }) => [...tokens.join('')]);
  const allowed = typed.length >= 6 ? 2 : typed.length >= 3 ? 1 : 0;
  return [...new Set(vocabulary)]
    .map((name) => ({ name, distance: editDistance(typed, [...tokenTexts(name).join('')]) }))
    .filter(({ distance }) => distance > 0 && distance <= allowed)
    .toSorted((a, b) => a.distance - b.distance)
    .slice(0, MAX_NAMES)
    .map(({ name }) => name);
}

/** Insertions, deletions and replacements that make one row of characters the other. */
function editDistance(a: readonly string[], b: readonly string[]): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  a.forEach((character, index) => {
    const next = [index + 1];
    b.forEach((other, at) => {
      next.push(Math.min((row[at] ?? 0) + Number(character !== other), (row[at + 1] ?? 0) + 1, (next[at] ?? 0) + 1));
    });
    row = next;
  });
  return row.at(-1) ?? 0;
}
