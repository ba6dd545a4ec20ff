import { describe, expect, test } from 'vitest';
import { CONSULTATIONS, known, missing, seriesOf, SHOPS } from '../domain/kpi-for-tests.ts';
import { sparkline } from './sparkline.ts';

describe('the real sheet', () => {
  test('first KPI', () => {
    expect(sparkline(CONSULTATIONS.series[0])).toMatchInlineSnapshot(`
      {
        "baseline": {
          "x": 6,
          "y": 15.5,
        },
        "levels": [
          9.2,
        ],
        "line": "M6,15.5L22.8,20.7L39.6,6L56.4,26",
        "lone": [],
        "newest": {
          "x": 56.4,
          "y": 26,
        },
        "outlook": [],
        "target": {
          "x": 90,
          "y": 9.2,
        },
      }
    `);
  });

  test('second KPI', () => {
    expect(sparkline(SHOPS.series[0])).toMatchInlineSnapshot(`
      {
        "baseline": {
          "x": 6,
          "y": 26,
        },
        "levels": [
          6,
        ],
        "line": "M6,26L22.8,22L39.6,15.5L56.4,11.5",
        "lone": [],
        "newest": {
          "x": 56.4,
          "y": 11.5,
        },
        "outlook": [],
        "target": {
          "x": 90,
          "y": 6,
        },
      }
    `);
  });
});

test('there is nothing to draw without a number', () => {
  expect(sparkline(seriesOf({}))).toBeNull();
  expect(
    sparkline(seriesOf({ baseline: '未策定', actuals: { 2015: '検討', 2016: null }, targets: { 2019: '策定' } })),
  ).toBeNull();
});

test('a target alone is drawn in the middle', () => {
  expect(sparkline(seriesOf({ actuals: { 2015: null }, targets: { 2016: 50 } }))).toMatchObject({
    line: '',
    lone: [],
    newest: null,
    target: { x: 90, y: 16 },
    levels: [16],
  });
});

test('one value is a dot, not a line', () => {
  expect(sparkline(seriesOf({ actuals: { 2015: 34, 2016: null } }))).toMatchObject({
    line: '',
    lone: [],
    newest: { x: 6, y: 16 },
    target: null,
    levels: [],
  });
});

test('a gap in the middle is not bridged, and a lone year beside it is a dot', () => {
  const drawing = sparkline(
    seriesOf({
      actuals: { 2013: 1, 2014: 2, 2015: missing('no-survey', '調査なし'), 2016: 2, 2017: null, 2018: 3, 2019: 4 },
    }),
  );
  expect(drawing?.line).toBe('M6,26L20,19.3M76,12.7L90,6');
  expect(drawing?.lone).toEqual([{ x: 48, y: 19.3 }]);
});

test('years that the sheet leaves out are a gap', () => {
  expect(sparkline(seriesOf({ actuals: { 2005: 1, 2010: 2, 2015: 3 } }))).toMatchObject({
    line: '',
    lone: [
      { x: 6, y: 26 },
      { x: 48, y: 16 },
    ],
    newest: { x: 90, y: 6 },
  });
});

test('a baseline of years before is not joined to the first year', () => {
  expect(sparkline(seriesOf({ baseline: 1, baselineYear: 2010, actuals: { 2015: 2, 2016: 3 } }))?.line).toBe(
    'M48,16L90,6',
  );
  expect(sparkline(seriesOf({ baseline: 1, baselineYear: 2014, actuals: { 2015: 2, 2016: 3 } }))?.line).toBe(
    'M6,26L48,16L90,6',
  );
});

test('all equal is a level line', () => {
  expect(sparkline(seriesOf({ baseline: 10, actuals: { 2015: 10, 2016: 10 }, targets: { 2017: 10 } }))).toMatchObject({
    line: 'M6,16L34,16L62,16',
    target: { x: 90, y: 16 },
  });
});

test('a target of zero is drawn', () => {
  expect(sparkline(seriesOf({ baseline: 42, actuals: { 2015: 5 }, targets: { 2016: 0 } }))).toMatchObject({
    target: { x: 90, y: 26 },
    levels: [26],
  });
});

test('forecasts and plans stand apart', () => {
  const drawing = sparkline(
    seriesOf({ actuals: { 2015: 1, 2016: 2, 2017: known(3, 'forecast'), 2018: known(4, 'plan') } }),
  );
  expect(drawing?.line).toBe('M6,26L34,19.3');
  expect(drawing?.newest).toEqual({ x: 34, y: 19.3 });
  expect(drawing?.outlook).toEqual([
    { x: 62, y: 12.7 },
    { x: 90, y: 6 },
  ]);
});

test('a range has two levels and no diamond', () => {
  expect(
    sparkline(seriesOf({ actuals: { 2015: 1 }, targets: { 2016: { kind: 'range', low: 2, high: 3 } } })),
  ).toMatchObject({ target: null, levels: [16, 6] });
});

test('a target in words has no level', () => {
  expect(sparkline(seriesOf({ actuals: { 2015: 1 }, targets: { 2016: '策定' } }))).toMatchObject({
    target: null,
    levels: [],
  });
});

test('huge and negative numbers stay within the drawing', () => {
  expect(
    sparkline(seriesOf({ actuals: { 2015: -93_000_000, 2016: 78_468_524.25 }, targets: { 2017: 93_000_000 } })),
  ).toMatchObject({
    line: 'M6,26L48,7.6',
    target: { x: 90, y: 6 },
  });
});
