import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  contentArbitrary,
  mihonContent,
  ownContent,
  publishedOf,
  realContent,
  tebikiContent,
} from './contents-for-tests.ts';
import { csvOf } from './csv.ts';
import { contentFrom, type Row, type Rows } from './from-tables-for-tests.ts';
import { figuresOf, valueTable } from './kpi-tables.ts';
import { type Column, columnsOf, type PlanData } from './table.ts';
import { TABLES } from './tables.ts';

/** The rows of a CSV as another library reads it; it refuses a row with a cell too many or too few. */
function rowsOfCsv(csv: string, columns: readonly Column<never>[]): Row[] {
  const [head = [], ...lines] = parse(csv, { bom: true, record_delimiter: '\r\n' }) as string[][];
  expect(head).toEqual(columns.map(({ name }) => name));
  return lines.map((cells) =>
    Object.fromEntries(
      columns.map(({ name, type }, index) => {
        const cell = cells[index] ?? '';
        if (cell === '') return [name, null];
        return [name, type === 'integer' || type === 'decimal' ? Number(cell) : cell];
      }),
    ),
  );
}

const readBack = (data: PlanData): Rows =>
  new Map(TABLES.map((table) => [table.id, rowsOfCsv(csvOf(table, data), columnsOf(table, data.plan))]));

test.each([
  ['the site’s own content', ownContent],
  ['a city with one sheet', tebikiContent],
  ['a city with all that a sheet can hold', mihonContent],
])('%s comes back whole from its CSV files', async (_, content) => {
  const data = await content();
  expect(contentFrom(readBack(data))).toEqual(publishedOf(data));
});

test('any plan comes back whole from its CSV files', () => {
  fc.assert(
    fc.property(contentArbitrary, (data) => {
      expect(contentFrom(readBack(data))).toEqual(publishedOf(data));
    }),
    { numRuns: Number(process.env['FC_RUNS'] ?? 1000) },
  );
});

test('a file is UTF-8 with a byte order mark, and each line ends with CR LF', async () => {
  const data = await realContent();
  const [measure] = data.measures;
  const [kpi] = measure?.kpis ?? [];
  if (!measure || !kpi) throw new Error('no KPI');
  const csv = csvOf(valueTable, data, figuresOf(kpi, measure));
  expect(csv.split('\r\n')).toEqual([
    '\uFEFF地方公共団体名,評価年度_西暦,評価年度,施策番号,施策名,指標名,内訳の番号,内訳,集計,単位,項目,項目の中の番号,年度_西暦,年度,版,比べられる組,値の種類,目標の条件,数値,下限,上限,言葉の値,値がない理由,原文,注記,次回公表,次回公表_期限,指標のアドレス',
    ...[
      '計画策定時,1,,,現在,1,実績,,44,,,,,44,,,',
      '実績値,1,2015,平成27年度,現在,1,実績,,39,,,,,39,,,',
      '実績値,2,2016,平成28年度,現在,1,実績,,53,,,,,53,,,',
      '実績値,3,2017,平成29年度,現在,1,実績,,34,,,,,34,,,',
      '実績値,4,2018,平成30年度,現在,1,,,,,,,空欄,,,,',
      '目標値,1,2019,平成31年度,現在,,,値,50,,,,,50,,,',
    ].map(
      (cells) =>
        `てびき市,2017,平成29年度,施策I-(1),地場産業の担い手を応援する,開業や事業の引き継ぎの相談件数,1,,年間,件,${cells},https://plan.example.jp/kit/kpis/1-1-1/`,
    ),
    '',
  ]);
  expect(csv).not.toContain('\n\n');
});

test('every row of an invented city says that it is one', async () => {
  const data = await mihonContent();
  for (const table of TABLES) {
    const rows = rowsOfCsv(csvOf(table, data), columnsOf(table, data.plan));
    expect(
      rows.filter((row) => row['架空の自治体'] !== 'はい'),
      table.id,
    ).toEqual([]);
  }
});

test('no cell is a code that a spreadsheet takes for a date', async () => {
  for (const content of [await ownContent(), await mihonContent()]) {
    const cells = TABLES.flatMap((table) => {
      const columns = columnsOf(table, content.plan);
      // What is a date may be taken for one.
      const names = columns.filter(({ type }) => type !== 'date').map(({ name }) => name);
      return rowsOfCsv(csvOf(table, content), columns).flatMap((row) => names.map((name) => row[name]));
    });
    const asDates = cells.filter(
      (cell) =>
        typeof cell === 'string' && /^\d{1,4}\s*[-/.]\s*\d{1,2}(?:\s*[-/.]\s*\d{1,4})?$/u.test(cell.normalize('NFKC')),
    );
    // Decimal numbers as printed are numbers.
    expect(asDates.filter((cell) => !/^\d+\.\d+$/.test(String(cell).normalize('NFKC')))).toEqual([]);
  }
});

test('in every table the columns’ names and ids differ, and each says what it means', () => {
  for (const table of TABLES) {
    for (const fictional of [true, false]) {
      const columns = columnsOf(table, { fictional });
      expect(new Set(columns.map(({ id }) => id)).size, table.id).toBe(columns.length);
      expect(new Set(columns.map(({ name }) => name)).size, table.id).toBe(columns.length);
      expect(columns.every(({ meaning }) => meaning !== '')).toBe(true);
      expect(columns.filter(({ id }) => !/^[a-z][a-z_]*$/.test(id))).toEqual([]);
    }
  }
});

test('a cell is empty only where its column may be, and holds only the words its column names', async () => {
  for (const data of [await ownContent(), await realContent(), await mihonContent()])
    for (const table of TABLES)
      for (const column of columnsOf(table, data.plan))
        for (const row of table.rows(data)) {
          const cell = column.cell(row, data);
          const where = `${table.id} ${column.name}`;
          if (cell === null) expect(column.required, where).toBe(false);
          else if (column.choices) expect(column.choices, where).toContain(cell);
          if (cell !== null) expect(typeof cell === 'number', where).toBe(/integer|decimal/.test(column.type));
        }
});
