import { describe, expect, test } from 'vitest';
import { changeFromYearBefore, type Kpi, yearlyIncreases } from './kpi.ts';
import { isBaselineComparable, type KpiEvent, lastBreak, withEvents } from './kpi-event.ts';
import { type Figures, kpiOf } from './kpi-for-tests.ts';
import { progressOf } from './progress.ts';
import { readAloud, seriesInBrief } from './sentence.ts';

const event = (kind: KpiEvent['kind'], fiscalYear: number, comparable = false): KpiEvent => ({
  kind,
  fiscalYear,
  before: null,
  from: [],
  reason: null,
  comparable,
});

const KPI: Kpi = kpiOf({ baseline: 10, actuals: { 2015: 18, 2016: 31, 2017: 39 }, targets: { 2019: 50 } });
const redefined = withEvents(KPI, [event('redefined', 2017)]);
const rebased = withEvents(KPI, [event('rebased', 2016)]);
const renamed = withEvents(KPI, [event('renamed', 2017, true)]);

test('a new name leaves the series whole', () => {
  expect(renamed.series[0]).toBe(KPI.series[0]);
  expect(changeFromYearBefore(renamed.series[0])?.by).toBe(8);
  expect(progressOf(renamed.series[0], null)).toMatchObject({ state: 'on-the-way', share: 0.725 });
});

test('without events a KPI stays as it is', () => expect(withEvents(KPI, [])).toBe(KPI));

describe('the breaks in a series', () => {
  const { breaks } = withEvents(KPI, [event('redefined', 2017), event('renamed', 2016, true), event('rebased', 2015)])
    .series[0];

  test('are in the order of their years, and say whether the baseline was restated', () =>
    expect(breaks).toEqual([
      { fiscalYear: 2015, rebased: true },
      { fiscalYear: 2017, rebased: false },
    ]));

  test('the last up to a year is found', () => {
    const row = { ...KPI.series[0], ...(breaks && { breaks }) };
    expect([2014, 2015, 2016, 2017].map((year) => lastBreak(row, year)?.fiscalYear ?? null)).toEqual([
      null,
      2015,
      2015,
      2017,
    ]);
    expect(lastBreak(KPI.series[0], 2017)).toBeNull();
  });

  test('keep a restated baseline from the figures after the next of them', () => {
    const row = { ...KPI.series[0], ...(breaks && { breaks }) };
    expect([2014, 2015, 2016, 2017].map((year) => isBaselineComparable(row, year))).toEqual([false, true, true, false]);
  });
});

describe('where figures stop being comparable', () => {
  test('nothing is reckoned across the break', () => {
    expect(changeFromYearBefore(redefined.series[0])).toBeNull();
    expect(progressOf(redefined.series[0], null)).toEqual({ state: 'not-computable', reason: 'series-broken' });
    expect(yearlyIncreases(redefined.series[0]).map(({ fiscalYear }) => fiscalYear)).toEqual([2015, 2016]);
  });

  test('nothing is said across it, and it is told', () => {
    expect(readAloud(redefined, '平成')).toBe(
      '計画策定時は10件です。29年度は39件。目標の50件を11件下回っています。29年度から決め方が変わり、それより前の値とは比べられません。',
    );
  });

  test('the reason is told of the newest break, be it of several kinds', () => {
    const told = (...events: KpiEvent[]) => /29年度から.*?、/u.exec(readAloud(withEvents(KPI, events), '平成'))?.[0];
    expect(told(event('rebased', 2017))).toBe('29年度から基準が変わり、');
    expect(told(event('redefined', 2017), event('rebased', 2017))).toBe('29年度から基準が変わり、');
    expect(told(event('merged', 2017))).toBe('29年度からほかの指標と一つになり、');
    expect(told(event('redefined', 2017), event('merged', 2017))).toBe('29年度からほかの指標と一つになり、');
    expect(told(event('rebased', 2016), event('redefined', 2017))).toBe('29年度から決め方が変わり、');
    expect(told(event('merged', 2017, true), event('redefined', 2017))).toBe('29年度から決め方が変わり、');
  });

  test('a break that no value has come after yet is not told', () => {
    const kpi = kpiOf({ actuals: { 2016: 31, 2017: null } });
    expect(readAloud(withEvents(kpi, [event('redefined', 2017)]), '平成')).toBe(
      '28年度は31件。目標値は書かれていません。',
    );
  });

  test('a break that nothing lies before is not told, be the year before blank or the baseline restated', () => {
    const told = (kind: KpiEvent['kind'], figures: Figures) =>
      readAloud(withEvents(kpiOf(figures), [event(kind, 2016)]), '平成').replace('目標値は書かれていません。', '');
    expect(told('redefined', { actuals: { 2016: 12 } })).toBe('28年度は12件。');
    expect(told('redefined', { actuals: { 2015: null, 2016: 12 } })).toBe('28年度は12件。27年度は値がありません。');
    expect(told('rebased', { baseline: 10, actuals: { 2016: 12 } })).toBe('計画策定時の10件から増え、28年度は12件。');
    expect(told('redefined', { baseline: 10, actuals: { 2016: 12 } })).toBe(
      '計画策定時は10件です。28年度は12件。28年度から決め方が変わり、それより前の値とは比べられません。',
    );
    expect(told('redefined', { actuals: { 2015: '策定', 2016: 12 } })).toBe(
      '28年度は12件。27年度は「策定」です。28年度から決め方が変わり、それより前の値とは比べられません。',
    );
  });

  test('a target whose own words are met is reached all the same, without a share', () => {
    const kpi = kpiOf({
      baseline: 10,
      actuals: { 2016: 31, 2017: 60 },
      targets: { 2019: { kind: 'at-least', value: 50 } },
    });
    expect(progressOf(withEvents(kpi, [event('redefined', 2017)]).series[0], null)).toEqual({
      state: 'reached',
      share: null,
      working: null,
    });
  });
});

describe('a baseline that was restated', () => {
  test('goes with the figures from its break on', () => {
    expect([2015, 2016, 2017].map((year) => isBaselineComparable(rebased.series[0], year))).toEqual([
      false,
      true,
      true,
    ]);
    expect(progressOf(rebased.series[0], null)).toMatchObject({ state: 'on-the-way', share: 0.725 });
  });

  test('stands alone while there is no value', () => {
    const kpi = withEvents(kpiOf({ baseline: 10, actuals: { 2017: null } }), [event('rebased', 2016)]);
    expect(seriesInBrief(kpi, kpi.series[0], '平成')).toBe('計画策定時10件、まだ値がありません');
  });

  test('has no way to the figures before it', () => {
    expect(yearlyIncreases(rebased.series[0]).map(({ fiscalYear }) => fiscalYear)).toEqual([2017]);
    const dated = kpiOf({ baseline: 10, baselineYear: 2014, actuals: { 2015: 18, 2016: 31, 2017: 39 } });
    const increases = yearlyIncreases(withEvents(dated, [event('rebased', 2016)]).series[0]);
    expect(increases.map(({ fiscalYear }) => fiscalYear)).toEqual([2017]);
  });
});

test('a baseline of a year after the break is comparable', () => {
  const kpi = kpiOf({ baseline: 10, baselineYear: 2016, actuals: { 2015: 18, 2017: 39 } });
  expect(isBaselineComparable(withEvents(kpi, [event('redefined', 2016)]).series[0], 2017)).toBe(true);
});
