import { expect, test } from 'vitest';
import { numberLabelFor, textWidth, wrapText } from './label-text.ts';

const label = (values: number[], width: number) =>
  values.map(
    numberLabelFor(
      values.map((value) => ({ value, size: 12 })),
      width,
    ),
  );

test('a Japanese character is as wide as the type is high, a digit a little more than half of it', () => {
  expect(textWidth('空欄', 12)).toBe(24);
  expect(textWidth('50', 12)).toBeCloseTo(14.4);
});

test('words are broken into lines and cut at the last', () => {
  expect(wrapText('未集計', 36, 12, 4)).toEqual(['未集計']);
  expect(wrapText('調査なし', 24, 12, 4)).toEqual(['調査', 'なし']);
  expect(wrapText('法制度等の改定により比較不能', 48, 12, 2)).toEqual(['法制度等', 'の改定…']);
  expect(wrapText('空欄', 5, 12, 4)).toEqual(['空', '欄']);
  expect(wrapText('  ', 48, 12, 2)).toEqual([]);
});

test('numbers are written as exactly as they fit, all in the same way', () => {
  expect(label([1234, 5], 60)).toEqual(['1,234', '5']);
  expect(label([93_000_000, 86_817_709, 0], 60)).toEqual(['9,300万', '8,682万', '0']);
  expect(label([10_759, 14_500], 40)).toEqual(['1.08万', '1.45万']);
  expect(label([1.5e12, 2e12], 40)).toEqual(['1.5兆', '2兆']);
  expect(label([33.333_333], 40)).toEqual(['33.33']);
});

test('nothing is rounded to 0', () => {
  expect(label([0.000_012_34, 33.333_333_333], 40)).toEqual(['0.00001', '33.33']);
});
