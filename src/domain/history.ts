// A KPI's life across the editions of its sheets: every figure with the edition that says it, every correction, what became of
// it. A figure is what the newest edition with a cell for it says; what older ones said is kept beside it.

import { type FigureChange, figureChanges, isRevision, isSameUnit, printedChanges } from './figure-change.ts';
import type { FiscalYear } from './fiscal-year.ts';
import type { Kpi, Series, Target, YearValue } from './kpi.ts';
import { type EndedKpi, type KpiEvent, withEvents } from './kpi-event.ts';
import type { Measure } from './measure.ts';
import type { MeasuredValue } from './measured-value.ts';

/** A KPI as one sheet has it. */
export interface PlacedKpi {
  readonly kpi: Kpi;
  readonly measure: Measure;
}

/** What one edition says of a figure. */
export interface Telling<T> {
  readonly edition: FiscalYear;
  readonly said: T;
}

/** A figure and all that the editions say of it, oldest first; the last is what holds. */
export interface TracedFigure<T> {
  readonly fiscalYear: FiscalYear | 'every-year' | null;
  readonly tellings: readonly [Telling<T>, ...Telling<T>[]];
}

/** A row of figures of one unit across all editions, years ascending. */
export interface TracedRow {
  readonly label: string | null;
  readonly unit: string;
  readonly baseline: TracedFigure<Series['baseline']>;
  readonly actuals: readonly TracedFigure<MeasuredValue>[];
  readonly expected: readonly TracedFigure<MeasuredValue>[];
  readonly targets: readonly TracedFigure<Target>[];
  /** Whether the newest sheet of the KPI still has the row, in this unit. */
  readonly isCurrent: boolean;
}

/** A correction and the edition that made it. */
export interface Revision {
  readonly change: FigureChange;
  /** The edition that said otherwise; null where the newer sheet alone prints what was before (変更前). */
  readonly was: FiscalYear | null;
  readonly placed: PlacedKpi;
}

export interface KpiHistory {
  readonly id: string;
  /** The KPI in each sheet that has it, oldest first. */
  readonly editions: readonly [PlacedKpi, ...PlacedKpi[]];
  readonly newest: PlacedKpi;
  readonly rows: readonly TracedRow[];
  /** Oldest first. */
  readonly revisions: readonly Revision[];
  /** By year. */
  readonly events: readonly KpiEvent[];
  /** What the first later sheet that says a word of its end says of it; null while it lives, or where no sheet says a word. */
  readonly end: { readonly ended: EndedKpi; readonly measure: Measure } | null;
}

/** What an edition's sheet holds of a figure: the last telling. */
export function held<T>({ tellings }: TracedFigure<T>): Telling<T> {
  return tellings.at(-1) ?? tellings[0];
}

/** The life of every KPI that any sheet of the plan names, by id. */
export function kpiHistories(measures: readonly Measure[]): Map<string, KpiHistory> {
  const placed = measures
    .flatMap((measure) => measure.kpis.map((kpi) => ({ kpi, measure })))
    .toSorted((a, b) => a.measure.edition - b.measure.edition);
  const ends = measures.flatMap((measure) => (measure.ended ?? []).map((ended) => ({ ended, measure })));
  return new Map(
    [...Map.groupBy(placed, ({ kpi }) => kpi.id)].flatMap(([id, editions]) => {
      const [first, ...others] = editions;
      return first ? [[id, historyOf([first, ...others], ends)] as const] : [];
    }),
  );
}

/** `editions` are of one KPI, oldest first; `ends` what any sheet says of KPIs that it leaves out. */
export function historyOf(
  editions: readonly [PlacedKpi, ...PlacedKpi[]],
  ends: readonly { readonly ended: EndedKpi; readonly measure: Measure }[] = [],
): KpiHistory {
  const newest = editions.at(-1) ?? editions[0];
  const { id } = newest.kpi;
  return {
    id,
    editions,
    newest,
    rows: rowsOf(editions, newest),
    revisions: revisionsOf(editions),
    events: eventsOf(editions),
    // A KPI that moved stands in a sheet of the same year: it has not ended.
    end:
      ends
        .filter(({ ended, measure }) => ended.id === id && measure.edition > newest.measure.edition)
        .toSorted((a, b) => a.measure.edition - b.measure.edition)[0] ?? null,
  };
}

function eventsOf(editions: readonly PlacedKpi[]): KpiEvent[] {
  const events = editions.toReversed().flatMap(({ kpi }) => kpi.events ?? []);
  const byKey = new Map<string, KpiEvent>();
  // The newest sheet's words for an event stand for all.
  for (const event of events) {
    const key = `${event.fiscalYear} ${event.kind}`;
    if (!byKey.has(key)) byKey.set(key, event);
  }
  return [...byKey.values()].toSorted((a, b) => a.fiscalYear - b.fiscalYear);
}

const rowKey = ({ label, unit }: Pick<Series, 'label' | 'unit'>) => JSON.stringify([label, unit.normalize('NFKC')]);

