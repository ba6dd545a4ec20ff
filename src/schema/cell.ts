// A cell of a KPI table as editors write it: a value or a target, alone or with kind, remark and earlier value.

import { z } from 'zod';
import type { CellExtras, EarlierTarget, TargetCondition } from '../domain/kpi.ts';
import { type MeasuredValue, missingReason, parseNumber, type ValueKind } from '../domain/measured-value.ts';
import { parsePublication } from '../domain/publication.ts';
import { formulaLike, isFormulaLike, plainCell, plainText } from './formula-like.ts';

const KINDS: Record<string, ValueKind> = {
  実績: 'actual',
  見込: 'forecast',
  見込み: 'forecast',
  暫定: 'provisional',
  速報: 'preliminary',
  計画: 'plan',
};

/** Numbers come from VS Code's view of the file; the reader itself keeps every scalar as text. */
const scalar = z.union([plainCell(), z.number().transform(String), z.null().transform(() => '')]);

const earlierValueInput = z.union([
  scalar,
  z.strictObject({
    値: scalar.optional().describe('前の数値'),
    文: plainText().optional().describe('前の、言葉の値'),
    区分: z.enum(['実績', '見込', '見込み', '暫定', '速報', '計画']).optional().describe('前の値の種類'),
    備考: plainText().optional().describe('前の値に付いている注記'),
  }),
]);

export const cellInput = z.union([
  scalar,
  z.strictObject({
    値: scalar.optional().describe('数値。値がないときは空欄か、理由（未集計、調査なしなど）'),
    文: plainText().optional().describe('数値でなく言葉の値。例: 策定、2園で実施'),
    区分: z
      .enum(['実績', '見込', '見込み', '暫定', '速報', '計画'])
      .optional()
      .describe('値の種類。書かなければ実績です。'),
    年度: z.string().optional().describe('計画策定時の値の年度。分かるときだけ書きます。'),
    備考: plainText().optional().describe('値に付いている注記。例: 9月30日現在'),
    変更前: earlierValueInput
      .optional()
      .describe('値が直されたときの、前の値。{ 値: 10000, 備考: 速報の値 } とも書けます。'),
    次回公表: plainText().optional().describe('次の値が公表される時期。例: 令和6年11月、未定'),
  }),
]);
export type CellInput = z.output<typeof cellInput>;

export const targetInput = z.union([
  scalar,
  z.strictObject({
    値: scalar.optional().describe('50、50以上、30〜40、維持 など'),
    文: plainText().optional().describe('言葉の目標。例: 策定'),
    変更前: z
      .union([
        scalar,
        z.strictObject({
          値: scalar.optional().describe('前の目標。40、40以上、維持 など'),
          文: plainText().optional().describe('前の、言葉の目標'),
          年度: z.string().optional().describe('前の目標の年度。いまの目標の年度とちがうときだけ書きます。'),
          備考: plainText().optional().describe('前の目標に付いている注記'),
        }),
      ])
      .optional()
      .describe('目標が変わったときの、前の目標。{ 値: 40, 年度: 29年度 } とも書けます。'),
    備考: plainText().optional().describe('目標に付いている注記'),
  }),
]);
export type TargetInput = z.output<typeof targetInput>;

/** What a cell means, or what to tell the editor. */
export type CellReading<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly message: string };

const accept = <T>(value: T): CellReading<T> => ({ ok: true, value });
const refuse = (message: string): CellReading<never> => ({ ok: false, message });

/** `plainCell` lets a sign before a digit pass for a number's: read as anything else, such a text is a formula after all. */
const acceptWords = <T extends { readonly text: string }>(value: T): CellReading<T> =>
  isFormulaLike(value.text) ? refuse(formulaLike(value.text)) : accept(value);

/** The number in a text that may end with the KPI's own unit (`50件`), and the text without it. */
function numberOf(text: string, unit: string): { value: number; text: string } | null {
  const plain = text.trim();
  // A number that ends like a unit of digits is a number all the same.
  const hasUnit = parseNumber(plain) === null && unit !== '' && plain.endsWith(unit);
  const bare = hasUnit ? plain.slice(0, -unit.length).trim() : plain;
  const value = parseNumber(bare);
  return value === null ? null : { value, text: bare };
}

const BLANK_WORDS = '「文」が空欄です。言葉の値を書くか、「文」を消してください。';

/** Circled and raised digits are no part of a number, and no word either. */
const hasDigit = (text: string) => /[\p{Nd}\p{No}]/u.test(text);

