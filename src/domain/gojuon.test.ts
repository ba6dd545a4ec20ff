import { expect, test } from 'vitest';
import { byFirstKana, byGojuonRow, gojuonRow } from './gojuon.ts';

test('a reading stands in the row of its first kana', () => {
  expect(gojuonRow('きぎょうりっち')).toBe('か');
  expect(gojuonRow('わかもの')).toBe('わ');
});

test('voiced, small, katakana and half-width letters stand with their plain ones', () => {
  expect(gojuonRow('ぼうさい')).toBe('は');
  expect(gojuonRow('テクノフェア')).toBe('た');
  expect(gojuonRow('ﾂｲﾝｼﾃｨ')).toBe('た');
  expect(gojuonRow('ぱすぽーと')).toBe('は');
});

test('what has no reading stands last, under その他', () => {
  expect(gojuonRow(null)).toBe('その他');
  expect(gojuonRow('')).toBe('その他');
  expect(gojuonRow('ICT')).toBe('その他');
  expect(byGojuonRow([{ reading: null }, { reading: 'つ' }, { reading: 'あ' }]).map(({ row }) => row)).toEqual([
    'あ',
    'た',
    'その他',
  ]);
});

test('within a row things stand under their first kana, voiced with unvoiced', () => {
  const things = ['かせん', 'がっこう', 'きぎょう'].map((reading) => ({ reading }));
  expect(byFirstKana(things)).toEqual([
    { kana: 'か', things: [{ reading: 'かせん' }, { reading: 'がっこう' }] },
    { kana: 'き', things: [{ reading: 'きぎょう' }] },
  ]);
  expect(byFirstKana([{ reading: null }])).toEqual([{ kana: '', things: [{ reading: null }] }]);
});
