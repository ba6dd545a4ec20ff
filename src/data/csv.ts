// A table as CSV: RFC 4180, UTF-8 with a byte order mark, without which Excel on Windows shows no Japanese.

import { csvFormatRow } from 'd3';
import { type Cell, columnsOf, type PlanData, type Table } from './table.ts';

const BYTE_ORDER_MARK = '\uFEFF';

/** The CSV of some rows of a table (all of them unless told), with its head, line by line. Every line ends with CR LF. */
export function* csvLines<Row>(
  table: Table<Row>,
  data: PlanData,
  rows: readonly Row[] = table.rows(data),
): Generator<string> {
  const columns = columnsOf(table, data.plan);
  yield `${BYTE_ORDER_MARK}${csvFormatRow(columns.map(({ name }) => name))}\r\n`;
  for (const row of rows) yield `${csvFormatRow(columns.map((column) => cellText(column.cell(row, data))))}\r\n`;
}

/** The same as one text. */
export const csvOf = <Row>(...table: Parameters<typeof csvLines<Row>>): string => [...csvLines(...table)].join('');

function cellText(cell: Cell): string {
  if (cell === null) return '';
  return typeof cell === 'number' ? plainNumber(cell) : cell;
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
