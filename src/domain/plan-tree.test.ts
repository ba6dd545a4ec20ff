import { expect, test } from 'vitest';
import type { Goal } from './plan.ts';
import { goalChartsPath, goalPath, measuresUnder, neighboursOf, siblingsOf } from './plan-tree.ts';

const goal = (code: string, goals: Goal[] = []): Goal => ({ code, title: null, level: '基本目標', goals });
const goals = [goal('1', [goal('1-1'), goal('1-2')]), goal('2')];

test('a goal has an address of its own, and one for its charts', () => {
  expect(goalPath({ code: 'I' })).toBe('/goals/1/');
  expect(goalChartsPath({ code: '1-2' })).toBe('/goals/1-2/kpis/');
});

test('the measures of a goal are those of all goals below it, too', () => {
  const measures = [{ goal: '1-1' }, { goal: '2' }, { goal: '1-2' }, { goal: '1' }];
  expect(measuresUnder(goal('1', [goal('1-1'), goal('1-2')]), measures)).toEqual([
    { goal: '1-1' },
    { goal: '1-2' },
    { goal: '1' },
  ]);
});

test('the first has nothing before it, the last nothing after it', () => {
  const isIt = (wanted: string) => (each: string) => each === wanted;
  expect(neighboursOf(['a', 'b', 'c'], isIt('a'))).toEqual({ previous: null, next: 'b' });
  expect(neighboursOf(['a', 'b', 'c'], isIt('b'))).toEqual({ previous: 'a', next: 'c' });
  expect(neighboursOf(['a', 'b', 'c'], isIt('c'))).toEqual({ previous: 'b', next: null });
  expect(neighboursOf(['a'], isIt('x'))).toEqual({ previous: null, next: null });
});

test('siblings share their parent; at the top they are the plan’s own goals', () => {
  expect(siblingsOf(goals, '1-2').map(({ code }) => code)).toEqual(['1-1', '1-2']);
  expect(siblingsOf(goals, '2').map(({ code }) => code)).toEqual(['1', '2']);
});
