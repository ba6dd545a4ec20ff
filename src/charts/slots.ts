// The places along a chart's axis: the baseline, each year that the sheet has a cell for, and 毎年度.

import type { FiscalYear } from '../domain/fiscal-year.ts';
import type { Series, Target } from '../domain/kpi.ts';
import { isBaselineComparable, isBrokenBetween } from '../domain/kpi-event.ts';
import type { MeasuredValue } from '../domain/measured-value.ts';

export interface Slot {
  readonly kind: 'baseline' | 'year' | 'every-year';
  /** Null for 毎年度 and for a baseline whose year is unknown. */
  readonly fiscalYear: FiscalYear | null;
  /** Null where the sheet has no cell for a value: a year with a target only. */
  readonly value: MeasuredValue | null;
  readonly target: Target | null;
  /** Whether the slot before is the year before, so that nothing lies between them. */
  readonly follows: boolean;
  /** Whether the figures from here on are not comparable with those before. */
  readonly breaks: boolean;
}

function followsYear(before: FiscalYear | null | undefined, year: FiscalYear): boolean {
  return before === null || before === year - 1;
}

/** The slots of a series from left to right. A blank baseline has none: the sheet says nothing about it. */
export function slotsOf(series: Series): Slot[] {
  const targets = series.targets.filter(({ condition }) => condition.kind !== 'missing');
  const targetOf = (year: Target['fiscalYear']) => targets.findLast(({ fiscalYear }) => fiscalYear === year) ?? null;
  const years = [
    ...new Set([
      ...series.actuals.map(({ fiscalYear }) => fiscalYear),
      ...targets.flatMap(({ fiscalYear }) => (fiscalYear === 'every-year' ? [] : [fiscalYear])),
    ]),
  ].toSorted((a, b) => a - b);

  const { baseline } = series;
  const hasBaseline = baseline.value.kind !== 'missing' || baseline.value.text.trim() !== '';
  const slots: Slot[] = hasBaseline
    ? [
        {
          kind: 'baseline',
          fiscalYear: baseline.fiscalYear,
          value: baseline.value,
          target: null,
          follows: false,
          breaks: false,
        },
      ]
    : [];
  for (const year of years) {
    const before = slots.at(-1);
    const breaks =
      before !== undefined &&
      (before.kind === 'baseline'
        ? !isBaselineComparable(series, year)
        : isBrokenBetween(series, before.fiscalYear ?? year, year));
    slots.push({
      kind: 'year',
      fiscalYear: year,
      value: series.actuals.find(({ fiscalYear }) => fiscalYear === year)?.value ?? null,
      target: targetOf(year),
      follows: before !== undefined && !breaks && followsYear(before.fiscalYear, year),
      breaks,
    });
  }
  const everyYear = targetOf('every-year');
  if (everyYear)
    slots.push({
      kind: 'every-year',
      fiscalYear: null,
      value: null,
      target: everyYear,
      follows: slots.length > 0,
      breaks: false,
    });
  return slots;
}
