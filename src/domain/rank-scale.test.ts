import { expect, test } from 'vitest';
import { gradeOf, RANK_SUBJECTS, rankMeaning, type RankScale, scaleOfRank, scalesFor } from './rank-scale.ts';

const letters: RankScale = {
  name: '進捗',
  subjects: ['measure', 'kpi'],
  grades: [
    { text: 'A', meaning: '順調', isOutside: false },
    { text: 'B', meaning: null, isOutside: false },
    { text: '−', meaning: '評価しない', isOutside: true },
  ],
};
const signs: RankScale = {
  name: null,
  subjects: ['kpi'],
  grades: [
    { text: '○', meaning: '達成', isOutside: false },
    { text: '×', meaning: '未達成', isOutside: false },
  ],
};
const scales = [letters, signs];

test('a scale is for the things that the plan names', () => {
  expect(scalesFor(scales, 'measure')).toEqual([letters]);
  expect(scalesFor(scales, 'kpi')).toEqual([letters, signs]);
  expect(scalesFor(scales, 'opinion')).toEqual([]);
  expect(scalesFor(undefined, 'kpi')).toEqual([]);
  expect(RANK_SUBJECTS).toEqual(['measure', 'kpi', 'opinion']);
});

test.each([
  ['Ａ', 'A'],
  ['－', '−'],
  ['ー', '−'],
  [' B ', 'B'],
])('%s is the grade %s', (text, grade) => {
  expect(gradeOf(letters, text)?.text).toBe(grade);
});

test('a sign that only begins like a grade, and an empty one, are none', () => {
  expect(gradeOf(letters, 'A−')).toBeNull();
  expect(gradeOf(letters, '')).toBeNull();
});

test('a rank is looked up on every scale for its kind of thing', () => {
  expect(scaleOfRank(scales, 'kpi', '◯')).toBe(signs);
  expect(scaleOfRank(scales, 'measure', '○')).toBeNull();
  expect(rankMeaning(scales, 'kpi', '×')).toBe('未達成');
  expect(rankMeaning(scales, 'kpi', 'B')).toBeNull();
});
