import { expect, test } from 'vitest';
import { termOf } from './term-for-tests.ts';
import { termMatcher, termsIn } from './term-matcher.ts';

const found = (text: string, ...terms: Parameters<typeof termMatcher>[0]) =>
  termsIn(text, termMatcher(terms)).map(({ term, start, end }) => `${term} ${text.slice(start, end)}`);

test('the longest name is taken, and no shorter one in it', () => {
  const terms = [termOf('land', '土地'), termOf('kukaku', '区画整理'), termOf('tochi-kukaku', '土地区画整理')];
  expect(found('土地区画整理を進め、土地を買い、区画整理を終えた。', ...terms)).toEqual([
    'tochi-kukaku 土地区画整理',
    'land 土地',
    'kukaku 区画整理',
  ]);
});

test('a name that is cut out of a longer word is no use of the term, nor is a shorter one in it', () => {
  const terms = [
    termOf('seeds', 'シーズ'),
    termOf('machi', 'まち'),
    termOf('town', '商店'),
    termOf('street', '商店街'),
  ];
  expect(found('シーズンのまちゼミは商店街通りのシリーズです。', ...terms)).toEqual([]);
  expect(found('シーズをまちの商店街で', ...terms)).toEqual(['seeds シーズ', 'machi まち', 'street 商店街']);
});

test('an alias counts only where the editor says so, and hides shorter names either way', () => {
  const wide = termOf('public', '産学公', { aliases: ['産学官', '産学'] });
  const ties = termOf('ties', '産学', { isLinked: false });
  expect(found('産学官の連携', wide)).toEqual([]);
  expect(found('産学官の連携', { ...wide, linkedAliases: ['産学官'] })).toEqual(['public 産学官']);
  expect(found('産学の連携', wide, ties)).toEqual(['ties 産学']);
});

test('a term that is not to be linked is found and says so', () => {
  const terms = [termOf('store', '店舗', { isLinked: false, aliases: ['店'], linkedAliases: ['店'] })];
  expect(termsIn('店舗と店', termMatcher(terms))).toEqual([
    { term: 'store', start: 0, end: 2, canLink: false },
    { term: 'store', start: 3, end: 4, canLink: false },
  ]);
});

test('an alias that counts is linked with its term', () => {
  const terms = [termOf('jetro', 'ジェットロ', { aliases: ['JETRO', 'ジェトロ'], linkedAliases: ['JETRO'] })];
  expect(termsIn('JETROとジェトロ', termMatcher(terms))).toEqual([{ term: 'jetro', start: 0, end: 5, canLink: true }]);
});

test('names with signs of regular expressions are found as they stand', () => {
  const terms = [termOf('a', 'C++'), termOf('b', '（仮称）市民の森'), termOf('c', '75%値'), termOf('d', '[案]|^$.*?')];
  expect(found('「C++」と（仮称）市民の森、75%値と[案]|^$.*?', ...terms)).toEqual([
    'a C++',
    'b （仮称）市民の森',
    'c 75%値',
    'd [案]|^$.*?',
  ]);
});

test('a letter of two UTF-16 units at the head of what was cut ends no search', () => {
  expect(found('𠮷野家の𠮷野', termOf('yoshino', '𠮷野'))).toEqual(['yoshino 𠮷野']);
});

test('an empty glossary finds nothing', () => {
  expect(termsIn('シーズ', termMatcher([]))).toEqual([]);
});
