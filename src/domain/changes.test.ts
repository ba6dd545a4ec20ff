import { describe, expect, test } from 'vitest';
import { changesBetween, changesPath, comparedEditions, editionPairs } from './changes.ts';
import type { KpiEvent } from './kpi-event.ts';
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

  test('are told word by word, and whole where there is only one text', () => {
    const [added, reworded, gone] = changesBetween(older, newer).achievements.map(({ text }) => text);
    expect(added).toEqual({
      kind: 'added',
      pieces: [{ kind: 'added', text: '新しい団地の造成を終えました。' }],
      carriedOver: 0,
      sentences: 1,
    });
    expect(reworded?.pieces).toEqual([
      { kind: 'removed', text: '91' },
      { kind: 'added', text: '103' },
      { kind: 'same', text: 'の企業・団体の参加によりテクノフェアを3日間開催しました。' },
    ]);
    expect(gone).toEqual({
      kind: 'gone',
      pieces: [{ kind: 'removed', text: '共同研究への補助はありませんでした。' }],
      carriedOver: 0,
      sentences: 1,
    });
    expect(changesBetween(older, older).achievements[1]?.text).toEqual({
      kind: 'unchanged',
      pieces: [{ kind: 'same', text: '共同研究への補助はありませんでした。' }],
      carriedOver: 1,
      sentences: 1,
    });
  });
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

  test('are paired by the words of both, wherever they stand', () => {
    const roads = pair(2, '道路が傷んでいます。', '順に直します。');
    const fair = pair(1, '来場者が減っています。', '新しい催しを支援します。');
    const told = (before: readonly (typeof fair)[], after: readonly (typeof fair)[]) =>
      changesBetween(sheet(2017, { challenges: before }), sheet(2018, { challenges: after })).challenges.map(
        ({ olderNumber, newerNumber, challenge, response }) => [
          olderNumber,
          newerNumber,
          challenge.kind,
          response.kind,
        ],
      );
    expect(told([fair, roads], [roads, fair])).toEqual([
      [2, 1, 'unchanged', 'unchanged'],
      [1, 2, 'unchanged', 'unchanged'],
    ]);
    expect(told([fair], [fair, roads])).toEqual([
      [1, 1, 'unchanged', 'unchanged'],
      [null, 2, 'added', 'added'],
    ]);
    expect(told([fair, roads], [fair])).toEqual([
      [1, 1, 'unchanged', 'unchanged'],
      [2, null, 'gone', 'gone'],
    ]);
  });
});

test('initiatives are compared by their texts', () => {
  const initiative = (text: string) => ({ id: '', text, programmes: ['fair'] });
  const older = sheet(2017, { initiatives: [initiative('製品の展示'), initiative('融資')] });
  const newer = sheet(2018, { initiatives: [initiative('融資'), initiative('製品の展示と販売')] });
  expect(
    changesBetween(older, newer).initiatives.map(({ olderNumber, newerNumber, text }) => [
      olderNumber,
      newerNumber,
      text.kind,
    ]),
  ).toEqual([
    [2, 1, 'unchanged'],
    [1, 2, 'reworded'],
  ]);
});

test('opinions are compared under their headings, those of the newer sheet first', () => {
  const opinion = (heading: string, ...texts: string[]) => ({
    heading,
    passages: texts.map((text) => passage('', text)),
  });
  const older = sheet(2017, { opinions: [opinion('外部評価', '妥当です。'), opinion('一次評価', '続けます。')] });
  const newer = sheet(2018, {
    opinions: [
      opinion('有識者意見', '急いでください。'),
      opinion('外部評価', '妥当です。'),
      opinion('外部評価', '改善が要ります。'),
    ],
  });
  expect(
    changesBetween(older, newer).opinions.map(({ heading, passages }) => [
      heading,
      passages.map(({ text }) => text.kind),
    ]),
  ).toEqual([
    ['有識者意見', ['added']],
    ['外部評価', ['unchanged', 'added']],
    ['一次評価', ['gone']],
  ]);
});

