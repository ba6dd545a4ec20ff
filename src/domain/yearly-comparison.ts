// Each year's value against the target and the 期待値 of the same year. Computed by this site: above, below, or what the
// target asks for; whether that is good is the city's to say.

import type { FiscalYear } from './fiscal-year.ts';
import { finalTarget, latestActual, type Kpi, type Series, type Target } from './kpi.ts';
import { isAchieved, isNumeric, type NumericValue } from './measured-value.ts';
import { meets } from './progress.ts';

export type YearComparison =
  | {
      readonly against: 'target';
      readonly fiscalYear: FiscalYear;
      readonly actual: NumericValue;
      readonly target: Target;
      /** Whether the value is what the target asks for; null where its words do not decide that. */
      readonly meets: boolean | null;
    }
  | {
      readonly against: 'expected';
      readonly fiscalYear: FiscalYear;
      readonly actual: NumericValue;
      readonly expected: NumericValue;
    };

/** What can be compared with a number: not words, not a blank. */
const isComparable = ({ condition }: Target) => !['text', 'missing', 'maintain'].includes(condition.kind);

/**
 * All comparisons by year, the target before the 期待値. Empty where the only one would be the newest value with the final
 * target, which is told anyway.
 */
export function yearlyComparisons(series: Series, direction: Kpi['direction']): YearComparison[] {
  const everyYear = series.targets.find(({ fiscalYear }) => fiscalYear === 'every-year');
  const found = series.actuals.flatMap(({ fiscalYear, value }): YearComparison[] => {
    if (!isNumeric(value) || !isAchieved(value)) return [];
    const target = series.targets.find((each) => each.fiscalYear === fiscalYear && isComparable(each)) ?? everyYear;
    const expected = series.expected.find((each) => each.fiscalYear === fiscalYear)?.value;
    return [
      ...(target && isComparable(target)
        ? [
            {
              against: 'target',
              fiscalYear,
              actual: value,
              target,
              meets: meets(value.value, target, direction, series.baseline.value),
            } as const,
          ]
        : []),
      ...(expected && isNumeric(expected)
        ? [{ against: 'expected', fiscalYear, actual: value, expected } as const]
        : []),
    ];
  });
  const [only] = found;
  const isToldAnyway =
    found.length === 1 &&
    only?.against === 'target' &&
    only.target === finalTarget(series) &&
    only.fiscalYear === latestActual(series)?.fiscalYear;
  return isToldAnyway ? [] : found;
}
