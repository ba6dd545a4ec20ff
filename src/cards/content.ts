// What the card of a measure, a KPI and the whole plan shows.

import { sparkline } from '../charts/sparkline.ts';
import { formatFiscalYear } from '../domain/fiscal-year.ts';
import { finalTarget, type Kpi, latestActual, type Series } from '../domain/kpi.ts';
import { withUnit } from '../domain/measured-value.ts';
import type { Measure } from '../domain/measure.ts';
import type { Plan } from '../domain/plan.ts';
import { kindInWords, targetInWords, yearNamer } from '../domain/sentence.ts';
import { targetYear } from '../domain/words.ts';
import type { CardContent, CardFigure } from './card.ts';

const MOST_FIGURES = 3;

/** The address of a sheet's card. */
export function measureCardPath({ slug, edition }: Pick<Measure, 'slug' | 'edition'>): string {
  return `/cards/measures/${slug}/${edition}.png`;
}

export function kpiCardPath({ id }: Pick<Kpi, 'id'>): string {
  return `/cards/kpis/${id}.png`;
}

/** The card of every page that has none of its own. */
export const PLAN_CARD_PATH = '/cards/plan.png';

export function measureCard(measure: Measure, plan: Plan): CardContent {
  return {
    kicker: `${plan.measureLevel} ${measure.code}　${formatFiscalYear(measure.edition, plan.era)}の評価シート`,
    title: measure.name,
    figures: measure.kpis
      .slice(0, MOST_FIGURES)
      .map((kpi) =>
        figureOf(
          kpi,
          kpi.series[0],
          plan,
          kpi.series[0].label === null ? kpi.name : `${kpi.name}（${kpi.series[0].label}）`,
        ),
      ),
    ...shared(plan),
  };
}

export function kpiCard(kpi: Kpi, measure: Measure, plan: Plan): CardContent {
  return {
    kicker: `指標　${plan.measureLevel} ${measure.code} ${measure.name}`,
    title: kpi.name,
    figures: kpi.series.slice(0, MOST_FIGURES).map((series) => figureOf(kpi, series, plan, series.label)),
    ...shared(plan),
  };
}

export function planCard(plan: Plan, measures: number, kpis: number): CardContent {
  return {
    kicker: `進み具合　${plan.measureLevel}${measures}・指標${kpis}`,
    title: plan.name,
    figures: [],
    ...shared(plan),
  };
}

function figureOf(kpi: Kpi, series: Series, plan: Plan, name: string | null): CardFigure {
  const latest = latestActual(series);
  const target = finalTarget(series);
  const kind = latest && latest.value.kind !== 'missing' ? kindInWords(latest.value.kind) : '';
  return {
    name,
    drawing: sparkline(series),
    year: latest && `${yearNamer(kpi, plan.era)(latest.fiscalYear)}${kind === '' ? '' : `（${kind}）`}`,
    value: latest ? valueInWords(latest.value, series.unit) : '実績値はまだありません',
    target: target && `目標 ${targetYear(target.fiscalYear, plan.era)} ${targetInWords(target, series.unit)}`,
  };
}

/** The sheet's own words, with the unit behind a number. */
function valueInWords(
  value: { readonly text: string; readonly value?: number | null | undefined },
  unit: string,
): string {
  return typeof value.value === 'number' ? withUnit(value.text, unit.replace(/\s+/gu, '')) : value.text;
}

function shared(plan: Plan): Pick<CardContent, 'footer' | 'notice'> {
  return {
    footer: plan.name.startsWith(plan.city) ? plan.name : `${plan.city} ${plan.name}`,
    notice: plan.fictional ? '架空の自治体' : plan.official ? null : '非公式のサイト',
  };
}
