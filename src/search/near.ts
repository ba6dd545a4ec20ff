// What to offer where nothing was found: parts of the query that are found, and names that are nearly what was typed.

import type { Catalogue } from './catalogue.ts';
import type { PhraseIndex } from './engine.ts';
import { parseQuery, type Word } from './query.ts';
import { search } from './search.ts';
import { tokenize } from './text.ts';

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
  const vocabulary = [
    ...catalogue.synonyms.flatMap(({ official, aliases, everyday }) => [...official, ...aliases, ...everyday]),
    ...names,
  ];
  for (const text of nearestNames(words, vocabulary)) {
    // A word of everyday speech may stand on no page and lead to one all the same.
    const things = (await search(index, catalogue, parseQuery(text))).length;
    if (things > 0) misses.push({ kind: 'name', text, things });
  }
  for (const { text, tokens } of words) {
    const things = await thingsWith(tokens);
    if (things > 0) {
      if (words.length > 1) misses.push({ kind: 'word', text, things });
      continue;
    }
    const part = await longestFoundPart(text, thingsWith);
    if (part) misses.push(part);
  }
  return misses.filter(({ text }, at) => misses.findIndex((other) => other.text === text) === at);
}

/** Something else than kana, or katakana that are too many for the end of a verb: テク stands in してください, since kana are one. */
const SAYS_SOMETHING = /[^\p{Script=Hiragana}\p{Script=Katakana}ー\p{P}\p{S}\s]|[\p{Script=Katakana}ー]{3}/u;

/**
 * The longest part of a word that stands somewhere. At least two characters that say something: しま of しました is found
 * everywhere.
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
      if (!SAYS_SOMETHING.test(part.normalize('NFKC'))) continue;
      if ((lookups += 1) > MAX_LOOKUPS) return null;
      const things = await thingsWith(phrase.map((token) => token.text));
      if (things > 0) return { kind: 'part', text: part, things };
    }
  }
  return null;
}

/** Parts of names that differ from the query in one character, or in two where it is long: テクノフエア, テクノフェア推進事業. */
function nearestNames(words: readonly Word[], vocabulary: readonly string[]): string[] {
  const typed = words.flatMap(({ tokens }) => [...tokens.join('')]);
  const allowed = typed.length >= 8 ? 2 : typed.length >= 4 ? 1 : 0;
  if (allowed === 0) return [];
  const near = vocabulary.flatMap((name) => {
    const tokens = tokenize(name);
    const characters = tokens.flatMap(({ text, start, end }) =>
      [...text].map((character) => ({ character, start, end })),
    );
    const { distance, from, to } = nearestPart(
      typed,
      characters.map(({ character }) => character),
    );
    if (distance === 0 || distance > allowed) return [];
    return [{ text: name.slice(characters[from]?.start, characters[to - 1]?.end), distance }];
  });
  const texts = near.toSorted((a, b) => a.distance - b.distance).map(({ text }) => text);
  return [...new Set(texts)].slice(0, MAX_NAMES);
}

/** The part of `text` that `pattern` becomes with the fewest insertions, deletions and replacements: the whole where it is such a part. */
function nearestPart(
  pattern: readonly string[],
  text: readonly string[],
): { distance: number; from: number; to: number } {
  interface Cell {
    readonly distance: number;
    readonly from: number;
  }
  const fewest = (cells: readonly Cell[]) => cells.reduce((a, b) => (b.distance < a.distance ? b : a));
  const more = (cell: Cell | undefined, by: number): Cell => ({
    distance: (cell?.distance ?? Infinity) + by,
    from: cell?.from ?? 0,
  });
  // A part may begin anywhere, so that the first row costs nothing.
  let row: Cell[] = Array.from({ length: text.length + 1 }, (_, from) => ({ distance: 0, from }));
  for (const character of pattern) {
    const next = [more(row[0], 1)];
    text.forEach((other, at) => {
      next.push(fewest([more(row[at], Number(character !== other)), more(row[at + 1], 1), more(next[at], 1)]));
    });
    row = next;
  }
  const [best, whole] = [fewest(row), row.at(-1)];
  if (whole?.distance === best.distance && whole.from === 0) return { ...whole, to: text.length };
  return { ...best, to: row.indexOf(best) };
}
