import fc from 'fast-check';
import readExcelFile, { readSheet } from 'read-excel-file/node';
import { expect, test } from 'vitest';
import {
  contentArbitrary,
  mihonContent,
  ownContent,
  publishedOf,
  realContent,
  tebikiContent,
} from './contents-for-tests.ts';
import { contentFrom, type Row, type Rows } from './from-tables-for-tests.ts';
import { planWorkbook } from './plan-workbook.ts';
import { formatOf, sheetWorkbook } from './sheet-workbook.ts';
import { columnsOf, type PlanData } from './table.ts';
import { TABLES } from './tables.ts';
import { sheetNameOf } from './workbook-style.ts';

/** The rows of every table as another library reads them from the workbook. */
async function readBack(data: PlanData): Promise<Rows> {
  const sheets = await readExcelFile(Buffer.from(await planWorkbook(data, '2018-09-28')));
  return new Map(
    TABLES.map((table) => {
      const names = columnsOf(table, data.plan).map(({ name }) => name);
      const [head, ...rows] = sheets.find(({ sheet }) => sheet === table.name)?.data ?? [];
      expect(head).toEqual(names);
      return [
        table.id,
        rows.map((cells) => Object.fromEntries(names.map((name, at) => [name, cells[at] ?? null])) as Row),
      ];
    }),
  );
}

test.each([
  ['the site’s own content', ownContent],
  ['a city with one sheet', tebikiContent],
  ['a city with all that a sheet can hold', mihonContent],
])('%s comes back whole from its workbook', async (_, content) => {
  const data = await content();
  expect(contentFrom(await readBack(data))).toEqual(publishedOf(data));
});

test('any plan comes back whole from its workbook', async () => {
  await fc.assert(
    fc.asyncProperty(contentArbitrary, async (data) => {
      expect(contentFrom(await readBack(data))).toEqual(publishedOf(data));
    }),
    { numRuns: Number(process.env['FC_RUNS'] ?? 100) },
  );
}, 600_000);

test('the first sheet says whose data it is, and that an invented city is one', async () => {
  const real = await readSheet(Buffer.from(await planWorkbook(await realContent(), '2018-09-28')), 1);
  expect(real.flat()).toContain('てびき市 てびき市総合計画の評価シートの内容です。');
  expect(real.flat()).toContain('2018年9月28日（内容を最後に直した日）');
  const fictional = await readSheet(Buffer.from(await planWorkbook(await mihonContent(), null)), 1);
  expect(fictional[0]).toEqual(['注意', '架空の自治体のデータです。数値も文章も、見本のために作ったものです。']);
});

test('the printable sheet has the sheet’s own table, with real numbers, and its texts in their order', async () => {
  const data = await realContent();
  const rows = await readSheet(Buffer.from(await sheetWorkbook(data.measures, data, '評価シート', null)), 'I-(1)');
  const filled = rows.map((row) => row.filter((cell) => cell !== null)).filter((row) => row.length > 0);
  expect(filled.slice(0, 9)).toEqual([
    ['てびき市 てびき市総合計画　平成29（2017）年度 評価シート'],
    ['重点施策 I'],
    ['個別施策 I-(1)　地場産業の担い手を応援する'],
    ['重要業績評価指標（KPI）'],
    ['指標名', '単位', '実績値', '目標値'],
    ['計画策定時', '27年度', '28年度', '29年度', '30年度', '31年度'],
    ['開業や事業の引き継ぎの相談件数【年間】', '件', 44, 39, 53, 34, 50],
    ['空き店舗の活用数【累計】', '店舗', 10, 18, 31, 39, 50],
    ['成果'],
  ]);
  expect(filled.at(-2)).toEqual(['【港の産業団地の整備】（港産業団地整備事業）']);
});

test('the same content gives the same workbook', async () => {
  const data = await realContent();
  expect(await planWorkbook(data, '2018-09-28')).toEqual(await planWorkbook(data, '2018-09-28'));
});

test.each([
  ['39', '0'],
  ['86.0', '0.0'],
  ['1,234', '#,##0'],
  ['１２，３４５．６７', '#,##0.00'],
  ['△10', '0'],
])('a number printed %s keeps its look by the format %s', (text, format) => {
  expect(formatOf(text)).toBe(format);
});

test('a sheet’s tab has a name that Excel accepts and no other tab has', () => {
  expect(sheetNameOf('I-(1)', new Set())).toBe('I-(1)');
  expect(sheetNameOf('1/2:[3]', new Set())).toBe('1-2--3-');
  expect(sheetNameOf('I-(1)', new Set(['i-(1)']))).toBe('I-(1) 2');
});
