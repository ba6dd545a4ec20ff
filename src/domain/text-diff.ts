// Two texts compared word by word, so that what was taken out and what was put in can be read in one line.

import { diffArrays } from 'diff';

/** A stretch of text that both have, or only the older (removed) or the newer (added). */
export interface Piece {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

const words = new Intl.Segmenter('ja', { granularity: 'word' });

/** A text's words, signs and spaces, one after the other: together they are the text. */
function wordsOf(text: string): string[] {
  return [...words.segment(text)].map(({ segment }) => segment);
}

/** Both texts in one: what only the older has stands before what the newer has in its place. */
export function textDiff(older: string, newer: string): Piece[] {
  const changes = diffArrays(wordsOf(older), wordsOf(newer));
  const pieces = changes.map(({ value, added, removed }): Piece => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value.join(''),
  }));
  return joined(withoutIslands(joined(pieces)));
}

/** Between two changes, a particle or comma that happens to be the same only breaks the reading up. */
const SHORTEST_ISLAND = 3;

function withoutIslands(pieces: readonly Piece[]): Piece[] {
  return pieces.flatMap((piece, index): Piece[] => {
    const isIsland =
      piece.kind === 'same' && [...piece.text].length < SHORTEST_ISLAND && index > 0 && index < pieces.length - 1;
    if (!isIsland) return [piece];
    return [
      { kind: 'removed', text: piece.text },
      { kind: 'added', text: piece.text },
    ];
  });
}

/** Neighbouring changes put together, in each run of them the removed before the added. */
function joined(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = [];
  let removed = '';
  let added = '';
  const close = () => {
    if (removed !== '') result.push({ kind: 'removed', text: removed });
    if (added !== '') result.push({ kind: 'added', text: added });
    removed = '';
    added = '';
  };
  for (const { kind, text } of pieces) {
    if (kind === 'removed') removed += text;
    else if (kind === 'added') added += text;
    else {
      close();
      result.push({ kind: 'same', text });
    }
  }
  close();
  return result;
}

/** The older text of a comparison. */
export const olderText = (pieces: readonly Piece[]) => textWithout('added', pieces);

/** The newer text of a comparison. */
export const newerText = (pieces: readonly Piece[]) => textWithout('removed', pieces);

function textWithout(kind: Piece['kind'], pieces: readonly Piece[]): string {
  return pieces
    .filter((piece) => piece.kind !== kind)
    .map(({ text }) => text)
    .join('');
}

/** A text's sentences, each with its full stop. */
export function sentencesOf(text: string): string[] {
  return (text.match(/[^。]+。?[」』）)]*|。/gu) ?? [])
    .map((sentence) => sentence.trim())
    .filter((each) => each !== '');
}
