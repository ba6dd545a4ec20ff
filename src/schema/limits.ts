// How much a file may hold. A parser's time and stack grow with nesting and with signs that might open something: a file
// beyond these limits, which no sheet comes near, is refused before any parser sees it.

import type { Place } from './yaml-document.ts';

/** In characters; a long sheet has 10,000. */
const FILE = 100_000;
const LINES = 3_000;
/** Of a line's beginning that only indents or marks lists and quotations. */
const INDENTATION = 100;
/** Signs that open or close something, in lines without an empty one between them. */
const SIGNS = 2_000;
/**
 * Of one text: each becomes a cell of a workbook, and a workbook with more than 32,767 characters in a cell is damaged to Excel
 * (Microsoft's "Excel specifications and limits"). What looks like an escape (_x0041_) is written there with 13 signs for 7.
 */
const TEXT = 16_000;

/** Whether a text, with the marks in it, is too long for a cell. */
export const isTooLong = (text: string): boolean => text.length > TEXT;

/** What to tell the editor. */
export const tooLong = (text: string): string =>
  `文が長すぎます（太字などの印も数えて${text.length}文字）。表計算ソフトの1つのセルに入るように、${TEXT}文字までにしてください。`;

/** The first excess of a text, or null. `lines` are its lines. */
export function excessOf(text: string, lines: readonly string[]): (Place & { readonly message: string }) | null {
  if (text.length > FILE) {
    const message = `ファイルが大きすぎます（${text.length}文字）。${FILE}文字までにしてください。`;
    return { line: 1, column: 1, message };
  }
  if (lines.length > LINES) {
    const message = `行が多すぎます（${lines.length}行）。${LINES}行までにしてください。`;
    return { line: LINES + 1, column: 1, message };
  }
  let signs = 0;
  for (const [index, line] of lines.entries()) {
    const beginning = /^[\s>*+\-\d.)]*/u.exec(line)?.[0].length ?? 0;
    if (beginning > INDENTATION && beginning < line.length) {
      const message = '字下げか、行の先頭の印が多すぎます。入れ子を減らしてください。';
      return { line: index + 1, column: 1, message };
    }
    signs = line.trim() === '' ? 0 : signs + (line.match(/[*_~`[\]<{"']/g)?.length ?? 0);
    if (signs > SIGNS) {
      const message = '「*」「_」「[」「<」「{」などの記号が多すぎます。文を短く分けてください。';
      return { line: index + 1, column: 1, message };
    }
  }
  return null;
}
