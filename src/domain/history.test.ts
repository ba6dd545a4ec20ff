import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { acrossEditions, held, historyOf, kpiHistories, type PlacedKpi } from './history.ts';
import type { Kpi, Series } from './kpi.ts';
import { type KpiEvent, withEvents } from './kpi-event.ts';
import { type Figures, known, kpiOf } from './kpi-for-tests.ts';
import type { Measure } from './measure.ts';

const sheet = (edition: number, kpis: readonly Kpi[], about: Partial<Measure> = {}): Measure => ({
  code: 'I-(1)',
  slug: '1-1',
  edition,
  name: '産業を育てる',
  goal: 'I',
  kpis,
  achievements: [],
  challenges: [],
  initiatives: [],
  opinions: [],
  rank: null,
  money: [],
  divisions: [],
  sdgs: [],
  source: `measures/${edition}/1-1.mdx`,
  ...about,
});

const lifeOf = (...kpis: readonly (readonly [edition: number, kpi: Kpi])[]) => {
  const placed = kpis.map(([edition, kpi]): PlacedKpi => ({ kpi, measure: sheet(edition, [kpi]) }));
  const [first, ...others] = placed;
  if (!first) throw new Error('no edition');
  return historyOf([first, ...others]);
};

const OLD = kpiOf({ actuals: { 2015: 39, 2016: 53 }, targets: { 2019: 50 } });

describe('the course of a KPI over its editions', () => {
  const life = lifeOf(
    [2016, OLD],
    [
      2017,
      kpiOf({ actuals: { 2016: known(51, 'actual', '集計の誤りを直しました'), 2017: 34 }, targets: { 2019: 60 } }),
    ],
  );

  test('every value comes from the newest sheet that has its year', () => {
    const [row] = life.rows;
    expect(row?.actuals.map((figure) => [figure.fiscalYear, held(figure).edition, held(figure).said])).toEqual([
      [2015, 2016, known(39)],
      [2016, 2017, known(51, 'actual', '集計の誤りを直しました')],
      [2017, 2017, known(34)],
    ]);
  });

  test('a corrected value and a corrected target are revisions, with what was and why', () => {
    expect(
      life.revisions.map(({ change, was, placed }) => [
        change.what,
        change.fiscalYear,
        was,
        placed.measure.edition,
        change.reason,
      ]),
    ).toEqual([
      ['actual', 2016, 2016, 2017, '集計の誤りを直しました'],
      ['target', 2019, 2016, 2017, null],
    ]);
  });

  test('the whole KPI has the years of all sheets and the targets of the newest', () => {
    const [row] = acrossEditions(life.editions).series;
    expect(row.actuals.map(({ fiscalYear }) => fiscalYear)).toEqual([2015, 2016, 2017]);
    expect(row.targets.map(({ text }) => text)).toEqual(['60']);
  });
});

test('a correction is told once, by the sheet that made it', () => {
  const corrected = kpiOf({ actuals: { 2015: 40 } });
  const life = lifeOf([2015, kpiOf({ actuals: { 2015: 39 } })], [2016, corrected], [2017, corrected]);
  expect(life.revisions.map(({ was, placed }) => [was, placed.measure.edition])).toEqual([[2015, 2016]]);
});

test('a correction is found across a sheet that does not print the year', () => {
  const life = lifeOf(
    [2015, kpiOf({ actuals: { 2015: 39 } })],
    [2016, kpiOf({ actuals: { 2016: 53 } })],
    [2017, kpiOf({ actuals: { 2015: 40, 2017: 34 } })],
  );
  expect(life.revisions.map(({ was, placed }) => [was, placed.measure.edition])).toEqual([[2015, 2017]]);
});

test('a forecast that comes about and a blank that is filled in are no corrections', () => {
  const life = lifeOf(
    [2016, kpiOf({ actuals: { 2015: null, 2016: known(50, 'forecast') } })],
    [2017, kpiOf({ actuals: { 2015: 39, 2016: 53 } })],
  );
  expect(life.revisions).toEqual([]);
});

