// Where the KPIs of a plan stand, counted. A KPI with sub-rows is counted once for each of them.

import type { Kpi } from './kpi.ts';
import { type Progress, progressOf } from './progress.ts';

export type ProgressState = Progress['state'];

/** In the order in which they are told: what has been reached first, what cannot be said last. */
export const PROGRESS_STATES: readonly ProgressState[] = [
  'reached',
  'on-the-way',
  'at-baseline',
  'moved-away',
  'no-value',
  'not-computable',
];

export interface Overview {
  readonly kpis: number;
  /** Rows of figures; as many as KPIs unless some have sub-rows. */
  readonly rows: number;
  /** How many rows of figures stand where; every state, also with none. */
  readonly counts: readonly { readonly state: ProgressState; readonly count: number }[];
}

export function overviewOf(kpis: readonly Kpi[]): Overview {
  const states = kpis.flatMap((kpi) => kpi.series.map((series) => progressOf(series, kpi.direction).state));
  return {
    kpis: kpis.length,
    rows: states.length,
    counts: PROGRESS_STATES.map((state) => ({ state, count: states.filter((other) => other === state).length })),
  };
}
