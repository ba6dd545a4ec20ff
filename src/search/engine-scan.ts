// The engine for browsers in which Pagefind cannot run: every page's text, looked through from beginning to end.

import { recordOf, titlesOf } from './catalogue.ts';
import type { PhraseIndex } from './engine.ts';
import type { PageText } from './page-text.ts';

/** `pages` are all pages in the order of the catalogue. */
export function scanIndex(pages: readonly PageText[]): PhraseIndex {
  const titles = titlesOf(pages);
  // One string a page; a token stands between single spaces, passages between line ends: no phrase reaches across.
  const texts = pages.map((page) =>
    recordOf(page.passages, titles)
      .passages.map((tokens) => ` ${tokens.join(' ')} `)
      .join('\n'),
  );
  return {
    async find(phrase) {
      const places = new Map<number, number>();
      if (phrase.length === 0) return places;
      const wanted = ` ${phrase.join(' ')} `;
      texts.forEach((text, page) => {
        const at = text.indexOf(wanted);
        if (at !== -1) places.set(page, spacesBefore(text, at));
      });
      return places;
    },
  };
}

/** A row of n tokens has n + 1 spaces, so that spaces count tokens with one between passages. */
function spacesBefore(text: string, end: number): number {
  let count = 0;
  for (let at = text.indexOf(' '); at < end; at = text.indexOf(' ', at + 1)) count += 1;
  return count;
}
