import { expect, test } from 'vitest';
import type { OtherPlan } from '../domain/other-plan.ts';
import type { Plan } from '../domain/plan.ts';
import { redirectsIntoPlans } from './earlier-plans.ts';
import { formatProblem } from './problem.ts';

const FIRST: OtherPlan = { name: 'first', plan: {} as Plan, measures: [] };
const told = (text: string, plans: readonly OtherPlan[] = [FIRST]) =>
  redirectsIntoPlans([{ name: 'redirects.yaml', path: 'c/redirects.yaml', text }], plans).map(formatProblem);

test('a redirect from below an earlier plan belongs to that plan', () => {
  expect(told('/kpis/1/: /plans/first/kpis/1/\n/plans/first/kpis/old/: /plans/first/kpis/1/\n')).toEqual([
    'c/redirects.yaml:2:1 エラー /plans/first/kpis/old/: 「/plans/first/kpis/old/」は前の計画のアドレスです。この行を消し、plans/first/redirects.yaml に「/kpis/old/」から書いてください。',
  ]);
  expect(told('/plans/first/: /about/')).toEqual([
    'c/redirects.yaml:1:1 エラー /plans/first/: 「/plans/first/」には、前の計画があります。この行を消してください。',
  ]);
});

test('but not where there is no such plan, or no longer', () => {
  expect(told('/plans/first/kpis/1/: /plans/1st/kpis/1/', [{ ...FIRST, name: '1st' }])).toEqual([]);
  expect(told('/plans/first-draft/kpis/1/: /kpis/1/')).toEqual([]);
  expect(told('programmes/old: [')).toEqual([]);
  expect(redirectsIntoPlans([], [FIRST])).toEqual([]);
});
