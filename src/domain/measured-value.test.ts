import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  BLANK,
  difference,
  differenceUnit,
  formatNumber,
  isAchieved,
  isNumeric,
  isPlaceUnit,
  missingReason,
  parseNumber,
  plainNumber,
} from './measured-value.ts';
import { known, missing } from './kpi-for-tests.ts';

describe('reading a number', () => {
  test.each([
    ['39', 39],
    ['0', 0],
    ['３９', 39],
    ['1,234', 1234],
    ['１，２３４', 1234],
    ['12,345,678.9', 12_345_678.9],
    ['△10', -10],
    ['▲10', -10],
    ['△ 10', -10],
    ['-10', -10],
    ['−10', -10],
    ['－10', -10],
    ['72.5', 72.5],
    ['007', 7],
    [' 39　', 39],
  ])('%s is %d', (text, expected) => expect(parseNumber(text)).toBe(expected));

  test.each([
    '',
    '-',
    '－',
    '12,34',
    '1,2345',
    '1e5',
    '39件',
    '3 9',
    '.5',
    '5.',
    '--5',
    '5-',
    '策定',
    '43位',
    'NaN',
    'Infinity',
    '0x10',
    '41①',
    '41²',
  ])('「%s」 is no number', (text) => expect(parseNumber(text)).toBeNull());

  test('△0 is 0, not −0', () => expect(Object.is(parseNumber('△0'), 0)).toBe(true));

  test('a number too long to be kept to its last digit is refused', () => {
    expect(parseNumber('9'.repeat(400))).toBeNull();
    expect(parseNumber('9007199254740993')).toBeNull();
    expect(parseNumber('9007199254740991')).toBe(9_007_199_254_740_991);
  });

  test('whatever is read is finite, and what is written is read back', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const number = parseNumber(text);
        expect(number === null || Number.isFinite(number)).toBe(true);
      }),
    );
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.integer({ min: 0, max: 3 }), (whole, decimals) => {
        const number = whole / 10 ** decimals;
        expect(parseNumber(formatNumber(number))).toBe(number === 0 ? 0 : number);
      }),
    );
  });
});

describe('a missing value', () => {
  test.each([
    ['', 'blank'],
    ['　', 'blank'],
    ['-', 'dash'],
    ['－', 'dash'],
    ['―', 'dash'],
    ['‐', 'dash'],
    ['–', 'dash'],
    ['未集計', 'not-yet-collected'],
    ['（未集計）', 'not-yet-collected'],
    ['集計中', 'not-yet-collected'],
    ['公表前', 'not-yet-published'],
    ['未公表', 'not-yet-published'],
    ['なし', 'no-data'],
    ['データなし', 'no-data'],
    ['該当なし', 'no-data'],
    ['未設定', 'no-data'],
    ['調査なし', 'no-survey'],
    ['未調査', 'no-survey'],
    ['未実施', 'no-survey'],
    ['中止', 'no-survey'],
    ['調整中', 'under-adjustment'],
    ['評価対象外', 'not-evaluated'],
    ['対象外', 'not-evaluated'],
    ['事業終了', 'ended'],
    ['更新数値がなし', 'not-updated'],
    ['更新数値なし', 'not-updated'],
    ['比較不能', 'not-comparable'],
    ['法制度等の改定により比較不能', 'not-comparable'],
    ['29年度実績なし', 'other'],
    ['N/A', 'other'],
    ['NA', 'other'],
    ['？？', 'other'],
    ['――', 'dash'],
    ['…', 'other'],
  ])('「%s」 means %s', (text, reason) => expect(missingReason(text)).toBe(reason));

  test('zero and words are values', () => {
    expect(missingReason('0')).toBeNull();
    expect(missingReason('策定')).toBeNull();
  });

  test('what only begins or ends like a word for none is a value', () => {
    for (const text of ['-5', 'A-', '？号車', 'アリーナARENA', 'NAVI', '調査なしの年'])
      expect(missingReason(text)).toBeNull();
  });

  test('a blank one has no word', () => expect(BLANK).toEqual(missing('blank', '')));

  test('it is not numeric, and not 0', () => expect(isNumeric(missing('dash', '－'))).toBe(false));
});

test('forecasts and plans have not come about', () => {
  const kinds = ['actual', 'provisional', 'preliminary', 'forecast', 'plan'] as const;
  expect(kinds.map((kind) => isAchieved(known(1, kind)))).toEqual([true, true, true, false, false]);
  expect(isAchieved(missing('blank', ''))).toBe(false);
});

describe('differences', () => {
  test('have as many decimals as the finer number', () => {
    expect(difference(70.7, 65.2)).toBe(5.5);
    expect(difference(0.3, 0.1)).toBe(0.2);
    expect(difference(34, 44)).toBe(-10);
    expect(difference(100_000_000.1, 99_999_999.8)).toBe(0.3);
  });

  test('of equal numbers are 0, not −0', () => {
    expect(Object.is(difference(-5, -5), 0)).toBe(true);
    expect(Object.is(difference(0.3, 0.1 + 0.2), 0)).toBe(true);
  });

  test('of percentages are points', () => {
    expect(differenceUnit('%')).toBe('ポイント');
    expect(differenceUnit('％')).toBe('ポイント');
    expect(differenceUnit('店舗')).toBe('店舗');
    expect(differenceUnit('%/年')).toBe('%/年');
    expect(differenceUnit('人口比%')).toBe('人口比%');
  });

  test('of places in an order are told in places', () => {
    expect(['位', '全国位', '位　', '位置'].map(isPlaceUnit)).toEqual([true, true, true, false]);
    expect(differenceUnit('位')).toBe('位分');
  });
});

test('numbers are written grouped, with a true minus sign', () => {
  expect(formatNumber(1_234_567.5)).toBe('1,234,567.5');
  expect(formatNumber(-166.666, 1)).toBe('−166.7');
  expect(formatNumber(78, 1)).toBe('78');
  expect(formatNumber(-0.01, 1)).toBe('0');
});

test.each([
  [0, '0'],
  [-120, '-120'],
  [0.5, '0.5'],
  [0.0000001, '0.0000001'],
  [1.23456789012345e-7, '0.000000123456789012345'],
  [-1.25e-8, '-0.0000000125'],
  [9_007_199_254_740_991, '9007199254740991'],
  [1.5e21, '1500000000000000000000'],
])('%d is written %s', (value, text) => {
  expect(plainNumber(value)).toBe(text);
  expect(Number(plainNumber(value))).toBe(value);
});
