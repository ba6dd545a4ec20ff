// Progress (進み具合): how far a KPI has come on its way from baseline to target. Computed by this site, not the city.

import type { FiscalYear } from './fiscal-year.ts';
import { isBaselineComparable } from './kpi-event.ts';
import { finalTarget, latestActual, type Direction, type Series, type Target, targetNumber } from './kpi.ts';
import { BLANK, difference, isNumeric, isPlaceUnit, type MeasuredValue } from './measured-value.ts';

/** Why no progress can be computed although there is a value. */
export type NotComputable =
  | 'no-target'
  | 'no-baseline'
  | 'value-in-words'
  | 'baseline-in-words'
  | 'target-in-words'
  | 'target-is-range'
  | 'target-is-maintain'
  | 'target-equals-baseline'
  | 'target-met-at-baseline'
  | 'direction-unclear'
  | 'series-broken';

/** The three numbers of (actual − baseline) ÷ (target − baseline), in the KPI's unit. */
export interface Working {
  readonly actual: number;
  readonly baseline: number;
  readonly target: number;
}

export type Progress =
  /**
   * `share`: way from baseline to target; 1 = reached, 0 = at the baseline, negative = moved away, above 1 = beyond.
   * `reached` may also come without a share, where only the target decides (以上, 以下, a range).
   */
  | { readonly state: 'reached'; readonly share: number | null; readonly working: Working | null }
  | { readonly state: 'on-the-way' | 'at-baseline' | 'moved-away'; readonly share: number; readonly working: Working }
  | { readonly state: 'no-value' }
  | { readonly state: 'not-computable'; readonly reason: NotComputable };

/** Which figures the progress was computed from. */
export interface ProgressBasis {
  readonly fiscalYear: FiscalYear | null;
  readonly target: Target | null;
}

/** The newest year with a value and the final target: what `progressOf` compares. */
export function progressBasis(series: Series): ProgressBasis {
  return { fiscalYear: latestActual(series)?.fiscalYear ?? null, target: finalTarget(series) };
}

/**
 * Whether a number is what a target asks for, by the words of the sheet: 以上, 以下, a range, 維持, 毎年度, the stated
 * direction. Null where they do not decide: a bare number with nothing said of the way, a value beside a 維持.
 */
export function meets(
  actual: number,
  target: Target,
  direction: Direction | null,
  baseline: MeasuredValue,
): boolean | null {
  const { condition } = target;
  switch (condition.kind) {
    case 'at-least':
      return actual >= condition.value;
    case 'at-most':
      return actual <= condition.value;
    case 'range':
      return actual >= condition.low && actual <= condition.high;
    case 'number':
      if (direction === null && target.fiscalYear !== 'every-year') return null;
      return keeps(actual, condition.value, direction);
    case 'maintain':
      return isNumeric(baseline) ? keeps(actual, baseline.value, direction) : null;
    default:
      return null;
  }
}

/** Whether a level is kept. A value beside it keeps it only where the city says which way is better. */
function keeps(actual: number, level: number, direction: Direction | null): boolean | null {
  if (direction === 'up') return actual >= level;
  if (direction === 'down') return actual <= level;
  return actual === level ? true : null;
}

/**
 * Whether the baseline already meets the target by the target's own words (90以上 from 95). There is no way to go from
 * baseline to target then, and the formula would count a fall to 80 as 300%.
 */
function metAtBaseline(baseline: number, target: Target, direction: Direction | null): boolean {
  return meets(baseline, target, direction, BLANK) === true;
}

/**
 * Whether a revision moved the target to the other side of the baseline (41,870 became 40,000 where the baseline is 41,000):
 * which way is meant then follows from nothing.
 */
export function turnedRound({ revisedFrom, condition }: Target, baseline: number): boolean {
  const earlier = targetNumber(revisedFrom);
  return condition.kind === 'number' && earlier !== null && (earlier - baseline) * (condition.value - baseline) < 0;
}

/**
 * Progress of the newest actual value towards the final target: (actual − baseline) ÷ (target − baseline).
 * The direction follows from baseline and target; nothing is guessed from the name. Not computable where target equals
 * baseline, or where one of the three is not a number.
 */
export function progressOf(series: Series, direction: Direction | null): Progress {
  const latest = latestActual(series);
  if (!latest) return { state: 'no-value' };
  const target = finalTarget(series);
  if (!target) return { state: 'not-computable', reason: 'no-target' };
  if (!isNumeric(latest.value)) return { state: 'not-computable', reason: 'value-in-words' };
  const actual = latest.value.value;
  const goal = targetNumber(target);
  const baseline = series.baseline.value;
  const isMet = meets(actual, target, direction, baseline);

  if (goal !== null && isNumeric(baseline)) {
    if (!isBaselineComparable(series, latest.fiscalYear))
      return isMet === true
        ? { state: 'reached', share: null, working: null }
        : { state: 'not-computable', reason: 'series-broken' };
    if (direction === null && turnedRound(target, baseline.value))
      return { state: 'not-computable', reason: 'direction-unclear' };
    if (goal !== baseline.value && !metAtBaseline(baseline.value, target, direction))
      return onTheWay({ actual, baseline: baseline.value, target: goal });
  }
  if (isMet === true) return { state: 'reached', share: null, working: null };
  return { state: 'not-computable', reason: whyNotComputable(target, baseline) };
}

/** Where a number stands between a baseline and a target that differ. */
function onTheWay(working: Working): Progress {
  const { actual, baseline, target } = working;
  // Rounded differences keep 0.1 + 0.2 out of the share; numbers too small for that are divided as they are.
  const way = difference(target, baseline);
  const share = way === 0 ? (actual - baseline) / (target - baseline) : difference(actual, baseline) / way;
  if (share >= 1) return { state: 'reached', share, working };
  if (share > 0) return { state: 'on-the-way', share, working };
  if (share < 0) return { state: 'moved-away', share, working };
  return { state: 'at-baseline', share: 0, working };
}

function whyNotComputable(target: Target, baseline: MeasuredValue): NotComputable {
  if (target.condition.kind === 'text') return 'target-in-words';
  if (target.condition.kind === 'range') return 'target-is-range';
  if (target.condition.kind === 'maintain') return 'target-is-maintain';
  if (baseline.kind === 'missing') return 'no-baseline';
  if (!isNumeric(baseline)) return 'baseline-in-words';
  return baseline.value === targetNumber(target) ? 'target-equals-baseline' : 'target-met-at-baseline';
}

/** 達成率: actual ÷ target. */
export interface Attainment {
  /** 1 = 100%. */
  readonly ratio: number;
  readonly actual: number;
  readonly target: number;
}

/**
 * 達成率 of the newest value, or null where it would mislead: without two numbers, with a target of 0 or below, with a
 * negative value, for places in an order (43位), or where less is better (the target lies below the baseline, or the city
 * says so).
 */
export function attainmentOf(series: Series, direction: Direction | null): Attainment | null {
  const latest = latestActual(series)?.value;
  const target = finalTarget(series);
  const goal = targetNumber(target);
  if (!latest || !isNumeric(latest) || goal === null || goal <= 0 || latest.value < 0) return null;
  if (isPlaceUnit(series.unit)) return null;
  if (direction === 'down' || direction === 'maintain' || target?.condition.kind === 'at-most') return null;
  const baseline = series.baseline.value;
  if (direction === null && isNumeric(baseline) && baseline.value >= goal) return null;
  return { ratio: latest.value / goal, actual: latest.value, target: goal };
}
