import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clippedLinesOf, linesOf, unbreakableParts } from './lines.ts';

/** Every character as wide as it is high. */
const one = () => 1;

test('particles, endings, prefixes and closing signs stay with their words', () => {
  expect(unbreakableParts('男女が共に担う「社会」をつくる、新商品の相談件数')).toEqual([
    '男女が',
    '共に',
    '担う',
    '「社会」をつくる、',
    '新商品の',
    '相談',
    '件数',
  ]);
});

test('numbers and Latin words are not broken', () => {
  expect(unbreakableParts('72.5%をSDGsへ')).toEqual(['72.5%を', 'SDGsへ']);
});

test('lines are as few as there is room for, and even', () => {
  expect(linesOf('地場産業の担い手を応援する', 20, one)).toEqual(['地場産業の担い手を応援する']);
  expect(linesOf('地場産業の担い手を応援する', 12, one)).toEqual(['地場産業の', '担い手を応援する']);
});

test('a part that is longer than a line is broken inside', () => {
  expect(linesOf('アアアアアアアアアア', 4, one)).toEqual(['アアアア', 'アアアア', 'アア']);
});

test('what has no room ends with 「…」 within the line', () => {
  expect(clippedLinesOf('地場産業の担い手を応援する', 5, 2, one)).toEqual(['地場産業の', '担い手を…']);
  expect(clippedLinesOf('競争力', 5, 2, one)).toEqual(['競争力']);
});

test('no line is wider than its room, none is empty, and nothing is lost', () => {
  const texts = fc.string({ unit: fc.constantFrom(...'あが漢字新カナー、。（）「」A1.% 𠮷'), maxLength: 80 });
  fc.assert(
    fc.property(texts, fc.integer({ min: 1, max: 30 }), (text, width) => {
      const lines = linesOf(text, width, one);
      for (const line of lines) {
        expect([...line].length).toBeLessThanOrEqual(width);
        expect(line).not.toBe('');
      }
      expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
    }),
  );
});
