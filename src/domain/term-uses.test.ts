import { expect, test } from 'vitest';
import { kpiOf } from './kpi-for-tests.ts';
import type { Measure, Passage } from './measure.ts';
import { termOf } from './term-for-tests.ts';
import { termMatcher } from './term-matcher.ts';
import { usesOfTerms } from './term-uses.ts';

const passage = (id: string, text: string, html = text): Passage => ({ id, plainText: text, html });

const MEASURE: Measure = {
  code: 'I-(1)',
  slug: '1-1',
  edition: 2017,
  name: '施策',
  goal: 'I',
  kpis: [kpiOf({}, { definition: 'シーズの数' }), kpiOf({}, { number: 2 })],
  achievements: [passage('achievement-1', 'シーズンの'), passage('achievement-2', 'シーズとシーズと店舗')],
  challenges: [
    {
      challenge: passage('challenge-1', '店の種', '店の<a class="term" href="/glossary/seeds/">種</a>'),
      response: passage('response-1', 'シーズを'),
    },
  ],
  initiatives: [{ id: 'initiative-1', text: 'シーズの支援', programmes: ['a'] }],
  opinions: [{ heading: '外部評価', passages: [passage('opinion-1-1', '助成を'), passage('opinion-1-2', 'シーズを')] }],
  rank: null,
  money: [],
  divisions: [],
  sdgs: [],
  source: 'measures/2017/1-1.mdx',
};

const TERMS = [termOf('seeds', 'シーズ'), termOf('store', '店舗', { isLinked: false }), termOf('loan', '融資')];

test('a term’s uses are told by place, each place once, those linked by hand among them', () => {
  const uses = usesOfTerms([MEASURE], termMatcher(TERMS));
  expect(
    uses.get('seeds')?.map(({ measure, places }) => [measure.code, places.map(({ id, label }) => `${id} ${label}`)]),
  ).toEqual([
    [
      'I-(1)',
      [
        'kpi-1 指標 1',
        'achievement-2 成果 2',
        'challenge-1 課題 1',
        'response-1 取組方針 1',
        'initiative-1 取組 1',
        'opinion-1-2 外部評価 2',
      ],
    ],
  ]);
});

test('a term that is not linked is still used', () => {
  expect(usesOfTerms([MEASURE], termMatcher(TERMS)).get('store')).toEqual([
    { measure: MEASURE, places: [{ id: 'achievement-2', label: '成果 2' }] },
  ]);
});

test('a term that no sheet uses has no entry', () => {
  expect(usesOfTerms([MEASURE], termMatcher(TERMS)).has('loan')).toBe(false);
});

test('the sheets keep their order', () => {
  const second: Measure = { ...MEASURE, code: 'I-(2)', slug: '1-2' };
  expect(
    usesOfTerms([MEASURE, second], termMatcher(TERMS))
      .get('seeds')
      ?.map(({ measure }) => measure.code),
  ).toEqual(['I-(1)', 'I-(2)']);
});
