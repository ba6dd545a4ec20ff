import { expect, test } from 'vitest';
import {
  AGGREGATION_MEANINGS,
  AGGREGATION_WORDS,
  DIRECTION_WORDS,
  earlierTargetAbout,
  GAP_MEANINGS,
  GAP_WORDS,
  goalName,
  kpiYear,
  PROGRESS_STATE_WORDS,
  shortTargetYear,
  targetYear,
} from './words.ts';

test.each([
  ['ways of counting', 3, AGGREGATION_WORDS],
  ['their meanings', 3, AGGREGATION_MEANINGS],
  ['states of progress', 6, PROGRESS_STATE_WORDS],
  ['directions', 3, DIRECTION_WORDS],
  ['gaps', 8, GAP_WORDS],
  ['their meanings', 8, GAP_MEANINGS],
])('%s: each of the %d is called something, and no two are called the same', (_, count, words) => {
  const labels = Object.values(words).filter((label) => label !== '');
  expect(new Set(labels).size).toBe(count);
});

test('a year is a calendar year where the KPI counts so', () => {
  expect(kpiYear({ calendarYear: false }, '平成29（2017）年度')).toBe('平成29（2017）年度');
  expect(kpiYear({ calendarYear: true }, '平成29（2017）年度')).toBe('平成29（2017）年');
});

test('a target that was replaced is told with its year and remark, as far as the sheet gives them', () => {
  const told = (fiscalYear: number | null, note: string | null) =>
    earlierTargetAbout({ condition: { kind: 'number', value: 50 }, text: '50', fiscalYear, note }, null);
  expect(told(2023, '当初の目標')).toBe('令和5年度の目標、当初の目標');
  expect(told(2023, null)).toBe('令和5年度の目標');
  expect(told(null, '当初の目標')).toBe('当初の目標');
  expect(told(null, null)).toBe('');
});

test('the year of a target is short in a table’s head, whole elsewhere, and may be every year', () => {
  expect([shortTargetYear(2019, '平成'), targetYear(2019, '平成')]).toEqual(['31年度', '平成31（2019）年度']);
  expect([shortTargetYear('every-year', '平成'), targetYear('every-year', '平成')]).toEqual(['毎年度', '毎年度']);
});

test('a goal is called by its level and code, and by its title where that is known', () => {
  const goal = { code: 'I', level: '重点施策', goals: [] };
  expect(goalName({ ...goal, title: '産業を育てる' })).toBe('重点施策 I 産業を育てる');
  expect(goalName({ ...goal, title: null })).toBe('重点施策 I');
});
