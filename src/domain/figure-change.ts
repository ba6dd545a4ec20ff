// What two editions of a sheet say of the same figures, and where they differ: added, settled, revised, withdrawn.

import type { FiscalYear } from './fiscal-year.ts';
import type { CellExtras, Kpi, Series, Target, YearValue } from './kpi.ts';
import { isAchieved, type KnownValue, type MeasuredValue } from './measured-value.ts';

/**
 * `added`: there was none. `settled`: a forecast or plan came about, be it provisionally, or a provisional value became the
 * actual one. `revised`: the older sheet said otherwise. `withdrawn`: the newer sheet has a cell without a value. `left-out`:
 * the newer sheet has no cell for it. `reworded`: both have no value, for different reasons.
 */
export type FigureChangeKind = 'added' | 'settled' | 'revised' | 'withdrawn' | 'left-out' | 'reworded';

/** A cell of a KPI table: a value, or a target. */
export type Cell =
  { readonly kind: 'value'; readonly value: MeasuredValue } | { readonly kind: 'target'; readonly target: Target };

export interface FigureChange {
  readonly kind: FigureChangeKind;
  readonly what: 'baseline' | 'actual' | 'expected' | 'target';
  /** The sub-row's name; null for the only row. */
  readonly label: string | null;
  readonly unit: string;
  /** Null for a baseline. */
  readonly fiscalYear: FiscalYear | 'every-year' | null;
  readonly before: Cell | null;
  readonly after: Cell | null;
  /** The remark that the newer sheet makes on it and the older did not. */
  readonly reason: string | null;
  /** Whether the newer sheet itself prints what was before (変更前). */
  readonly isPrinted: boolean;
}

/** Whether a value brings what the older one was waiting for, so that it is no correction of it. */
function settles(after: KnownValue, before: KnownValue): boolean {
  return isAchieved(before) ? before.kind !== 'actual' && after.kind === 'actual' : isAchieved(after);
}

/** How a value changed from one sheet to the next; null where both say the same. */
export function valueChange(before: MeasuredValue | null, after: MeasuredValue | null): FigureChangeKind | null {
  if (before === null || after === null) {
    if (before === null) return after === null || isBlank(after) ? null : 'added';
    return isBlank(before) ? null : 'left-out';
  }
  if (after.kind === 'missing') {
    if (before.kind !== 'missing') return 'withdrawn';
    if (before.text === after.text) return null;
    return before.text === '' ? 'added' : 'reworded';
  }
  if (before.kind === 'missing') return 'added';
  const isSame = before.value === after.value && (before.value !== null || before.text === after.text);
  if (settles(after, before)) return 'settled';
  return isSame && before.kind === after.kind ? null : 'revised';
}

const isBlank = (value: MeasuredValue) => value.kind === 'missing' && value.text === '';

/** How a target changed from one sheet to the next; null where both ask for the same. */
export function targetChange(before: Target | null, after: Target | null): FigureChangeKind | null {
  const had = before !== null && before.condition.kind !== 'missing';
  const has = after !== null && after.condition.kind !== 'missing';
  if (!had) return has ? 'added' : null;
  if (!has) return after === null ? 'left-out' : 'withdrawn';
  const isSame =
    JSON.stringify(before.condition) === JSON.stringify(after.condition) &&
    (before.condition.kind !== 'text' || before.text === after.text);
  return isSame ? null : 'revised';
}

const newRemark = (before: string | null | undefined, after: string | null | undefined) =>
  after && after !== before ? after : null;

interface Context {
  readonly what: FigureChange['what'];
  readonly row: Series;
}

/** A value's cell, be it of a year or the baseline. */
interface Figure extends Pick<CellExtras, 'revisedFrom'> {
  readonly value: MeasuredValue;
}

function ofValues(
  { what, row }: Context,
  fiscalYear: FiscalYear | null,
  older: Figure | null,
  newer: Figure | null,
): FigureChange[] {
  const [before, after] = [older?.value ?? null, newer?.value ?? null];
  const kind = valueChange(before, after);
  if (kind === null) return [];
  const cell = (value: MeasuredValue | null): Cell | null => value && { kind: 'value', value };
  return [
    {
      kind,
      what,
      label: row.label,
      unit: row.unit,
      fiscalYear,
      before: cell(before),
      after: cell(after),
      reason: newRemark(before?.note, after?.note),
      isPrinted: newer?.revisedFrom !== undefined,
    },
  ];
}

function ofTargets(row: Series, before: Target | null, after: Target | null): FigureChange[] {
  const kind = targetChange(before, after);
  if (kind === null) return [];
  const cell = (target: Target | null): Cell | null => target && { kind: 'target', target };
  return [
    {
      kind,
      what: 'target',
      label: row.label,
      unit: row.unit,
      fiscalYear: (after ?? before)?.fiscalYear ?? null,
      before: cell(before),
      after: cell(after),
      reason: newRemark(before?.note, after?.note),
      isPrinted: after !== null && after.revisedFrom !== null,
    },
  ];
}

