import { describe, expect, test } from 'vitest';
import { figureChanges, isRevision, printedChanges, targetChange, valueChange } from './figure-change.ts';
import { known, kpiOf, missing, seriesOf } from './kpi-for-tests.ts';
import type { EarlierTarget, Kpi, Series, Target, TargetCondition } from './kpi.ts';
import { BLANK, type MeasuredValue } from './measured-value.ts';

const UNCOLLECTED = missing('not-yet-collected', '未集計');

describe('how a value changed', () => {
  test.each<[string, MeasuredValue | null, MeasuredValue | null, ReturnType<typeof valueChange>]>([
    ['neither sheet has a cell', null, null, null],
    ['a new cell is blank', null, BLANK, null],
    ['a new cell has a value', null, known(39), 'added'],
    ['a new cell has a word for none', null, UNCOLLECTED, 'added'],
    ['a value’s cell is gone', known(39), null, 'left-out'],
    ['a blank cell is gone', BLANK, null, null],
    ['a value was taken back', known(39), BLANK, 'withdrawn'],
    ['a value came', BLANK, known(39), 'added'],
    ['a word for none came', BLANK, UNCOLLECTED, 'added'],
    ['a word for none stayed', UNCOLLECTED, UNCOLLECTED, null],
    ['a word for none became another', UNCOLLECTED, missing('not-yet-published', '未公表'), 'reworded'],
    ['a word for none was emptied', UNCOLLECTED, BLANK, 'reworded'],
    ['a number is the same', known(39), known(39), null],
    ['a number is the same, written otherwise', known(39), { ...known(39), text: '39.0' }, null],
    ['a number is another', known(39), known(40), 'revised'],
    ['words are the same', known('策定'), known('策定'), null],
    ['words are others', known('検討'), known('策定'), 'revised'],
    ['words became a number', known('策定'), known(39), 'revised'],
    ['a forecast is another', known(39, 'forecast'), known(40, 'forecast'), 'revised'],
    ['a forecast is the same', known(39, 'forecast'), known(39, 'forecast'), null],
    ['a forecast came about', known(39, 'forecast'), known(40), 'settled'],
    ['a plan came about as planned', known(39, 'plan'), known(39), 'settled'],
    ['a provisional value was settled', known(39, 'provisional'), known(39), 'settled'],
    ['a preliminary value was settled', known(39, 'preliminary'), known(40), 'settled'],
    ['a settled value is provisional again', known(39), known(39, 'provisional'), 'revised'],
    ['a forecast came about, as far as is known', known(39, 'forecast'), known(40, 'preliminary'), 'settled'],
    ['a plan came about, as far as is known', known(39, 'plan'), known(39, 'provisional'), 'settled'],
    ['a forecast became a plan', known(39, 'forecast'), known(40, 'plan'), 'revised'],
    ['a plan became a forecast', known(39, 'plan'), known(40, 'forecast'), 'revised'],
    ['a provisional value is a forecast again', known(39, 'provisional'), known(40, 'forecast'), 'revised'],
    ['a preliminary value is planned again', known(39, 'preliminary'), known(40, 'plan'), 'revised'],
    ['a provisional value became a preliminary one', known(39, 'provisional'), known(40, 'preliminary'), 'revised'],
    ['a preliminary value became a provisional one', known(39, 'preliminary'), known(40, 'provisional'), 'revised'],
  ])('%s', (_, before, after, expected) => expect(valueChange(before, after)).toBe(expected));
});

const aim = (cell: number | string | TargetCondition, about: Partial<Target> = {}): Target => {
  const [target] = seriesOf({ targets: { 2019: cell } }).targets;
  if (!target) throw new Error('no target');
  return { ...target, ...about };
};

