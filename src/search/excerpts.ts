// What a result shows of a page: the passages that hold the words, with the words marked, and links that lead to them.

import type { PageText } from './page-text.ts';
import type { Passage, Section } from './thing.ts';
import { matchRanges, type Range } from './text.ts';

/** A stretch of text, marked or not. */
export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

export interface Excerpt {
  readonly anchor: string | null;
  readonly label: string | null;
  readonly section: Section | null;
  readonly role: Passage['role'];
  readonly pieces: readonly Piece[];
  /** What follows `#` in a link that leads there and marks the words; empty for the top of the page without a match. */
  readonly fragment: string;
}

type Phrases = readonly (readonly string[])[];

/** A text cut at the phrases' occurrences. */
export function markedPieces(text: string, phrases: Phrases): Piece[] {
  return piecesOf(text, matchRanges(text, phrases));
}

function piecesOf(text: string, ranges: readonly Range[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { start, end } of ranges) {
    pieces.push({ text: text.slice(at, start), marked: false }, { text: text.slice(start, end), marked: true });
    at = end;
  }
  pieces.push({ text: text.slice(at), marked: false });
  return pieces.filter((piece) => piece.text !== '');
}

/** The passages of a page that hold any of the phrases, in its order; cells of one table row are shown together. */
export function excerptsOf(page: PageText, phrases: Phrases): Excerpt[] {
  const marked = page.passages.map((passage) => ({ passage, ranges: matchRanges(passage.text, phrases) }));
  const shown = new Set<number>();
  return marked.flatMap(({ passage, ranges }) => {
    if (ranges.length === 0 || (passage.row !== null && shown.has(passage.row))) return [];
    if (passage.row !== null) shown.add(passage.row);
    const row =
      passage.row === null ? [{ passage, ranges }] : marked.filter((other) => other.passage.row === passage.row);
    const pieces = row.flatMap((cell, index) => [
      ...(index > 0 ? [{ text: '　', marked: false }] : []),
      ...piecesOf(cell.passage.text, cell.ranges),
    ]);
    const { anchor, label, section, role } = passage;
    return [{ anchor, label, section, role, pieces, fragment: fragmentOf(passage, ranges) }];
  });
}

/** At most so many words of a passage are marked on the page that a link leads to: addresses stay short. */
const MAX_MARKS = 5;

/** `challenge-5:~:text=…`: the element to go to, and what to mark there, which browsers that know no text fragments ignore. */
function fragmentOf({ anchor, text }: Passage, ranges: readonly Range[]): string {
  const directives = ranges.slice(0, MAX_MARKS).map((range) => `text=${textDirective(text, range)}`);
  return `${anchor === null ? '' : encodeURIComponent(anchor)}:~:${directives.join('&')}`;
}

const PUNCTUATION = /[\p{P}\p{S}\s]/u;

/**
 * `prefix-,match,-suffix`. A browser marks whole words only, and cuts Japanese into words as it sees fit; with what stands
 * before and after, up to the next punctuation, any part of a word can be marked.
 */
function textDirective(text: string, { start, end }: Range): string {
  let from = start;
  while (from > 0 && !PUNCTUATION.test(text.charAt(from - 1))) from -= 1;
  let to = end;
  while (to < text.length && !PUNCTUATION.test(text.charAt(to))) to += 1;
  const prefix = text.slice(from, start);
  const suffix = text.slice(end, to);
  return [
    prefix === '' ? '' : `${encoded(prefix)}-,`,
    encoded(text.slice(start, end)),
    suffix === '' ? '' : `,-${encoded(suffix)}`,
  ].join('');
}

/** The minus has a meaning in a text directive; encodeURIComponent leaves it. */
function encoded(text: string): string {
  return encodeURIComponent(text).replaceAll('-', '%2D');
}
