import { expect, test } from 'vitest';
import { kpiOf, known, seriesOf } from './kpi-for-tests.ts';
import type { Direction } from './kpi.ts';
import { yearComparisonInWords } from './sentence.ts';
import { yearlyComparisons } from './yearly-comparison.ts';

interface About {
  readonly direction?: Direction | null;
  readonly expected?: Readonly<Record<number, number>>;
  readonly calendarYear?: boolean;
}

function told(
  figures: Parameters<typeof kpiOf>[0],
  { direction = null, expected = {}, calendarYear = false }: About = {},
): string[] {
  const plain = kpiOf(figures, { direction, calendarYear });
  const series = {
    ...plain.series[0],
    expected: Object.entries(expected).map(([year, value]) => ({ fiscalYear: Number(year), value: known(value) })),
  };
  const kpi = { ...plain, series: [series] } as const;
  return yearlyComparisons(series, direction).map((comparison) =>
    yearComparisonInWords(comparison, kpi, series, '平成'),
  );
}

test('each year is told against the target of that year', () => {
  expect(told({ actuals: { 2016: 53, 2017: 34, 2018: null }, targets: { 2016: 50, 2017: 50, 2018: 60 } })).toEqual([
    '28年度は53件。目標の50件を3件上回っています',
    '29年度は34件。目標の50件を16件下回っています',
  ]);
});

test('毎年度 holds for every year that has no target of its own', () => {
  expect(
    told({
      actuals: { 2016: 79, 2017: 80 },
      targets: { 2017: { kind: 'at-least', value: 75 }, 'every-year': { kind: 'at-least', value: 80 } },
    }),
  ).toEqual(['28年度は79件。毎年度の目標の80件を1件下回っています', '29年度は80件。目標の75件以上に入っています']);
});

test('a range, a limit from above and an expected value are told in their own words', () => {
  expect(
    told(
      {
        actuals: { 2016: 66, 2017: 55 },
        targets: { 2016: { kind: 'range', low: 50, high: 60 }, 2017: { kind: 'at-most', value: 60 } },
      },
      { expected: { 2016: 66, 2017: 60 } },
    ),
  ).toEqual([
    '28年度は66件。目標の50〜60件を6件上回っています',
    '28年度は66件。期待値の66件と同じです',
    '29年度は55件。目標の60件以下に入っています',
    '29年度は55件。期待値の60件を5件下回っています',
  ]);
});

test('a value at the ends of a range is within it, and one at a bare target is the same', () => {
  const range = { kind: 'range', low: 50, high: 60 } as const;
  expect(
    told({
      actuals: { 2014: 49, 2015: 50, 2016: 60, 2017: 61, 2018: 55 },
      targets: { 2014: range, 2015: range, 2016: range, 2017: range, 2018: 55 },
    }),
  ).toEqual([
    '26年度は49件。目標の50〜60件を1件下回っています',
    '27年度は50件。目標の50〜60件の範囲に入っています',
    '28年度は60件。目標の50〜60件の範囲に入っています',
    '29年度は61件。目標の50〜60件を1件上回っています',
    '30年度は55件。目標の55件と同じです',
  ]);
});

test('a target of every calendar year is called 毎年', () =>
  expect(told({ actuals: { 2016: 4, 2017: 5 }, targets: { 'every-year': 5 } }, { calendarYear: true })).toEqual([
    '28年は4件。毎年の目標の5件を1件下回っています',
    '29年は5件。毎年の目標の5件と同じです',
  ]));

test('nothing is told of forecasts, words, 維持, or the newest value with the final target alone', () => {
  expect(told({ actuals: { 2017: known(9, 'forecast') }, targets: { 2017: 8, 2018: 9 } })).toEqual([]);
  expect(told({ actuals: { 2016: '策定', 2017: 5 }, targets: { 2016: 8, 2017: '維持' } })).toEqual([]);
  expect(told({ actuals: { 2016: 4, 2017: 5 }, targets: { 2017: 8 } })).toEqual([]);
});

test('neither words, 維持 nor a blank stand in for a target of the year', () => {
  for (const cell of ['策定', '維持', { kind: 'missing' } as const])
    expect(
      yearlyComparisons(seriesOf({ actuals: { 2016: 4, 2017: 5 }, targets: { 2016: cell, 2018: 9 } }), null),
    ).toEqual([]);
});

test('a single comparison is told unless it is that of the newest value with the final target', () => {
  expect(told({ actuals: { 2016: 4, 2017: 5 }, targets: { 2016: 8 } })).toEqual([
    '28年度は4件。目標の8件を4件下回っています',
  ]);
  expect(told({ actuals: { 2016: 4, 2017: 5 }, targets: { 2017: 8, 2019: 9 } })).toEqual([
    '29年度は5件。目標の8件を3件下回っています',
  ]);
  expect(told({ actuals: { 2017: 5 }, targets: {} }, { expected: { 2017: 8 } })).toEqual([
    '29年度は5件。期待値の8件を3件下回っています',
  ]);
  expect(told({ actuals: { 2016: 4, 2017: 5 }, targets: { 'every-year': 8 } })).toHaveLength(2);
  expect(told({ actuals: { 2016: 4, 2017: 5 }, targets: { 2017: 8 } }, { expected: { 2017: 6 } })).toHaveLength(2);
});

test('of two places in an order the smaller is the higher', () => {
  expect(
    told({ unit: '位', actuals: { 2016: 43, 2017: 28 }, targets: { 'every-year': 30 } }, { direction: 'down' }),
  ).toEqual([
    '28年度は43位。毎年度の目標の30位より13位分下の順位です',
    '29年度は28位。毎年度の目標の30位より2位分上の順位です',
  ]);
});
