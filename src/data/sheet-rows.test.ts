import { expect, test } from 'vitest';
import { columnLetters, withRows } from './sheet-rows.ts';

const SHEET =
  '<worksheet><dimension ref="A1:B1"/><sheetData><row r="1"><c r="A1"><v>7</v></c></row></sheetData><autoFilter/></worksheet>';

const filled = (rows: (string | number | null)[][]) =>
  new TextDecoder().decode(withRows(new TextEncoder().encode(SHEET), { first: 2, columns: 3, rows }));

test('rows stand behind those that the sheet has', () => {
  expect(filled([['甲', 1.5, null], []])).toBe(
    '<worksheet><dimension ref="A1:C3"/><sheetData><row r="1"><c r="A1"><v>7</v></c></row>' +
      '<row r="2"><c r="A2" t="inlineStr"><is><t xml:space="preserve">甲</t></is></c><c r="B2"><v>1.5</v></c></row>' +
      '<row r="3"></row></sheetData><autoFilter/></worksheet>',
  );
});

test('a table without rows has its head alone', () => {
  expect(filled([])).toBe(SHEET.replace('A1:B1', 'A1:C1'));
});

test('what XML cannot hold stands by its number, and what looks like that is not taken for it', () => {
  expect(filled([['a<b>&\u0001\n_x0041_ _xyz']])).toContain('>a&lt;b&gt;&amp;_x0001_\n_x005F_x0041_ _xyz</t>');
});

test('a sheet without a place for rows is no sheet', () => {
  expect(() => withRows(new TextEncoder().encode('<worksheet/>'), { first: 1, columns: 1, rows: [] })).toThrow(
    'no place for rows',
  );
});

test('columns are lettered as in a workbook', () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
});
