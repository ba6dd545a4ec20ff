// What the list of KPIs shows, as the address says it: /kpis/?goal=1-1&state=reached&q=…&sort=progress&order=desc

/** What the list is narrowed to; empty where it is not. `q` is text, the others are values of the rows' data attributes. */
export const FILTERS = ['q', 'goal', 'state', 'way', 'lacks'] as const;
export type Filter = (typeof FILTERS)[number];

/** Columns that can be sorted by; `plan` is the order of the plan. */
export const SORTS = ['name', 'plan', 'year', 'target', 'progress'] as const;
export type Sort = (typeof SORTS)[number];

export interface ListState {
  readonly filters: Readonly<Record<Filter, string>>;
  readonly sort: Sort;
  readonly isDescending: boolean;
}

const isSort = (text: string | null): text is Sort => SORTS.some((sort) => sort === text);

/** Reads an address's query string; what it does not know it leaves out. */
export function listStateOf(search: string): ListState {
  const parameters = new URLSearchParams(search);
  const sort = parameters.get('sort');
  return {
    filters: Object.fromEntries(FILTERS.map((filter) => [filter, parameters.get(filter) ?? ''])) as Record<
      Filter,
      string
    >,
    sort: isSort(sort) ? sort : 'plan',
    isDescending: parameters.get('order') === 'desc',
  };
}

/** The query string of a state, with `?`; empty for the whole list in the plan's order. */
export function listSearchOf({ filters, sort, isDescending }: ListState): string {
  const parameters = new URLSearchParams();
  for (const filter of FILTERS) if (filters[filter] !== '') parameters.set(filter, filters[filter]);
  if (sort !== 'plan') parameters.set('sort', sort);
  if (isDescending) parameters.set('order', 'desc');
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
}
