// How a KPI is cited, and the HTML that shows it on another site.

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

/**
 * Who, what, which edition, where: みほん市「第2次みほん市総合計画」令和5（2023）年度の評価シート 個別施策 1-1-(1)「…」 指標「待機児童数」
 * and the address. An invented city is said to be one.
 */
export function citationOf(kpi: Kpi, measure: Measure, plan: Plan, address: string): string {
  const city = plan.fictional ? `${plan.city}（架空の自治体）` : plan.city;
  const year = formatFiscalYear(measure.edition, plan.era);
  return `${city}「${plan.name}」${year}の評価シート ${plan.measureLevel} ${measure.code}「${measure.name}」 指標「${kpi.name}」 ${address}`;
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** The HTML of a frame that shows the bare page at `address`. `height` is in CSS px, for a place 600 px wide. */
export function embedHtml(kpi: Kpi, plan: Plan, address: string): string {
  const city = plan.fictional ? `${plan.city}（架空の自治体）` : plan.city;
  const height = 150 + 330 * kpi.series.length;
  return `<iframe src="${escaped(address)}" title="${escaped(`${city}の指標「${kpi.name}」`)}" width="100%" height="${height}" loading="lazy"></iframe>`;
}
