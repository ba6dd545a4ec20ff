// The files that a page's figures can be had in, as catalogues name them.

import { DATA_FOLDER } from '../data/json-documents.ts';
import { kpiPath } from '../domain/citation.ts';
import type { Kpi } from '../domain/kpi.ts';
import { editionPath, type Measure } from '../domain/measure.ts';

export interface Download {
  readonly path: string;
  readonly mediaType: 'text/csv' | 'application/json' | 'application/zip' | typeof WORKBOOK;
  readonly title: string;
}

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const both = (folder: string): Download[] => [
  { path: `${folder}data.csv`, mediaType: 'text/csv', title: 'CSV' },
  { path: `${folder}data.json`, mediaType: 'application/json', title: 'JSON' },
];

export const measureDownloads = (measure: Pick<Measure, 'slug' | 'edition'>) => both(editionPath(measure));

export const kpiDownloads = (kpi: Pick<Kpi, 'id'>) => both(kpiPath(kpi));

/** Of the plan as a whole. */
export const PLAN_DOWNLOADS: readonly Download[] = [
  { path: `${DATA_FOLDER}values.csv`, mediaType: 'text/csv', title: 'CSV' },
  { path: `${DATA_FOLDER}kpis.json`, mediaType: 'application/json', title: 'JSON' },
  { path: `${DATA_FOLDER}plan.xlsx`, mediaType: WORKBOOK, title: 'Excel' },
  { path: `${DATA_FOLDER}all.zip`, mediaType: 'application/zip', title: 'ZIP' },
];
