import { describe, expect, test } from 'vitest';
import { changesBetween, changesPath, comparedEditions } from './changes.ts';
import { CONSULTATIONS, kpiOf, known } from './kpi-for-tests.ts';
import type { Measure, Passage } from './measure.ts';

const passage = (id: string, plainText: string): Passage => ({ id, plainText, html: plainText });
const sheet = (edition: number, about: Partial<Measure>): Measure => ({
  code: 'I-(1)',
  slug: '1-1',
  edition,
  name: '産業を育てる',
  goal: 'I',
  kpis: [],
  achievements: [],
  challenges: [],
  initiatives: [],
  opinions: [],
  rank: null,
  money: [],
  divisions: [],
  sdgs: [],
  source: `measures/${edition}/1-1.mdx`,
  ...about,
});
const pair = (number: number, challenge: string, response: string) => ({
  challenge: passage(`challenge-${number}`, challenge),
  response: passage(`response-${number}`, response),
});

describe('passages', () => {
  const older = sheet(2017, {
    achievements: [
      passage('achievement-1', '91の企業・団体の参加によりテクノフェアを3日間開催しました。'),
      passage('achievement-2', '共同研究への補助はありませんでした。'),
    ],
  });
  const newer = sheet(2018, {
    achievements: [
      passage('achievement-1', '新しい団地の造成を終えました。'),
      passage('achievement-2', '103の企業・団体の参加によりテクノフェアを3日間開催しました。'),
    ],
  });

  test('are told as added, reworded and gone, each with its number in either sheet', () =>
    expect(
      changesBetween(older, newer).achievements.map(({ olderNumber, newerNumber, text }) => [
        text.kind,
        olderNumber,
        newerNumber,
      ]),
    ).toEqual([
      ['added', null, 1],
      ['reworded', 1, 2],
      ['gone', 2, null],
    ]));
});

describe('challenges and responses', () => {
  const older = sheet(2017, {
    challenges: [pair(1, '来場者が減っています。出展者も減っています。', '新しい催しを支援します。')],
  });
  const newer = sheet(2018, {
    challenges: [pair(1, '来場者が減っています。出展者は増えています。', '新しい催しを支援します。')],
  });

  test('sentences that were carried over are counted', () => {
    const [row] = changesBetween(older, newer).challenges;
    expect(row?.challenge).toMatchObject({ kind: 'reworded', carriedOver: 1, sentences: 2 });
    expect(row?.response).toMatchObject({ kind: 'unchanged', carriedOver: 1, sentences: 1 });
  });
});

describe('KPIs', () => {
  const kpi = kpiOf({ actuals: { 2015: 39, 2016: 53 }, targets: { 2019: 50 } }, { id: 'a' });
  const older = sheet(2016, { kpis: [kpi, CONSULTATIONS] });

  test('figures that are new, corrected and aimed at anew', () => {
    const now = kpiOf(
      { actuals: { 2015: known(40, 'actual', '集計の誤り'), 2016: 53, 2017: 34 }, targets: { 2019: 60 } },
      { id: 'a' },
    );
    const [change] = changesBetween(older, sheet(2017, { kpis: [now, CONSULTATIONS] })).kpis;
    expect(change?.figures.map(({ kind, what, fiscalYear, reason }) => [kind, what, fiscalYear, reason])).toEqual([
      ['revised', 'actual', 2015, '集計の誤り'],
      ['added', 'actual', 2017, null],
      ['revised', 'target', 2019, null],
    ]);
  });

  test('a KPI that is the same is not told', () =>
    expect(changesBetween(older, sheet(2017, { kpis: [kpi, CONSULTATIONS] })).kpis).toEqual([]));

  test('a KPI that is gone is told with the word of the newer sheet', () => {
    const end = { id: 'a', kind: 'merged', into: ['1-1-1'], reason: '一つにしたため' } as const;
    const { kpis } = changesBetween(older, sheet(2017, { kpis: [CONSULTATIONS], ended: [end] }));
    expect(kpis.map((change) => [change.kind, change.kpi.id, change.end])).toEqual([['gone', 'a', end]]);
  });

  test('a new name is told with the old one', () => {
    const { kpis } = changesBetween(older, sheet(2017, { kpis: [{ ...kpi, name: '相談の件数' }, CONSULTATIONS] }));
    expect(kpis.map(({ formerName }) => formerName)).toEqual(['相談件数']);
  });
});

test('neighbouring editions are compared, and each with the newest', () => {
  const editions = [2016, 2019, 2017, 2018].map((edition) => sheet(edition, {}));
  expect(comparedEditions(editions).map(({ older, newer }) => `${older.edition}..${newer.edition}`)).toEqual([
    '2016..2017',
    '2016..2019',
    '2017..2018',
    '2017..2019',
    '2018..2019',
  ]);
  expect(changesPath({ older: sheet(2017, {}), newer: sheet(2018, {}) })).toBe('/measures/1-1/2017..2018/');
});
