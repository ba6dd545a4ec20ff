// The sheet of a later year as a draft: what stays is carried over, what is said anew each year is an empty place.

import type { FiscalYear } from '../domain/fiscal-year.ts';
import type { Kpi, Rank, Series, YearValue } from '../domain/kpi.ts';
import type { Measure, Passage } from '../domain/measure.ts';
import { BLANK } from '../domain/measured-value.ts';

/** A passage that is still to be written; the check names its place. */
export const unwritten = (id: string): Passage => ({ id, plainText: '', html: '' });

/**
 * The draft for `year`. KPIs, their values and targets, initiatives, programmes, money and divisions are carried over, with
 * an empty value for the year; achievements, challenges, opinions and ranks are that year's own and left to be written.
 */
export function nextEdition(measure: Measure, year: FiscalYear, source: string): Measure {
  return {
    ...measure,
    edition: year,
    source,
    kpis: measure.kpis.map((kpi) => ({ ...kpi, series: seriesWithYear(kpi, year), rank: unwrittenRank(kpi.rank) })),
    achievements: [unwritten('achievement-1')],
    challenges: [{ challenge: unwritten('challenge-1'), response: unwritten('response-1') }],
    opinions: measure.opinions.map(({ rank, ...opinion }, index) => ({
      ...opinion,
      ...(rank && { rank: { text: '', note: null } }),
      passages: [unwritten(`opinion-${index + 1}-1`)],
    })),
    rank: unwrittenRank(measure.rank),
  };
}

function seriesWithYear({ series: [first, ...others] }: Kpi, year: FiscalYear): Kpi['series'] {
  const withYear = (row: Series): Series => ({ ...row, actuals: valuesWithYear(row.actuals, year) });
  return [withYear(first), ...others.map(withYear)];
}

function valuesWithYear(values: readonly YearValue[], year: FiscalYear): readonly YearValue[] {
  if (values.some(({ fiscalYear }) => fiscalYear === year)) return values;
  return [...values, { fiscalYear: year, value: BLANK }].toSorted((a, b) => a.fiscalYear - b.fiscalYear);
}

/** A rank is a judgement of one year: where the last sheet has one, this one needs its own. */
const unwrittenRank = (rank: Rank | null): Rank | null => (rank === null ? null : { text: '', note: null });