describe('how a target changed', () => {
  test.each<[string, Target | null, Target | null, ReturnType<typeof targetChange>]>([
    ['neither sheet has one', null, null, null],
    ['a new cell is blank', null, aim({ kind: 'missing' }), null],
    ['there was none', null, aim(50), 'added'],
    ['it was blank', aim({ kind: 'missing' }), aim(50), 'added'],
    ['it is gone', aim(50), null, 'left-out'],
    ['it is blank now', aim(50), aim({ kind: 'missing' }), 'withdrawn'],
    ['a blank one is gone', aim({ kind: 'missing' }), null, null],
    ['it is the same', aim(50), aim(50), null],
    ['it is the same, written otherwise', aim(50), aim(50, { text: '50件' }), null],
    ['it is another', aim(50), aim(60), 'revised'],
    ['it asks for at least as much', aim(50), aim({ kind: 'at-least', value: 50 }), 'revised'],
    ['its words are the same', aim('策定'), aim('策定'), null],
    ['its words are others', aim('検討'), aim('策定'), 'revised'],
  ])('%s', (_, before, after, expected) => expect(targetChange(before, after)).toBe(expected));
});

const withRow = (kpi: Kpi, about: Partial<Series>): Kpi => ({ ...kpi, series: [{ ...kpi.series[0], ...about }] });
const expected = (values: Readonly<Record<number, number>>) =>
  Object.entries(values).map(([year, value]) => ({ fiscalYear: Number(year), value: known(value) }));
const replaced = (value: number): EarlierTarget => ({
  condition: { kind: 'number', value },
  text: String(value),
  fiscalYear: null,
  note: null,
});

describe('where two sheets differ', () => {
  test('is told of the baseline first, then by year, with both cells', () => {
    const older = withRow(kpiOf({ baseline: 10, actuals: { 2016: 53 }, targets: { 2019: 50, 2020: 60 } }), {
      expected: expected({ 2016: 40 }),
    });
    const newer = withRow(kpiOf({ baseline: 11, actuals: { 2015: 39, 2016: 51, 2017: 34 }, targets: { 2019: 55 } }), {
      expected: expected({ 2016: 41 }),
    });
    const value = (said: number) => ({ kind: 'value', value: known(said) });
    const target = (said: number, year = 2019) => ({ kind: 'target', target: aim(said, { fiscalYear: year }) });
    expect(
      figureChanges(older, newer).map(({ what, fiscalYear, kind, before, after }) => [
        what,
        fiscalYear,
        kind,
        before,
        after,
      ]),
    ).toEqual([
      ['baseline', null, 'revised', value(10), value(11)],
      ['actual', 2015, 'added', null, value(39)],
      ['actual', 2016, 'revised', value(53), value(51)],
      ['actual', 2017, 'added', null, value(34)],
      ['expected', 2016, 'revised', value(40), value(41)],
      ['target', 2019, 'revised', target(50), target(55)],
      ['target', 2020, 'left-out', target(60, 2020), null],
    ]);
  });

  test('a remark is the reason where the older sheet did not make it', () => {
    const reasons = (before: string | null, after: string | null) =>
      figureChanges(
        withRow(kpiOf({ actuals: { 2016: known(53, 'actual', before) } }), { targets: [aim(50, { note: before })] }),
        withRow(kpiOf({ actuals: { 2016: known(51, 'actual', after) } }), { targets: [aim(60, { note: after })] }),
      ).map(({ reason }) => reason);
    expect(reasons(null, '訂正')).toEqual(['訂正', '訂正']);
    expect(reasons('速報', '訂正')).toEqual(['訂正', '訂正']);
    expect(reasons('訂正', '訂正')).toEqual([null, null]);
    expect(reasons('訂正', null)).toEqual([null, null]);
  });

  test('says whether the newer sheet prints what was', () => {
    const printed = (about: Partial<Series>) =>
      figureChanges(kpiOf({ actuals: { 2016: 53 }, targets: { 2019: 50 } }), withRow(kpiOf({}), about)).map(
        ({ what, kind, isPrinted }) => [what, kind, isPrinted],
      );
    const actuals = [{ fiscalYear: 2016, value: known(51), revisedFrom: known(53) }];
    expect(printed({ actuals, targets: [aim(60, { revisedFrom: replaced(50) })] })).toEqual([
      ['actual', 'revised', true],
      ['target', 'revised', true],
    ]);
    expect(printed({ actuals: [{ fiscalYear: 2016, value: known(51) }], targets: [aim(60)] })).toEqual([
      ['actual', 'revised', false],
      ['target', 'revised', false],
    ]);
    expect(printed({})).toEqual([
      ['actual', 'left-out', false],
      ['target', 'left-out', false],
    ]);
  });

  test('only rows of the same name and unit are compared, however the unit is spelt', () => {
    const row = (label: string, unit: string, value: number) => ({ label, unit, actuals: { 2016: value } });
    const older = kpiOf(row('男性', '％', 1), {}, [row('女性', '人', 2), row('合計', '人', 3)]);
    const newer = kpiOf(row('男性', '%', 4), {}, [row('女性', '%', 5), row('全体', '人', 6)]);
    expect(figureChanges(older, newer).map(({ label, unit }) => [label, unit])).toEqual([['男性', '%']]);
  });
});

