import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Era } from '../domain/fiscal-year.ts';
import type { Kpi } from '../domain/kpi.ts';
import { CONSULTATIONS, type Figures, known, kpiOf, missing, SHOPS } from '../domain/kpi-for-tests.ts';
import { flawsOf } from './drawn-for-tests.ts';
import { type ChartSize, kpiChart, type KpiChartGeometry } from './kpi-chart.ts';

function chart(kpi: Kpi, size: ChartSize = 'wide', era: Era | null = '平成'): KpiChartGeometry {
  const drawing = kpiChart(kpi, kpi.series[0], era, size);
  if (!drawing) throw new Error('nothing drawn');
  expect(flawsOf(drawing)).toEqual([]);
  return drawing;
}
const columns = (figures: Figures, size: ChartSize = 'wide') => chart(kpiOf(figures), size);
const stairs = (figures: Figures, size: ChartSize = 'wide') =>
  chart(kpiOf(figures, { aggregation: 'cumulative' }), size);
const texts = (drawing: KpiChartGeometry, style: string) =>
  drawing.texts.filter((text) => text.style === style).map(({ text }) => text);
/** How many shapes a path has. */
const shapes = (path: string) => path.split('M').length - 1;

/** A drawing in short: its paths, and its texts as `x,y text`. */
function summary({ texts: labels, years, width, height, ...paths }: KpiChartGeometry): string[] {
  return [
    `${width} × ${height}`,
    ...Object.entries(paths).flatMap(([part, path]) => (path === '' ? [] : [`${part} ${path}`])),
    ...labels.map(({ style, x, y, text }) => `${style} ${x},${y} ${text}`),
    `years ${years.map(({ x, y, text }) => `${x},${y} ${text}`).join(' ')}`,
  ];
}

describe('the real sheet', () => {
  test('first KPI, wide', () => {
    expect(summary(chart(CONSULTATIONS))).toMatchInlineSnapshot(`
      [
        "448 × 196",
        "axis M0,154H444",
        "filled M87,60h49v94h-49zM161,26h49v128h-49zM235,72h49v82h-49z",
        "hollow M13,48h49v106h-49z",
        "level M0,33H383",
        "dashed M383,33h49v121h-49z",
        "newest 259,66 34",
        "soft 333,146 空欄",
        "value 407,27 目標50",
        "value 37,42 44",
        "value 185,20 53",
        "value 111,54 39",
        "soft 111,188 2015",
        "soft 185,188 2016",
        "soft 259,188 2017",
        "soft 333,188 2018",
        "soft 407,188 2019",
        "years 37,172 策定時 111,172 27年度 185,172 28年度 259,172 29年度 333,172 30年度 407,172 31年度",
      ]
    `);
  });

  test('second KPI, wide', () => {
    expect(summary(chart(SHOPS))).toMatchInlineSnapshot(`
      [
        "448 × 196",
        "axis M0,154H444",
        "stairs M0,128L74,128L74,108L148,108L148,75L222,75L222,54L296,54",
        "stairsGround M74,108h74v46h-74zM148,75h74v79h-74zM222,54h74v100h-74z",
        "level M0,26H383",
        "dashed M383,26h49v128h-49z",
        "newest 259,48 39",
        "soft 333,146 空欄",
        "value 407,20 目標50",
        "value 37,122 10",
        "value 185,69 31",
        "value 111,102 18",
        "increase 259,71 +8",
        "increase 185,92 +13",
        "increase 111,125 +8",
        "soft 111,188 2015",
        "soft 185,188 2016",
        "soft 259,188 2017",
        "soft 333,188 2018",
        "soft 407,188 2019",
        "years 37,172 策定時 111,172 27年度 185,172 28年度 259,172 29年度 333,172 30年度 407,172 31年度",
      ]
    `);
  });

  test('first KPI, narrow', () => {
    const drawing = chart(CONSULTATIONS, 'narrow');
    expect(drawing.width).toBe(264);
    expect(texts(drawing, 'value')).toEqual(['目標50', '44', '53', '39']);
    expect(texts(drawing, 'newest')).toEqual(['34']);
    expect(texts(drawing, 'soft')).toEqual(['空欄', '2015', '2016', '2017', '2018', '2019']);
    expect(drawing.years.map(({ text }) => text)).toEqual(['策定時', '27年度', '28年度', '29年度', '30年度', '31年度']);
  });

  test('second KPI, narrow, with each year’s increase', () => {
    const drawing = chart(SHOPS, 'narrow');
    expect(texts(drawing, 'increase')).toEqual(['+8', '+13', '+8']);
    expect(texts(drawing, 'newest')).toEqual(['39']);
  });
});

test('a series without any cell has no chart', () => {
  const kpi = kpiOf({});
  expect(kpiChart(kpi, kpi.series[0], '平成', 'wide')).toBeNull();
});

