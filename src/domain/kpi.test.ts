import { describe, expect, test } from 'vitest';
import {
  changeFromYearBefore,
  finalTarget,
  latestActual,
  numericActuals,
  targetNumber,
  yearlyIncreases,
} from './kpi.ts';
import { CONSULTATIONS, known, missing, seriesOf, SHOPS } from './kpi-for-tests.ts';

describe('the newest value', () => {
  test('is of the last year that has one: a blank year is not zero', () => {
    expect(latestActual(CONSULTATIONS.series[0])).toEqual({ fiscalYear: 2017, value: known(34) });
  });

  test('may be 0 or words', () => {
    expect(latestActual(seriesOf({ actuals: { 2016: 5, 2017: 0, 2018: null } }))?.fiscalYear).toBe(2017);
    expect(latestActual(seriesOf({ actuals: { 2016: 5, 2017: '策定' } }))?.value.text).toBe('策定');
  });

  test('is provisional, but neither forecast nor planned', () => {
    const series = seriesOf({
      actuals: { 2016: 5, 2017: known(6, 'provisional'), 2018: known(7, 'forecast'), 2019: known(8, 'plan') },
    });
    expect(latestActual(series)?.fiscalYear).toBe(2017);
  });

  test('is null where every year is missing', () => {
    expect(latestActual(seriesOf({ actuals: { 2016: null, 2017: missing('dash', '－') } }))).toBeNull();
    expect(latestActual(seriesOf({}))).toBeNull();
  });
});

test('the years with a number leave out blanks and words', () => {
  const series = seriesOf({ actuals: { 2015: 1, 2016: null, 2017: '策定', 2018: 0 } });
  expect(numericActuals(series).map(({ fiscalYear, value }) => [fiscalYear, value.value])).toEqual([
    [2015, 1],
    [2018, 0],
  ]);
});

const number = (target: Parameters<typeof seriesOf>[0]['targets']) =>
  targetNumber(finalTarget(seriesOf({ targets: target ?? {} })));

describe('the final target', () => {
  test('is the one furthest in the future', () => {
    expect(finalTarget(seriesOf({ targets: { 2017: 35, 2019: 50 } }))?.fiscalYear).toBe(2019);
  });

  test('passes over a blank one', () => {
    expect(finalTarget(seriesOf({ targets: { 2017: 35, 2019: { kind: 'missing' } } }))?.fiscalYear).toBe(2017);
    expect(finalTarget(seriesOf({ targets: { 2019: { kind: 'missing' } } }))).toBeNull();
  });

  test('is 毎年度 only where no year has one', () => {
    expect(finalTarget(seriesOf({ targets: { 'every-year': 80 } }))?.fiscalYear).toBe('every-year');
    expect(finalTarget(seriesOf({ targets: { 2019: 50, 'every-year': 80 } }))?.fiscalYear).toBe(2019);
  });

  test('is a number unless it is a range, words or 維持', () => {
    expect(number({ 2019: 50 })).toBe(50);
    expect(number({ 2019: { kind: 'at-least', value: 80 } })).toBe(80);
    expect(number({ 2019: { kind: 'at-most', value: 0 } })).toBe(0);
    expect(number({ 2019: { kind: 'range', low: 1, high: 2 } })).toBeNull();
    expect(number({ 2019: '維持' })).toBeNull();
    expect(number({ 2019: '策定' })).toBeNull();
    expect(number({})).toBeNull();
  });
});

describe('the change since the year before', () => {
  test('of the real sheet is −19 and +8', () => {
    expect(changeFromYearBefore(CONSULTATIONS.series[0])).toMatchObject({
      kind: 'decreased',
      by: 19,
      from: { fiscalYear: 2016 },
      to: { fiscalYear: 2017 },
    });
    expect(changeFromYearBefore(SHOPS.series[0])).toMatchObject({ kind: 'increased', by: 8 });
  });

  test('may be none', () => {
    expect(changeFromYearBefore(seriesOf({ actuals: { 2016: 5, 2017: 5 } }))).toMatchObject({
      kind: 'unchanged',
      by: 0,
    });
  });

  test('is not told across a gap, from words or from a forecast', () => {
    expect(changeFromYearBefore(seriesOf({ actuals: { 2015: 5, 2016: null, 2017: 6 } }))).toBeNull();
    expect(changeFromYearBefore(seriesOf({ actuals: { 2015: 5, 2017: 6 } }))).toBeNull();
    expect(changeFromYearBefore(seriesOf({ actuals: { 2016: '策定', 2017: 6 } }))).toBeNull();
    expect(changeFromYearBefore(seriesOf({ actuals: { 2016: 6, 2017: '策定' } }))).toBeNull();
    expect(changeFromYearBefore(seriesOf({ actuals: { 2016: null } }))).toBeNull();
    expect(changeFromYearBefore(seriesOf({ actuals: { 2016: known(5, 'forecast'), 2017: 6 } }))).toBeNull();
    expect(changeFromYearBefore(seriesOf({ baseline: 4, actuals: { 2017: 6 } }))).toBeNull();
  });
});

describe('the increases of a cumulative KPI', () => {
  test('of the real sheet are 8, 13 and 8', () => {
    expect(yearlyIncreases(SHOPS.series[0])).toEqual([
      { fiscalYear: 2015, by: 8 },
      { fiscalYear: 2016, by: 13 },
      { fiscalYear: 2017, by: 8 },
    ]);
  });

  test('are not told across a gap', () => {
    expect(yearlyIncreases(seriesOf({ baseline: 10, actuals: { 2015: 18, 2016: null, 2017: 39, 2018: 40 } }))).toEqual([
      { fiscalYear: 2015, by: 8 },
      { fiscalYear: 2018, by: 1 },
    ]);
  });

  test('are of what has come about, be it provisional: neither a forecast nor a plan is an increase, nor is what follows it', () => {
    const actuals = {
      2015: 18,
      2016: known(20, 'provisional'),
      2017: known(40, 'forecast'),
      2018: known(45, 'plan'),
      2019: 50,
    };
    expect(yearlyIncreases(seriesOf({ actuals }))).toEqual([{ fiscalYear: 2016, by: 2 }]);
    const expected = { baseline: known(10, 'forecast'), baselineYear: 2014, actuals: { 2015: 18 } };
    expect(yearlyIncreases(seriesOf(expected))).toEqual([]);
  });

  test('do not begin at a baseline of years before', () => {
    expect(yearlyIncreases(seriesOf({ baseline: 10, baselineYear: 2012, actuals: { 2015: 18 } }))).toEqual([]);
    expect(yearlyIncreases(seriesOf({ baseline: 10, baselineYear: 2014, actuals: { 2015: 18 } }))).toEqual([
      { fiscalYear: 2015, by: 8 },
    ]);
  });
});
