import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareProducts, isAtLeastPercent } from './exact.ts';

test('what is equal on paper is equal', () => {
  expect(compareProducts([0.1, 3], [0.3, 1])).toBe(0);
  expect(compareProducts([1.1, 1.1], [1.21, 1])).toBe(0);
  expect(compareProducts([39.6, 10], [44, 9])).toBe(0);
  expect(compareProducts([1e-7, 1e7], [1, 1])).toBe(0);
  expect(compareProducts([-0.1, 3], [-0.3, 1])).toBe(0);
  expect(compareProducts([1e21, 1], [1, 1e21])).toBe(0);
  expect(compareProducts([1e21, 1], [1e20, 10])).toBe(0);
  expect(compareProducts([1.5e300, 2], [3e299, 10])).toBe(0);
});

test('what is not equal is not', () => {
  expect(compareProducts([39.5, 10], [44, 9])).toBe(-1);
  expect(compareProducts([-2, 3], [-3, 3])).toBe(1);
  expect(compareProducts([1e22, 1], [1e21, 1])).toBe(1);
  expect(compareProducts([2, 1], [0.5, 1])).toBe(1);
  expect(compareProducts([3, 1], [3.5, 1])).toBe(-1);
});

test('a share is at least a percentage from exactly there on', () => {
  expect(isAtLeastPercent(55.11, 110, 50.1)).toBe(true);
  expect(isAtLeastPercent(55.109, 110, 50.1)).toBe(false);
});

test('whole numbers compare as whole numbers do', () => {
  const whole = fc.integer({ min: -1e6, max: 1e6 });
  fc.assert(
    fc.property(whole, whole, whole, whole, (a, b, c, d) => {
      expect(compareProducts([a, b], [c, d])).toBe(Math.sign(a * b - c * d));
    }),
  );
});