test('years without a value are empty places with a word', () => {
  const drawing = columns({
    actuals: { 2015: null, 2016: missing('dash', '－'), 2017: missing('not-yet-collected', '未集計') },
  });
  expect(texts(drawing, 'soft')).toEqual(['空欄', '－', '未集計', '2015', '2016', '2017']);
  expect([drawing.filled, drawing.hollow, drawing.dashed, drawing.level]).toEqual(['', '', '', '']);
});

test('one value is one column', () => {
  const drawing = columns({ actuals: { 2015: 34 } });
  expect(shapes(drawing.filled)).toBe(1);
  expect(texts(drawing, 'newest')).toEqual(['34']);
});

test('zero is drawn on the axis: it is a value', () => {
  const drawing = columns({ actuals: { 2015: 0, 2016: null }, targets: { 2017: 0 } });
  expect(shapes(drawing.filled)).toBe(1);
  expect(shapes(drawing.zeroTarget)).toBe(1);
  expect(drawing.level).toBe('');
  expect(texts(drawing, 'newest')).toEqual(['0']);
  expect(texts(drawing, 'value')).toEqual(['目標0']);
});

test('all equal', () => {
  const drawing = columns({ baseline: 10, actuals: { 2015: 10, 2016: 10 }, targets: { 2017: 10 } });
  expect(shapes(drawing.filled)).toBe(2);
  expect(shapes(drawing.hollow)).toBe(1);
});

test('negative columns hang from the axis, their labels below them', () => {
  const drawing = columns({ actuals: { 2015: 8, 2016: -17 }, targets: { 2017: -5 } });
  const axis = Number(/,(\d+)H/.exec(drawing.axis)?.[1]);
  const y = (text: string) => drawing.texts.find((each) => each.text === text)?.y ?? 0;
  expect(y('8')).toBeLessThan(axis);
  expect(y('−17')).toBeGreaterThan(axis);
  expect(y('目標−5')).toBeGreaterThan(axis);
});

describe('a staircase', () => {
  test('is open at a missing year', () => {
    const drawing = stairs({ baseline: 10, actuals: { 2015: 18, 2016: null, 2017: 39, 2018: 40 } });
    expect(shapes(drawing.stairs)).toBe(2);
    expect(texts(drawing, 'increase')).toEqual(['+1', '+8']);
  });

  test('is open at years that the sheet leaves out', () => {
    expect(shapes(stairs({ actuals: { 2005: 1, 2010: 2, 2015: 3 } }).stairs)).toBe(3);
    expect(shapes(stairs({ baseline: 1, baselineYear: 2010, actuals: { 2015: 2 } }).stairs)).toBe(2);
  });

  test('has no ground below its baseline, and hatching below a forecast', () => {
    const drawing = stairs({ baseline: 10, actuals: { 2015: 18, 2016: known(20, 'forecast') } });
    expect(shapes(drawing.stairsGround)).toBe(1);
    expect(drawing.hatching).not.toBe('');
    expect(texts(drawing, 'value')).toContain('20（見込）');
  });

  test('may go down where a total was corrected', () => {
    expect(texts(stairs({ actuals: { 2015: 18, 2016: 16, 2017: 16 } }), 'increase')).toEqual(['±0', '−2']);
  });
});

test('forecasts, provisional values and plans are hatched and named', () => {
  const drawing = columns({
    actuals: { 2015: 3, 2016: known(4, 'provisional'), 2017: known(5, 'forecast'), 2018: known(6, 'plan') },
  });
  expect(shapes(drawing.filled)).toBe(1);
  expect(shapes(drawing.hatched)).toBe(3);
  expect(texts(drawing, 'newest')).toEqual(['4（暫定）']);
  expect(texts(drawing, 'value')).toEqual(['6（計画）', '5（見込）', '3']);
});

test('a value with a remark is marked', () => {
  expect(texts(columns({ actuals: { 2015: known(70.7, 'actual', '2012年度') } }), 'newest')).toEqual(['70.7※']);
});

test('words stand in their place', () => {
  const drawing = columns({ baseline: '未策定', actuals: { 2015: '検討' }, targets: { 2019: '策定' } });
  expect(texts(drawing, 'word')).toEqual(['未策定']);
  expect(texts(drawing, 'newestWord')).toEqual(['検討']);
  expect(texts(drawing, 'value')).toEqual(['目標', '策定']);
});

test('long words are cut in the drawing', () => {
  const drawing = columns(
    { actuals: { 2015: 3 }, targets: { 2019: '市内全域において法定雇用率以上を達成する' } },
    'narrow',
  );
  expect(texts(drawing, 'value')).toEqual(['目標', '市内全域に', 'おいて法定', '雇用率以…']);
});

test('huge numbers are counted in 万', () => {
  const drawing = columns({
    actuals: { 2015: 78_468_524, 2016: 91_650_895, 2017: 86_817_709 },
    baseline: 0,
    targets: { 2019: 93_000_000 },
  });
  expect(texts(drawing, 'newest')).toEqual(['8,682万']);
  expect(texts(drawing, 'value')).toEqual(['目標9,300万', '0', '9,165万', '7,847万']);
});

test('many decimals are rounded in the drawing', () => {
  expect(texts(columns({ actuals: { 2016: 40, 2017: 33.333_333_333 } }), 'newest')).toEqual(['33.33']);
});

