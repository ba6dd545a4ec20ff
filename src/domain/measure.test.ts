import { expect, test } from 'vitest';
import { editionPath, measurePath, slugOfCode } from './measure.ts';

test.each([
  ['I-(1)', '1-1'],
  ['Ⅰ-（１）', '1-1'],
  ['II-(10)', '2-10'],
  ['Ⅻ-(2)', '12-2'],
  ['1-①', '1-1'],
  ['5-(1)', '5-1'],
  ['5 - (1)', '5-1'],
  ['1-2-3', '1-2-3'],
  ['A-1', 'a-1'],
  ['i-(1)', '1-1'],
  ['(3)', '3'],
])('the code %s becomes %s in addresses', (code, slug) => expect(slugOfCode(code)).toBe(slug));

test('Roman numerals become digits up to XII', () => {
  const numerals = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII', 'XIII'];
  expect(numerals.map(slugOfCode).join(' ')).toBe('1 2 3 4 5 6 7 8 9 10 11 12 xiii');
});

test('a sheet has a permanent address beside the newest one', () => {
  expect(editionPath({ slug: '1-1', edition: 2017 })).toBe('/measures/1-1/2017/');
  expect(measurePath({ slug: '1-1' })).toBe('/measures/1-1/');
});
