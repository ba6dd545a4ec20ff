// The engine that runs on Pagefind: one character = one word, each phrase an exact search of its own.

import type { PhraseIndex } from './engine.ts';

/** The part of Pagefind 1.6's browser interface that is used here. */
export interface Pagefind {
  options(options: { exactDiacritics: boolean }): Promise<void>;
  init(): Promise<void>;
  mergeIndex(folder: string, options: { exactDiacritics: boolean }): Promise<void>;
  search(term: string): Promise<{ results: readonly { id: string; words: readonly number[] }[] }>;
}

/** The folder of an index by its number. Pagefind itself stands in the first, `0/`. */
export const indexFolder = (number: number): string => `${number}/`;

/** Readies Pagefind for searching as it is done here. */
export async function startPagefind(pagefind: Pagefind): Promise<Pagefind> {
  await pagefind.options({ exactDiacritics: true });
  await pagefind.init();
  return pagefind;
}

/** Adds the indexes behind the first; `folder` is the address of the folder of their folders, with `/` at its end. */
export async function addIndexes(pagefind: Pagefind, folder: string, indexes: number): Promise<void> {
  for (let number = 1; number < indexes; number++)
    await pagefind.mergeIndex(`${folder}${indexFolder(number)}`, { exactDiacritics: true });
}

/** The language that Pagefind neither segments nor stems; it stands in front of its ids. */
export const LANGUAGE = 'und';

/**
 * A token as Pagefind sees it. CJK characters and a–z0–9 are safe; in anything else (é, ß, Thai, Arabic) Pagefind or
 * Intl.Segmenter would strip marks or cut words, so it is spelled out in hexadecimal.
 */
function pagefindWord(token: string): string {
  if (/^[a-z0-9]+$/.test(token) && !token.startsWith(SPELLED)) return token;
  if (/^[\u3005-\u3007\u3041-\u30ff\u3400-\u9fff]$/.test(token)) return token;
  return SPELLED + [...token].map((character) => character.codePointAt(0)?.toString(16).padStart(6, '0')).join('');
}

const SPELLED = 'zxz';

function pagefindPhrase(phrase: readonly string[]): string {
  return `"${phrase.map(pagefindWord).join(' ')}"`;
}

/** A page's record as Pagefind's content. The lone mark takes a word's place between passages and stores no word. */
export function pagefindContent(passages: readonly (readonly string[])[]): string {
  return passages.map((tokens) => tokens.map(pagefindWord).join(' ')).join(' 。 ');
}

/** `ids` are Pagefind's ids of the pages by number. `pagefind` has been started with `exactDiacritics`. */
export function pagefindIndex(pagefind: Pagefind, ids: readonly string[]): PhraseIndex {
  const numbers = new Map(ids.map((id, page) => [`${LANGUAGE}_${id}`, page]));
  return {
    async find(phrase) {
      if (phrase.length === 0) return new Map();
      const { results } = await pagefind.search(pagefindPhrase(phrase));
      return new Map(results.map(({ id, words }) => [pageNumber(numbers, id), words[0] ?? 0]));
    },
  };
}

function pageNumber(numbers: ReadonlyMap<string, number>, id: string): number {
  const page = numbers.get(id);
  // The catalogue and the index are of different builds: the search falls back to the scan.
  if (page === undefined) throw new Error(`The catalogue does not know Pagefind's id ${id}.`);
  return page;
}
