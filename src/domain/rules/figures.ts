// The figures of one row as rules for judging KPIs need them: numbers, or null where the sheet gives none. Nothing is 0
// that is not 0 in the sheet.

import type { Era, FiscalYear } from '../fiscal-year.ts';
import { isBaselineComparable } from '../kpi-event.ts';
import { finalTarget, type Kpi, latestActual, type Series, targetNumber } from '../kpi.ts';
import { formatNumber, isNumeric, isPlaceUnit, withUnit } from '../measured-value.ts';
import { turnedRound } from '../progress.ts';
import { yearNamer } from '../sentence.ts';
import type { Input } from './finding.ts';

/** Which way the figures are meant to go, where they or the city say so. */
export type Way = 'up' | 'down' | 'maintain' | 'unclear';

/** What a rule reckons with: in the KPI's unit, or fiscal years. */
export type NumberInput = Exclude<Input, 'direction'>;

export interface Figures extends Readonly<Record<NumberInput, number | null>> {
  /** Null where neither the city nor the figures say. */
  readonly way: Way | null;
  /** False where no year has a value, not even one in words. */
  readonly hasValue: boolean;
  readonly isPlaceInOrder: boolean;
  /** False where the way of counting changed between baseline and value. */
  readonly isBaselineComparable: boolean;
  /** A number with the KPI's unit, and a year, as readers are told them. */
  readonly amount: (value: number) => string;
  readonly yearName: (year: FiscalYear) => string;
}

/** The newest value that has come about, the final target, and what stands beside them. */
export function figuresOf(kpi: Kpi, series: Series, planEra: Era | null): Figures {
  const latest = latestActual(series);
  const target = finalTarget(series);
  const expected = series.expected.find(({ fiscalYear }) => fiscalYear === latest?.fiscalYear)?.value;
  const isComparable = latest === null || isBaselineComparable(series, latest.fiscalYear);
  return {
    actual: latest && isNumeric(latest.value) ? latest.value.value : null,
    year: latest?.fiscalYear ?? null,
    firstYear: series.actuals[0]?.fiscalYear ?? null,
    baseline: isNumeric(series.baseline.value) ? series.baseline.value.value : null,
    baselineYear: series.baseline.fiscalYear,
    target: targetNumber(target),
    targetYear: target === null || target.fiscalYear === 'every-year' ? null : target.fiscalYear,
    expected: expected && isNumeric(expected) ? expected.value : null,
    way: wayOf(kpi, series, isComparable),
    hasValue: latest !== null,
    isPlaceInOrder: isPlaceUnit(series.unit),
    isBaselineComparable: isComparable,
    amount: (value) => withUnit(formatNumber(value, 4), series.unit.replace(/\s/gu, '')),
    yearName: yearNamer(kpi, planEra),
  };
}

/** The stated direction, else that of the target's words, else that from baseline to target. */
function wayOf({ direction }: Kpi, series: Series, isComparable: boolean): Way | null {
  const target = finalTarget(series);
  const condition = target?.condition;
  if (direction !== null) return direction;
  if (condition?.kind === 'maintain') return 'maintain';
  if (condition?.kind === 'at-least') return 'up';
  if (condition?.kind === 'at-most') return 'down';
  const baseline = series.baseline.value;
  if (condition?.kind !== 'number' || !isNumeric(baseline) || !isComparable || condition.value === baseline.value)
    return null;
  if (target && turnedRound(target, baseline.value)) return 'unclear';
  return condition.value > baseline.value ? 'up' : 'down';
}
