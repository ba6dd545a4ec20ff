import { expect, test } from 'vitest';
import type { Figures } from './kpi-for-tests.ts';
import { known, kpiOf, missing, seriesOf } from './kpi-for-tests.ts';
import { BLANK } from './measured-value.ts';
import { countedBy, divisionsOf, GAP_KINDS, gapsIn, gapsOf } from './missing.ts';
import { GAP_WORDS } from './words.ts';

const kindsOf = (figures: Figures, edition = 2017) => gapsOf(seriesOf(figures), null, edition).map(({ kind }) => kind);

test('a row with everything lacks nothing', () => {
  expect(kindsOf({ baseline: 10, actuals: { 2016: 20, 2017: 30 }, targets: { 2019: 50 } })).toEqual([]);
});

test('zero is a value', () => {
  expect(kindsOf({ baseline: 0, actuals: { 2016: 0, 2017: 0 }, targets: { 2019: 50 } })).toEqual([]);
});

test('a blank year after the evaluated one has not come yet and is not missing', () => {
  expect(kindsOf({ baseline: 10, actuals: { 2017: 30, 2018: null }, targets: { 2019: 50 } })).toEqual([]);
});

test('a row without any value has no value, and no year is told one by one', () => {
  expect(kindsOf({ baseline: 10, actuals: { 2016: null, 2017: null }, targets: { 2019: 50 } })).toEqual(['no-value']);
});

test('a forecast is not a value that has come about', () => {
  expect(kindsOf({ baseline: 10, actuals: { 2017: known(30, 'forecast') }, targets: { 2019: 50 } })).toEqual([
    'no-value',
  ]);
});

test('an evaluated year without a value is late, in the words of the sheet', () => {
  const series = seriesOf({
    baseline: 10,
    actuals: { 2016: 20, 2017: missing('not-yet-collected', '未集計') },
    targets: { 2019: 50 },
  });
  expect(gapsOf(series, null, 2017)).toEqual([
    { kind: 'late', newest: 2016, years: [{ fiscalYear: 2017, value: missing('not-yet-collected', '未集計') }] },
  ]);
});

test('a value that the sheet says is still to be published is awaited, until the evaluated year and no further', () => {
  const nextPublication = { text: '令和元年秋', by: '2019-12-31' };
  const uncollected = missing('not-yet-collected', '未集計');
  const awaiting = (actuals: Figures['actuals']) => {
    const series = seriesOf({ baseline: 10, actuals: actuals ?? {}, targets: { 2019: 50 } });
    return {
      ...series,
      actuals: series.actuals.map((year) => (year.fiscalYear === 2017 ? { ...year, nextPublication } : year)),
    };
  };
  const year = { fiscalYear: 2017, value: uncollected, nextPublication };
  expect(gapsOf(awaiting({ 2015: 20, 2016: null, 2017: uncollected, 2018: null }), null, 2017)).toEqual([
    { kind: 'awaited', newest: 2015, years: [{ fiscalYear: 2016, value: BLANK }, year] },
  ]);
  expect(gapsOf(awaiting({ 2016: null, 2017: uncollected, 2018: null }), null, 2017)).toEqual([
    { kind: 'awaited', newest: null, years: [{ fiscalYear: 2016, value: BLANK }, year] },
  ]);
  expect(gapsOf(awaiting({ 2016: 20, 2017: uncollected }), null, 2016)).toEqual([]);
});

test('years before the newest value are not among those that are late', () => {
  const series = seriesOf({ baseline: 10, actuals: { 2015: null, 2016: 20, 2017: null }, targets: { 2019: 50 } });
  expect(gapsOf(series, null, 2017)).toEqual([
    { kind: 'late', newest: 2016, years: [{ fiscalYear: 2017, value: BLANK }] },
    { kind: 'no-year', years: [{ fiscalYear: 2015, value: BLANK }] },
  ]);
});

test('a year between two values is missing by itself', () => {
  expect(kindsOf({ baseline: 10, actuals: { 2015: 20, 2016: null, 2017: 30 }, targets: { 2019: 50 } })).toEqual([
    'no-year',
  ]);
});

test('no target and no baseline are told as such, not as something that cannot be computed', () => {
  expect(kindsOf({ actuals: { 2017: 30 } })).toEqual(['no-target', 'no-baseline']);
  expect(kindsOf({ actuals: { 2017: 30 }, targets: { 2019: 50 } })).toEqual(['no-baseline']);
});

test('words are told apart from what has no way to go', () => {
  expect(kindsOf({ baseline: 10, actuals: { 2017: 30 }, targets: { 2019: '策定' } })).toEqual(['words-only']);
  expect(kindsOf({ baseline: 10, actuals: { 2017: '策定' }, targets: { 2019: 50 } })).toEqual(['words-only']);
  expect(kindsOf({ baseline: '未策定', actuals: { 2017: 30 }, targets: { 2019: 50 } })).toEqual(['words-only']);
  expect(kindsOf({ baseline: 50, actuals: { 2017: 30 }, targets: { 2019: 50 } })).toEqual(['not-computable']);
});

test('a value in words without a target lacks both', () => {
  expect(gapsOf(seriesOf({ baseline: 10, actuals: { 2017: '策定' } }), null, 2017)).toEqual([
    { kind: 'no-target' },
    { kind: 'words-only', reason: 'value-in-words' },
  ]);
});

test('a KPI’s own division answers for it, else those of its sheet', () => {
  const measure = { divisions: ['保育課', '学校課'] };
  expect(divisionsOf({ kpi: { division: '商工課' }, measure })).toEqual(['商工課']);
  expect(divisionsOf({ kpi: { division: null }, measure })).toEqual(['保育課', '学校課']);
});

test('every kind of gap that has a word has a place in the order in which they are told', () =>
  expect(GAP_KINDS.toSorted()).toEqual(Object.keys(GAP_WORDS).toSorted()));

test('gaps are counted by kind under every name that a KPI goes by', () => {
  const placed = (names: string[]) => ({
    kpi: kpiOf({ actuals: { 2017: null } }),
    measure: { edition: 2017 },
    names,
  });
  const gaps = gapsIn([placed(['保育課']), placed(['保育課', '学校課'])]);
  expect(countedBy(gaps, ({ names }) => names)).toEqual([
    {
      name: '保育課',
      counts: new Map([
        ['no-value', 2],
        ['no-target', 2],
        ['no-baseline', 2],
      ]),
      total: 6,
    },
    {
      name: '学校課',
      counts: new Map([
        ['no-value', 1],
        ['no-target', 1],
        ['no-baseline', 1],
      ]),
      total: 3,
    },
  ]);
});
