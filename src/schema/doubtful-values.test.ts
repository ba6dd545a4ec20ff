import { expect, test } from 'vitest';
import { type Figures, seriesOf } from '../domain/kpi-for-tests.ts';
import { readContent } from './content.ts';
import { doubtfulValues } from './doubtful-values.ts';
import { readSheet } from './sheet.ts';
import { TEBIKI_SHEET, tebikiFiles, tebikiSheet } from './tebiki.ts';

const told = (figures: Figures, breakIn?: number) =>
  doubtfulValues(
    { ...seriesOf(figures), ...(breakIn !== undefined && { breaks: [{ fiscalYear: breakIn, rebased: false }] }) },
    'cumulative',
  ).map(({ fiscalYear, message }) => `${fiscalYear}: ${message}`);

const FALLS = '2017: 累計なのに、前の値の100から20に減っています。値か「集計」を確かめてください。';
const SLIPPED = '2017: ほかの年度の値（10、11）と10倍以上違います。桁を確かめてください。';

test('a cumulative value below the one before it is doubtful, unless the city declares that they cannot be compared', () => {
  const figures = { actuals: { 2016: 100, 2017: 20 } };
  expect(told(figures)).toEqual([FALLS]);
  expect(told(figures, 2017)).toEqual([]);
  expect([told(figures, 2016), told(figures, 2018)]).toEqual([[FALLS], [FALLS]]);
});

test('a break in a year without a value divides the values on either side of it', () =>
  expect(told({ actuals: { 2015: 100, 2016: null, 2017: 20 } }, 2016)).toEqual([]));

test('a value is ten times the others only among those that it can be compared with', () => {
  const figures = { actuals: { 2015: 10, 2016: 11, 2017: 400 } };
  expect(told(figures)).toEqual([SLIPPED]);
  expect(told(figures, 2017)).toEqual([]);
  expect(told(figures, 2015)).toEqual([SLIPPED]);
});

test('what a sheet declares of its KPIs is known before their values are doubted', async () => {
  const { plan, programmes: known } = readContent(await tebikiFiles());
  if (!plan) throw new Error('no plan');
  const programmes = new Map(known.map(({ id, name }) => [id, name]));
  const falling = (await tebikiSheet()).replace('28年度: 31, 29年度: 39', '28年度: 31, 29年度: 20');
  const declared = falling.replace(
    '集計: 累計',
    '集計: 累計\n    経緯: [{ 区分: 定義変更, 年度: 29年度, 理由: 数え直し }]',
  );
  const doubted = (sheet: string) =>
    readSheet(sheet, plan, TEBIKI_SHEET, { programmes }).problems.filter(({ message }) =>
      message.startsWith('累計なのに'),
    ).length;
  expect([doubted(falling), doubted(declared)]).toEqual([1, 0]);
});
