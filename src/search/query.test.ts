import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MAX_CHARACTERS, MAX_WORDS, parseQuery } from './query.ts';

const words = (typed: string) => parseQuery(typed).words.map(({ tokens }) => tokens.join('|'));

test.each([
  ['マリンシティ 整備', ['マ|リ|ン|シ|テ|ィ', '整|備']],
  ['マリンシティ　整備', ['マ|リ|ン|シ|テ|ィ', '整|備']],
  ['"Techno Fair" 来場', ['techno|fair', '来|場']],
  ['“Techno Fair”', ['techno|fair']],
  ['＂Techno Fair＂', ['techno|fair']],
  ['"テクノフェア"', ['テ|ク|ノ|フ|ェ|ア']],
  ['"Techno Fair', ['techno', 'fair']],
  ['「まちゼミ」', ['マ|チ|ゼ|ミ']],
  ['技術・商品', ['技|術|商|品']],
  ['整備 せいび 整備', ['整|備', 'セ|イ|ビ']],
  ['', []],
  ['   ', []],
  ['・ % "" "', []],
])('%s', (typed, expected) => expect(words(typed)).toEqual(expected));

describe('limits', () => {
  test('characters beyond the hundredth are not read, and told', () => {
    const query = parseQuery('あ'.repeat(MAX_CHARACTERS) + 'いう');
    expect(query.words[0]?.tokens).toHaveLength(MAX_CHARACTERS);
    expect(query.beyondCharacters).toBe('いう');
  });

  test('words beyond the eighth are not read, and told', () => {
    const query = parseQuery('一 二 三 四 五 六 七 八 九 十');
    expect(query.words).toHaveLength(MAX_WORDS);
    expect(query.beyondWords).toEqual(['九', '十']);
  });

  test('the same word twice counts once', () => {
    expect(parseQuery('一 二 三 四 五 六 七 八 一 八').beyondWords).toEqual([]);
  });

  test('a character outside the basic plane is not cut in two', () => {
    expect(parseQuery('𠮷'.repeat(MAX_CHARACTERS)).beyondCharacters).toBe('');
  });
});

test('whatever is typed is read without an error and within the limits', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (typed) => {
      const { words: read } = parseQuery(typed);
      expect(read.length).toBeLessThanOrEqual(MAX_WORDS);
      expect(read.every(({ tokens }) => tokens.length > 0)).toBe(true);
    }),
  );
});
