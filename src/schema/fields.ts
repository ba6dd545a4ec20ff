// Kinds of field that more than one file has.

import { z } from 'zod';
import { plainText } from './formula-like.ts';

/** Letters and digits joined by `-`. */
export const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Whether a text can be part of an address: the name of a programme, a term or a KPI. */
export const isId = (text: string) => ID.test(text);

/** A text that must not be empty. */
export const requiredText = () => plainText().trim().min(1, '空欄にはできません。');

/** A text that may be left out or blank; blank is null. */
export const optionalText = () =>
  plainText()
    .trim()
    .optional()
    .transform((text) => (text === undefined || text === '' ? null : text));

/** A list of texts; left out or blank it is empty. A single text stands for a list of one. */
export const texts = () =>
  z
    .union([z.array(requiredText()), plainText().trim()])
    .optional()
    .transform((value) => (Array.isArray(value) ? value : value ? [value] : []));

/** はい or いいえ; left out it is `otherwise`. */
export const yesOrNo = (otherwise: boolean) =>
  z
    .enum(['はい', 'いいえ'])
    .optional()
    .transform((answer) => (answer === undefined ? otherwise : answer === 'はい'));
