// The money of a sheet and of a programme, as tables. Sums are made only where nothing is counted twice or left out.

import type { FiscalYear } from './fiscal-year.ts';
import type { Measure, Money } from './measure.ts';

/** One column of a sheet's money: 29年度 予算. */
export interface MoneyColumn {
  readonly fiscalYear: FiscalYear;
  readonly label: string;
}

export interface MoneyRow {
  /** Id of the programme; null for the whole measure. */
  readonly programme: string | null;
  /** In 千円 by column; null where the sheet gives none. */
  readonly amounts: readonly (number | null)[];
}

export interface MoneyTable {
  readonly columns: readonly MoneyColumn[];
  /** Programmes in the order of the sheet, the whole measure last. */
  readonly rows: readonly MoneyRow[];
  /**
   * The sum of the programmes by column, computed by this site. Null where the sheet prints a figure for the whole measure,
   * where a programme has none, or where there is but one.
   */
  readonly sums: readonly (number | null)[];
}

/** A sheet's money as programmes by years; years ascending, names in the order of the sheet. */
export function moneyTable(money: readonly Money[]): MoneyTable {
  const labels = [...new Set(money.map(({ label }) => label))];
  const columns = [
    ...new Map(money.map(({ fiscalYear, label }) => [`${fiscalYear} ${label}`, { fiscalYear, label }])).values(),
  ].toSorted((a, b) => a.fiscalYear - b.fiscalYear || labels.indexOf(a.label) - labels.indexOf(b.label));
  const programmes = [...new Set(money.map(({ programme = null }) => programme))].toSorted(
    (a, b) => Number(a === null) - Number(b === null),
  );
  const rows = programmes.map((programme) => ({
    programme,
    amounts: columns.map(({ fiscalYear, label }) => {
      const found = money.find(
        (one) => (one.programme ?? null) === programme && one.fiscalYear === fiscalYear && one.label === label,
      );
      return found?.thousandYen ?? null;
    }),
  }));
  const own = rows.filter(({ programme }) => programme !== null);
  const whole = rows.find(({ programme }) => programme === null);
  const sums = columns.map((_, at) => {
    const amounts = own.map((row) => row.amounts[at] ?? null);
    const isWhole =
      own.length > 1 && amounts.every((amount) => amount !== null) && (whole?.amounts[at] ?? null) === null;
    return isWhole ? amounts.reduce((sum: number, amount) => sum + (amount ?? 0), 0) : null;
  });
  return { columns, rows, sums };
}

/** What one sheet says of a programme's money. */
export interface ProgrammeMoney {
  readonly measure: Measure;
  readonly money: Money;
}

/**
 * The money of every programme that sheets name, by its id. By year, newest first, each amount with the newest sheet that
 * gives it; an older sheet is named only where it gives another amount for the same thing.
 */
export function moneyOfProgrammes(measures: readonly Measure[]): Map<string, ProgrammeMoney[]> {
  const said = measures
    .toSorted((a, b) => b.edition - a.edition)
    .flatMap((measure) => measure.money.map((money) => ({ measure, money })));
  const byProgramme = Map.groupBy(said, ({ money }) => money.programme);
  return new Map(
    [...byProgramme].flatMap(([id, own]) => (id === undefined ? [] : [[id, moneyOfProgramme(own)] as const])),
  );
}

/** `said` is all that sheets say of one programme's money, the newest sheets first; of equals they stay so. */
function moneyOfProgramme(said: readonly ProgrammeMoney[]): ProgrammeMoney[] {
  const found = new Map<string, ProgrammeMoney>();
  for (const { measure, money } of said) {
    const key = [measure.slug, money.fiscalYear, money.label, money.thousandYen].join(' ');
    if (!found.has(key)) found.set(key, { measure, money });
  }
  return [...found.values()].toSorted(
    (a, b) =>
      b.money.fiscalYear - a.money.fiscalYear ||
      a.measure.slug.localeCompare(b.measure.slug, 'ja', { numeric: true }) ||
      a.money.label.localeCompare(b.money.label, 'ja'),
  );
}
