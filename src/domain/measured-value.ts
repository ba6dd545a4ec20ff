// What stands in a cell of a KPI table: a number, words, or nothing and why. A missing value is never 0.

/** 実績 / 見込 / 暫定 / 速報 / 計画. */
export type ValueKind = 'actual' | 'forecast' | 'provisional' | 'preliminary' | 'plan';

/**
 * Why there is no value. `blank` is an empty cell without a word; `dash` a dash; `other` any further words of the
 * sheet, kept in `text`.
 */
export type MissingReason =
  | 'blank'
  | 'dash'
  | 'not-yet-collected'
  | 'not-yet-published'
  | 'no-data'
  | 'no-survey'
  | 'under-adjustment'
  | 'not-evaluated'
  | 'ended'
  | 'not-updated'
  | 'not-comparable'
  | 'other';

export interface KnownValue {
  readonly kind: ValueKind;
  /** The number, in the KPI's unit; null where the sheet gives words (「策定」). */
  readonly value: number | null;
  /** What stands in the sheet, letter by letter, without kind and note: `1,234`, `△10`, `策定`. */
  readonly text: string;
  /** A remark printed with the value: 「9月30日現在」「2012年度」. */
  readonly note: string | null;
}

export interface MissingValue {
  readonly kind: 'missing';
  readonly reason: MissingReason;
  /** The sheet's own words (`未集計`, `－`); empty for a blank cell. */
  readonly text: string;
  readonly note: string | null;
}

export type MeasuredValue = KnownValue | MissingValue;

/** A value that can be drawn and reckoned with. */
export type NumericValue = KnownValue & { readonly value: number };

export function isNumeric(value: MeasuredValue): value is NumericValue {
  return value.kind !== 'missing' && value.value !== null;
}

/** Whether a value says what has come about (実績, also 暫定 and 速報), not what is expected or planned. */
export function isAchieved(value: MeasuredValue): value is KnownValue {
  return value.kind === 'actual' || value.kind === 'provisional' || value.kind === 'preliminary';
}

export const BLANK: MissingValue = { kind: 'missing', reason: 'blank', text: '', note: null };

/** The words for a missing value that published sheets use. */
const MISSING_WORDS = new Map<string, MissingReason>(
  Object.entries({
    未集計: 'not-yet-collected',
    集計中: 'not-yet-collected',
    公表前: 'not-yet-published',
    未公表: 'not-yet-published',
    なし: 'no-data',
    データなし: 'no-data',
    調査なし: 'no-survey',
    未調査: 'no-survey',
    未実施: 'no-survey',
    中止: 'no-survey',
    該当なし: 'no-data',
    未設定: 'no-data',
    調整中: 'under-adjustment',
    評価対象外: 'not-evaluated',
    対象外: 'not-evaluated',
    事業終了: 'ended',
    更新数値がなし: 'not-updated',
    更新数値なし: 'not-updated',
    比較不能: 'not-comparable',
    法制度等の改定により比較不能: 'not-comparable',
  } satisfies Record<string, MissingReason>),
);

/** Further words that say that there is no value, whatever stands before them: 集計なし, データ無し, n/a, …. */
const OTHER_MISSING_WORDS =
  /^(?:.*(?:集計|データ|資料|数値|実績|調査|該当|評価)(?:なし|無し|未実施)|n\/?a|[※…？?]+)$/iu;

/** One dash of any of the shapes that keyboards and spreadsheets produce, or several. */
const DASHES = /^[-－―—–‐‑−ー─]+$/u;

/**
 * The number that a text means, or null. Accepts full-width digits, correctly grouped thousands (`1,234`),
 * △ and ▲ and every kind of minus sign for a negative number, and decimals. Nothing else, and no exponent.
 */
export function parseNumber(text: string): number | null {
  // The mark of a footnote is no digit: 41① and 41² are not 411 and 412.
  if (/\p{No}/u.test(text)) return null;
  const plain = text
    .normalize('NFKC')
    .trim()
    .replace(/^[△▲−–‐‑-]\s*/u, '-');
  if (!/^-?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/.test(plain)) return null;
  const number = Number(plain.replaceAll(',', ''));
  // A number this large would lose its last digits, or become Infinity; and △0 is 0, not −0.
  if (Math.abs(number) > Number.MAX_SAFE_INTEGER) return null;
  return number === 0 ? 0 : number;
}

/** The reason that a text in a cell gives for there being no value, or null where the text is a value. */
export function missingReason(text: string): MissingReason | null {
  const plain = text.trim();
  if (plain === '') return 'blank';
  if (DASHES.test(plain)) return 'dash';
  const words = plain.replace(/^[(（](.*)[)）]$/u, '$1');
  return MISSING_WORDS.get(words) ?? (OTHER_MISSING_WORDS.test(words) ? 'other' : null);
}

/** Formatters by their number of decimals. Making one costs fifty times what using it does. */
const formatters = new Map<number, Intl.NumberFormat>();

function formatterWith(digits: number): Intl.NumberFormat {
  const known = formatters.get(digits);
  if (known) return known;
  const formatter = new Intl.NumberFormat('ja-JP', { maximumFractionDigits: digits });
  formatters.set(digits, formatter);
  return formatter;
}

/**
 * How many decimal places to show a difference of these numbers with, 10 at most: as many as the finest of them has, so that
 * 70.7 − 65.2 is 5.5 and not 5.499999999999993.
 */
function finestDecimals(numbers: readonly number[]): number {
  return Math.max(...numbers.map((n) => /\.(\d+)/.exec(formatterWith(10).format(n))?.[1]?.length ?? 0));
}

/** a − b, rounded to the finer of the two numbers' decimal places. */
export function difference(a: number, b: number): number {
  const result = Number((a - b).toFixed(finestDecimals([a, b])));
  return result === 0 ? 0 : result;
}

/** A computed number as Japanese text: grouped thousands, a true minus sign, at most `digits` decimals. */
export function formatNumber(value: number, digits = 10): string {
  return formatterWith(digits).format(value).replace(/^-0$/, '0').replace('-', '−');
}

/** A number in digits alone: 0.0000001, where JavaScript writes 1e-7, which neither people nor every reader take for it. */
export function plainNumber(value: number): string {
  const [mantissa = '', exponent] = String(value).split('e');
  if (exponent === undefined) return mantissa;
  const [, sign = '', whole = '', decimals = ''] = /^(-?)(\d+)\.?(\d*)$/.exec(mantissa) ?? [];
  const digits = whole + decimals;
  const point = whole.length + Number(exponent);
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  return `${sign}${digits.padEnd(point, '0')}`;
}

/** A number with its unit as it is read: 34件, 72.5%. Without a unit the number alone. */
export function withUnit(number: string, unit: string): string {
  return `${number}${unit}`;
}

/** Whether values in a unit are places in an order (43位), of which the smaller is the higher. */
export function isPlaceUnit(unit: string): boolean {
  return unit.trim().endsWith('位');
}

/** The unit of a difference: percent differ by points, places in an order by 位分. */
export function differenceUnit(unit: string): string {
  if (isPlaceUnit(unit)) return '位分';
  return /^[%％]$/u.test(unit) ? 'ポイント' : unit;
}
