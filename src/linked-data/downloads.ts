// The files that a page's figures can be had in, as catalogues name them.

import { kpiPath } from '../domain/citation.ts';
import type { Kpi } from '../domain/kpi.ts';
import { editionPath, type Measure } from '../domain/measure.ts';

export interface Download {
  readonly path: string;
  readonly mediaType: 'text/csv' | 'application/json';
  readonly title: 'CSV' | 'JSON';
}

const both = (folder: string): Download[] => [
  { path: `${folder}data.csv`, mediaType: 'text/csv', title: 'CSV' },
  { path: `${folder}data.json`, mediaType: 'application/json', title: 'JSON' },
];

export const measureDownloads = (measure: Pick<Measure, 'slug' | 'edition'>) => both(editionPath(measure));

export const kpiDownloads = (kpi: Pick<Kpi, 'id'>) => both(kpiPath(kpi));

/** Of the plan as a whole. */
export const PLAN_DOWNLOADS: readonly Download[] = [{ path: '/data/kpis.csv', mediaType: 'text/csv', title: 'CSV' }];
