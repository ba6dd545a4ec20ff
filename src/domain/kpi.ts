// A KPI (指標): what is measured, its baseline, its values and targets by fiscal year, and what can be read off them.

import type { FiscalYear } from './fiscal-year.ts';
import { isBaselineComparable, isBrokenBetween, type KpiEvent, type SeriesBreak } from './kpi-event.ts';
import { difference, isAchieved, isNumeric, type MeasuredValue, type NumericValue } from './measured-value.ts';
import type { Publication } from './publication.ts';

/** 【年間】 each year by itself, 【累計】 added up since the start, 【時点】 as of a day. Null where the sheet does not say. */
export type Aggregation = 'annual' | 'cumulative' | 'point-in-time';

/** Which way is meant to be better. Stated by the city, never guessed from the name. */
export type Direction = 'up' | 'down' | 'maintain';

/** What a cell says besides its value. A field is absent where the sheet says nothing of it. */
export interface CellExtras {
  /** 変更前: the value that this one replaced, where the sheet prints both. */
  readonly revisedFrom?: MeasuredValue;
  /** 次回公表: when the next value of this year, or the next newer one, is published. */
  readonly nextPublication?: Publication;
}

/** A value of one fiscal year. */
export interface YearValue extends CellExtras {
  readonly fiscalYear: FiscalYear;
  readonly value: MeasuredValue;
}

/** 計画策定時. Sheets often do not say which year it was. */
export interface Baseline extends Pick<CellExtras, 'revisedFrom'> {
  readonly fiscalYear: FiscalYear | null;
  readonly value: MeasuredValue;
}

/** What a target asks for. `maintain` asks for the baseline to be kept; `text` is a target in words (「策定」). */
export type TargetCondition =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'at-least'; readonly value: number }
  | { readonly kind: 'at-most'; readonly value: number }
  | { readonly kind: 'range'; readonly low: number; readonly high: number }
  | { readonly kind: 'maintain' }
  | { readonly kind: 'text' }
  | { readonly kind: 'missing' };

/** A target that another one replaced. */
export interface EarlierTarget {
  readonly condition: TargetCondition;
  /** As the sheet prints it. */
  readonly text: string;
  /** The year it was to be reached in, where the sheet says that it was another; else null. */
  readonly fiscalYear: FiscalYear | null;
  readonly note: string | null;
}

export interface Target {
  /** The year it is to be reached in; `every-year` for 毎年度. */
  readonly fiscalYear: FiscalYear | 'every-year';
  readonly condition: TargetCondition;
  /** The target as the sheet prints it; empty where its cell is blank. */
  readonly text: string;
  readonly note: string | null;
  /** The target that this one replaced, where the sheet prints both. */
  readonly revisedFrom: EarlierTarget | null;
}

/** One row of figures. A KPI has one, or several with labels (小 / 中, 男性 / 女性). */
export interface Series {
  /** The sub-row's name; null for the only row of a KPI. */
  readonly label: string | null;
  /** 件, 店舗, %, …; empty where the sheet gives none. */
  readonly unit: string;
  readonly baseline: Baseline;
  /** 実績値 by fiscal year, ascending; a year without a value stays in it as missing. */
  readonly actuals: readonly YearValue[];
  /** 目標値, ascending, 毎年度 last. */
  readonly targets: readonly Target[];
  /** 期待値 by fiscal year, ascending; empty where the sheet has none. */
  readonly expected: readonly YearValue[];
  /** Where figures stop being comparable with those before, ascending; left out where they never do. */
  readonly breaks?: readonly SeriesBreak[];
}

/** A rank the city gave (A, ◎, 順調) with the words beside it. Never computed. */
export interface Rank {
  readonly text: string;
  readonly note: string | null;
}