test('a measure’s former name is told where it has another now', () => {
  expect(changesBetween(sheet(2017, {}), sheet(2018, {})).formerName).toBeNull();
  expect(changesBetween(sheet(2017, {}), sheet(2018, { name: '産業を支える' })).formerName).toBe('産業を育てる');
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
    const ended = [{ ...end, id: 'b' }, end];
    const { kpis } = changesBetween(older, sheet(2017, { kpis: [CONSULTATIONS], ended }));
    const told = { kind: 'gone', kpi, older: kpi, formerName: null, formerUnit: null, figures: [], events: [] };
    expect(kpis).toEqual([{ ...told, end }]);
    expect(changesBetween(older, sheet(2017, { kpis: [CONSULTATIONS] })).kpis).toEqual([{ ...told, end: null }]);
  });

  const event: KpiEvent = {
    kind: 'redefined',
    fiscalYear: 2016,
    before: null,
    from: [],
    reason: null,
    comparable: false,
  };

  test('a KPI that is new is told with what its sheet declares of its past', () => {
    const added = { ...kpi, id: 'b', events: [event] };
    const { kpis } = changesBetween(older, sheet(2017, { kpis: [kpi, CONSULTATIONS, added] }));
    expect(kpis).toEqual([
      {
        kind: 'added',
        kpi: added,
        older: null,
        formerName: null,
        formerUnit: null,
        figures: [],
        events: [event],
        end: null,
      },
    ]);
  });

  test('what the older sheet declared already is not told again', () => {
    const renamed: KpiEvent = { ...event, kind: 'renamed' };
    const again: KpiEvent = { ...event, fiscalYear: 2017 };
    const before = sheet(2016, { kpis: [{ ...kpi, events: [event] }] });
    const told = (...events: KpiEvent[]) => changesBetween(before, sheet(2017, { kpis: [{ ...kpi, events }] })).kpis;
    expect(told(event)).toEqual([]);
    expect(told(event, renamed, again)).toMatchObject([{ kind: 'changed', events: [renamed, again], figures: [] }]);
  });

  test('a KPI with a new figure and a new event is told with both', () => {
    const now = { ...kpiOf({ actuals: { 2015: 39, 2016: 54 }, targets: { 2019: 50 } }, { id: 'a' }), events: [event] };
    const [change] = changesBetween(older, sheet(2017, { kpis: [now, CONSULTATIONS] })).kpis;
    expect(change?.figures.map(({ fiscalYear }) => fiscalYear)).toEqual([2016]);
    expect(change?.events).toEqual([event]);
  });

  test('a new unit is told with the old one, another spelling of it is not', () => {
    const countedIn = (unit: string) => sheet(2016, { kpis: [kpiOf({ unit, actuals: { 2015: 39 } })] });
    expect(changesBetween(countedIn('件'), countedIn('%')).kpis).toMatchObject([{ kind: 'changed', formerUnit: '件' }]);
    expect(changesBetween(countedIn('％'), countedIn('%')).kpis).toEqual([]);
  });

  test('a new name is told with the old one', () => {
    const { kpis } = changesBetween(older, sheet(2017, { kpis: [{ ...kpi, name: '相談の件数' }, CONSULTATIONS] }));
    expect(kpis.map(({ formerName }) => formerName)).toEqual(['相談件数']);
  });
});

test('readers are led to what changed between neighbouring editions, and from each to the newest', () => {
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

test('a page of two editions stays when a newer one comes', () => {
  const addresses = (...editions: number[]) =>
    editionPairs(editions.map((edition) => sheet(edition, {}))).map(({ older, newer }) =>
      changesPath({ older, newer }),
    );
  expect(addresses(2016, 2017, 2018)).toEqual([
    '/measures/1-1/2016..2017/',
    '/measures/1-1/2016..2018/',
    '/measures/1-1/2017..2018/',
  ]);
  expect(addresses(2016, 2017, 2018, 2019)).toEqual(expect.arrayContaining(addresses(2016, 2017, 2018)));
});
