import { expect, test } from 'vitest';
import { followUps } from './follow-up.ts';
import type { Measure } from './measure.ts';
import type { Programme } from './programme.ts';

const passage = (plainText: string) => ({ id: '', plainText, html: plainText });
/** Challenges with an empty response, initiatives as their text with ids of programmes behind it, and achievements. */
interface Words {
  readonly challenges?: readonly string[];
  readonly initiatives?: readonly (readonly [text: string, ...programmes: string[]])[];
  readonly achievements?: readonly string[];
}
const sheet = ({ challenges = [], initiatives = [], achievements = [] }: Words) =>
  ({
    challenges: challenges.map((challenge) => ({ challenge: passage(challenge), response: passage('') })),
    initiatives: initiatives.map(([text, ...programmes]) => ({ id: '', text, programmes })),
    achievements: achievements.map(passage),
  }) as unknown as Measure;
const programme = (id: string, name: string, ...aliases: string[]): Programme => ({
  id,
  name,
  reading: null,
  aliases,
  division: null,
});

const told = (older: Words, newer: Words, programmes: readonly Programme[] = []) =>
  followUps(sheet(older), sheet(newer), programmes).map(({ number, initiatives, achievements }) => [
    number,
    initiatives.map((trace) => [trace.number, trace.words]),
    achievements.map((trace) => [trace.number, trace.words]),
  ]);

test('a challenge is followed by its words to initiatives, and to the achievements of the year after', () =>
  expect(
    told(
      {
        challenges: ['テクノフェアの来場者が減っています。', '融資制度が知られていません。'],
        initiatives: [
          ['製品の展示', 'fair'],
          ['融資制度の案内', 'loan'],
        ],
      },
      { achievements: ['販路を広げました。', 'テクノフェアに1,200人が来ました。'] },
      [programme('fair', 'テクノフェア推進事業')],
    ),
  ).toEqual([
    [1, [[1, ['テクノフェア']]], [[2, ['テクノフェア']]]],
    [2, [[2, ['融資制度']]], []],
  ]));

test('a programme is met by each of its names, and the words of two names are not read as one', () => {
  const older: Words = { challenges: ['融資制度利用を伸ばします。'], initiatives: [['案内', 'loan']] };
  expect(told(older, {}, [programme('loan', '創業支援', '融資制度')])).toEqual([[1, [[1, ['融資制度']]], []]]);
  expect(told(older, {}, [programme('loan', '融資', '制度利用')])).toEqual([[1, [[1, ['制度利用']]], []]]);
  expect(told({ ...older, initiatives: [['融資', 'loan']] }, {}, [programme('loan', '制度利用')])).toEqual([
    [1, [[1, ['制度利用']]], []],
  ]);
});

test('a word of more than half of at least three challenges is their subject and leads nowhere', () => {
  const traces = (...challenges: string[]) =>
    told({ challenges }, { achievements: ['テクノフェアを開きました。'] }).map(([, , achievements]) => achievements);
  const found = [[1, ['テクノフェア']]];
  expect(traces('テクノフェアの出展者', 'テクノフェアの来場者', '融資')).toEqual([[], [], []]);
  expect(traces('テクノフェアの出展者', 'ﾃｸﾉﾌｪｱの来場者', '融資')).toEqual([[], [], []]);
  expect(traces('テクノフェアの出展者', 'テクノフェアの来場者', '融資', '補助')).toEqual([found, found, [], []]);
  expect(traces('テクノフェアの出展者', 'テクノフェアの来場者')).toEqual([found, found]);
});