test('a value that a newer sheet takes back is a correction, and is held as missing', () => {
  const life = lifeOf([2015, kpiOf({ actuals: { 2015: 39 } })], [2016, kpiOf({ actuals: { 2015: null } })]);
  expect(life.revisions.map(({ change }) => change.kind)).toEqual(['withdrawn']);
  expect(life.rows[0]?.actuals.map((figure) => held(figure).said.kind)).toEqual(['missing']);
});

test('a target that a sheet prints over the one it replaced is a revision even without the older sheet', () => {
  const [row] = OLD.series;
  const earlier = { condition: { kind: 'number', value: 50 }, text: '50', fiscalYear: null, note: null } as const;
  const target = { ...row.targets[0]!, text: '60', revisedFrom: earlier, note: '平成29年3月に変更' };
  const kpi: Kpi = { ...OLD, series: [{ ...row, targets: [target] }] };
  const alone = lifeOf([2017, kpi], [2018, kpi]);
  expect(
    alone.revisions.map(({ change, was, placed }) => [change.before, was, placed.measure.edition, change.reason]),
  ).toMatchObject([[{ kind: 'target', target: { text: '50' } }, null, 2017, '平成29年3月に変更']]);
});

describe('a value that a sheet prints with the one it replaced (変更前)', () => {
  const [row] = OLD.series;
  const printing = (value: number, was: number): Kpi => ({
    ...OLD,
    series: [{ ...row, actuals: [{ fiscalYear: 2015, value: known(value), revisedFrom: known(was) }] }],
  });
  const told = (...sheets: readonly (readonly [edition: number, kpi: Kpi])[]) =>
    lifeOf(...sheets).revisions.map(({ change, was, placed }) => [
      change.before,
      change.isPrinted,
      was,
      placed.measure.edition,
    ]);

  test('is a revision without an older sheet, told once', () =>
    expect(told([2016, printing(40, 39)], [2017, printing(40, 39)])).toEqual([
      [{ kind: 'value', value: known(39) }, true, null, 2016],
    ]));

  test('is told as the difference from the older sheet where there is one', () =>
    expect(told([2016, kpiOf({ actuals: { 2015: 39 }, targets: { 2019: 50 } })], [2017, printing(40, 39)])).toEqual([
      [{ kind: 'value', value: known(39) }, true, 2016, 2017],
    ]));

  test('is told where the older sheet had no value yet', () =>
    expect(told([2016, kpiOf({ actuals: { 2015: null }, targets: { 2019: 50 } })], [2017, printing(40, 39)])).toEqual([
      [{ kind: 'value', value: known(39) }, true, null, 2017],
    ]));

  test('is told of a forecast, too, which without it would be no correction', () =>
    expect(
      told(
        [2016, kpiOf({ actuals: { 2015: known(39, 'forecast') }, targets: { 2019: 50 } })],
        [2017, printing(40, 39)],
      ),
    ).toEqual([[{ kind: 'value', value: known(39, 'forecast') }, true, 2016, 2017]]));
});

test('figures in another unit are kept in a row of their own and joined to nothing', () => {
  const life = lifeOf(
    [2015, kpiOf({ unit: '件', actuals: { 2015: 39 } })],
    [2016, kpiOf({ unit: '%', actuals: { 2016: 12 } })],
  );
  expect(
    life.rows.map(({ unit, isCurrent, actuals }) => [unit, isCurrent, actuals.map(({ fiscalYear }) => fiscalYear)]),
  ).toEqual([
    ['%', true, [2016]],
    ['件', false, [2015]],
  ]);
  expect(acrossEditions(life.editions).series[0].actuals.map(({ fiscalYear }) => fiscalYear)).toEqual([2016]);
});

test('an event that any sheet declares stays, in the words of the newest', () => {
  const event = (reason: string): KpiEvent => ({
    kind: 'redefined',
    fiscalYear: 2016,
    before: null,
    from: [],
    reason,
    comparable: false,
  });
  const life = lifeOf(
    [2015, OLD],
    [2016, withEvents(OLD, [event('調査の方法を変えました')])],
    [2017, withEvents(OLD, [event('調査の方法を改めました')])],
    [2018, OLD],
  );
  expect(life.events.map(({ reason }) => reason)).toEqual(['調査の方法を改めました']);
  expect(acrossEditions(life.editions).series[0].breaks).toEqual([{ fiscalYear: 2016, rebased: false }]);
});

