import { expect, test } from 'vitest';
import type { KpiEvent } from './kpi-event.ts';
import { kpiOf } from './kpi-for-tests.ts';
import type { Measure } from './measure.ts';
import {
  kpisAfter,
  kpisBefore,
  linked,
  lostReferences,
  measuresAfter,
  measuresBefore,
  type OtherPlan,
} from './other-plan.ts';
import type { Plan } from './plan.ts';

const sheet = (slug: string, edition: number, about: Partial<Measure> = {}) =>
  ({ slug, code: slug, edition, name: `施策${slug}`, kpis: [], ...about }) as unknown as Measure;
const planOf = (name: string, measures: readonly Measure[]): OtherPlan => ({
  name: 'first',
  plan: { name, measureLevel: '施策' } as Plan,
  measures,
});

const KPI = { ...kpiOf({}), id: 'waiting' };
const EARLIER = planOf('前の計画', [sheet('1-1', 2019), sheet('1-1', 2020, { kpis: [KPI] })]);
const LATER_KPI = { ...kpiOf({}), id: 'waiting-children', continues: ['first/waiting'] };
const CONTINUING = sheet('2-1', 2021, { continues: ['first/1-1'], kpis: [LATER_KPI] });

test('a measure and a KPI are found in the plan before by what the newer sheet declares', () => {
  expect(measuresBefore(CONTINUING, [EARLIER]).map(({ path, title }) => [path, title])).toEqual([
    ['/measures/1-1/', '施策 1-1 施策1-1'],
  ]);
  expect(kpisBefore(LATER_KPI, [EARLIER]).map(({ path }) => path)).toEqual(['/kpis/waiting/']);
});

test('and in the plan after, where it carries on the same', () => {
  const later = planOf('次の計画', [CONTINUING]);
  expect(measuresAfter(sheet('1-1', 2020), later).map(({ path }) => path)).toEqual(['/measures/2-1/']);
  expect(kpisAfter(KPI, later).map(({ path }) => path)).toEqual(['/kpis/waiting-children/']);
  expect(measuresAfter(sheet('1-2', 2020), later)).toEqual([]);
  expect(kpisAfter(KPI, null)).toEqual([]);
});

test('a KPI is carried on, too, where an event of its past names the earlier one', () => {
  const event: KpiEvent = {
    kind: 'merged',
    fiscalYear: 2021,
    before: null,
    from: ['first/waiting', 'siblings'],
    reason: null,
    comparable: false,
  };
  const merged = { ...kpiOf({}), id: 'waiting-children', events: [event] };
  expect(kpisBefore(merged, [EARLIER]).map(({ path }) => path)).toEqual(['/kpis/waiting/']);
  const later = planOf('次の計画', [sheet('2-1', 2021, { kpis: [merged, { ...kpiOf({}), id: 'siblings' }] })]);
  expect(kpisAfter(KPI, later).map(({ path }) => path)).toEqual(['/kpis/waiting-children/']);
  const lost = { ...merged, events: [{ ...event, from: ['first/gone', 'siblings'] }] };
  expect(lostReferences([sheet('2-1', 2021, { kpis: [lost] })], [EARLIER]).map(({ reference }) => reference)).toEqual([
    'first/gone',
  ]);
});

test('a KPI is named as its newest sheet names it, in whatever order the sheets come', () => {
  const named = (edition: number, name: string) => sheet('1-1', edition, { kpis: [{ ...KPI, name }] });
  const plan = planOf('前の計画', [named(2020, '待機児童数'), named(2019, '待っている児童の数')]);
  expect(kpisBefore(LATER_KPI, [plan]).map(({ title }) => title)).toEqual(['待機児童数']);
});

test('without a later plan, or without a word of earlier ones, nothing is carried on', () => {
  expect(measuresAfter(sheet('1-1', 2020), null)).toEqual([]);
  expect(measuresBefore(sheet('2-1', 2021), [EARLIER])).toEqual([]);
});

test('the same id in two plans joins nothing by itself', () => {
  expect(kpisBefore(KPI, [EARLIER])).toEqual([]);
});

test('a reference to what the plan before does not have is lost', () => {
  const wrong = sheet('2-2', 2021, {
    continues: ['first/9-9'],
    kpis: [{ ...LATER_KPI, continues: ['second/waiting'] }],
  });
  expect(lostReferences([CONTINUING, wrong], [EARLIER]).map(({ reference }) => reference)).toEqual([
    'first/9-9',
    'second/waiting',
  ]);
});

test('of a sheet, pages of another plan know its names, what it carries on, and no figure', () => {
  const read = sheet('1-1', 2023, { continues: ['first/1-1'], achievements: [], kpis: [LATER_KPI] });
  expect(linked(read)).toEqual({
    slug: '1-1',
    edition: 2023,
    code: '1-1',
    name: '施策1-1',
    continues: ['first/1-1'],
    kpis: [{ id: 'waiting-children', name: LATER_KPI.name, continues: ['first/waiting'], events: LATER_KPI.events }],
  });
});
