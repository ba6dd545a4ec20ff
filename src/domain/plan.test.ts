import { describe, expect, test } from 'vitest';
import {
  allGoals,
  editionsOf,
  type Goal,
  goalOfMeasureCode,
  inPlanOrder,
  newestEdition,
  newestEditions,
  pathToGoal,
} from './plan.ts';

const goal = (code: string, goals: readonly Goal[] = []): Goal => ({ code, title: null, level: '目標', goals });
const PLAN = { goals: [goal('I', [goal('I-1'), goal('I-10')]), goal('II'), goal('1')] };

describe('goals', () => {
  test('are listed parents first, in the plan’s order', () => {
    expect(allGoals(PLAN.goals).map(({ code }) => code)).toEqual(['I', 'I-1', 'I-10', 'II', '1']);
  });

  test('are found with the way to them', () => {
    expect(pathToGoal(PLAN.goals, 'I-10').map(({ code }) => code)).toEqual(['I', 'I-10']);
    expect(pathToGoal(PLAN.goals, 'III')).toEqual([]);
  });

  test.each([
    ['I-(1)', 'I'],
    ['II-(1)', 'II'],
    ['I-1-(2)', 'I-1'],
    ['I-10-(2)', 'I-10'],
    ['1-①', '1'],
    ['III-(1)', undefined],
  ])('the measure %s belongs to %s', (code, expected) => {
    expect(goalOfMeasureCode(PLAN, code)?.code).toBe(expected);
  });
});

describe('measures', () => {
  const sheets = [
    { slug: '1-10', edition: 2017 },
    { slug: '1-2', edition: 2016 },
    { slug: '2-1', edition: 2017 },
    { slug: '1-2', edition: 2017 },
  ];

  test('stand in the order of their numbers, newest edition first', () => {
    expect(inPlanOrder(sheets).map(({ slug, edition }) => `${slug}/${edition}`)).toEqual([
      '1-2/2017',
      '1-2/2016',
      '1-10/2017',
      '2-1/2017',
    ]);
  });

  test('have one newest edition each', () => {
    expect(newestEditions(sheets).map(({ slug, edition }) => `${slug}/${edition}`)).toEqual([
      '1-2/2017',
      '1-10/2017',
      '2-1/2017',
    ]);
  });

  test('are told apart where only the zeros before a number differ', () => {
    const alike = ['1-1/2017', '1-01/2018', '1-1/2018', '1-01/2017'].map((each) => {
      const [slug = '', edition] = each.split('/');
      return { slug, edition: Number(edition) };
    });
    const told = (measures: typeof alike) => measures.map(({ slug, edition }) => `${slug}/${edition}`);
    expect(told(inPlanOrder(alike))).toEqual(['1-01/2018', '1-01/2017', '1-1/2018', '1-1/2017']);
    expect(told(newestEditions(alike))).toEqual(['1-01/2018', '1-1/2018']);
  });

  test('keep all their editions', () => {
    expect(editionsOf(sheets, '1-2').map(({ edition }) => edition)).toEqual([2017, 2016]);
    expect(editionsOf(sheets, '9-9')).toEqual([]);
  });

  test('the newest year that any evaluates', () => {
    expect(newestEdition(sheets)).toBe(2017);
    expect(newestEdition([])).toBeNull();
  });
});
