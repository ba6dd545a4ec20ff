import { unzipSync } from 'fflate';
import readExcelFile from 'read-excel-file/node';
import { beforeAll, expect, test } from 'vitest';
import { mihonContent } from '../data/contents-for-tests.ts';
import { sheetWorkbook } from '../data/sheet-workbook.ts';
import { workbookOfSheets } from './chosen-workbook.ts';

let whole: Uint8Array<ArrayBuffer>;

beforeAll(async () => {
  const data = await mihonContent();
  whole = new Uint8Array(await sheetWorkbook(data.measures, data, '評価シート', '2026-11-25'));
});

const tabs = (workbook: Uint8Array) => readExcelFile(Buffer.from(workbook));
const text = (workbook: Uint8Array, name: string) => new TextDecoder().decode(unzipSync(workbook)[name]);

test('sheets that are chosen are what they are in the whole workbook, and no other is there', async () => {
  const all = await tabs(whole);
  const last = all.length - 1;
  for (const positions of [[0], [last], [1, 3], [0, 2, last], all.map((_, position) => position)])
    expect(await tabs(await workbookOfSheets(whole, positions))).toEqual(positions.map((position) => all[position]));
});

test('nothing of the other sheets is left in the file', async () => {
  const all = await tabs(whole);
  const names = Object.keys(unzipSync(await workbookOfSheets(whole, [1, 3])));
  expect(names.filter((name) => name.includes('worksheets'))).toEqual([
    'xl/worksheets/sheet2.xml',
    'xl/worksheets/sheet4.xml',
  ]);
  const chosen = await workbookOfSheets(whole, [1]);
  for (const name of ['xl/workbook.xml', 'xl/_rels/workbook.xml.rels', '[Content_Types].xml'])
    expect(text(chosen, name).match(/worksheets\/sheet\d+\.xml|name="[^"]*"/g) ?? [], name).toHaveLength(1);
  const own = new Set(all[1]?.data.flat().filter((cell) => typeof cell === 'string'));
  const texts = text(chosen, 'xl/sharedStrings.xml');
  expect(texts.match(/<si>/g)).toHaveLength(own.size);
  expect(/ count="(\d+)" uniqueCount="(\d+)"/.exec(texts)?.slice(1)).toEqual([String(own.size), String(own.size)]);
});

test('the sheets have nothing that would be a file or a number of its own', () => {
  expect(Object.keys(unzipSync(whole)).filter((name) => /worksheets\/_rels|comments|drawing/i.test(name))).toEqual([]);
  expect(text(whole, 'xl/workbook.xml')).not.toContain('definedName');
});

test('the same choice gives the same bytes', async () => {
  expect(await workbookOfSheets(whole, [2, 1])).toEqual(await workbookOfSheets(whole, [1, 2]));
});
