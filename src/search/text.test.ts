import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { holds, matchRanges, placesOf, tokenize, tokenTexts } from './text.ts';

const tokens = (text: string) => tokenTexts(text).join('|');

describe('tokens', () => {
  test.each([
    ['新技術・新商品', '新|技|術|新|商|品'],
    ['てくのふぇあ', 'テ|ク|ノ|フ|ェ|ア'],
    ['ﾃｸﾉﾌｪｱ', 'テ|ク|ノ|フ|ェ|ア'],
    ['ＫＰＩ kpi', 'kpi|kpi'],
    ['H27年度', 'h27|年|度'],
    ['72.5%', '72|5'],
    ['1,234件', '1234|件'],
    ['１，２３４，５６７', '1234567'],
    ['1,2345', '1|2345'],
    ['1、234', '1|234'],
    ['12,34', '12|34'],
    ['12,345と123,456', '12345|ト|123456'],
    ['1234,567', '1234|567'],
    ['abc,234', 'abc|234'],
    ['H12,345', 'h12|345'],
    ['12H,345', '12h|345'],
    ['重点施策 Ⅰ-(1)', '重|点|施|策|i|1'],
    ['㈱', '株'],
    ['取り組み〜コーヒー～', '取|リ|組|ミ|コ|ー|ヒ|ー'],
    ['葛\u{E0100}飾', '葛|飾'],
    ['soft\u00ADhyphen zero\u200Bwidth', 'softhyphen|zerowidth'],
    ['Café CAFE\u0301', 'café|café'],
    ['a\u0300', 'à'],
    ['x\u0301y', 'x\u0301y'],
    ['각', '각'],
    ['\u1100\u1161\u11A8', '각'],
    ['ぁゖゝゞ', 'ァ|ヶ|ヽ|ヾ'],
    ['は\u3099は\u309A', 'バ|パ'],
    ['中\u302A国\u302F', '中\u302A|国\u302F'],
    ['゛', '\u3099'],
    ['𠮷野家', '𠮷|野|家'],
    ['あﾞ９', 'ア\u3099|9'],
    ['', ''],
    ['「」・、。', ''],
    ['a\uD800b', 'a|b'],
  ])('%s', (text, expected) => expect(tokens(text)).toBe(expected));
});

describe('what is kept apart', () => {
  test.each([
    ['ハ', 'バ'],
    ['フェア', 'フエア'],
    ['コーヒー', 'コヒ'],
    ['ジェットロ', 'ジェトロ'],
    ['体', '體'],
  ])('%s and %s', (a, b) => expect(tokens(a)).not.toBe(tokens(b)));
});

test('a half-width voicing mark belongs to the character before it', () => {
  expect(tokenize('ﾊﾞｽ')).toEqual([
    { text: 'バ', start: 0, end: 2 },
    { text: 'ス', start: 2, end: 3 },
  ]);
});

test('44 is not in 144, and 725 is not 72.5', () => {
  expect(holds(tokenTexts('144件'), tokenTexts('44'))).toBe(false);
  expect(holds(tokenTexts('725'), tokenTexts('72.5'))).toBe(false);
  expect(holds(tokenTexts('およそ72.5%です'), tokenTexts('72.5'))).toBe(true);
});

test('places do not overlap', () => {
  expect(placesOf(['ア', 'ア', 'ア', 'ア'], ['ア', 'ア'])).toEqual([0, 2]);
  expect(placesOf(['ア'], [])).toEqual([]);
});

test('a phrase stands where all of it stands', () => {
  expect(placesOf(['ア', 'イ', 'ア', 'ウ'], ['ア', 'ウ'])).toEqual([2]);
  expect(holds(['ア', 'イ'], ['ア', 'ウ'])).toBe(false);
});

test('marks cover the text as it is written', () => {
  const text = '北陸みほんテクノ・フェアと1,234件';
  const marked = matchRanges(text, [tokenTexts('てくのふぇあ'), tokenTexts('1234')]);
  expect(marked.map(({ start, end }) => text.slice(start, end))).toEqual(['テクノ・フェア', '1,234']);
  expect(matchRanges(text, [tokenTexts('1234'), tokenTexts('てくのふぇあ')])).toEqual(marked);
});

test('overlapping and touching marks are merged', () => {
  expect(matchRanges('区画整理', [tokenTexts('区画'), tokenTexts('画整'), tokenTexts('理')])).toEqual([
    { start: 0, end: 4 },
  ]);
});

describe('for any text', () => {
  const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), japanese());

  test('normalising twice changes nothing', () => {
    fc.assert(
      fc.property(text, (given) => {
        expect(tokenTexts(tokenTexts(given).join(' '))).toEqual(tokenTexts(given));
      }),
    );
  });

  test('tokens stand in the text in order', () => {
    fc.assert(
      fc.property(text, (given) => {
        let before = 0;
        for (const { start, end } of tokenize(given)) {
          expect(start).toBeGreaterThanOrEqual(Math.min(before, start));
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(given.length);
          before = end;
        }
      }),
    );
  });

  test('any part of it is found in it, if no run of letters or digits is cut', () => {
    fc.assert(
      fc.property(japanese(), fc.nat(), fc.nat(), (given, from, length) => {
        const all = tokenize(given);
        fc.pre(all.length > 0);
        const part = all.slice(from % all.length, (from % all.length) + 1 + (length % 10));
        const cut = given.slice(part[0]?.start, part.at(-1)?.end);
        expect(holds(tokenTexts(given), tokenTexts(cut))).toBe(true);
      }),
    );
  });
});

/** Text of the kinds of characters that sheets have. */
function japanese() {
  return fc.string({
    unit: fc.constantFrom(...'あゃっアャッーｱｬｯﾞﾟガバ亜重点施策々〆ヶ。、・「」（）(),.-〜 　aAzＺ09１９①Ⅳ㈱㌔é\n'),
    maxLength: 60,
  });
}
