// Rows of a table put into a sheet of a workbook that has none yet. The library that writes our workbooks holds all cells of all
// sheets at once, some 0.6 GB for those of 5,000 measures; here a row is gone when it is written.

import { joined } from '../pack/zip.ts';
import { encoded } from './encoded.ts';
import type { Cell } from './table.ts';

const END_OF_ROWS = '</sheetData>';

/** A sheet's XML (ECMA-376, 18.3: SpreadsheetML worksheets) with rows of plain cells behind those that it has. */
export function withRows(
  sheet: Uint8Array,
  {
    first,
    columns,
    rows,
  }: { readonly first: number; readonly columns: number; readonly rows: Iterable<readonly Cell[]> },
): Uint8Array<ArrayBuffer> {
  const [before = '', after] = new TextDecoder().decode(sheet).split(END_OF_ROWS);
  if (after === undefined) throw new Error('The sheet has no place for rows.');
  let last = first - 1;
  const body = [...encoded(Iterator.from(rows).map((row) => rowXml((last += 1), row)))];
  const whole = `<dimension ref="A1:${columnLetters(columns - 1)}${Math.max(1, last)}"/>`;
  const head = before.replace(/<dimension ref="[^"]*"\/>/, whole);
  return joined([...encoded([head]), ...body, ...encoded([END_OF_ROWS, after])]);
}

function rowXml(number: number, cells: readonly Cell[]): string {
  return `<row r="${number}">${cells.map((cell, index) => cellXml(`${columnLetters(index)}${number}`, cell)).join('')}</row>`;
}

function cellXml(place: string, cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`;
  return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${textXml(cell)}</t></is></c>`;
}

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Characters that XML cannot hold stand by their numbers (ECMA-376, 22.9.2.19), and so does what looks like that. */
const textXml = (text: string): string =>
  text
    .replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replaceAll(
      // Control characters are what this is about.
      // oxlint-disable-next-line no-control-regex
      /[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]/g,
      (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    )
    .replaceAll(/[&<>]/g, (sign) => SIGNS[sign] ?? sign);

/** A, B, …, Z, AA for 0, 1, …, 25, 26. */
export function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last;
}
