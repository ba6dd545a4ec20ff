import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Measure } from '../domain/measure.ts';
import type { Plan } from '../domain/plan.ts';
import { readContentFolder } from '../content-folder.ts';
import { readContent } from './content.ts';
import { readFormatExample } from './format-example.ts';
import { formatProblem } from './problem.ts';

const examples = readdirSync('examples/formats')
  .toSorted()
  .map((file) => readFormatExample(readFileSync(`examples/formats/${file}`, 'utf8'), `examples/formats/${file}`));

test('every example is read without a problem, under an address of its own', () => {
  expect(examples.flatMap(({ problems }) => problems.map(formatProblem))).toEqual([]);
  const ids = examples.map(({ value }) => value?.id);
  expect(new Set(ids).size).toBe(examples.length);
});

test('nothing made up is said of a real city', () => {
  for (const { value } of examples)
    expect(value?.plan.city).toBe(value?.origin?.isReal ? value.origin.city : 'みほん市');
});

/** The names of all forms that sheets are known to print. */
const FORMS = [
  ...['actual', 'forecast', 'provisional', 'preliminary', 'plan'].map((kind) => `value ${kind}`),
  ...[
    'blank',
    'dash',
    'not-yet-collected',
    'not-yet-published',
    'no-data',
    'no-survey',
    'under-adjustment',
    'not-evaluated',
    'ended',
    'not-updated',
    'not-comparable',
  ].map((reason) => `missing ${reason}`),
  ...['number', 'at-least', 'at-most', 'range', 'maintain', 'text', 'missing'].map((kind) => `target ${kind}`),
  ...['annual', 'cumulative', 'point-in-time', 'null'].map((way) => `aggregation ${way}`),
  ...['up', 'down', 'maintain', 'null'].map((way) => `direction ${way}`),
  'value in words',
  'value 0',
  'value below 0',
  'number with full-width digits',
  'number grouped by thousands',
  'remark of a value',
  'baseline of a year',
  'corrected value',
  'next publication',
  'target of a year',
  'target of every year',
  'several targets',
  'revised target',
  'revised target of another year',
  'expected value',
  'revised expected value',
  'sub-rows',
  'sub-row with a unit of its own',
  'calendar year',
  'unit %',
  'unit ‰',
  'unit 位',
  'no unit',
  'rank of a measure',
  'rank of a KPI',
  'rank with words',
  'rank outside the order',
  'definition',
  'source',
  'division of a KPI',
  'remark of a KPI',
  'money of a programme',
  'money budget',
  'money settlement',
  'divisions',
  'related divisions',
  'opinion with author',
  'opinion with rank',
] as const;

/** The forms that a sheet holds. */
function formsOf(measure: Measure, plan: Plan): string[] {
  const outside = new Set(
    (plan.rankScales ?? []).flatMap(({ grades }) => grades.flatMap(({ text, isOutside }) => (isOutside ? [text] : []))),
  );
  return [
    ...(measure.rank ? ['rank of a measure'] : []),
    ...(measure.divisions.length > 0 ? ['divisions'] : []),
    ...(measure.relatedDivisions ? ['related divisions'] : []),
    ...measure.opinions.flatMap(({ author, rank }) => [
      author ? 'opinion with author' : '',
      rank ? 'opinion with rank' : '',
    ]),
    ...measure.money.flatMap(({ kind, programme }) => [
      kind ? `money ${kind}` : '',
      programme ? 'money of a programme' : '',
    ]),
    ...measure.kpis.flatMap((kpi) => [
      `aggregation ${kpi.aggregation}`,
      `direction ${kpi.direction}`,
      kpi.calendarYear ? 'calendar year' : '',
      kpi.series[0].label === null ? '' : 'sub-rows',
      kpi.rank ? 'rank of a KPI' : '',
      kpi.rank?.note ? 'rank with words' : '',
      kpi.rank && outside.has(kpi.rank.text) ? 'rank outside the order' : '',
      kpi.definition ? 'definition' : '',
      kpi.source ? 'source' : '',
      kpi.division ? 'division of a KPI' : '',
      kpi.note ? 'remark of a KPI' : '',
      ...kpi.series.flatMap(({ unit, baseline, actuals, expected, targets }) => [
        unit === '' ? 'no unit' : `unit ${unit}`,
        unit === kpi.unit ? '' : 'sub-row with a unit of its own',
        baseline.fiscalYear === null ? '' : 'baseline of a year',
        ...[baseline, ...actuals].flatMap((cell) => {
          const { value } = cell;
          return [
            value.kind === 'missing' ? `missing ${value.reason}` : `value ${value.kind}`,
            value.kind !== 'missing' && value.value === null ? 'value in words' : '',
            value.kind !== 'missing' && value.value === 0 ? 'value 0' : '',
            value.kind !== 'missing' && (value.value ?? 0) < 0 ? 'value below 0' : '',
            /[０-９]/u.test(value.text) ? 'number with full-width digits' : '',
            /\d,\d/.test(value.text) ? 'number grouped by thousands' : '',
            value.note ? 'remark of a value' : '',
            cell.revisedFrom ? 'corrected value' : '',
            'nextPublication' in cell && cell.nextPublication ? 'next publication' : '',
          ];
        }),
        ...expected.flatMap(({ revisedFrom }) => ['expected value', revisedFrom ? 'revised expected value' : '']),
        targets.length > 1 ? 'several targets' : '',
        ...targets.flatMap(({ condition, fiscalYear, revisedFrom }) => [
          `target ${condition.kind}`,
          fiscalYear === 'every-year' ? 'target of every year' : 'target of a year',
          revisedFrom ? 'revised target' : '',
          revisedFrom && revisedFrom.fiscalYear !== null ? 'revised target of another year' : '',
        ]),
      ]),
    ]),
  ];
}

test('every form that sheets print has an example', () => {
  const found = new Set(examples.flatMap(({ value }) => (value ? formsOf(value.measure, value.plan) : [])));
  expect(FORMS.filter((form) => !found.has(form))).toEqual([]);
});

test('every form stands somewhere in the fictional city', async () => {
  const { plan, measures } = readContent(await readContentFolder('examples/mihon'));
  const found = new Set(plan ? measures.flatMap((measure) => formsOf(measure, plan)) : []);
  expect(FORMS.filter((form) => !found.has(form))).toEqual([]);
});
