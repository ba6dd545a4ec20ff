// The published JSON documents, in the shape of published.ts.

import { kpiPath } from '../domain/citation.ts';
import { editionPath, type Measure, measurePath } from '../domain/measure.ts';
import type { Kpi } from '../domain/kpi.ts';
import { editionsOf, newestEditions, type Plan } from '../domain/plan.ts';
import { programmePath } from '../domain/programme.ts';
import { termPath } from '../domain/term.ts';
import { type Document, type DocumentName, type SiteField, VERSION } from './published.ts';
import type { PlanData } from './table.ts';

/** The folder of the files that hold the whole plan. Its version stands in it. */
export const DATA_FOLDER = `/data/v${VERSION}/`;

export const schemaPath = (name: DocumentName) => `${DATA_FOLDER}schema/${name}.schema.json`;

/** What to know before using the data, or null. */
export function noticeOf({ fictional, official }: Pick<Plan, 'fictional' | 'official'>): string | null {
  if (fictional) return '架空の自治体のデータです。数値も文章も、見本のために作ったものです。';
  return official ? null : '自治体の公式のサイトではありません。元の資料を確かめてください。';
}

/** The licence in a line, or null where none is known. */
export function licenceSaid({ licence }: Pick<Plan, 'licence'>): string | null {
  return licence && [licence.name, licence.url].filter((part) => part !== null).join(' ');
}

const envelope = (name: DocumentName, page: string, { plan, address }: PlanData) => ({
  $schema: address(schemaPath(name)),
  version: VERSION,
  fictional: plan.fictional,
  notice: noticeOf(plan),
  city: plan.city,
  planName: plan.name,
  source: plan.source.title,
  licence: licenceSaid(plan),
  page: address(page),
});

/** A plan without what concerns the site alone. */
function publishedPlan(plan: Plan): Omit<Plan, SiteField> {
  const { searchExample: _, brand: __, footer: ___, ...published } = plan;
  return published;
}

const sheetName = ({ code, name, edition, slug }: Measure, { address }: PlanData) => ({
  code,
  name,
  edition,
  page: address(editionPath({ slug, edition })),
});

const dataOf = (measure: Measure, { address }: PlanData) => address(`${editionPath(measure)}data.json`);

/** JSON has no `readonly`: a document is written, never changed. */
type Written<T> = T extends readonly unknown[] | object ? { readonly [Key in keyof T]: Written<T[Key]> } : T;
type Doc<Name extends DocumentName> = Written<Document<Name>>;

export function planDocument(data: PlanData): Doc<'plan'> {
  return {
    ...envelope('plan', '/', data),
    plan: publishedPlan(data.plan),
    measures: data.measures.map((measure) => ({
      ...sheetName(measure, data),
      goal: measure.goal,
      data: dataOf(measure, data),
    })),
  };
}

/** One edition of a measure. `editions` are all of its editions. */
export function measureDocument(
  measure: Measure,
  data: PlanData,
  editions: readonly Measure[] = editionsOf(data.measures, measure.slug),
  page = editionPath(measure),
): Doc<'measure'> {
  const { source: _, ...published } = measure;
  return {
    ...envelope('measure', page, data),
    measure: published,
    editions: editions.map((edition) => ({
      edition: edition.edition,
      page: data.address(editionPath(edition)),
      data: dataOf(edition, data),
    })),
  };
}

/** The newest edition of a measure, at an address without its year. */
export function newestMeasureDocument(measure: Measure, data: PlanData, editions: readonly Measure[]): Doc<'measure'> {
  return measureDocument(measure, data, editions, measurePath(measure));
}

export function kpiDocument(kpi: Kpi, measure: Measure, data: PlanData): Doc<'kpi'> {
  return { ...envelope('kpi', kpiPath(kpi), data), sheet: sheetName(measure, data), kpi };
}

export function kpisDocument(data: PlanData): Doc<'kpis'> {
  return {
    ...envelope('kpis', '/kpis/', data),
    kpis: newestEditions(data.measures).flatMap((measure) => {
      const sheet = sheetName(measure, data);
      return measure.kpis.map((kpi) => ({ page: data.address(kpiPath(kpi)), sheet, kpi }));
    }),
  };
}

export function programmesDocument(data: PlanData): Doc<'programmes'> {
  return {
    ...envelope('programmes', '/programmes/', data),
    programmes: data.programmes.map((programme) => ({ page: data.address(programmePath(programme.id)), programme })),
  };
}

export function glossaryDocument(data: PlanData): Doc<'glossary'> {
  return {
    ...envelope('glossary', '/glossary/', data),
    terms: data.terms.map((term) => ({ page: data.address(termPath(term.id)), term })),
  };
}

/** A document as it is served: indented, since people read it, too. */
export function jsonText(document: object): string {
  return `${JSON.stringify(document, null, 1)}\n`;
}
