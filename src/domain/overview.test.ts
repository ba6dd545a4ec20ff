import { expect, test } from 'vitest';
import { kpiOf } from './kpi-for-tests.ts';
import { overviewOf } from './overview.ts';

test('each row of figures is counted once, under the state it is in', () => {
  const overview = overviewOf([
    kpiOf({ baseline: 10, actuals: { 2017: 50 }, targets: { 2019: 50 } }),
    kpiOf({ baseline: 10, actuals: { 2017: 39 }, targets: { 2019: 50 } }),
    kpiOf({ baseline: 10, actuals: { 2017: null }, targets: { 2019: 50 } }),
    kpiOf({ baseline: 10, actuals: { 2017: 39 } }),
  ]);
  expect(overview).toEqual({
    kpis: 4,
    rows: 4,
    counts: [
      { state: 'reached', count: 1 },
      { state: 'on-the-way', count: 1 },
      { state: 'at-baseline', count: 0 },
      { state: 'moved-away', count: 0 },
      { state: 'no-value', count: 1 },
      { state: 'not-computable', count: 1 },
    ],
  });
});

test('a plan without KPIs has counts of nought', () => {
  expect(overviewOf([]).counts.every(({ count }) => count === 0)).toBe(true);
});
