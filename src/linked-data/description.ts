// What is said of a sheet's and a KPI's data in catalogues, whatever vocabulary they are written in.

import { formatFiscalYear } from '../domain/fiscal-year.ts';
import type { Kpi } from '../domain/kpi.ts';
import type { Measure } from '../domain/measure.ts';
import type { Plan } from '../domain/plan.ts';

/** The city that wrote the figures; an invented one is said to be so. */
export function creatorName(plan: Pick<Plan, 'city' | 'fictional'>): string {
  return plan.fictional ? `${plan.city}（架空の自治体）` : plan.city;
}

export function measureDataTitle(measure: Measure, plan: Plan): string {
  return `${plan.measureLevel} ${measure.code} ${measure.name}（${formatFiscalYear(measure.edition, plan.era)}の評価シート）`;
}

/** Said beside the title, which names the measure and the year. */
export function measureDataText(plan: Plan): string {
  return `${creatorName(plan)}「${plan.name}」の評価シート。指標の計画策定時の値、実績値、目標値と、成果、課題、取組方針、事業。`;
}

/** Said beside the KPI's name. */
export function kpiDataText(kpi: Kpi, measure: Measure, plan: Plan): string {
  const unit = kpi.unit === '' ? '' : `単位は${kpi.unit.replace(/\s+/gu, '')}。`;
  return `${creatorName(plan)}「${plan.name}」${plan.measureLevel} ${measure.code}「${measure.name}」の指標。計画策定時の値、年度ごとの実績値、目標値。${unit}`;
}
