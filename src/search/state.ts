// What the search page shows, as the address says it: /search/?q=…&kind=kpi&section=achievement&all

import type { Filters } from './facets.ts';
import { isKind, isSection } from './thing.ts';

export interface State {
  readonly q: string;
  readonly filters: Filters;
  /** Whether all things are listed, and all passages of each. */
  readonly all: boolean;
}

/** Reads an address's query string; what it does not know it leaves out. */
export function stateOf(search: string): State {
  const parameters = new URLSearchParams(search);
  return {
    q: parameters.get('q') ?? '',
    filters: {
      kinds: parameters.getAll('kind').filter(isKind),
      goals: parameters.getAll('goal'),
      years: parameters.getAll('year').map(Number).filter(Number.isInteger),
      sections: parameters.getAll('section').filter(isSection),
    },
    all: parameters.has('all'),
  };
}

/** The query string of a state, with `?`; empty where nothing is asked. */
export function searchOf({ q, filters, all }: State): string {
  const parameters = new URLSearchParams();
  if (q !== '') parameters.set('q', q);
  for (const kind of filters.kinds) parameters.append('kind', kind);
  for (const goal of filters.goals) parameters.append('goal', goal);
  for (const year of filters.years) parameters.append('year', String(year));
  for (const section of filters.sections) parameters.append('section', section);
  const text = parameters.toString() + (all ? '&all' : '');
  return text === '' ? '' : `?${text.replace(/^&/, '')}`;
}
