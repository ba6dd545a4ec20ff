import { expect, test } from 'vitest';
import { standsAsWord } from './word-edges.ts';

/** Each text with the piece in question in ｛｝. */
const WORDS = [
  // Alone, and beside punctuation.
  '｛シーズ｝',
  '「｛まちゼミ｝」など',
  'テクノフェア、｛シーズ｝。',
  '新技術・｛商店街｝・助成',
  '｛JETRO｝ (日本貿易振興機構)',
  // Beside particles, verbs and adjectives.
  '大学等の｛シーズ｝を結びつける',
  '海外展開を目指す｛個店｝が',
  'より利用しやすい｛融資｝を',
  '消費者に選ばれた｛個店｝は',
  '体操を重ねて｛景観計画｝を作る',
  '企業を｛助成｝するとともに',
  '費用が｛助成｝されました',
  '設備投資に｛融資｝できる',
  '地域は｛チームオレンジ｝となりました',
  'のんびり、｛まちゼミ｝に行く',
  '岡崎の｛まちゼミ｝は',
  '新しい｛まちゼミ｝は',
  '｛まち｝による',
  '｛まち｝における',
  '｛まち｝です',
  'この｛まち｝は',
  // A compound that goes on with a word of its own.
  'マリンシティ東港地区｛土地区画整理｝組合に',
  '利用しやすい｛融資｝制度や',
  '｛商店街｝団体等が',
  '｛フレイル｝予防',
  '｛シーズ｝等の把握',
  '｛融資｝及び助成',
  '融資並びに｛助成｝',
  '各｛商店街｝で',
  '市内の｛商店街｝内で',
  '｛公民館｝5か所',
  '割合は15.1｛‰｝、',
  '｛BOD｝は1.1mg/L',
  'マリンシティ地区｛土地区画整理｝',
  // Beside ・ or a sign, with another script beyond it.
  '新技術・｛シーズ｝を',
  '｛シーズ｝・新技術',
  '｛PR｝/広報',
  '広報-｛Tax｝',
  // What ends in a sign ends there; katakana ends before digits.
  '｛C++｝版',
  '｛テクノフェア｝2018年',
] as const;

const CUT = [
  // Katakana goes on.
  '｛シーズ｝ン',
  '桜の｛シーズ｝ンは',
  'シリ｛ーズ｝',
  'シ｛リーズ｝の本',
  'ジョ｛シーズ｝',
  '｛シーズ｝ー',
  'ソーシャル・｛インクルージョン｝',
  '｛ワーク｝・ライフ・バランス',
  '｛ハ｝゛',
  '｛ﾊ｝ﾞｽ',
  // Other scripts go on.
  '｛まち｝ゼミ',
  '｛まち｝づくり',
  '｛まち｝歩き',
  '｛まち｝なか',
  'こ｛まち｝',
  'た｛まち｝駅',
  '｛空き家｝バンク',
  '｛コト｝コト',
  'ふるさと｛納税｝',
  '企業版｛ふるさと納税｝',
  '空き｛店舗｝',
  'お｛店｝',
  'お試し｛住宅｝',
  '子ども｛食堂｝',
  '子育て｛支援｝',
  '消し｛ゴム｝',
  '｛個店｝づくり',
  '｛商店街｝にぎわい創出事業',
  '｛商店街｝らしさ',
  '来た｛まち｝を',
  '｛まち｝いろいろ',
  '｛まち｝内覧会',
  '｛まち｝協議会',
  // Kanji go on: another word.
  '｛助成｝金',
  '魅力化実施｛店舗｝数',
  '特別｛児童扶養手当｝の額',
  '待機｛児童｝',
  '校内｛教育支援センター｝',
  '｛産学公｝共同研究',
  '｛商店｝街',
  '｛児童扶養手当｝法',
  '3｛店舗｝',
  '地区｛整備計画｝',
  // Latin letters and digits go on.
  '｛PR｝O',
  '｛ICT｝s',
  'Ｊ｛ＥＴ｝ＲＯ',
  'e-｛Tax｝',
  '｛Wi｝-Fi',
  '｛BOD｝75%',
  '｛ISO9001｝2',
  '｛JETRO｝.go.jp',
  'A｛PR｝',
  // A mark that changes the last letter.
  '｛葛｝\u{E0100}城',
  '｛カ｝\u3099',
  '｛C+｝\u0338',
] as const;

function placed(marked: string): [text: string, start: number, end: number] {
  const start = marked.indexOf('｛');
  return [marked.replace(/[｛｝]/gu, ''), start, marked.indexOf('｝') - 1];
}

test.each(WORDS)('a word by itself: %s', (marked) => {
  expect(standsAsWord(...placed(marked))).toBe(true);
});

test.each(CUT)('cut out of a longer word: %s', (marked) => {
  expect(standsAsWord(...placed(marked))).toBe(false);
});

test('a letter of two UTF-16 units is one letter', () => {
  expect(standsAsWord(...placed('｛𠮷野｝の山'))).toBe(true);
  expect(standsAsWord(...placed('𠮷｛野｝の山'))).toBe(false);
  expect(standsAsWord(...placed('｛吉｝𠮷'))).toBe(false);
});