function rowsOf(editions: readonly PlacedKpi[], newest: PlacedKpi): TracedRow[] {
  const told = editions.flatMap(({ kpi, measure }) =>
    kpi.series.map((series) => ({ series, edition: measure.edition, key: rowKey(series) })),
  );
  const current = newest.kpi.series.map(rowKey);
  const keys = [...new Set([...current, ...told.map(({ key }) => key)])];
  return keys.flatMap((key) => {
    const rows = told.filter((row) => row.key === key);
    const last = rows.at(-1);
    if (!last) return [];
    const values = (pick: (series: Series) => readonly YearValue[]) =>
      traced(
        rows.flatMap(({ series, edition }) =>
          pick(series).map(({ fiscalYear, value }) => ({ fiscalYear, edition, said: value })),
        ),
      );
    const [baseline] = traced(
      rows.map(({ series, edition }) => ({ fiscalYear: null, edition, said: series.baseline })),
    );
    if (!baseline) return [];
    return [
      {
        label: last.series.label,
        unit: last.series.unit,
        baseline,
        actuals: values(({ actuals }) => actuals),
        expected: values(({ expected }) => expected),
        targets: traced(
          rows.flatMap(({ series, edition }) =>
            series.targets.map((target) => ({ fiscalYear: target.fiscalYear, edition, said: target })),
          ),
        ),
        isCurrent: current.includes(key),
      },
    ];
  });
}

/** Tellings gathered by the year they are about; 毎年度 last. */
function traced<T>(
  tellings: readonly (Telling<T> & { readonly fiscalYear: TracedFigure<T>['fiscalYear'] })[],
): TracedFigure<T>[] {
  const order = (year: TracedFigure<T>['fiscalYear']) => (year === 'every-year' ? Infinity : (year ?? -Infinity));
  return [...Map.groupBy(tellings, ({ fiscalYear }) => fiscalYear)]
    .flatMap(([fiscalYear, all]): TracedFigure<T>[] => {
      const [first, ...others] = all.map(({ edition, said }) => ({ edition, said }));
      return first ? [{ fiscalYear, tellings: [first, ...others] }] : [];
    })
    .toSorted((a, b) => order(a.fiscalYear) - order(b.fiscalYear) || 0);
}

/** The corrections that each edition makes to what the editions before it said. */
function revisionsOf(editions: readonly PlacedKpi[]): Revision[] {
  return editions.flatMap((placed, index) => {
    const older = editions.slice(0, index);
    const said = older.length > 0 ? acrossEditions(older) : null;
    const found = said ? figureChanges(said, placed.kpi).filter(isRevision) : [];
    return [
      ...found.map((change) => ({ change, was: editionThatSaid(older, change), placed })),
      ...printedRevisions(placed.kpi, said).map((change) => ({ change, was: null, placed })),
    ];
  });
}

/** The newest of the older editions that has the figure. */
function editionThatSaid(
  older: readonly PlacedKpi[],
  { what, label, fiscalYear, unit }: FigureChange,
): FiscalYear | null {
  const has = ({ kpi }: PlacedKpi) => {
    const row = kpi.series.find((series) => series.label === label && isSameUnit(series.unit, unit));
    if (!row) return false;
    if (what === 'baseline') return true;
    const years = { actual: row.actuals, expected: row.expected, target: row.targets }[what];
    return years.some((each) => each.fiscalYear === fiscalYear);
  };
  return older.findLast(has)?.measure.edition ?? null;
}

/** Figures and targets whose sheet prints what they replaced, where no older sheet tells so already. */
function printedRevisions(kpi: Kpi, said: Kpi | null): FigureChange[] {
  return kpi.series.flatMap((row) => {
    const before = said?.series.find(({ label, unit }) => label === row.label && isSameUnit(unit, row.unit));
    return printedChanges(before ?? null, row);
  });
}

/**
 * The KPI as its newest sheet has it, with the years that only older sheets still have and the breaks that any of them
 * declares. Rows that are in another unit, or that the newest sheet has no longer, are not joined to it.
 */
export function acrossEditions(editions: readonly PlacedKpi[]): Kpi {
  const [first, ...others] = editions.toReversed().map(({ kpi }) => kpi);
  if (!first) throw new Error('A KPI has at least one edition.');
  const rowsBefore = (row: Series) =>
    others.flatMap(({ series }) =>
      series.filter(({ label, unit }) => label === row.label && isSameUnit(unit, row.unit)),
    );
  const whole = (row: Series): Series => {
    const rows = [row, ...rowsBefore(row)];
    return {
      ...row,
      actuals: newestOf(rows.flatMap(({ actuals }) => actuals)),
      expected: newestOf(rows.flatMap(({ expected }) => expected)),
      // A target that the newest sheet has dropped is aimed at no longer.
      targets: row.targets,
    };
  };
  const [row, ...rows] = first.series;
  return withEvents({ ...first, series: [whole(row), ...rows.map(whole)] }, eventsOf(editions));
}

/** The first of each year, years ascending. */
function newestOf(figures: readonly YearValue[]): YearValue[] {
  const byYear = new Map<FiscalYear, YearValue>();
  for (const figure of figures) if (!byYear.has(figure.fiscalYear)) byYear.set(figure.fiscalYear, figure);
  return [...byYear.values()].toSorted((a, b) => a.fiscalYear - b.fiscalYear);
}
