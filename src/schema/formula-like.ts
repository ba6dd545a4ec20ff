// Text that a spreadsheet would run as a formula when it opens a CSV file. It is refused where it is written: a guard added to
// the files would change the data.

import { z } from 'zod';
import { missingReason, parseNumber } from '../domain/measured-value.ts';
import { isTooLong, tooLong } from './limits.ts';

const STARTS_LIKE_FORMULA = /^[=+\-@＝＋－＠]/u;

/** Whether a text, but neither a number (-5) nor a dash for no value, begins as a formula does. */
export function isFormulaLike(text: string): boolean {
  return STARTS_LIKE_FORMULA.test(text.trim()) && parseNumber(text) === null && missingReason(text) !== 'dash';
}

/** What to tell the editor. */
export function formulaLike(text: string): string {
  const [sign = ''] = text.trim();
  const instead = /[-－]/u.test(sign)
    ? '「△」か「マイナス」に変えるか、'
    : /[+＋]/u.test(sign)
      ? '「プラス」に変えるか、'
      : '';
  return `「${sign}」で始まる文は、表計算ソフトが式とまちがえるので書けません。${instead}前に言葉を足してください。`;
}

/** A text that no spreadsheet takes for a formula, and that its cells hold. */
export const plainText = () => textThat((text) => !isFormulaLike(text));

/**
 * A cell of a table of figures: a sign before a digit is a number's (-5件, -5以上, -5〜5), which is read as one or refused
 * as one.
 */
export const plainCell = () => textThat((text) => !isFormulaLike(text) || /^\s*[-－]\s*\p{Nd}/u.test(text));

const textThat = (isPlain: (text: string) => boolean) =>
  z
    .string()
    .refine(isPlain, { error: ({ input }) => formulaLike(String(input)) })
    .refine((text) => !isTooLong(text), { error: ({ input }) => tooLong(String(input)) });