test('a KPI that a later sheet leaves out with a word has ended; one that moved to another sheet has not', () => {
  const ended = { id: '1-1-1', kind: 'dropped', into: [], reason: '調査をやめたため' } as const;
  const life = kpiHistories([sheet(2016, [OLD]), sheet(2017, [], { ended: [ended] })]).get('1-1-1');
  expect(life?.end).toMatchObject({ ended, measure: { edition: 2017 } });
  const moved = kpiHistories([
    sheet(2016, [OLD]),
    sheet(2017, [], { ended: [{ ...ended, kind: 'moved' }] }),
    sheet(2017, [OLD], { slug: '1-2' }),
  ]).get('1-1-1');
  expect(moved?.end).toBeNull();
  expect(moved?.newest.measure.slug).toBe('1-2');
});

test('a KPI has ended with the first later sheet that says so, in whatever order the sheets come', () => {
  const ended = (reason: string) => ({ ended: [{ id: '1-1-1', kind: 'dropped', into: [], reason } as const] });
  const sheets = [
    sheet(2021, [OLD], ended('書き間違い')),
    sheet(2022, [], ended('調査をやめたため')),
    sheet(2023, [], ended('前の年度に廃止')),
  ];
  const endOf = (measures: readonly Measure[]) => kpiHistories(measures).get('1-1-1')?.end?.measure.edition;
  expect([endOf(sheets), endOf(sheets.toReversed())]).toEqual([2022, 2022]);
});

test('the newest edition is the last, in whatever order the sheets come', () => {
  const life = kpiHistories([sheet(2018, [OLD]), sheet(2016, [OLD]), sheet(2017, [OLD])]).get('1-1-1');
  expect(life?.editions.map(({ measure }) => measure.edition)).toEqual([2016, 2017, 2018]);
  expect(life?.newest.measure.edition).toBe(2018);
});

test('the end of another KPI is not its own', () => {
  const ended = { id: '1-1-2', kind: 'dropped', into: [], reason: null } as const;
  expect(kpiHistories([sheet(2016, [OLD]), sheet(2017, [], { ended: [ended] })]).get('1-1-1')?.end).toBeNull();
});

test('events are in the order of their years, each kind by itself', () => {
  const event = (kind: KpiEvent['kind'], fiscalYear: number): KpiEvent => ({
    kind,
    fiscalYear,
    before: null,
    from: [],
    reason: null,
    comparable: true,
  });
  const events = [event('redefined', 2017), event('renamed', 2016), event('moved', 2016)];
  expect(lifeOf([2017, withEvents(OLD, events)]).events.map(({ kind, fiscalYear }) => [kind, fiscalYear])).toEqual([
    ['renamed', 2016],
    ['moved', 2016],
    ['redefined', 2017],
  ]);
});

test('毎年度 stands behind the targets of a year, whichever sheet has it', () => {
  const [row] = lifeOf([2016, kpiOf({ targets: { 'every-year': 40 } })], [2017, kpiOf({ targets: { 2019: 50 } })]).rows;
  expect(row?.targets.map(({ fiscalYear }) => fiscalYear)).toEqual([2019, 'every-year']);
});

test('what a sheet prints as replaced is compared with the older sheet’s row of the same name', () => {
  const row = (label: string, was?: number): Series => ({
    ...kpiOf({ label }).series[0],
    actuals: [{ fiscalYear: 2015, value: known(40), ...(was !== undefined && { revisedFrom: known(was) }) }],
  });
  const kpi = (...[first, ...others]: readonly [Series, ...Series[]]): Kpi => ({ ...OLD, series: [first, ...others] });
  const life = lifeOf([2016, kpi(row('男性', 39), row('女性'))], [2017, kpi(row('男性', 39), row('女性', 39))]);
  expect(life.revisions.map(({ change, placed }) => [placed.measure.edition, change.label])).toEqual([
    [2016, '男性'],
    [2017, '女性'],
  ]);
});

