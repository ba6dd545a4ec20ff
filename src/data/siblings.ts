// The files beside a page: what each of them holds. A page's address and a file's name are its address.

import type { Kpi } from '../domain/kpi.ts';
import type { Measure } from '../domain/measure.ts';
import { csvOf } from './csv.ts';
import { jsonText, kpiDocument, measureDocument } from './json-documents.ts';
import { figuresOf, valueTable } from './kpi-tables.ts';
import { programmeNamer, textsOf, textTable } from './measure-tables.ts';
import type { PlanData } from './table.ts';

/** The address of a file beside a page. */
export const siblingPath = (page: string, file: string): string => `${page}${file}`;

/** Rows of a measure's figures. */
export const measureFigures = (measure: Measure) => measure.kpis.flatMap((kpi) => figuresOf(kpi, measure));

/** What stands beside a measure's page as text. `editions` are all of its editions, newest first. */
export const MEASURE_FILES = {
  'data.csv': (measure: Measure, data: PlanData) => csvOf(valueTable, data, measureFigures(measure)),
  'texts.csv': (measure: Measure, data: PlanData) => csvOf(textTable, data, textsOf(measure, programmeNamer(data))),
  'data.json': (measure: Measure, data: PlanData, editions: readonly Measure[]) =>
    jsonText(measureDocument(measure, data, editions)),
} as const;

/** What stands beside a KPI's page. */
export const KPI_FILES = {
  'data.csv': (kpi: Kpi, measure: Measure, data: PlanData) => csvOf(valueTable, data, figuresOf(kpi, measure)),
  'data.json': (kpi: Kpi, measure: Measure, data: PlanData) => jsonText(kpiDocument(kpi, measure, data)),
} as const;
