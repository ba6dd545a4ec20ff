// The day that the site is built for.

import { dayInJapan } from './domain/day-in-japan.ts';

/**
 * The day on which the site is built. `SOURCE_DATE_EPOCH`, in seconds, stands for now where a build is to be repeated to the byte
 * (https://reproducible-builds.org/docs/source-date-epoch/); cli/steps.ts sets it, so that a build that goes on past midnight
 * keeps its day.
 */
export function buildDay(): string {
  const epoch = process.env['SOURCE_DATE_EPOCH'];
  return dayInJapan(epoch === undefined ? new Date() : new Date(Number(epoch) * 1000));
}
