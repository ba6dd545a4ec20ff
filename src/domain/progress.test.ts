import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Direction, TargetCondition } from './kpi.ts';
import { CONSULTATIONS, type Figures, known, seriesOf, SHOPS } from './kpi-for-tests.ts';
import { BLANK } from './measured-value.ts';
import { attainmentOf, meets, type Progress, progressBasis, progressOf } from './progress.ts';

const progress = (figures: Figures, direction: Direction | null = null) => progressOf(seriesOf(figures), direction);
const attainment = (figures: Figures, direction: Direction | null = null) =>
  attainmentOf(seriesOf(figures), direction)?.ratio ?? null;
const at = (
  actual: number | string,
  baseline: number | string | null,
  target: NonNullable<Figures['targets']>[number] | null,
): Figures => ({
  baseline,
  actuals: { 2017: actual },
  targets: target === null || target === undefined ? {} : { 2019: target },
});

/** The share, or 0 where there is none. */
const shareOf = (result: Progress) => ('share' in result ? (result.share ?? 0) : 0);

describe('progress', () => {
  test('of the real sheet: the first KPI has moved away, the second is 72.5% of the way', () => {
    expect(progressOf(CONSULTATIONS.series[0], null)).toEqual({
      state: 'moved-away',
      share: -10 / 6,
      working: { actual: 34, baseline: 44, target: 50 },
    });
    expect(progressOf(SHOPS.series[0], null)).toEqual({
      state: 'on-the-way',
      share: 0.725,
      working: { actual: 39, baseline: 10, target: 50 },
    });
  });

  test('follows the figures where less is the target', () => {
    expect(progress(at(5, 42, 0))).toMatchObject({ state: 'on-the-way', share: 37 / 42 });
    expect(progress(at(50, 42, 0))).toMatchObject({ state: 'moved-away' });
    expect(progress(at(0, 42, 0))).toMatchObject({ state: 'reached', share: 1 });
  });

  test('is reached at the target and beyond it', () => {
    expect(progress(at(50, 44, 50))).toMatchObject({ state: 'reached', share: 1 });
    expect(progress(at(56, 44, 50))).toMatchObject({ state: 'reached', share: 2 });
  });

  test('is at the baseline where nothing changed', () => {
    expect(progress(at(44, 44, 50))).toEqual({
      state: 'at-baseline',
      share: 0,
      working: { actual: 44, baseline: 44, target: 50 },
    });
    expect(Object.is((progress(at(44, 44, 40)) as { share: number }).share, 0)).toBe(true);
  });

  test('has no direction where a revision moved the target past the baseline, unless the city says it', () => {
    const series = seriesOf(at(35408, 41870, 40000));
    const revised = {
      ...series,
      targets: series.targets.map((target) => ({
        ...target,
        revisedFrom: {
          condition: { kind: 'number' as const, value: 45_000 },
          text: '45,000',
          fiscalYear: null,
          note: null,
        },
      })),
    };
    expect(progressOf(revised, null)).toEqual({ state: 'not-computable', reason: 'direction-unclear' });
    expect(progressOf(revised, 'down')).toMatchObject({ state: 'reached' });
  });

  const revisedFrom = (earlier: NonNullable<Figures['targets']>[number], figures: Figures) => {
    const series = seriesOf(figures);
    const [was] = seriesOf({ targets: { 2019: earlier } }).targets;
    if (!was) throw new Error('no earlier target');
    const { condition, text, note } = was;
    const targets = series.targets.map((target) => ({
      ...target,
      revisedFrom: { condition, text, fiscalYear: null, note },
    }));
    return progressOf({ ...series, targets }, null);
  };

  test('keeps its direction through a revision that leaves the target on its side of the baseline', () => {
    const unclear = { state: 'not-computable', reason: 'direction-unclear' };
    expect(revisedFrom(35, at(43, 41, 45))).toEqual(unclear);
    expect(revisedFrom(50, at(43, 41, 45))).toMatchObject({ state: 'on-the-way', share: 0.5 });
    expect(revisedFrom(41, at(43, 41, 45))).toMatchObject({ state: 'on-the-way', share: 0.5 });
    expect(revisedFrom('検討', at(43, 41, 45))).toMatchObject({ state: 'on-the-way', share: 0.5 });
    expect(revisedFrom(35, at(43, 41, { kind: 'at-least', value: 45 }))).toMatchObject({ state: 'on-the-way' });
    expect(revisedFrom({ kind: 'at-least', value: 45 }, at(43, 42, 40))).toEqual(unclear);
    expect(revisedFrom({ kind: 'at-most', value: 40 }, at(43, 42, 45))).toEqual(unclear);
    expect(revisedFrom({ kind: 'at-least', value: 50 }, at(43, 41, 45))).toMatchObject({ share: 0.5 });
    expect(revisedFrom(35, at(43, 41, 41))).toEqual({ state: 'not-computable', reason: 'target-equals-baseline' });
  });

  test('is told without the error of binary fractions, of numbers however small', () => {
    expect(progress(at(0.3, 0.1, 0.6))).toMatchObject({ share: 0.4 });
    expect(shareOf(progress(at(2e-13, 1e-13, 3e-13)))).toBeCloseTo(0.5, 9);
  });

  test('goes through negative numbers', () => {
    expect(progress(at(-5, -10, 0))).toMatchObject({ state: 'on-the-way', share: 0.5 });
  });

  test('has no value while every year is blank or only forecast', () => {
    expect(progress({ baseline: 44, actuals: { 2017: null }, targets: { 2019: 50 } })).toEqual({ state: 'no-value' });
    expect(progress({ baseline: 44, actuals: { 2017: known(50, 'forecast') }, targets: { 2019: 50 } })).toEqual({
      state: 'no-value',
    });
  });

  test.each([
    ['no-target', at(34, 44, null)],
    ['no-target', at(34, 44, { kind: 'missing' })],
    ['no-baseline', at(34, null, 50)],
    ['value-in-words', at('策定', 44, 50)],
    ['baseline-in-words', at(34, '未策定', 50)],
    ['target-in-words', at(34, 44, '策定')],
    ['target-is-range', at(34, 44, { kind: 'range', low: 50, high: 60 })],
    ['target-is-maintain', at(34, 44, '現状維持')],
    ['target-equals-baseline', at(34, 50, 50)],
    ['target-equals-baseline', at(0, 0, 0)],
    ['target-met-at-baseline', at(80, 95, { kind: 'at-least', value: 90 })],
    ['target-met-at-baseline', at(9, 2, { kind: 'at-most', value: 5 })],
  ] as const)('is not computable: %s', (reason, figures) => {
    expect(progress(figures)).toEqual({ state: 'not-computable', reason });
  });

  test('a target met from the start and still met is reached, without a share', () => {
    expect(progress(at(92, 95, { kind: 'at-least', value: 90 }))).toEqual({
      state: 'reached',
      share: null,
      working: null,
    });
    expect(progress(at(55, null, { kind: 'range', low: 50, high: 60 }))).toEqual({
      state: 'reached',
      share: null,
      working: null,
    });
  });

  test('a break in the series is no reason where a number is missing anyway', () => {
    const broken = (figures: Figures) =>
      progressOf({ ...seriesOf(figures), breaks: [{ fiscalYear: 2016, rebased: false }] }, null);
    expect(broken(at(34, 44, 50))).toEqual({ state: 'not-computable', reason: 'series-broken' });
    expect(broken(at(34, 44, '策定'))).toEqual({ state: 'not-computable', reason: 'target-in-words' });
    expect(broken(at(34, null, 50))).toEqual({ state: 'not-computable', reason: 'no-baseline' });
  });

  test('the city’s direction decides where figures cannot', () => {
    expect(progress(at(50, null, 50), 'up')).toMatchObject({ state: 'reached' });
    expect(progress(at(50, null, 50), 'down')).toMatchObject({ state: 'reached' });
    expect(progress(at(51, null, 50), 'up')).toMatchObject({ state: 'reached' });
    expect(progress(at(49, null, 50), 'up')).toEqual({ state: 'not-computable', reason: 'no-baseline' });
    expect(progress(at(49, null, 50), 'down')).toMatchObject({ state: 'reached' });
    expect(progress(at(51, null, 50))).toEqual({ state: 'not-computable', reason: 'no-baseline' });
  });

  test('維持 is reached where the level is kept, and where the city says which way is better, on that side of it', () => {
    const reached = { state: 'reached', share: null, working: null };
    expect(progress(at(44, 44, '維持'))).toEqual(reached);
    expect(progress(at(46, 44, '維持'), 'up')).toEqual(reached);
    expect(progress(at(42, 44, '維持'), 'down')).toEqual(reached);
    for (const direction of [null, 'maintain', 'down'] as const)
      expect(progress(at(46, 44, '維持'), direction)).toEqual({
        state: 'not-computable',
        reason: 'target-is-maintain',
      });
  });

  test('a target equal to the baseline is reached only where the sheet’s own words ask for just that', () => {
    const equal = (actual: number, year: 2019 | 'every-year' = 2019) => ({
      baseline: 40,
      actuals: { 2017: actual },
      targets: { [year]: 40 },
    });
    const reached = { state: 'reached', share: null, working: null };
    const neutral = { state: 'not-computable', reason: 'target-equals-baseline' };
    expect(progress(equal(40))).toEqual(neutral);
    expect(progress(equal(42))).toEqual(neutral);
    expect(progress(equal(40), 'maintain')).toEqual(reached);
    expect(progress(equal(42), 'maintain')).toEqual(neutral);
    expect(progress(equal(40, 'every-year'))).toEqual(reached);
    expect(progress(equal(42, 'every-year'))).toEqual(neutral);
    expect(progress(equal(42), 'up')).toEqual(reached);
    expect(
      progress({ baseline: 40, actuals: { 2017: 42 }, targets: { 2019: { kind: 'at-least', value: 40 } } }),
    ).toEqual(reached);
  });

  test('is computed from the newest year and the final target', () => {
    expect(progressBasis(CONSULTATIONS.series[0])).toMatchObject({ fiscalYear: 2017, target: { fiscalYear: 2019 } });
    expect(progressBasis(seriesOf({ actuals: { 2017: null } }))).toEqual({ fiscalYear: null, target: null });
  });

  test('does not depend on the unit: counting in thousands gives the same share', () => {
    const numbers = fc.integer({ min: -100_000, max: 100_000 });
    fc.assert(
      fc.property(
        numbers,
        numbers,
        numbers,
        fc.constantFrom(0.001, 0.01, 10, 1000),
        (actual, baseline, target, scale) => {
          const plain = progress(at(actual, baseline, target));
          const scaled = progress(at(actual * scale, baseline * scale, target * scale));
          expect(scaled.state).toBe(plain.state);
          expect(shareOf(scaled)).toBeCloseTo(shareOf(plain), 6);
        },
      ),
    );
  });

  test('does not depend on which way is up: mirrored figures give the same share', () => {
    const numbers = fc.integer({ min: -1000, max: 1000 });
    fc.assert(
      fc.property(numbers, numbers, numbers, (actual, baseline, target) => {
        const [plain, mirrored] = [progress(at(actual, baseline, target)), progress(at(-actual, -baseline, -target))];
        expect(mirrored.state).toBe(plain.state);
        expect(shareOf(mirrored)).toBeCloseTo(shareOf(plain), 9);
      }),
    );
  });

  test('is never NaN or infinite, and its state fits its share', () => {
    const numbers = fc.double({ min: -1e12, max: 1e12, noNaN: true });
    fc.assert(
      fc.property(numbers, numbers, numbers, (actual, baseline, target) => {
        const result = progress(at(actual, baseline, target));
        expect(Number.isNaN(shareOf(result))).toBe(false);
        expect(result.state === 'reached').toBe(shareOf(result) >= 1);
        expect(result.state === 'moved-away').toBe(shareOf(result) < 0);
      }),
    );
  });
});

