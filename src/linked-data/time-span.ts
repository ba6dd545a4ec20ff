// The days that figures are of: fiscal years from 1 April to 31 March, calendar years from 1 January to 31 December.

import type { Kpi } from '../domain/kpi.ts';

export interface TimeSpan {
  /** `2015-04-01`. */
  readonly from: string;
  /** The last day, itself included. */
  readonly to: string;
}

/** From the first year with a value in it to the last; null where no year has one. Targets are not yet data. */
export function timeSpanOf(kpis: readonly Kpi[]): TimeSpan | null {
  const spans = kpis.flatMap(({ series, calendarYear }) =>
    series.flatMap(({ actuals }) =>
      actuals
        .filter(({ value }) => value.kind !== 'missing')
        .map(({ fiscalYear: year }) =>
          calendarYear
            ? { from: `${year}-01-01`, to: `${year}-12-31` }
            : { from: `${year}-04-01`, to: `${year + 1}-03-31` },
        ),
    ),
  );
  const from = spans.map((span) => span.from).toSorted()[0];
  const to = spans
    .map((span) => span.to)
    .toSorted()
    .at(-1);
  return from === undefined || to === undefined ? null : { from, to };
}
