// How a KPI is cited, and the HTML that shows it on another site.

import { dateInWords } from './date-in-words.ts';
import { formatFiscalYear } from './fiscal-year.ts';
import type { Kpi } from './kpi.ts';
import type { Measure } from './measure.ts';
import type { Plan } from './plan.ts';

/** The address of a KPI's own page, which stays whatever edition it is from. */
export function kpiPath(kpi: Pick<Kpi, 'id'>): string {
  return `/kpis/${kpi.id}/`;
}

/** The place of a KPI in the sheet of one edition, which stays at its address. */
export function kpiInEditionPath(measure: Pick<Measure, 'slug' | 'edition'>, kpi: Pick<Kpi, 'number'>): string {
  return `/measures/${measure.slug}/${measure.edition}/#kpi-${kpi.number}`;
}

/** The address of the bare page that other sites show in a frame. */
export function embedPath(kpi: Pick<Kpi, 'id'>): string {
  return `/embed/kpis/${kpi.id}/`;
}

/** Where and when something was read: `address` is whole, or null where the site's host is not known; `day` is 2026-11-25. */
export interface Reading {
  readonly address: string | null;
  readonly day: string;
}

/**
 * Who, what, which edition, where, when: みほん市「第2次みほん市総合計画」令和5（2023）年度の評価シート 個別施策 1-1-(1)「…」, the
 * address, and the day the page was made. The source is the city, not the site; an invented city is said to be one.
 */
export function measureCitation(measure: Measure, plan: Plan, reading: Reading): string {
  return cited(sheetInWords(measure, plan), reading);
}

/** The same of one KPI in that sheet. */
export function kpiCitation(kpi: Kpi, measure: Measure, plan: Plan, reading: Reading): string {
  return cited(`${sheetInWords(measure, plan)} 指標「${kpi.name}」`, reading);
}

function sheetInWords(measure: Measure, plan: Plan): string {
  const city = plan.fictional ? `${plan.city}（架空の自治体）` : plan.city;
  const year = formatFiscalYear(measure.edition, plan.era);
  return `${city}「${plan.name}」${year}の評価シート ${plan.measureLevel} ${measure.code}「${measure.name}」`;
}

const cited = (what: string, { address, day }: Reading) =>
  `${what}${address === null ? '' : ` ${address}`}（${dateInWords(day)}現在）`;

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** The HTML of a frame that shows the bare page at `address`. `height` is in CSS px, for a place 600 px wide. */
export function embedHtml(kpi: Kpi, plan: Plan, address: string): string {
  const city = plan.fictional ? `${plan.city}（架空の自治体）` : plan.city;
  const height = 150 + 330 * kpi.series.length;
  return `<iframe src="${escaped(address)}" title="${escaped(`${city}の指標「${kpi.name}」`)}" width="100%" height="${height}" loading="lazy"></iframe>`;
}
