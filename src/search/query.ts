// What was typed, read as words. Spaces part words; quotes keep a phrase with spaces in one word.

import { tokenTexts } from './text.ts';

/** At most so many characters of a query are read, and so many different words: more would keep a browser busy for seconds. */
export const MAX_CHARACTERS = 100;
export const MAX_WORDS = 8;

/** A word of the query; its tokens must stand side by side within one passage. */
export interface Word {
  /** As it was typed, without quotes. */
  readonly text: string;
  /** At least one. */
  readonly tokens: readonly string[];
}

export interface Query {
  /** In the order in which they were typed, each once. */
  readonly words: readonly Word[];
  /** What was beyond MAX_CHARACTERS, and the words beyond MAX_WORDS; empty where nothing was left out. */
  readonly beyondCharacters: string;
  readonly beyondWords: readonly string[];
}

const QUOTED_OR_BARE = /["“”„＂]([^"“”„＂]*)["“”„＂]|[^\s"“”„＂]+/gu;

export function parseQuery(typed: string): Query {
  const characters = [...typed.toWellFormed().trim()];
  const read = characters.slice(0, MAX_CHARACTERS).join('');
  const all = [...read.matchAll(QUOTED_OR_BARE)]
    .map(([whole, quoted]) => (quoted ?? whole).trim())
    .map((text): Word => ({ text, tokens: tokenTexts(text) }))
    .filter(({ tokens }) => tokens.length > 0);
  const keys = all.map(({ tokens }) => keyOf(tokens));
  const words = all.filter((_, index) => keys.indexOf(keys[index] ?? '') === index);
  return {
    words: words.slice(0, MAX_WORDS),
    beyondCharacters: characters.slice(MAX_CHARACTERS).join('').trim(),
    beyondWords: words.slice(MAX_WORDS).map(({ text }) => text),
  };
}

/** One string for a row of tokens. */
export function keyOf(tokens: readonly string[]): string {
  return tokens.join(' ');
}
