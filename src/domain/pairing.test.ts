import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { likeness, pairTexts } from './pairing.ts';

const pairs = (older: string[], newer: string[]) =>
  pairTexts(older, newer, (text) => text).map((pair) => [pair.older, pair.newer]);

describe('likeness', () => {
  test('is the share of neighbouring pairs of characters in common', () => {
    expect(likeness('あいう', 'あいう')).toBe(1);
    expect(likeness('あいう', 'あいえ')).toBe(0.5);
    expect(likeness('あいう', 'かきく')).toBe(0);
  });
  test('does not mind width and space', () => {
    expect(likeness('ＫＰＩ １件', 'KPI 1件')).toBe(1);
    expect(likeness('KPI1件', 'KPI 1件')).toBe(1);
  });
  test('of single characters is all or nothing, and nothing is like nothing', () => {
    expect(likeness('済', '済')).toBe(1);
    expect(likeness('済', '未')).toBe(0);
    expect(likeness('', '')).toBe(1);
  });
});

describe('pairing', () => {
  const fair = '91の企業・団体の参加によりテクノフェアを3日間開催しました。';
  const fairNext = '103の企業・団体の参加によりテクノフェアを2日間開催しました。';

  test('the most alike are a pair, wherever they stand', () =>
    expect(pairs([fair, '融資制度を拡充しました。'], ['新しい団地を造りました。', fairNext])).toEqual([
      [null, '新しい団地を造りました。'],
      [fair, fairNext],
      ['融資制度を拡充しました。', null],
    ]));

  test('texts with less than half in common are two', () =>
    expect(pairs(['企業を支援しました。'], ['公園を開きました。'])).toEqual([
      ['企業を支援しました。', null],
      [null, '公園を開きました。'],
    ]));

  test('texts with half in common are a pair', () =>
    expect(pairs(['あいう'], ['あいえ'])).toEqual([['あいう', 'あいえ']]));

  test('the most alike comes first, though another is alike and nearer', () =>
    expect(pairs(['企業を支援しました。', '企業を支援します。'], ['企業を支援します。'])).toEqual([
      ['企業を支援しました。', null],
      ['企業を支援します。', '企業を支援します。'],
    ]));

  test('of equally alike texts the nearest are paired, of equally near ones the first', () => {
    expect(pairs(['公園を造りました。', '継続します。'], ['継続します。', '継続します。'])).toEqual([
      ['公園を造りました。', null],
      [null, '継続します。'],
      ['継続します。', '継続します。'],
    ]);
    expect(
      pairs(['公園を造りました。', '終了。', '継続します。'], ['継続します。', '終了。', '未着手。', '継続します。']),
    ).toEqual([
      ['公園を造りました。', null],
      [null, '継続します。'],
      ['終了。', '終了。'],
      [null, '未着手。'],
      ['継続します。', '継続します。'],
    ]);
  });

  test('of texts that follow one another the nearest is the first, too', () =>
    expect(pairs(['公園を造りました。', '継続します。'], ['団地です。', '継続します。', '継続します。'])).toEqual([
      ['公園を造りました。', null],
      [null, '団地です。'],
      ['継続します。', '継続します。'],
      [null, '継続します。'],
    ]));

  test('of equal texts those at the same place are paired', () =>
    expect(pairs(['継続します。', '継続します。'], ['継続します。', '継続します。', '継続します。'])).toEqual([
      ['継続します。', '継続します。'],
      ['継続します。', '継続します。'],
      [null, '継続します。'],
    ]));
});

test('every text of both sheets stands in the pairs once, the newer ones in their order', () => {
  const texts = fc.array(
    fc
      .array(fc.constantFrom('企業', 'の', '支援', 'を', '。', '3', '大学'), { maxLength: 6 })
      .map((words) => words.join('')),
    { maxLength: 6 },
  );
  fc.assert(
    fc.property(texts, texts, (older, newer) => {
      const all = pairTexts(older, newer, (text) => text);
      expect(all.flatMap((pair) => pair.newer ?? [])).toEqual(newer);
      expect(all.flatMap((pair) => pair.older ?? []).toSorted()).toEqual(older.toSorted());
    }),
  );
});
