import { expect, test } from 'vitest';
import { parseQuery } from './query.ts';
import { contentWords } from './question.ts';

const first = (typed: string) =>
  contentWords(parseQuery(typed).words, ['お店', '補助金'])[0]?.map(({ text }) => text) ?? [];

test.each([
  ['海外展開のセミナーはありますか', ['海外展開', 'セミナー']],
  ['企業の立地にはどんな助成がありますか', ['企業', '立地', '助成']],
  ['商店街のにぎわいについて教えてください', ['商店街', 'にぎわい']],
  ['まちゼミとは何ですか', ['まちゼミ']],
  ['中小企業の設備投資を支援していますか', ['中小企業', '設備投資', '支援']],
  ['お店への補助金はありますか', ['補助金', 'お店']],
])('%s', (typed, expected) => expect(first(typed)).toEqual(expected));

test('inflected words are left out in a second attempt', () => {
  const attempts = contentWords(parseQuery('テクノフェアの来場者は増えましたか').words, []);
  expect(attempts.map((words) => words.map(({ text }) => text))).toEqual([
    ['テクノフェア', '来場者', '増え'],
    ['テクノフェア', '来場者'],
  ]);
});

// A regular expression that can cut a row of particles in two ways tries 2 to the power of 50 here.
test('a long row of particles is cut at once', () => {
  expect(first(`商店街${'とは'.repeat(48)}ん`)).toEqual([]);
  expect(first(`商店街${'のための'.repeat(20)}`)).toEqual(['商店街']);
});

test('a single word is no question', () => {
  expect(contentWords(parseQuery('図書館').words, [])).toEqual([]);
  expect(contentWords(parseQuery('テクノフェア').words, [])).toEqual([]);
  expect(contentWords([], [])).toEqual([]);
});
