import fc from 'fast-check';
import { expect, test } from 'vitest';
import { historyOf, type PlacedKpi } from './history.ts';
import type { Kpi, Series } from './kpi.ts';
import { kpiOf, known, missing } from './kpi-for-tests.ts';
import { recordOf } from './kpi-record.ts';
import type { Measure } from './measure.ts';

const placed = (edition: number, kpi: Kpi): PlacedKpi => ({ kpi, measure: { edition } as Measure });
const cell = (value: { readonly text: string } | undefined) => value?.text;

const told = (...[first, ...others]: readonly [PlacedKpi, ...PlacedKpi[]]) =>
  recordOf(historyOf([first, ...others])).map(({ row, lines }) => [
    row.unit,
    lines.map(({ what, fiscalYear, cell: now, from, earlier, holds }) => [
      what,
      fiscalYear,
      cell(now.kind === 'value' ? now.value : now.target),
      from.measure.edition,
      earlier.map((older) => [older.edition, cell(older.cell.kind === 'value' ? older.cell.value : older.cell.target)]),
      holds,
    ]),
  ]);

test('each figure names the newest sheet that has it and what older ones said otherwise', () => {
  expect(
    told(
      placed(
        2016,
        kpiOf({ unit: '件', baseline: 10, actuals: { 2015: 39, 2016: 50 }, targets: { 2019: 50, 2020: 60 } }),
      ),
      placed(2017, kpiOf({ unit: '件', baseline: 10, actuals: { 2016: known(51), 2017: 34 }, targets: { 2019: 55 } })),
    ),
  ).toEqual([
    [
      '件',
      [
        ['baseline', null, '10', 2017, [], true],
        ['actual', 2015, '39', 2016, [], true],
        ['actual', 2016, '51', 2017, [[2016, '50']], true],
        ['actual', 2017, '34', 2017, [], true],
        ['target', 2019, '55', 2017, [[2016, '50']], true],
        ['target', 2020, '60', 2016, [], false],
      ],
    ],
  ]);
});

const withRow = (kpi: Kpi, about: Partial<Series>): Kpi => ({ ...kpi, series: [{ ...kpi.series[0], ...about }] });

test('a baseline and a 期待値 are told with what older sheets said otherwise', () => {
  const expected = (value: number) => [{ fiscalYear: 2016, value: known(value) }];
  expect(
    told(
      placed(2016, withRow(kpiOf({ baseline: 10, actuals: {}, targets: {} }), { expected: expected(40) })),
      placed(2017, withRow(kpiOf({ baseline: 11, actuals: {}, targets: {} }), { expected: expected(41) })),
    ),
  ).toEqual([
    [
      '件',
      [
        ['baseline', null, '11', 2017, [[2016, '10']], true],
        ['expected', 2016, '41', 2017, [[2016, '40']], true],
      ],
    ],
  ]);
});

test('a cell that was blank said nothing otherwise; one with a word for no value did', () => {
  const uncollected = missing('not-yet-collected', '未集計');
  expect(
    told(
      placed(
        2016,
        kpiOf({ baseline: null, actuals: { 2015: null, 2016: uncollected }, targets: { 2019: { kind: 'missing' } } }),
      ),
      placed(2017, kpiOf({ baseline: 10, actuals: { 2015: 39, 2016: 53 }, targets: { 2019: 50 } })),
    ),
  ).toEqual([
    [
      '件',
      [
        ['baseline', null, '10', 2017, [], true],
        ['actual', 2015, '39', 2017, [], true],
        ['actual', 2016, '53', 2017, [[2016, '未集計']], true],
        ['target', 2019, '50', 2017, [], true],
      ],
    ],
  ]);
});

test('what was said of a target is kept as a target', () => {
  const editions = [
    placed(2016, kpiOf({ targets: { 2019: 50 } })),
    placed(2017, kpiOf({ targets: { 2019: 60 } })),
  ] as const;
  const [record] = recordOf(historyOf(editions));
  expect(record?.lines.at(-1)?.earlier).toMatchObject([
    { edition: 2016, cell: { kind: 'target', target: { text: '50' } } },
  ]);
});

test('what a cell says besides its value is that of the same row and year', () => {
  const row = (label: string, was: number) => ({
    ...kpiOf({ label }).series[0],
    baseline: { fiscalYear: 2014, value: known(1), revisedFrom: known(was + 1) },
    actuals: [
      { fiscalYear: 2015, value: known(1) },
      { fiscalYear: 2016, value: known(1), revisedFrom: known(was + 2) },
    ],
    expected: [{ fiscalYear: 2016, value: known(1), revisedFrom: known(was + 3) }],
  });
  const kpi: Kpi = { ...kpiOf({}), series: [row('男性', 10), row('女性', 20)] };
  expect(
    recordOf(historyOf([placed(2016, kpi)])).map(({ lines }) =>
      lines.map(({ what, fiscalYear, extras }) => [what, fiscalYear, extras]),
    ),
  ).toEqual(
    [10, 20].map((was) => [
      ['baseline', 2014, { revisedFrom: known(was + 1) }],
      ['actual', 2015, {}],
      ['actual', 2016, { revisedFrom: known(was + 2) }],
      ['expected', 2016, { revisedFrom: known(was + 3) }],
    ]),
  );
});

test('figures in a unit that the newest sheet has no longer keep a row of their own', () => {
  const rows = told(
    placed(2016, kpiOf({ unit: '件', actuals: { 2016: 50 }, targets: {} })),
    placed(2017, kpiOf({ unit: '%', actuals: { 2017: 12 }, targets: {} })),
  );
  expect(rows.map(([unit]) => unit)).toEqual(['%', '件']);
});

test('any record has every figure once, as the sheet says it that the line names', () => {
  const year = fc.constantFrom(2015, 2016, 2017);
  const actuals = fc.dictionary(year.map(String), fc.oneof(fc.nat(9), fc.constant('策定'), fc.constant(null)));
  const targets = fc.dictionary(fc.constantFrom('2019', '2020'), fc.nat(9));
  const sheets = fc.uniqueArray(fc.record({ edition: year, actuals, targets }), {
    minLength: 1,
    maxLength: 3,
    selector: ({ edition }) => edition,
  });
  fc.assert(
    fc.property(sheets, (all) => {
      const [first, ...others] = all
        .toSorted((a, b) => a.edition - b.edition)
        .map(({ edition, ...figures }) => placed(edition, kpiOf(figures)));
      if (!first) return;
      const editions = [first, ...others] as const;
      const [record] = recordOf(historyOf(editions));
      const named = editions.flatMap(({ kpi }) => [
        ...kpi.series[0].actuals.map(({ fiscalYear }) => `actual ${fiscalYear}`),
        ...kpi.series[0].targets.map(({ fiscalYear }) => `target ${fiscalYear}`),
      ]);
      const lines = record?.lines.filter(({ what }) => what !== 'baseline') ?? [];
      expect(lines.map(({ what, fiscalYear }) => `${what} ${fiscalYear}`).toSorted()).toEqual(
        [...new Set(named)].toSorted(),
      );
      for (const { what, fiscalYear, cell: now, from } of lines) {
        const [series] = from.kpi.series;
        if (now.kind === 'target') expect(series.targets).toContainEqual(now.target);
        else expect(series.actuals).toContainEqual({ fiscalYear, value: now.value });
        expect(what).toBe(now.kind === 'target' ? 'target' : 'actual');
      }
    }),
  );
});
