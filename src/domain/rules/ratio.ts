// A share in words that never looks like the threshold it has not reached: 79.96% is not written 80%.

import { formatNumber } from '../measured-value.ts';

/** A share as a percentage with one decimal, or with as many as keep it beside the thresholds (in percent) that it is not at. */
export function percentBeside(share: number, thresholds: readonly number[]): string {
  const percent = share * 100;
  const isOn = (digits: number) => thresholds.includes(Number(percent.toFixed(digits)));
  const digits = [1, 2, 3, 4, 5, 6, 7, 8].find((each) => !isOn(each)) ?? 8;
  return `${formatNumber(percent, digits)}%`;
}