/** Reads a value. `unit` is the KPI's, empty where it has none. */
export function readValue(input: CellInput, unit: string): CellReading<MeasuredValue> {
  const cell = typeof input === 'string' ? { 値: input } : input;
  const note = cell.備考?.trim() || null;
  if (cell.文 !== undefined) {
    if (cell.値 !== undefined) return refuse('「値」と「文」は、どちらか1つだけを書いてください。');
    if (cell.文.trim() === '') return refuse(BLANK_WORDS);
    return acceptWords({ kind: KINDS[cell.区分 ?? '実績'] ?? 'actual', value: null, text: cell.文.trim(), note });
  }
  const whole = (cell.値 ?? '').trim();
  const reason = missingReason(whole);
  if (reason !== null) {
    if (cell.区分 !== undefined && cell.区分 !== '実績')
      return refuse(`値がないときは「区分」を書けません。備考に「${cell.区分}」などと書いてください。`);
    return acceptWords({ kind: 'missing', reason, text: whole, note });
  }

  const marked = /^(.+?)\s*[(（](見込み?|暫定|速報|計画)値?[)）]$/u.exec(whole);
  const text = marked?.[1] ?? whole;
  const kind = KINDS[cell.区分 ?? marked?.[2] ?? '実績'] ?? 'actual';
  const number = numberOf(text, unit);
  if (number) return accept({ kind, value: number.value, text: number.text, note });
  if (!hasDigit(text)) return acceptWords({ kind, value: null, text, note });
  return refuse(unreadableNumber(whole, unit));
}

/** What a number is multiplied by in words: 1.2万. */
const MULTIPLES: ReadonlyMap<string, number> = new Map([
  ['百', 100],
  ['千', 1_000],
  ['万', 10_000],
  ['百万', 1_000_000],
  ['億', 100_000_000],
]);

/** The number in digits alone of a text such as 1.2万 or 4千; null where it is no such text. */
function inDigits(number: number | null, after: string): number | null {
  const multiple = MULTIPLES.get(after.trim());
  return number === null || multiple === undefined ? null : Number((number * multiple).toPrecision(12));
}

