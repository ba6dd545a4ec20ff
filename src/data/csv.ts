// A table as CSV: RFC 4180, UTF-8 with a byte order mark, without which Excel on Windows shows no Japanese.

import { csvFormatRow } from 'd3';
import { plainNumber } from '../domain/measured-value.ts';
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