describe('what a target asks for', () => {
  test.each<[TargetCondition, number, boolean]>([
    [{ kind: 'at-least', value: 50 }, 49, false],
    [{ kind: 'at-least', value: 50 }, 50, true],
    [{ kind: 'at-most', value: 50 }, 50, true],
    [{ kind: 'at-most', value: 50 }, 51, false],
    [{ kind: 'range', low: 50, high: 60 }, 49, false],
    [{ kind: 'range', low: 50, high: 60 }, 50, true],
    [{ kind: 'range', low: 50, high: 60 }, 60, true],
    [{ kind: 'range', low: 50, high: 60 }, 61, false],
  ])('%j of %d: %s', (condition, actual, expected) => {
    const [target] = seriesOf(at(actual, null, condition)).targets;
    expect(target && meets(actual, target, null, BLANK)).toBe(expected);
  });

  test('is not told by words or by a number alone', () => {
    for (const cell of ['策定', 50]) {
      const [target] = seriesOf(at(50, null, cell)).targets;
      expect(target && meets(50, target, null, BLANK)).toBeNull();
    }
  });
});

describe('達成率', () => {
  test('of the real sheet is 68% and 78%', () => {
    expect(attainmentOf(CONSULTATIONS.series[0], null)).toEqual({ ratio: 0.68, actual: 34, target: 50 });
    expect(attainmentOf(SHOPS.series[0], null)).toEqual({ ratio: 0.78, actual: 39, target: 50 });
  });

  test('needs no baseline', () => expect(attainment(at(40, null, 50))).toBe(0.8));

  test('of 0 is 0', () => expect(attainment(at(0, null, 50))).toBe(0));

  test('is given where the figures look like less, but the city asks for more', () =>
    expect(attainment(at(5, 42, 10), 'up')).toBe(0.5));

  test.each([
    ['the value is a place in an order', { ...at(35, 61, 30), unit: '位' }, null],
    ['the value is a place in an order, with nothing before', { ...at(35, null, 30), unit: '位' }, null],
    ['there is no value', { targets: { 2019: 50 } }, null],
    ['the baseline is to be kept', at(5, null, 10), 'maintain'],
    ['the target is the baseline', at(5, 10, 10), null],
    ['the target is 0', at(5, null, 0), null],
    ['the target is negative', at(-3, 5, -5), null],
    ['the value is negative', at(-3, null, 50), null],
    ['less is the target, by the figures', at(5, 42, 10), null],
    ['less is the target, by the city', at(5, null, 10), 'down'],
    ['the target is 以下', at(5, null, { kind: 'at-most', value: 10 }), null],
    ['the value is words', at('策定', null, 50), null],
    ['the target is words', at(5, null, '策定'), null],
    ['there is no target', at(5, null, null), null],
  ] as const)('is not given where %s', (_, figures, direction) => {
    expect(attainment(figures, direction)).toBeNull();
  });
});
