// Values that are probably slips of the hand: told as warnings, since they may be right.

import type { FiscalYear } from '../domain/fiscal-year.ts';
import { type Aggregation, numericActuals, type Series } from '../domain/kpi.ts';
import { isBrokenBetween } from '../domain/kpi-event.ts';

export interface DoubtfulValue {
  readonly fiscalYear: FiscalYear;
  readonly message: string;
}

/** How many times its neighbours a value must be to look like a slipped digit. */
const SLIPPED_DIGIT = 10;

/**
 * Values of a series that fall although they are cumulative, or are ten times (or a tenth of) every other value. Values that a
 * declared break divides are not compared: the city has said why they differ.
 */
export function doubtfulValues(series: Series, aggregation: Aggregation | null): DoubtfulValue[] {
  const years = numericActuals(series);
  return years.flatMap(({ fiscalYear, value: { value, text } }, index): DoubtfulValue[] => {
    const isComparable = (year: FiscalYear) =>
      !isBrokenBetween(series, Math.min(year, fiscalYear), Math.max(year, fiscalYear));
    const before = years[index - 1];
    const isFallen = before && value < before.value.value && isComparable(before.fiscalYear);
    if (aggregation === 'cumulative' && isFallen) {
      const message = `累計なのに、前の値の${before.value.text}から${text}に減っています。値か「集計」を確かめてください。`;
      return [{ fiscalYear, message }];
    }
    const others = years
      .filter((year, other) => other !== index && isComparable(year.fiscalYear))
      .map((year) => year.value);
    const isAlone = others.length > 1 && others.every((other) => isTimes(SLIPPED_DIGIT, value, other.value));
    if (!isAlone) return [];
    const texts = others.map((other) => other.text).join('、');
    return [{ fiscalYear, message: `ほかの年度の値（${texts}）と10倍以上違います。桁を確かめてください。` }];
  });
}

/** Whether one number is at least `times` the other in size. 0 has no size to compare with. */
function isTimes(times: number, a: number, b: number): boolean {
  const small = Math.min(Math.abs(a), Math.abs(b));
  return small > 0 && Math.max(Math.abs(a), Math.abs(b)) / small >= times;
}
