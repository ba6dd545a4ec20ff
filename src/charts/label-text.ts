// How wide a text will be and how it is shortened to fit. Charts are drawn while building, where no font can be measured, so
// widths are estimated on the generous side.

import { formatNumber } from '../domain/measured-value.ts';

/** Widths in em of what is narrower than a Japanese character, in the widest of the fonts that pages ask for. */
const NARROW_WIDTHS = new Map<string, number>(
  (
    [
      [",.:'’", 0.36],
      ['0123456789 ', 0.6],
      ['+−±=()-', 0.66],
      ['abcdefghijklmnopqrstuvwxyz', 0.64],
      ['ABCDEFGHIJKLMNOPQRSTUVWXYZ', 0.76],
    ] as const
  ).flatMap(([characters, width]) => [...characters].map((character) => [character, width] as const)),
);

/** Estimated width of a text in CSS px. `size` is the font's size in CSS px. */
export function textWidth(text: string, size: number): number {
  let width = 0;
  for (const character of text) width += NARROW_WIDTHS.get(character) ?? 1;
  return width * size;
}

/** A text in lines of at most `width` px, cut with … after `mostLines`. A line holds at least one character. */
export function wrapText(text: string, width: number, size: number, mostLines: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const character of text.replace(/\s+/gu, ' ').trim()) {
    if (line !== '' && textWidth(line + character, size) > width) {
      lines.push(line);
      line = '';
    }
    line += character;
  }
  if (line !== '') lines.push(line);
  if (lines.length <= mostLines) return lines;
  const kept = lines.slice(0, mostLines);
  const last = kept.at(-1) ?? '';
  const room = textWidth(`${last}…`, size) > width && [...last].length > 1;
  return [...kept.slice(0, -1), `${room ? [...last].slice(0, -1).join('') : last}…`];
}

/** Writes a number as a label in a drawing. */
export type NumberLabel = (value: number) => string;

/** Rounded to `digits` decimals, but never to 0 unless it is 0. */
function rounded(value: number, digits: number): string {
  const isLost = value !== 0 && Number(value.toFixed(digits)) === 0;
  return formatNumber(isLost ? Number(value.toPrecision(1)) : value, isLost ? 10 : digits);
}

const MYRIADS: readonly (readonly [number, string])[] = [
  [1e12, '兆'],
  [1e8, '億'],
  [1e4, '万'],
];

/** 9,300万, 1.45万: counted in 万, 億, 兆 with at least `figures` significant figures. */
function inMyriads(value: number, figures: number): string {
  const unit = MYRIADS.find(([size]) => Math.abs(value) >= size);
  if (!unit) return rounded(value, 1);
  const scaled = value / unit[0];
  const wholeFigures = Math.floor(Math.log10(Math.abs(scaled))) + 1;
  return `${rounded(scaled, Math.max(figures - wholeFigures, 0))}${unit[1]}`;
}

const NUMBER_LABELS: readonly NumberLabel[] = [
  (value) => formatNumber(value),
  (value) => rounded(value, 2),
  (value) => rounded(value, 1),
  (value) => inMyriads(value, 4),
  (value) => inMyriads(value, 3),
];

/** A number that will be written at a font size in CSS px. */
export interface SizedNumber {
  readonly value: number;
  readonly size: number;
}

/**
 * The most exact way of writing these numbers in which each fits `width`, the same for all of them. Where none fits, one that
 * hardly leaves it, else one that fits twice the width, so that every other label can stand higher. The sentence and the table beside a chart
 * have the numbers in full.
 */
export function numberLabelFor(numbers: readonly SizedNumber[], width: number): NumberLabel {
  const fitting = (room: number) =>
    NUMBER_LABELS.find((label) => numbers.every(({ value, size }) => textWidth(label(value), size) <= room));
  return fitting(width) ?? fitting(1.25 * width) ?? fitting(2 * width) ?? ((value) => inMyriads(value, 3));
}
