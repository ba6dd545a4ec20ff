// A share in words that never looks like the threshold it has not reached: 79.96% is not written 80%.

import { formatNumber } from '../measured-value.ts';

/** A share as a percentage with one decimal, or with as many as keep it beside the thresholds (in percent) that it is not at. */
export function percentBeside(share: number, thresholds: readonly number[]): string {
  const percent = share * 100;
  const edges = thresholds.map((threshold) => formatNumber(threshold));
  // The written text decides: rounding by other means (toFixed) takes 49.995 to another side than writing it does.
  const written = (digits: number) => formatNumber(percent, digits);
  const digits = [1, 2, 3, 4, 5, 6, 7, 8].find((each) => !edges.includes(written(each))) ?? 8;
  return `${written(digits)}%`;
}