/** Says how to write a value that holds digits but is no number. */
function unreadableNumber(text: string, unit: string): string {
  const inWords = `言葉の値なら { 文: ${text} } と書きます。`;
  const [before = '', digits = '', after = ''] = text.split(/([△▲−-]?\p{Nd}[\p{Nd},，.．]*)(.*)/u);
  const number = parseNumber(digits);
  const bare = unit !== '' && after.endsWith(unit) ? after.slice(0, -unit.length) : after;
  const whole = before === '' ? inDigits(number, bare) : null;
  if (whole !== null)
    return `「${text}」は数値として読めません。${whole} のように、「${bare.trim()}」を使わずに数字だけで書いてください。${inWords}`;
  const rest = before + (unit !== '' && after.startsWith(unit) ? after.slice(unit.length) : after);
  const remark = rest.replace(/^[（(](.*)[)）]$/u, '$1').trim();
  if (unit === '' && /^(?:第)?\p{Nd}+位(?:以内|以上|以下)?$/u.test(text))
    return `「${text}」は、「単位: 位」と書くと順位の数として読みます。${inWords}`;
  // 44/12, 2018-04-01, 4O: which of it is the number is for the editor to say.
  const isSeveral = !/^[（(]/u.test(rest) && /^[^（(]*\p{Nd}|^[a-z_]/iu.test(after);
  if (number === null || remark === '')
    return `「${text}」は数値として読めません。半角の数字で書いてください。${inWords}`;
  if (isSeveral) return `「${text}」は数値として読めません。数値を1つだけ、半角の数字で書いてください。${inWords}`;
  return `「${text}」は数値として読めません。数値だけを書くか、{ 値: ${number}, 備考: ${remark} } のように分けてください。${inWords}`;
}

/** What a cell says besides its value. `unit` is the KPI's. */
export function readExtras(input: CellInput | undefined, unit: string): CellReading<CellExtras> {
  if (input === undefined || typeof input === 'string') return accept({});
  const { 変更前: earlier, 次回公表: next } = input;
  const before = earlier === undefined || earlier === '' ? null : readEarlierValue(earlier, unit);
  if (before && !before.ok) return refuse(`変更前: ${before.message}`);
  const publication = next === undefined ? null : parsePublication(next);
  if (next !== undefined && publication === null)
    return refuse(
      `次回公表の「${next}」は時期として読めません。「令和6年11月」「2024年11月15日」「未定」のように書いてください。`,
    );
  return accept({
    ...(before && { revisedFrom: before.value }),
    ...(publication && { nextPublication: publication }),
  });
}

/** An earlier value alone is taken as it stands: what cannot be read as a number is words. */
function readEarlierValue(earlier: CellInput, unit: string): CellReading<MeasuredValue> {
  const reading = readValue(earlier, unit);
  return reading.ok || typeof earlier !== 'string' ? reading : readValue({ 文: earlier }, unit);
}

export interface TargetReading {
  readonly condition: TargetCondition;
  readonly text: string;
  readonly note: string | null;
  readonly revisedFrom: EarlierTarget | null;
}

/** The year of an earlier target; a year that cannot be read is told by whoever reads years. */
export type YearReader = (text: string) => number | null;

type AimInput = Exclude<TargetInput, string>;

/** Reads a target: 50, 50以上, 50以下, 30〜40, 維持, words, or blank. */
export function readTarget(
  input: TargetInput,
  unit: string,
  yearOf: YearReader = () => null,
): CellReading<TargetReading> {
  const { 変更前: earlier, ...cell }: AimInput = typeof input === 'string' ? { 値: input } : input;
  const aim = readAim(cell, unit);
  if (!aim.ok) return aim;
  const before = earlier === undefined || earlier === '' ? null : readEarlierTarget(earlier, unit, yearOf);
  if (before && !before.ok) return refuse(`変更前: ${before.message}`);
  return accept({ ...aim.value, revisedFrom: before?.value ?? null });
}

function readEarlierTarget(
  earlier: NonNullable<AimInput['変更前']>,
  unit: string,
  yearOf: YearReader,
): CellReading<EarlierTarget> {
  const { 年度: year, ...cell } = typeof earlier === 'string' ? { 値: earlier, 年度: undefined } : earlier;
  const reading = readAim(cell, unit);
  // An earlier target alone is taken as it stands: what cannot be read as a number is words.
  const aim = reading.ok || typeof earlier !== 'string' ? reading : readAim({ 文: earlier }, unit);
  return aim.ok ? accept({ ...aim.value, fiscalYear: year === undefined ? null : yearOf(year) }) : aim;
}

function readAim(
  cell: Pick<AimInput, '値' | '文' | '備考'>,
  unit: string,
): CellReading<Omit<TargetReading, 'revisedFrom'>> {
  const note = cell.備考?.trim() || null;
  if (cell.文 !== undefined) {
    if (cell.値 !== undefined) return refuse('「値」と「文」は、どちらか1つだけを書いてください。');
    if (cell.文.trim() === '') return refuse(BLANK_WORDS);
    return acceptWords({ condition: { kind: 'text' }, text: cell.文.trim(), note });
  }
  const text = (cell.値 ?? '').trim();
  const reading = conditionOf(text, unit);
  if (!reading) return refuse(unreadableNumber(text, unit));
  const isWords = reading.condition.kind === 'text' || reading.condition.kind === 'missing';
  // A bound keeps its unit, and a spreadsheet takes what stands before a | there for a program to call.
  return isWords || /[|｜]/u.test(text) ? acceptWords({ ...reading, note }) : accept({ ...reading, note });
}

function conditionOf(text: string, unit: string): { condition: TargetCondition; text: string } | null {
  if (missingReason(text) !== null) return { condition: { kind: 'missing' }, text };
  if (/^(?:現状)?維持$/u.test(text)) return { condition: { kind: 'maintain' }, text };
  const number = numberOf(text, unit);
  if (number) return { condition: { kind: 'number', value: number.value }, text: number.text };
  const words = /^(.+?)以上(.+?)以下$/u.exec(text);
  const ends = (words ? [words[1] ?? '', words[2] ?? ''] : text.split(/[〜～~]/u)).map((end) => numberOf(end, unit));
  const [low, high] = ends;
  if (ends.length === 2 && low && high && low.value <= high.value)
    return { condition: { kind: 'range', low: low.value, high: high.value }, text };
  const bound = /^(.+?)(以上|以下|以内)$/u.exec(text);
  const boundNumber = bound?.[1] === undefined ? null : numberOf(bound[1], unit);
  if (bound && boundNumber) {
    const kind = bound[2] === '以上' ? 'at-least' : 'at-most';
    return { condition: { kind, value: boundNumber.value }, text };
  }
  return hasDigit(text) ? null : { condition: { kind: 'text' }, text };
}