test('without an edition there is no KPI', () => expect(() => acrossEditions([])).toThrow('at least one edition'));

describe('any history of editions', () => {
  const cell = fc.oneof(fc.nat(99), fc.constant(null), fc.constantFrom('策定', '設置'));
  const figures = fc.record({
    unit: fc.constantFrom('件', '%'),
    baseline: cell,
    actuals: fc.dictionary(fc.constantFrom('2015', '2016', '2017', '2018'), cell),
    targets: fc.dictionary(fc.constantFrom('2019', '2020'), fc.nat(99)),
  }) as fc.Arbitrary<Figures>;
  const editions = fc.uniqueArray(fc.integer({ min: 2015, max: 2022 }), { minLength: 1, maxLength: 5 });
  const history = editions.chain((years) =>
    fc.tuple(
      ...years
        .toSorted((a, b) => a - b)
        .map((edition) =>
          fc
            .tuple(figures, fc.option(figures))
            .map(([own, other]): readonly [number, Kpi] => [
              edition,
              kpiOf(other ? { ...own, label: '小学生' } : own, {}, other ? [{ ...other, label: '中学生' }] : []),
            ]),
        ),
    ),
  );
  const key = ({ label, unit }: Pick<Series, 'label' | 'unit'>, what: string, year: unknown) =>
    `${label} ${unit} ${what} ${String(year)}`;

  test('every value of the series is what the named edition says, none is lost and none invented', () => {
    fc.assert(
      fc.property(history, (sheets) => {
        const life = lifeOf(...sheets);
        const said = sheets.flatMap(([edition, kpi]) =>
          kpi.series.flatMap((series) => [
            [`${key(series, 'baseline', null)} ${edition}`, series.baseline] as const,
            ...series.actuals.map(
              ({ fiscalYear, value }) => [`${key(series, 'actual', fiscalYear)} ${edition}`, value] as const,
            ),
            ...series.targets.map(
              (target) => [`${key(series, 'target', target.fiscalYear)} ${edition}`, target] as const,
            ),
          ]),
        );
        const traced = life.rows.flatMap((row) =>
          (
            [
              ['baseline', [row.baseline]],
              ['actual', row.actuals],
              ['target', row.targets],
            ] as const
          ).flatMap(([what, all]) =>
            all.flatMap(({ fiscalYear, tellings }) =>
              tellings.map(({ edition, said: value }) => [`${key(row, what, fiscalYear)} ${edition}`, value] as const),
            ),
          ),
        );
        expect(new Map<string, unknown>(traced)).toEqual(new Map<string, unknown>(said));
        expect(traced).toHaveLength(said.length);
      }),
    );
  });

  test('what is drawn is held by the newest edition that has its year', () => {
    fc.assert(
      fc.property(history, (sheets) => {
        const life = lifeOf(...sheets);
        for (const series of acrossEditions(life.editions).series) {
          const row = life.rows.find(({ label, unit }) => label === series.label && unit === series.unit);
          expect(series.actuals).toEqual(
            row?.actuals.map((figure) => ({ fiscalYear: figure.fiscalYear, value: held(figure).said })),
          );
        }
      }),
    );
  });

  test('the corrections lead from what was first said of a value to what holds', () => {
    fc.assert(
      fc.property(history, (sheets) => {
        const life = lifeOf(...sheets);
        for (const { change, was, placed } of life.revisions) {
          const row = life.rows.find(({ label, unit }) => label === change.label && unit === change.unit);
          const figure =
            change.what === 'baseline'
              ? row?.baseline
              : [...(change.what === 'target' ? (row?.targets ?? []) : (row?.actuals ?? []))].find(
                  ({ fiscalYear }) => fiscalYear === change.fiscalYear,
                );
          const editionsThatSay = figure?.tellings.map(({ edition }) => edition) ?? [];
          expect(editionsThatSay).toContain(was);
          if (change.kind !== 'left-out') expect(editionsThatSay).toContain(placed.measure.edition);
          expect(was).toBeLessThan(placed.measure.edition);
        }
      }),
    );
  });
});
