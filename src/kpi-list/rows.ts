// Which rows of the list are shown and in which order. Knows no DOM: a row is what its data attributes say.

import { holds, tokenTexts } from '../search/text.ts';
import type { ListState } from './state.ts';

export interface Row {
  /** Place in the plan. */
  readonly order: number;
  readonly name: string;
  /** The row's text as tokens, read when it is first asked for. */
  readonly tokens: () => readonly string[];
  /** Slugs of the goals it belongs to. */
  readonly goals: readonly string[];
  readonly state: string;
  readonly way: string;
  readonly lacks: readonly string[];
  /** Numbers to sort by; null sorts last, whichever way. */
  readonly year: number | null;
  readonly target: number | null;
  readonly progress: number | null;
}

/** A test for rows that match all filters. Words parted by spaces must all stand in the row. */
export function matcherOf({ filters }: ListState): (row: Row) => boolean {
  const words = filters.q
    .split(/\s+/)
    .map(tokenTexts)
    .filter((word) => word.length > 0);
  return (row) =>
    (filters.goal === '' || row.goals.includes(filters.goal)) &&
    (filters.state === '' || row.state === filters.state) &&
    (filters.way === '' || row.way === filters.way) &&
    (filters.lacks === '' || (filters.lacks === 'any' ? row.lacks.length > 0 : row.lacks.includes(filters.lacks))) &&
    words.every((word) => holds(row.tokens(), word));
}

const collator = new Intl.Collator('ja', { numeric: true });

/** Rows in the order of a state. Those that are equal keep the plan's order. */
export function sortedRows<T extends Row>(rows: readonly T[], { sort, isDescending }: ListState): T[] {
  const sign = isDescending ? -1 : 1;
  return rows.toSorted((a, b) => {
    if (sort === 'plan') return sign * (a.order - b.order);
    if (sort === 'name') return sign * collator.compare(a.name, b.name) || a.order - b.order;
    const [left, right] = [a[sort], b[sort]];
    if (left === null || right === null) return Number(left === null) - Number(right === null) || a.order - b.order;
    return sign * (left - right) || a.order - b.order;
  });
}
