import { expect, test } from 'vitest';
import type { Measure, Money } from './measure.ts';
import { moneyOfProgrammes, moneyTable } from './money.ts';

const money = (programme: string | null, fiscalYear: number, label: string, thousandYen: number): Money => ({
  label,
  fiscalYear,
  thousandYen,
  ...(programme !== null && { programme }),
});

test('programmes stand in rows, years and names in columns, and are summed where all have an amount', () => {
  const table = moneyTable([
    money('road', 2017, '予算', 52_000),
    money('road', 2017, '決算', 49_730),
    money('bridge', 2017, '予算', 18_400),
    money('road', 2016, '決算', 40_000),
    money('bridge', 2016, '決算', 0),
  ]);
  expect(table.columns).toEqual([
    { fiscalYear: 2016, label: '決算' },
    { fiscalYear: 2017, label: '予算' },
    { fiscalYear: 2017, label: '決算' },
  ]);
  expect(table.rows).toEqual([
    { programme: 'road', amounts: [40_000, 52_000, 49_730] },
    { programme: 'bridge', amounts: [0, 18_400, null] },
  ]);
  expect(table.sums).toEqual([40_000, 70_400, null]);
});

test('names stand in the order of the sheet in every year, the whole measure below its programmes', () => {
  const table = moneyTable([
    money(null, 2016, '予算', 70_000),
    money('road', 2017, '決算', 49_730),
    money('road', 2017, '予算', 52_000),
    money('bridge', 2017, '予算', 18_400),
  ]);
  expect(table.columns).toEqual([
    { fiscalYear: 2016, label: '予算' },
    { fiscalYear: 2017, label: '予算' },
    { fiscalYear: 2017, label: '決算' },
  ]);
  expect(table.rows.map(({ programme }) => programme)).toEqual(['road', 'bridge', null]);
  expect(table.sums).toEqual([null, 70_400, null]);
});

test('the sheet’s own figure for the whole measure is not summed again, nor is a single programme', () => {
  const whole = [money('road', 2017, '決算', 10), money('bridge', 2017, '決算', 20), money(null, 2017, '決算', 35)];
  expect(moneyTable(whole)).toMatchObject({ sums: [null], rows: [{}, {}, { programme: null, amounts: [35] }] });
  expect(moneyTable([money('road', 2017, '決算', 10)]).sums).toEqual([null]);
});

test('a programme’s money names the newest sheet that gives it, and an older one where that gave another amount', () => {
  const sheet = (slug: string, edition: number, ...rows: Money[]) =>
    ({ slug, edition, money: rows }) as unknown as Measure;
  const found = moneyOfProgrammes([
    sheet('1-1', 2016, money('road', 2016, '決算', 40), money('road', 2017, '予算', 50)),
    sheet('1-1', 2017, money('road', 2016, '決算', 40), money('road', 2017, '予算', 52)),
    sheet('1-10', 2017, money('road', 2017, '予算', 7)),
    sheet(
      '1-2',
      2017,
      money('road', 2017, '予算', 52),
      money('bridge', 2017, '予算', 9),
      money(null, 2017, '予算', 99),
    ),
  ]);
  expect([...found.keys()].toSorted()).toEqual(['bridge', 'road']);
  expect(
    found
      .get('road')
      ?.map(({ measure, money: { fiscalYear, thousandYen } }) => [
        fiscalYear,
        thousandYen,
        measure.slug,
        measure.edition,
      ]),
  ).toEqual([
    [2017, 52, '1-1', 2017],
    [2017, 50, '1-1', 2016],
    [2017, 52, '1-2', 2017],
    [2017, 7, '1-10', 2017],
    [2016, 40, '1-1', 2017],
  ]);
});
