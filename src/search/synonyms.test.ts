import { expect, test } from 'vitest';
import { parseQuery } from './query.ts';
import { alternativesTo, leadsOf } from './synonyms.ts';

const leads = leadsOf([
  { official: ['個店'], aliases: [], everyday: ['お店'] },
  { official: ['店舗'], aliases: [], everyday: ['お店'] },
]);
const waysOf = (typed: string) =>
  alternativesTo(parseQuery(typed).words, leads).map(({ phrases }) =>
    phrases.map((phrase) => phrase.join('')).join(' '),
  );

test('the ways that change least come first', () => {
  expect(waysOf('お店')).toEqual(['個店', '店舗']);
  // As they are looked up: hiragana and katakana are one.
  expect(waysOf('お店とお店')).toEqual([
    'オ店ト個店',
    'オ店ト店舗',
    '個店トオ店',
    '店舗トオ店',
    '個店ト個店',
    '個店ト店舗',
    '店舗ト個店',
    '店舗ト店舗',
  ]);
});

// All ways would be 3 to the power of 50.
test('a word typed many times is changed in a few ways', () => {
  const ways = waysOf('お店'.repeat(50));
  expect(ways).toHaveLength(16);
  expect(new Set(ways).size).toBe(16);
});
