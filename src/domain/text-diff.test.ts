import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newerText, olderText, sentencesOf, textDiff } from './text-diff.ts';

const inSigns = (older: string, newer: string) =>
  textDiff(older, newer)
    .map(({ kind, text }) => ({ same: text, removed: `[-${text}-]`, added: `{+${text}+}` })[kind])
    .join('');

describe('two texts in one', () => {
  test('numbers and words are marked whole', () =>
    expect(
      inSigns(
        '91の企業・団体の参加によりテクノフェアを3日間開催しました。',
        '103の企業・団体の参加によりテクノフェアを2日間開催しました。',
      ),
    ).toBe('[-91-]{+103+}の企業・団体の参加によりテクノフェアを[-3-]{+2+}日間開催しました。'));

  test('a word that is another is marked whole, though it begins alike', () =>
    expect(inSigns('企業を', '企画を')).toBe('[-企業-]{+企画+}を'));

  test('the same text is one piece', () =>
    expect(textDiff('同じ文。', '同じ文。')).toEqual([{ kind: 'same', text: '同じ文。' }]));

  test('a particle between two changes is not left standing alone', () =>
    expect(inSigns('企業の支援', '大学の研究')).toBe('[-企業の支援-]{+大学の研究+}'));

  test('from three characters on, what is the same between two changes stands, and so does less at either end', () => {
    expect(inSigns('1公園の2', '3公園の4')).toBe('[-1-]{+3+}公園の[-2-]{+4+}');
    expect(inSigns('1公園2', '3公園4')).toBe('[-1公園2-]{+3公園4+}');
    expect(inSigns('の春', 'の秋')).toBe('の[-春-]{+秋+}');
    expect(inSigns('春、', '秋、')).toBe('[-春-]{+秋+}、');
  });

  test('what is gone stands before what takes its place', () =>
    expect(inSigns('春に開きます。', '秋に開きます。')).toBe('[-春-]{+秋+}に開きます。'));
});

test('any two texts are given back', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 30 }),
    fc
      .array(fc.constantFrom('企業', 'の', '支援', 'を', '、', '91', '。', 'テクノフェア', ' ', '\n', '𠮷', 'が'))
      .map((words) => words.join('')),
  );
  fc.assert(
    fc.property(text, text, (older, newer) => {
      const pieces = textDiff(older, newer);
      expect(olderText(pieces)).toBe(older);
      expect(newerText(pieces)).toBe(newer);
      expect(pieces.every((piece) => piece.text !== '')).toBe(true);
    }),
  );
});

test('a text is cut into its sentences, quotations kept whole', () => {
  expect(sentencesOf('一つめです。「二つめです。」と言いました。終わり')).toEqual([
    '一つめです。',
    '「二つめです。」',
    'と言いました。',
    '終わり',
  ]);
  expect(sentencesOf(' 一つめです。\n 二つめです。 \n')).toEqual(['一つめです。', '二つめです。']);
  expect(sentencesOf('')).toEqual([]);
});
