// A table of the open data: its columns with name, meaning, type and unit, and the rows that a plan gives it. One description
// drives the CSV files, their metadata, the workbook and the documentation.

import { asCalendarYear, type Era, eraFiscalYear, type FiscalYear } from '../domain/fiscal-year.ts';
import type { Measure } from '../domain/measure.ts';
import type { Plan } from '../domain/plan.ts';
import type { Programme } from '../domain/programme.ts';
import type { Term } from '../domain/term.ts';

/** Everything that the site knows, and how its addresses are written. */
export interface PlanData {
  readonly plan: Plan;
  /** Every edition of every measure, in plan order. */
  readonly measures: readonly Measure[];
  readonly programmes: readonly Programme[];
  readonly terms: readonly Term[];
  /** The address of a path from the site's root: whole where the site's host is known. */
  readonly address: (path: string) => string;
}

/** Null is an empty cell. */
export type Cell = string | number | null;

/** What a cell holds: `date` is 2024-11-30, `yes-no` はい or いいえ, `address` a path from the site's root or a whole address. */
export type ColumnType = 'text' | 'integer' | 'decimal' | 'date' | 'yes-no' | 'address';

export interface Column<Row> {
  /** The column's name for programs, in ASCII: `fiscal_year`. Stays. */
  readonly id: string;
  /** The column's head in Japanese. Stays. */
  readonly name: string;
  readonly meaning: string;
  readonly type: ColumnType;
  /** Of a number whose unit is the same in every row. */
  readonly unit?: string;
  /** The words it may hold, where they are few. */
  readonly choices?: readonly string[];
  /** Whether every row has a value. */
  readonly required: boolean;
  cell(row: Row, data: PlanData): Cell;
}

export interface Table<Row> {
  /** The name of its file without `.csv`. Stays. */
  readonly id: string;
  /** Of a sheet in the workbook, too: at most 31 characters. */
  readonly name: string;
  readonly meaning: string;
  /** What one row is: 「1つの値」. */
  readonly row: string;
  readonly columns: readonly Column<Row>[];
  rows(data: PlanData): readonly Row[];
}

/** A table whatever its rows are: only its own `rows` are handed to its own columns. */
export type AnyTable = Table<unknown>;

/** The columns of a table as this plan's files have them: its own behind the city's name, and a mark where the city is invented. */
export function columnsOf<Row>(table: Table<Row>, plan: Pick<Plan, 'fictional'>): readonly Column<Row>[] {
  return [CITY, ...table.columns, ...(plan.fictional ? [FICTIONAL] : [])];
}

const CITY: Column<unknown> = {
  id: 'city',
  name: '地方公共団体名',
  meaning: '計画をつくった自治体の名前',
  type: 'text',
  required: true,
  cell: (_, { plan }) => plan.city,
};

/** Stands in every row of an invented city's files, so that no row is ever taken for a real city's. */
const FICTIONAL: Column<unknown> = {
  id: 'fictional',
  name: '架空の自治体',
  meaning: '実在しない自治体の、見本のために作ったデータであること',
  type: 'yes-no',
  choices: ['はい'],
  required: true,
  cell: () => 'はい',
};

/** A column that is empty or may be, in short. */
export const column = <Row>(
  id: string,
  name: string,
  meaning: string,
  cell: (row: Row, data: PlanData) => Cell,
  rest: Partial<Pick<Column<Row>, 'type' | 'unit' | 'choices' | 'required'>> = {},
): Column<Row> => ({ id, name, meaning, type: 'text', required: false, ...rest, cell });

/** 平成29年度, or 平成29年 where the figures are of calendar years. */
function yearInWords(year: FiscalYear, era: Era | null, isCalendarYear: boolean): string {
  const words = eraFiscalYear(year, era);
  return isCalendarYear ? asCalendarYear(words) : words;
}

/** A year in both ways of writing it: 2017 and 平成29年度. 毎年度 stands in the second alone. */
export function yearColumns<Row>(
  id: string,
  name: string,
  meaning: string,
  year: (row: Row, data: PlanData) => FiscalYear | 'every-year' | null,
  { required = false, isCalendarYear }: { required?: boolean; isCalendarYear?: (row: Row) => boolean } = {},
): readonly Column<Row>[] {
  return [
    column(
      `${id}_gregorian`,
      `${name}_西暦`,
      `${meaning}。西暦の数字。その年の4月に始まる年度です`,
      (row, data) => {
        const value = year(row, data);
        return value === 'every-year' ? null : value;
      },
      { type: 'integer', required },
    ),
    column(
      id,
      name,
      `${meaning}。元号の年度`,
      (row, data) => {
        const value = year(row, data);
        if (value === null) return null;
        return value === 'every-year' ? '毎年度' : yearInWords(value, data.plan.era, isCalendarYear?.(row) ?? false);
      },
      { required },
    ),
  ];
}

/** はい or いいえ. */
export const yesNoColumn = <Row>(
  id: string,
  name: string,
  meaning: string,
  cell: (row: Row, data: PlanData) => boolean,
): Column<Row> =>
  column(id, name, meaning, (row, data) => (cell(row, data) ? 'はい' : 'いいえ'), {
    type: 'yes-no',
    choices: ['はい', 'いいえ'],
    required: true,
  });

/**
 * A code behind a word (施策1-1): a spreadsheet that opens a CSV takes a bare 1-1 for the 1st of January.
 */
export const codeCell = (word: string, code: string): string => `${word}${code}`;

/** Columns that hold the fields of a domain type, one entry a field, so that a new field cannot be forgotten. */
export type ColumnsByField<Fields, Row> = { readonly [Field in keyof Fields]-?: readonly Column<Row>[] };

export const allColumns = <Row>(byField: Readonly<Record<string, readonly Column<Row>[]>>): readonly Column<Row>[] =>
  Object.values(byField).flat();
