// The data of a page in schema.org's words, for search engines: https://schema.org/Dataset. In a page it stands in a
// <script type="application/ld+json">, which is data and runs nowhere.

import { kpiPath } from '../domain/citation.ts';
import type { Kpi } from '../domain/kpi.ts';
import { editionPath, type Measure } from '../domain/measure.ts';
import type { Plan } from '../domain/plan.ts';
import { creatorName, kpiDataText, measureDataText, measureDataTitle } from './description.ts';
import { type Download, kpiDownloads, measureDownloads } from './downloads.ts';
import { timeSpanOf } from './time-span.ts';

/** How a path from the site's root is written: whole where the site's host is known. */
export type AddressOf = (path: string) => string;

export type JsonLd = Readonly<Record<string, unknown>>;

/** The name of a page's data, as opposed to the page. */
export const dataId = (pagePath: string) => `${pagePath}#dataset`;

export function measureDataset(measure: Measure, plan: Plan, addressOf: AddressOf): JsonLd {
  return dataset(plan, addressOf, {
    path: editionPath(measure),
    name: measureDataTitle(measure, plan),
    description: measureDataText(plan),
    kpis: measure.kpis,
    downloads: measureDownloads(measure),
  });
}

export function kpiDataset(kpi: Kpi, measure: Measure, plan: Plan, addressOf: AddressOf): JsonLd {
  return dataset(plan, addressOf, {
    path: kpiPath(kpi),
    name: kpi.name,
    description: kpiDataText(kpi, measure, plan),
    kpis: [kpi],
    downloads: kpiDownloads(kpi),
  });
}

interface Described {
  readonly path: string;
  readonly name: string;
  readonly description: string;
  readonly kpis: readonly Kpi[];
  readonly downloads: readonly Download[];
}

function dataset(plan: Plan, addressOf: AddressOf, { path, name, description, kpis, downloads }: Described): JsonLd {
  const span = timeSpanOf(kpis);
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    url: addressOf(path),
    name,
    description,
    inLanguage: 'ja',
    creator: { '@type': plan.fictional ? 'Organization' : 'GovernmentOrganization', name: creatorName(plan) },
    ...(plan.source.url === null ? {} : { isBasedOn: plan.source.url }),
    ...(plan.licence?.url ? { license: plan.licence.url } : {}),
    ...(span === null ? {} : { temporalCoverage: `${span.from}/${span.to}` }),
    distribution: downloads.map((download) => ({
      '@type': 'DataDownload',
      encodingFormat: download.mediaType,
      contentUrl: addressOf(download.path),
    })),
  };
}

/** JSON for a script element: whatever a title holds, nothing in it ends the element or opens a comment. */
export function jsonInHtml(data: JsonLd): string {
  return JSON.stringify(data).replaceAll('<', String.raw`\u003c`);
}
