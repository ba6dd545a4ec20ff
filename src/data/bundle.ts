// Everything together: one zip with a README, all tables with their metadata, the JSON documents with their schemas, and the
// workbook.

import { editionPath } from '../domain/measure.ts';
import { aboutData, meaningOf, TYPE_WORDS } from './about.ts';
import { csvOf } from './csv.ts';
import { citySaid, csvwOf } from './csvw.ts';
import {
  glossaryDocument,
  jsonText,
  kpisDocument,
  measureDocument,
  planDocument,
  programmesDocument,
  schemaPath,
} from './json-documents.ts';
import { jsonSchemaOf } from './json-schema.ts';
import { DOCUMENTS, type DocumentName } from './published.ts';
import { zipped } from '../pack/zip.ts';
import { columnsOf, type PlanData } from './table.ts';
import { TABLES } from './tables.ts';

/** 架空の自治体_みほん市_第2次みほん市総合計画: a name for people, for the zip's folder and for files that are saved. */
export function fileNameOf({ plan }: Pick<PlanData, 'plan'>): string {
  const parts = [...(plan.fictional ? ['架空の自治体'] : []), plan.city, plan.name];
  return parts.join('_').replace(/[\\/:*?"<>|\s]+/gu, '-');
}

const JSON_DOCUMENTS = {
  plan: planDocument,
  kpis: kpisDocument,
  programmes: programmesDocument,
  glossary: glossaryDocument,
} as const;

/** The documents that hold the whole plan, by their file names. */
export const WHOLE_PLAN_DOCUMENTS = Object.keys(JSON_DOCUMENTS) as (keyof typeof JSON_DOCUMENTS)[];

export function wholePlanDocument(name: keyof typeof JSON_DOCUMENTS, data: PlanData): string {
  return jsonText(JSON_DOCUMENTS[name](data));
}

/** The files of the zip by their paths in it, each made when it is asked for: those of a large plan would fill the memory. */
function* bundleFiles(
  data: PlanData,
  workbook: Uint8Array<ArrayBuffer>,
  date: string | null,
): Generator<readonly [path: string, content: string | Uint8Array<ArrayBuffer>]> {
  yield ['README.txt', readmeOf(data, date)];
  yield ['plan.xlsx', workbook];
  for (const table of TABLES) {
    const file = `${table.id}.csv`;
    yield [`csv/${file}`, csvOf(table, data)];
    yield [`csv/${file}-metadata.json`, jsonText(csvwOf(table, data.plan, file))];
  }
  for (const name of WHOLE_PLAN_DOCUMENTS) yield [`json/${name}.json`, wholePlanDocument(name, data)];
  for (const measure of data.measures)
    yield [`json${editionPath(measure).slice(0, -1)}.json`, jsonText(measureDocument(measure, data))];
  for (const name of Object.keys(DOCUMENTS) as DocumentName[])
    yield [`json/schema/${name}.schema.json`, jsonText(jsonSchemaOf(name, data.address(schemaPath(name))))];
}

/** The zip. The same content gives the same bytes. */
export function bundleOf(
  data: PlanData,
  workbook: Uint8Array<ArrayBuffer>,
  date: string | null,
): Promise<Uint8Array<ArrayBuffer>> {
  const folder = fileNameOf(data);
  const encoder = new TextEncoder();
  return zipped(
    bundleFiles(data, workbook, date).map(
      ([path, content]) =>
        [`${folder}/${path}`, typeof content === 'string' ? encoder.encode(content) : content] as const,
    ),
  );
}

/** The README, for Windows' editor too: a byte order mark, and lines that end with CR LF. */
export function readmeOf(data: PlanData, date: string | null): string {
  const lines = [
    `${citySaid(data.plan)} ${data.plan.name} データ一式`,
    '',
    ...aboutData(data, date).flatMap(({ heading, lines: texts }) => [`■ ${heading}`, ...texts, '']),
    '■ ファイル',
    'csv/　表ごとのCSV（UTF-8、BOM付き）。同じ名前に -metadata.json を付けたものは、列の説明（CSV on the Web）です。',
    'json/　同じ内容のJSON。schema の中は、JSONの形の説明（JSON Schema）です。',
    'plan.xlsx　すべての表を入れたExcelのブック。',
    '',
    ...TABLES.flatMap((table) => [
      `■ ${table.id}.csv　${table.name}`,
      `${table.meaning}1行が${table.row}です。`,
      ...columnsOf(table, data.plan).map(
        (column) => `- ${column.name}（${TYPE_WORDS[column.type]}）　${meaningOf(column)}`,
      ),
      '',
    ]),
  ];
  return `\uFEFF${lines.join('\r\n')}`;
}