const unique = <T>(values: readonly T[]) => [...new Set(values)];

function yearsOf(older: readonly YearValue[], newer: readonly YearValue[]): FiscalYear[] {
  return unique([...older, ...newer].map(({ fiscalYear }) => fiscalYear)).toSorted((a, b) => a - b);
}

const at = (values: readonly YearValue[], year: FiscalYear) =>
  values.find(({ fiscalYear }) => fiscalYear === year) ?? null;

/** Where two sheets' rows of figures differ, baseline first, then by year. Their units must be the same. */
function seriesChanges(older: Series, newer: Series): FigureChange[] {
  const row = newer;
  const targetYears = unique([...older.targets, ...newer.targets].map(({ fiscalYear }) => fiscalYear));
  const targetAt = ({ targets }: Series, year: Target['fiscalYear']) =>
    targets.find(({ fiscalYear }) => fiscalYear === year) ?? null;
  return [
    ...ofValues({ what: 'baseline', row }, null, older.baseline, newer.baseline),
    ...yearsOf(older.actuals, newer.actuals).flatMap((year) =>
      ofValues({ what: 'actual', row }, year, at(older.actuals, year), at(newer.actuals, year)),
    ),
    ...yearsOf(older.expected, newer.expected).flatMap((year) =>
      ofValues({ what: 'expected', row }, year, at(older.expected, year), at(newer.expected, year)),
    ),
    ...targetYears.flatMap((year) => ofTargets(row, targetAt(older, year), targetAt(newer, year))),
  ];
}

/**
 * What a sheet itself prints as replaced (変更前), where the older row of figures does not print the same and comparing with it
 * does not find a correction: there may be no older row, or one that had no value yet.
 */
export function printedChanges(older: Series | null, row: Series): FigureChange[] {
  const shared = { kind: 'revised' as const, label: row.label, unit: row.unit, isPrinted: true };
  const ofFigure = (
    what: FigureChange['what'],
    fiscalYear: FiscalYear | null,
    newer: Figure,
    before: Figure | null,
  ): FigureChange[] => {
    const was = newer.revisedFrom;
    const isTold =
      was === undefined ||
      before?.revisedFrom?.text === was.text ||
      ofValues({ what, row }, fiscalYear, before, newer).some(isRevision);
    if (isTold) return [];
    const after = { kind: 'value', value: newer.value } as const;
    return [{ ...shared, what, fiscalYear, before: { kind: 'value', value: was }, after, reason: newer.value.note }];
  };
  return [
    ...ofFigure('baseline', null, row.baseline, older?.baseline ?? null),
    ...row.actuals.flatMap((figure) =>
      ofFigure('actual', figure.fiscalYear, figure, older && at(older.actuals, figure.fiscalYear)),
    ),
    ...row.expected.flatMap((figure) =>
      ofFigure('expected', figure.fiscalYear, figure, older && at(older.expected, figure.fiscalYear)),
    ),
    ...row.targets.flatMap((target): FigureChange[] => {
      const was = target.revisedFrom;
      const before = older?.targets.find(({ fiscalYear }) => fiscalYear === target.fiscalYear) ?? null;
      const isTold =
        was === null || before?.revisedFrom?.text === was.text || ofTargets(row, before, target).some(isRevision);
      if (isTold) return [];
      const { condition, text, note } = was;
      const replaced: Target = { ...target, condition, text, note, revisedFrom: null };
      return [
        {
          ...shared,
          what: 'target',
          fiscalYear: target.fiscalYear,
          before: { kind: 'target', target: replaced },
          after: { kind: 'target', target },
          reason: target.note,
        },
      ];
    }),
  ];
}

/** Rows of figures that two sheets have in common, by label; those in another unit are not comparable and left out. */
function commonRows(older: Kpi, newer: Kpi): { older: Series; newer: Series }[] {
  return newer.series.flatMap((row) => {
    const before = older.series.find(({ label, unit }) => label === row.label && isSameUnit(unit, row.unit));
    return before ? [{ older: before, newer: row }] : [];
  });
}

/** Whether two spellings are one unit: ％ and %. */
export const isSameUnit = (a: string, b: string) => a.normalize('NFKC') === b.normalize('NFKC');

/** Where two sheets differ in a KPI's figures. */
export function figureChanges(older: Kpi, newer: Kpi): FigureChange[] {
  return commonRows(older, newer).flatMap((rows) => seriesChanges(rows.older, rows.newer));
}

/**
 * Whether a change corrects what an older sheet said, so that the public record holds it. A year that a table shows no longer
 * is no correction; a target that is aimed at no longer is one. A forecast that comes about is one only where the city prints
 * it as replaced.
 */
export function isRevision({ kind, what, isPrinted }: Pick<FigureChange, 'kind' | 'what' | 'isPrinted'>): boolean {
  if (kind === 'settled') return isPrinted;
  return kind === 'revised' || kind === 'withdrawn' || (kind === 'left-out' && what === 'target');
}