describe('targets', () => {
  test('of years with a value are written below the years and marked across the column', () => {
    const drawing = columns({ actuals: { 2019: 38, 2020: 19 }, targets: { 2019: 31, 2020: 37, 2025: 33 } });
    expect(texts(drawing, 'soft')).toEqual(['2019', '2020', '2025', '目標37', '目標31']);
    expect(texts(drawing, 'value')).toEqual(['目標33', '38']);
    expect(shapes(drawing.dashed)).toBe(3);
  });

  test('of a blank year share its place', () => {
    const drawing = columns({ actuals: { 2017: 22, 2018: null }, targets: { 2018: 30 } });
    expect(texts(drawing, 'soft')).toContain('空欄');
    expect(texts(drawing, 'value')).toEqual(['目標30']);
    expect(shapes(drawing.dashed)).toBe(1);
  });

  test('of every year have a place at the end', () => {
    const drawing = columns({ actuals: { 2017: 82 }, targets: { 'every-year': { kind: 'at-least', value: 80 } } });
    expect(drawing.years.map(({ text }) => text)).toEqual(['29年度', '毎年度']);
    expect(texts(drawing, 'value')).toEqual(['目標80以上']);
  });

  test('that are a range are a band', () => {
    const drawing = columns({ actuals: { 2017: 61 }, targets: { 2019: { kind: 'range', low: 50, high: 60 } } });
    expect(shapes(drawing.band)).toBe(1);
    expect(shapes(drawing.level)).toBe(2);
    expect(texts(drawing, 'value')).toEqual(['目標50〜60']);
  });
});

const years = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [2012 + index, 50 + index]));
const names = (drawing: KpiChartGeometry) => drawing.years.map(({ text }) => text);

describe('names of years', () => {
  test('have their era where there is room', () => {
    expect(names(chart(kpiOf({ actuals: { 2018: 1, 2019: 2 } }), 'wide', null))).toEqual(['平成30年度', '令和元年度']);
  });

  test('are shortened where there is less', () => {
    expect(names(columns({ baseline: 40, actuals: years(7) }, 'narrow'))).toEqual([
      '策定',
      'H24',
      'H25',
      'H26',
      'H27',
      'H28',
      'H29',
      'H30',
    ]);
  });

  test('are thinned out where there is none, and keep the newest', () => {
    const drawing = columns({ baseline: 40, actuals: years(10), targets: { 2023: 70 } }, 'narrow');
    expect(names(drawing)).toEqual(['策定', 'H25', 'H27', 'H29', 'H31', 'H33']);
    expect(texts(drawing, 'value')).toHaveLength(11);
  });

  test('of calendar years are 年', () => {
    expect(names(chart(kpiOf({ actuals: { 2015: 1 }, targets: { 'every-year': 2 } }, { calendarYear: true })))).toEqual(
      ['27年', '毎年'],
    );
  });
});

test('the axis is open where years are left out', () => {
  expect(shapes(columns({ actuals: { 2005: 1, 2010: 2 } }).axis)).toBe(2);
  expect(shapes(columns({ baseline: 1, actuals: { 2015: 2, 2016: null } }).axis)).toBe(1);
});

test('whatever the figures, labels lie apart and within the drawing, and every number is one', () => {
  const number = fc.oneof(
    fc.integer({ min: -100, max: 1000 }),
    fc.integer({ min: -1e9, max: 1e13 }),
    fc.double({ min: -10, max: 200, noNaN: true }),
    fc.constant(0),
  );
  const cell = fc.oneof(
    { weight: 4, arbitrary: number },
    { weight: 1, arbitrary: fc.constant(null) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        '素案を作成した',
        missing('not-comparable', '法制度等の改定により比較不能'),
        known(7, 'forecast'),
        known(123_456, 'plan', '11月時点'),
      ),
    },
  );
  const target = fc.oneof(
    number,
    fc.constantFrom(
      '策定',
      '現状維持',
      { kind: 'range', low: 30, high: 60 } as const,
      { kind: 'at-least', value: 80 } as const,
    ),
  );
  fc.assert(
    fc.property(
      fc.array(cell, { maxLength: 11 }),
      cell,
      fc.array(target, { maxLength: 3 }),
      fc.integer({ min: 2015, max: 2027 }),
      fc.constantFrom<Kpi['aggregation']>('annual', 'cumulative', null),
      fc.constantFrom<ChartSize>('wide', 'narrow'),
      (cells, baseline, targets, firstTarget, aggregation, size) => {
        const kpi = kpiOf(
          {
            baseline,
            actuals: Object.fromEntries(cells.map((each, index) => [2015 + index, each])),
            targets: Object.fromEntries(targets.map((each, index) => [firstTarget + index, each])),
          },
          { aggregation },
        );
        const drawing = kpiChart(kpi, kpi.series[0], null, size);
        expect(drawing ? flawsOf(drawing) : []).toEqual([]);
      },
    ),
    { numRuns: 200 },
  );
});
