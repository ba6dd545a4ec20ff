// A KPI's record line by line: every figure that any sheet gives, with the edition that it comes from and what older editions
// said of it otherwise.

import { type Cell, isSameUnit, targetChange, valueChange } from './figure-change.ts';
import type { FiscalYear } from './fiscal-year.ts';
import { held, type KpiHistory, type PlacedKpi, type Telling, type TracedFigure, type TracedRow } from './history.ts';
import type { CellExtras } from './kpi.ts';
import type { MeasuredValue } from './measured-value.ts';

export interface RecordLine {
  readonly what: 'baseline' | 'actual' | 'expected' | 'target';
  /** Null for a baseline whose year the sheet does not say. */
  readonly fiscalYear: FiscalYear | 'every-year' | null;
  readonly cell: Cell;
  readonly extras: CellExtras;
  /** The newest sheet that has the figure. */
  readonly from: PlacedKpi;
  /** What older sheets say otherwise, oldest first. */
  readonly earlier: readonly { readonly edition: FiscalYear; readonly cell: Cell }[];
  /** False for a target that the newest sheet aims at no longer. */
  readonly holds: boolean;
}

export interface RecordRow {
  readonly row: TracedRow;
  readonly lines: readonly RecordLine[];
}

const isBlank = (value: MeasuredValue) => value.kind === 'missing' && value.text === '';

/** All rows of figures, those of the newest sheet first; within one the baseline, the years, then what is expected and aimed at. */
export function recordOf({ rows, editions, newest }: KpiHistory): RecordRow[] {
  const placedIn = (edition: FiscalYear) => editions.find(({ measure }) => measure.edition === edition) ?? newest;
  return rows.map((row) => {
    const seriesOf = ({ kpi }: PlacedKpi) =>
      kpi.series.find(({ label, unit }) => label === row.label && isSameUnit(unit, row.unit));
    const values = (what: 'actual' | 'expected', figures: readonly TracedFigure<MeasuredValue>[]) =>
      figures.map((figure): RecordLine => {
        const { edition, said } = held(figure);
        const from = placedIn(edition);
        const cells = what === 'actual' ? seriesOf(from)?.actuals : seriesOf(from)?.expected;
        const found = cells?.find(({ fiscalYear }) => fiscalYear === figure.fiscalYear);
        const { fiscalYear: _year, value: _value, ...extras } = found ?? { fiscalYear: 0, value: said };
        const earlier = saidOtherwise(figure, valueChange).filter((telling) => !isBlank(telling.said));
        return {
          what,
          fiscalYear: figure.fiscalYear,
          cell: { kind: 'value', value: said },
          extras,
          from,
          earlier: earlier.map((telling) => ({
            edition: telling.edition,
            cell: { kind: 'value', value: telling.said },
          })),
          holds: true,
        };
      });
    const baseline = held(row.baseline);
    const { value, fiscalYear, ...extras } = baseline.said;
    const earlierBaselines = saidOtherwise(row.baseline, (before, after) => valueChange(before.value, after.value));
    const lastOfRow = seriesOf(newest) ? newest.measure.edition : baseline.edition;
    return {
      row,
      lines: [
        {
          what: 'baseline',
          fiscalYear,
          cell: { kind: 'value', value },
          extras,
          from: placedIn(baseline.edition),
          earlier: earlierBaselines
            .filter(({ said }) => !isBlank(said.value))
            .map(({ edition, said }) => ({ edition, cell: { kind: 'value', value: said.value } })),
          holds: true,
        },
        ...values('actual', row.actuals),
        ...values('expected', row.expected),
        ...row.targets.map((figure): RecordLine => {
          const { edition, said } = held(figure);
          return {
            what: 'target',
            fiscalYear: figure.fiscalYear,
            cell: { kind: 'target', target: said },
            extras: {},
            from: placedIn(edition),
            earlier: saidOtherwise(figure, targetChange)
              .filter((telling) => telling.said.condition.kind !== 'missing')
              .map((telling) => ({ edition: telling.edition, cell: { kind: 'target', target: telling.said } })),
            holds: edition === lastOfRow,
          };
        }),
      ],
    };
  });
}

/** The tellings after which the next edition says something else. */
function saidOtherwise<T>(
  { tellings }: TracedFigure<T>,
  changed: (before: T, after: T) => unknown,
): readonly Telling<T>[] {
  return tellings.filter((telling, index) => {
    const next = tellings[index + 1];
    return next !== undefined && changed(telling.said, next.said) !== null;
  });
}
