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

const EARLIER = z
  .string()
  .trim()
  .regex(
    /^[a-z0-9-]+\/[a-z0-9-]+$/,
    '「first/1-1」のように、前の計画のフォルダー名と「/」を前に付けて書いてください。',
  );

/** References to things of an earlier plan: the name of its folder, and the thing's. */
export const earlierPlanTexts = (description: string) =>
  z
    .union([z.array(EARLIER), EARLIER])
    .optional()
    .transform((value) => (value === undefined ? [] : [value].flat()))
    .describe(description);

/** はい or いいえ; left out it is `otherwise`. */
export const yesOrNo = (otherwise: boolean) =>
  z
    .enum(['はい', 'いいえ'])
    .optional()
    .transform((answer) => (answer === undefined ? otherwise : answer === 'はい'));
