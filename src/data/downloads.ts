// Every download of the site: what it is, where it stands, how large it is. The page /data/ lists them; whatever else describes
// the site's data can do so from here.

import { kpiPath } from '../domain/citation.ts';
import type { Kpi } from '../domain/kpi.ts';
import { editionPath, type Measure } from '../domain/measure.ts';
import { type Pack, packPath } from '../domain/pack.ts';
import { WHOLE_PLAN_DOCUMENTS, wholePlanDocument } from './bundle.ts';
import { csvLines } from './csv.ts';
import { DATA_FOLDER } from './json-documents.ts';
import { figuresOf } from './kpi-tables.ts';
import { programmeNamer, textsOf } from './measure-tables.ts';
import { KPI_FILES, MEASURE_FILES, measureFigures, siblingPath } from './siblings.ts';
import type { AnyTable, PlanData } from './table.ts';
import { TABLES } from './tables.ts';

export interface Download {
  /** From the site's root. */
  readonly path: string;
  readonly format: 'CSV' | 'JSON' | 'Excel' | 'ZIP';
  readonly bytes: number;
  /** Rows without the head; null where the file is no single table. */
  readonly rows: number | null;
}

/** The number of bytes of a text in UTF-8. */
const bytesOf = (text: string) => Buffer.byteLength(text);

/** 2.8KB, 1.2MB: in thousands of bytes, as file managers say it. */
export function fileSize(bytes: number): string {
  if (bytes < 1000) return `${bytes}B`;
  const [size, unit] = bytes < 1_000_000 ? [bytes / 1000, 'KB'] : [bytes / 1_000_000, 'MB'];
  return `${size < 9.95 ? size.toFixed(1) : Math.round(size)}${unit}`;
}

export interface TableDownload extends Download {
  readonly table: AnyTable;
}

/** The tables of the whole plan. */
export function tableDownloads(data: PlanData): TableDownload[] {
  return TABLES.map((table) => {
    const rows = table.rows(data);
    return {
      table,
      path: `${DATA_FOLDER}${table.id}.csv`,
      format: 'CSV',
      bytes: csvLines(table, data, rows).reduce((sum, line) => sum + bytesOf(line), 0),
      rows: rows.length,
    };
  });
}

/** The JSON documents of the whole plan. */
export function documentDownloads(data: PlanData): (Download & { name: (typeof WHOLE_PLAN_DOCUMENTS)[number] })[] {
  return WHOLE_PLAN_DOCUMENTS.map((name) => ({
    name,
    path: `${DATA_FOLDER}${name}.json`,
    format: 'JSON',
    bytes: bytesOf(wholePlanDocument(name, data)),
    rows: null,
  }));
}

/** The files beside a measure's page. `workbook` is its sheet in print. */
export function measureDownloads(
  measure: Measure,
  editions: readonly Measure[],
  data: PlanData,
  workbook: Uint8Array,
): Record<'values' | 'texts' | 'json' | 'sheet', Download> {
  const page = editionPath(measure);
  return {
    values: {
      path: siblingPath(page, 'data.csv'),
      format: 'CSV',
      bytes: bytesOf(MEASURE_FILES['data.csv'](measure, data)),
      rows: measureFigures(measure).length,
    },
    texts: {
      path: siblingPath(page, 'texts.csv'),
      format: 'CSV',
      bytes: bytesOf(MEASURE_FILES['texts.csv'](measure, data)),
      rows: textsOf(measure, programmeNamer(data)).length,
    },
    json: {
      path: siblingPath(page, 'data.json'),
      format: 'JSON',
      bytes: bytesOf(MEASURE_FILES['data.json'](measure, data, editions)),
      rows: null,
    },
    sheet: { path: siblingPath(page, 'sheet.xlsx'), format: 'Excel', bytes: workbook.length, rows: null },
  };
}

/** The files beside a KPI's page. */
export function kpiDownloads(kpi: Kpi, measure: Measure, data: PlanData): Record<'values' | 'json', Download> {
  const page = kpiPath(kpi);
  return {
    values: {
      path: siblingPath(page, 'data.csv'),
      format: 'CSV',
      bytes: bytesOf(KPI_FILES['data.csv'](kpi, measure, data)),
      rows: figuresOf(kpi, measure).length,
    },
    json: {
      path: siblingPath(page, 'data.json'),
      format: 'JSON',
      bytes: bytesOf(KPI_FILES['data.json'](kpi, measure, data)),
      rows: null,
    },
  };
}

/** The workbook beside a pack's page: one sheet of the plan a tab. */
export function packDownload(pack: Pick<Pack, 'edition' | 'goal'>, workbook: Uint8Array): Download {
  return { path: siblingPath(packPath(pack), 'sheets.xlsx'), format: 'Excel', bytes: workbook.length, rows: null };
}