describe('what a sheet itself prints as replaced', () => {
  const printing: Series = {
    ...seriesOf({}),
    baseline: { fiscalYear: null, value: known(11, 'actual', '数え直し'), revisedFrom: known(10) },
    actuals: [{ fiscalYear: 2016, value: known(51, 'actual', '訂正'), revisedFrom: known(53) }],
    expected: [{ fiscalYear: 2016, value: known(41), revisedFrom: known(40) }],
    targets: [aim(40, { fiscalYear: 2018 }), aim(60, { revisedFrom: replaced(50), note: '見直し' })],
  };
  const told = (older: Series | null) => printedChanges(older, printing).map(({ what }) => what);

  test('is told whole where there is no older row', () => {
    const shared = { kind: 'revised', label: null, unit: '件', isPrinted: true };
    const value = (said: number, note: string | null = null) => ({ kind: 'value', value: known(said, 'actual', note) });
    const [, target] = printing.targets;
    expect(printedChanges(null, printing)).toEqual([
      {
        ...shared,
        what: 'baseline',
        fiscalYear: null,
        before: value(10),
        after: value(11, '数え直し'),
        reason: '数え直し',
      },
      { ...shared, what: 'actual', fiscalYear: 2016, before: value(53), after: value(51, '訂正'), reason: '訂正' },
      { ...shared, what: 'expected', fiscalYear: 2016, before: value(40), after: value(41), reason: null },
      {
        ...shared,
        what: 'target',
        fiscalYear: 2019,
        before: { kind: 'target', target: aim(50) },
        after: { kind: 'target', target },
        reason: '見直し',
      },
    ]);
  });

  test('is not told again where the older sheet prints the same', () => expect(told(printing)).toEqual([]));

  test('is not told where comparing the sheets finds it', () => {
    const older = seriesOf({ baseline: 10, actuals: { 2016: 53 }, targets: { 2018: 40, 2019: 50 } });
    expect(told({ ...older, expected: expected({ 2016: 40 }) })).toEqual([]);
  });

  test('is told where the older sheet has the new figure already, without a word of the old', () => {
    const older = seriesOf({ baseline: 11, actuals: { 2016: 51 }, targets: { 2018: 40, 2019: 60 } });
    expect(told({ ...older, expected: expected({ 2016: 41 }) })).toEqual(['baseline', 'actual', 'expected', 'target']);
  });
});

test('a correction is what an older sheet said otherwise, a target that is dropped, and a forecast only where the city says so', () => {
  const told = (kind: Parameters<typeof isRevision>[0]['kind'], what: 'actual' | 'target', isPrinted = false) =>
    isRevision({ kind, what, isPrinted });
  expect([told('revised', 'actual'), told('withdrawn', 'actual'), told('left-out', 'target')]).toEqual([
    true,
    true,
    true,
  ]);
  expect([told('added', 'target'), told('reworded', 'actual'), told('left-out', 'actual')]).toEqual([
    false,
    false,
    false,
  ]);
  expect([told('settled', 'actual'), told('settled', 'actual', true)]).toEqual([false, true]);
});
