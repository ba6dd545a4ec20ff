import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Measure } from '../domain/measure.ts';
import { newestEditions } from '../domain/plan.ts';
import {
  contentArbitrary,
  mihonContent,
  ownContent,
  publishedOf,
  realContent,
  tebikiContent,
} from './contents-for-tests.ts';
import type { PublishedContent } from './from-tables-for-tests.ts';
import {
  glossaryDocument,
  jsonText,
  kpiDocument,
  kpisDocument,
  measureDocument,
  planDocument,
  programmesDocument,
  schemaPath,
} from './json-documents.ts';
import { jsonSchemaOf } from './json-schema.ts';
import { DOCUMENTS, type DocumentName } from './published.ts';
import type { PlanData } from './table.ts';

const ajv = new Ajv2020({ allErrors: true, strictTuples: false });
const names = Object.keys(DOCUMENTS) as DocumentName[];
const validators = new Map(names.map((name) => [name, ajv.compile(jsonSchemaOf(name, schemaPath(name)))]));

/** A document as another program reads it, held against the published schema. */
function read(document: { $schema: string }): Record<string, unknown> {
  const json = JSON.parse(jsonText(document)) as Record<string, unknown>;
  const name = /([a-z]+)\.schema\.json$/.exec(document.$schema)?.[1] as DocumentName;
  const validate = validators.get(name);
  if (!validate?.(json)) throw new Error(`${name}: ${ajv.errorsText(validate?.errors ?? [])}`);
  return json;
}

function readBack(data: PlanData): PublishedContent {
  const sheets = data.measures.map((measure) => read(measureDocument(measure, data)));
  return {
    plan: read(planDocument(data))['plan'] as PublishedContent['plan'],
    measures: sheets.map(({ measure }) => measure as Measure),
    programmes: (read(programmesDocument(data))['programmes'] as { programme: never }[]).map((p) => p.programme),
    terms: (read(glossaryDocument(data))['terms'] as { term: never }[]).map(({ term }) => term),
  };
}

test.each([
  ['the site’s own content', ownContent],
  ['a city with one sheet', tebikiContent],
  ['a city with all that a sheet can hold', mihonContent],
])('%s comes back whole from its JSON, which is valid by its published schema', async (_, content) => {
  const data = await content();
  expect(readBack(data)).toEqual(publishedOf(data));
  expect((read(kpisDocument(data))['kpis'] as { kpi: object }[]).map(({ kpi }) => kpi)).toEqual(
    newestEditions(data.measures).flatMap(({ kpis }) => kpis),
  );
  for (const measure of data.measures)
    for (const kpi of measure.kpis) expect(read(kpiDocument(kpi, measure, data))['kpi']).toEqual(kpi);
});

test('any plan comes back whole from its JSON, which is valid by its published schema', () => {
  fc.assert(
    fc.property(contentArbitrary, (data) => {
      expect(readBack(data)).toEqual(publishedOf(data));
    }),
    { numRuns: Number(process.env['FC_RUNS'] ?? 1000) },
  );
});

test('the schema refuses a field that is missing, unknown or of another kind', async () => {
  const data = await realContent();
  const [measure] = data.measures;
  if (!measure) throw new Error('no sheet');
  const document = measureDocument(measure, data);
  const { name: _, ...nameless } = document.measure;
  expect(() => read({ ...document, measure: nameless } as never)).toThrow("must have required property 'name'");
  expect(() => read({ ...document, progress: 72.5 } as never)).toThrow('must NOT have additional properties');
  expect(() => read({ ...document, measure: { ...measure, edition: '2017' } } as never)).toThrow('must be integer');
});

test('a document says whose data it is, under which terms, and whether the city is invented', async () => {
  const real = await realContent();
  expect(planDocument(real)).toMatchObject({
    $schema: 'https://plan.example.jp/kit/data/v1/schema/plan.schema.json',
    version: 1,
    fictional: false,
    notice: '自治体の公式のサイトではありません。元の資料を確かめてください。',
    city: 'てびき市',
    licence: null,
    measures: [
      {
        code: 'I-(1)',
        edition: 2017,
        page: 'https://plan.example.jp/kit/measures/1-1/2017/',
        data: 'https://plan.example.jp/kit/measures/1-1/2017/data.json',
      },
    ],
  });
  expect(kpisDocument(await mihonContent())).toMatchObject({
    fictional: true,
    notice: '架空の自治体のデータです。数値も文章も、見本のために作ったものです。',
  });
});