export interface Kpi {
  /** Stable across editions; unique within the plan; used in addresses. */
  readonly id: string;
  /** Place in its sheet, from 1. */
  readonly number: number;
  readonly name: string;
  readonly aggregation: Aggregation | null;
  /** True where the figures are of calendar years (暦年) instead of fiscal years. */
  readonly calendarYear: boolean;
  readonly unit: string;
  readonly direction: Direction | null;
  readonly series: readonly [Series, ...Series[]];
  readonly rank: Rank | null;
  /** 設定の考え方・算出方法. */
  readonly definition: string | null;
  /** 出典統計. */
  readonly source: string | null;
  /** 担当部・課. */
  readonly division: string | null;
  readonly note: string | null;
  /** KPIs of an earlier plan that it carries on (前の計画の指標), as `plan/id`; left out where there are none. */
  readonly continues?: readonly string[];
  /** What the sheet declares of its past (経緯); left out where that is nothing. */
  readonly events?: readonly KpiEvent[];
}

export interface NumericYearValue {
  readonly fiscalYear: FiscalYear;
  readonly value: NumericValue;
}

/** The years with a number, ascending. */
export function numericActuals(series: Series): NumericYearValue[] {
  return series.actuals.flatMap(({ fiscalYear, value }) => (isNumeric(value) ? [{ fiscalYear, value }] : []));
}

/**
 * The newest year that has a value, be it a number or words; null where no year has one. Forecasts and plans (見込・計画)
 * have not come about and are passed over.
 */
export function latestActual(series: Series): YearValue | null {
  return series.actuals.findLast(({ value }) => isAchieved(value)) ?? null;
}

/** The target furthest in the future that is not blank, else one for every year; null where there is none. */
export function finalTarget(series: Series): Target | null {
  const given = series.targets.filter(({ condition }) => condition.kind !== 'missing');
  return given.findLast(({ fiscalYear }) => fiscalYear !== 'every-year') ?? given.at(-1) ?? null;
}

/** The one number that a target can be drawn and reckoned with, or null (words, a range, 維持). */
export function targetNumber(target: Pick<Target, 'condition'> | null): number | null {
  const condition = target?.condition;
  if (condition?.kind === 'number' || condition?.kind === 'at-least' || condition?.kind === 'at-most')
    return condition.value;
  return null;
}

/** Where the newest number went since the year before, in the KPI's unit. */
export interface YearChange {
  readonly kind: 'increased' | 'decreased' | 'unchanged';
  /** How far, ≥ 0. */
  readonly by: number;
  readonly from: NumericYearValue;
  readonly to: NumericYearValue;
}

/**
 * The newest number against the year before it; null unless both are numbers that have come about and may be compared.
 */
export function changeFromYearBefore(series: Series): YearChange | null {
  const latest = latestActual(series);
  if (!latest || !isNumeric(latest.value)) return null;
  const before = series.actuals.find(({ fiscalYear }) => fiscalYear === latest.fiscalYear - 1);
  if (!before || !isNumeric(before.value) || !isAchieved(before.value)) return null;
  if (isBrokenBetween(series, before.fiscalYear, latest.fiscalYear)) return null;
  const by = difference(latest.value.value, before.value.value);
  return {
    kind: by > 0 ? 'increased' : by < 0 ? 'decreased' : 'unchanged',
    by: Math.abs(by),
    from: { fiscalYear: before.fiscalYear, value: before.value },
    to: { fiscalYear: latest.fiscalYear, value: latest.value },
  };
}

/** What a cumulative series gained in a year. */
export interface Increase {
  readonly fiscalYear: FiscalYear;
  readonly by: number;
}

/**
 * Each year's increase of a cumulative series: against the year before, and for the first year against the baseline
 * where the sheet shows nothing between them. Both must be numbers that have come about.
 */
export function yearlyIncreases(series: Series): Increase[] {
  return series.actuals.flatMap(({ fiscalYear, value }, index) => {
    const previous = index === 0 ? series.baseline : series.actuals[index - 1];
    const isNext = previous?.fiscalYear === null || previous?.fiscalYear === fiscalYear - 1;
    if (!previous || !isNext) return [];
    if (!isNumeric(value) || !isAchieved(value)) return [];
    if (!isNumeric(previous.value) || !isAchieved(previous.value)) return [];
    const isWhole =
      index === 0 ? isBaselineComparable(series, fiscalYear) : !isBrokenBetween(series, fiscalYear - 1, fiscalYear);
    if (!isWhole) return [];
    return [{ fiscalYear, by: difference(value.value, previous.value.value) }];
  });
}
