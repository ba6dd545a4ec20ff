import { expect, test } from 'vitest';
import type { FigureChange } from './figure-change.ts';
import type { KpiHistory, Revision } from './history.ts';
import { kpiOf } from './kpi-for-tests.ts';
import type { Measure } from './measure.ts';
import { revisionId, revisionOf, revisionPath, revisionRecord } from './revision-record.ts';

const KPI = kpiOf({ label: '小学生', unit: '人' }, { id: 'waiting-children' }, [
  { label: '中学生', unit: '人' },
  { label: '中学生', unit: '％' },
]);

const revision = (change: Partial<FigureChange> = {}, edition = 2022, kpi = KPI): Revision => ({
  change: {
    kind: 'revised',
    what: 'actual',
    label: '小学生',
    unit: '人',
    fiscalYear: 2021,
    before: null,
    after: null,
    reason: null,
    isPrinted: false,
    ...change,
  },
  was: edition - 1,
  placed: { kpi, measure: { edition } as Measure },
});

test('a revision’s address names the KPI, the edition that made it and the figure; a sub-row by its place', () => {
  expect(revisionId(revision())).toBe('waiting-children-2022-actual-2021');
  expect(revisionId(revision({ what: 'baseline', fiscalYear: null }))).toBe('waiting-children-2022-baseline');
  expect(revisionId(revision({ what: 'target', fiscalYear: 'every-year' }))).toBe(
    'waiting-children-2022-target-every-year',
  );
  expect(revisionId(revision({ label: '中学生' }))).toBe('waiting-children-2022-actual-2021-2');
  expect(revisionId(revision({ label: '中学生', unit: '%' }))).toBe('waiting-children-2022-actual-2021-3');
  expect(revisionPath(revision())).toBe('/revisions/#waiting-children-2022-actual-2021');
});

test('the public record has the newest edition first, and keeps the order of the KPIs within one', () => {
  const history = (...revisions: Revision[]) => ({ revisions }) as unknown as KpiHistory;
  const other = kpiOf({}, { id: 'b' });
  const record = revisionRecord([
    history(revision({}, 2020), revision({}, 2022)),
    history(revision({}, 2021, other), revision({}, 2022, other)),
  ]);
  expect(record.map(({ placed: { kpi, measure } }) => [measure.edition, kpi.id])).toEqual([
    [2022, 'waiting-children'],
    [2022, 'b'],
    [2021, 'b'],
    [2020, 'waiting-children'],
  ]);
});

test('a figure’s revision is found by KPI, kind, sub-row, year and unit, however the unit is spelt', () => {
  const figure = { what: 'actual', label: '中学生', unit: '％', fiscalYear: 2021 } as const;
  const made = revision({ label: '中学生', unit: '%' });
  expect(revisionOf([revision(), made], 'waiting-children', figure)).toBe(made);
  expect(revisionOf([made], 'waiting-adults', figure)).toBeNull();
  expect(revisionOf([made], 'waiting-children', { ...figure, what: 'expected' })).toBeNull();
  expect(revisionOf([made], 'waiting-children', { ...figure, label: '小学生' })).toBeNull();
  expect(revisionOf([made], 'waiting-children', { ...figure, fiscalYear: 2020 })).toBeNull();
  expect(revisionOf([made], 'waiting-children', { ...figure, unit: '人' })).toBeNull();
});
