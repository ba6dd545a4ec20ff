// Kinds of field that more than one file has.

import { z } from 'zod';

/** A text that must not be empty. */
export const requiredText = () => z.string().trim().min(1, '空欄にはできません。');

/** A text that may be left out or blank; blank is null. */
export const optionalText = () =>
  z
    .string()
    .trim()
    .optional()
    .transform((text) => (text === undefined || text === '' ? null : text));

/** A list of texts; left out or blank it is empty. A single text stands for a list of one. */
export const texts = () =>
  z
    .union([z.array(requiredText()), z.string().trim()])
    .optional()
    .transform((value) => (Array.isArray(value) ? value : value ? [value] : []));

/** はい or いいえ; left out it is `otherwise`. */
export const yesOrNo = (otherwise: boolean) =>
  z
    .enum(['はい', 'いいえ'])
    .optional()
    .transform((answer) => (answer === undefined ? otherwise : answer === 'はい'));
