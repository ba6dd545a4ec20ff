// The sheet of a later year as a draft: what stays is carried over, what is said anew each year is an empty place.

import type { FiscalYear } from '../domain/fiscal-year.ts';
import type { Kpi, Rank, Series, YearValue } from '../domain/kpi.ts';
import type { Measure, Passage } from '../domain/measure.ts';
import { BLANK } from '../domain/measured-value.ts';

/** A passage that is still to be written; the check names its place. */
export const unwritten = (id: string): Passage => ({ id, plainText: '', html: '' });

/** What becomes of KPIs from one sheet to the next, as the editor says it. Nothing of it is guessed. */
export interface KpiChanges {
  /** Ids of KPIs that the new sheet leaves out. */
  readonly dropped: readonly string[];
  /** New names by id. */
  readonly renamed: ReadonlyMap<string, string>;
  /** Names of KPIs that the last sheet does not have, each with an id that no KPI has had yet. */
  readonly added: readonly { readonly id: string; readonly name: string }[];
}

const NO_CHANGES: KpiChanges = { dropped: [], renamed: new Map(), added: [] };

/**
 * The draft for `year`. KPIs, their values and targets, initiatives, programmes, money and divisions are carried over, with
 * an empty value for the year, but for what `changes` says of them, which the draft declares; achievements, challenges, opinions and ranks are that year's own and left to be written.
 */
export function nextEdition(
  { ended: _ended, ...measure }: Measure,
  year: FiscalYear,
  source: string,
  changes: KpiChanges = NO_CHANGES,
): Measure {
  return {
    ...measure,
    edition: year,
    source,
    kpis: nextKpis(measure.kpis, year, changes),
    ...(changes.dropped.length > 0 && {
      ended: changes.dropped.map((id) => ({ id, kind: 'dropped' as const, into: [], reason: null })),
    }),
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

function nextKpis(kpis: readonly Kpi[], year: FiscalYear, { dropped, renamed, added }: KpiChanges): Kpi[] {
  const event = { fiscalYear: year, from: [], reason: null, comparable: true };
  const kept = kpis
    .filter(({ id }) => !dropped.includes(id))
    .map((kpi): Kpi => {
      const next = { ...kpi, series: seriesWithYear(kpi, year), rank: unwrittenRank(kpi.rank) };
      const name = renamed.get(kpi.id);
      if (name === undefined || name === kpi.name) return next;
      const events = [...(kpi.events ?? []), { ...event, kind: 'renamed' as const, before: kpi.name }];
      return { ...next, name, events };
    });
  const begun = added.map(({ id, name }): Kpi => ({
    ...newKpi(id, name, year),
    events: [{ ...event, kind: 'added', before: null }],
  }));
  return [...kept, ...begun].map((kpi, index) => ({ ...kpi, number: index + 1 }));
}

/** A KPI with an empty value for the year and nothing else. */
export function newKpi(id: string, name: string, year: FiscalYear): Kpi {
  return {
    id,
    number: 1,
    name,
    aggregation: null,
    calendarYear: false,
    unit: '',
    direction: null,
    series: [
      {
        label: null,
        unit: '',
        baseline: { fiscalYear: null, value: BLANK },
        actuals: [{ fiscalYear: year, value: BLANK }],
        targets: [],
        expected: [],
      },
    ],
    rank: null,
    definition: null,
    source: null,
    division: null,
    note: null,
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
