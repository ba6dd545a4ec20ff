// What a KPI's figures say, in plain Japanese: where it came from, where it is, how far the target is. Facts only; whether
// that is good or bad is the city's to say.

import { isBaselineComparable, isBrokenBetween, lastBreak, type SeriesBreak } from './kpi-event.ts';
import {
  areInPlanEra,
  asCalendarYear,
  type Era,
  eraFiscalYear,
  type FiscalYear,
  shortFiscalYear,
} from './fiscal-year.ts';
import {
  finalTarget,
  type Kpi,
  latestActual,
  type Series,
  type Target,
  targetNumber,
  type YearChange,
  yearlyIncreases,
} from './kpi.ts';
import {
  difference,
  differenceUnit,
  formatNumber,
  isAchieved,
  isNumeric,
  isPlaceUnit,
  type KnownValue,
  type MeasuredValue,
  type MissingValue,
  type NumericValue,
  type ValueKind,
  withUnit,
} from './measured-value.ts';
import type { YearComparison } from './yearly-comparison.ts';
import { type Attainment, type NotComputable, type Progress, progressOf, type Working } from './progress.ts';
import { percentBeside } from './rules/ratio.ts';

/** How the kinds of value other than 実績 are called. */
const KIND_WORDS: Record<Exclude<ValueKind, 'actual'>, string> = {
  forecast: '見込',
  provisional: '暫定',
  preliminary: '速報',
  plan: '計画',
};

/** A remark longer than this would drown the sentence; the table has it. */
const LONGEST_REMARK = 20;

/** More years than this with a forecast or plan are told as a span. */
const MOST_YEARS_ONE_BY_ONE = 4;

/** 見込, 暫定, 速報 or 計画; empty for an actual value, which needs no word. */
export function kindInWords(kind: ValueKind): string {
  return kind === 'actual' ? '' : KIND_WORDS[kind];
}

/** Says a year of this KPI: 29年度 where the plan's era makes that clear, else 令和5年度; 令和5年 in calendar years. */
export function yearNamer(kpi: Kpi, planEra: Era | null): (year: FiscalYear) => string {
  const years = kpi.series.flatMap(({ baseline, actuals, targets, expected }) => [
    ...(baseline.fiscalYear === null ? [] : [baseline.fiscalYear]),
    ...[...actuals, ...expected].map(({ fiscalYear }) => fiscalYear),
    ...targets.flatMap(({ fiscalYear }) => (fiscalYear === 'every-year' ? [] : [fiscalYear])),
  ]);
  const name = areInPlanEra(years, planEra) ? shortFiscalYear : eraFiscalYear;
  return (year) => (kpi.calendarYear ? asCalendarYear(name(year, planEra)) : name(year, planEra));
}

/** A KPI and the names of its years: what every part of the sentence needs. */
interface Telling {
  readonly kpi: Kpi;
  readonly series: Series;
  readonly year: (year: FiscalYear) => string;
  /** 年度, or 年 where the figures are of calendar years. */
  readonly yearWord: string;
}

function tellingOf(kpi: Kpi, series: Series, planEra: Era | null): Telling {
  return { kpi, series, year: yearNamer(kpi, planEra), yearWord: kpi.calendarYear ? '年' : '年度' };
}

/** Units of some sheets hold line breaks. */
const inOneLine = (text: string) => text.replace(/\s/gu, '');

const amount = (value: number, unit: string) => withUnit(formatNumber(value), inOneLine(unit));

/** How far two numbers lie apart, ≥ 0: 16件, 5.5ポイント. */
const distance = (a: number, b: number, unit: string) =>
  withUnit(formatNumber(Math.abs(difference(a, b))), inOneLine(differenceUnit(unit)));

/** How a number came to another: 増え, or for places in an order 変わり, since 43位 → 35位 is no decrease to a reader. */
const courseVerb = (verb: '増え' | '減り', unit: string) => (isPlaceUnit(unit) ? '変わり' : verb);

const quoted = (text: string) => (text.startsWith('「') ? text : `「${text}」`);

/** 34件 or 「策定」. */
function valueInWords(value: KnownValue, unit: string): string {
  return isNumeric(value) ? amount(value.value, unit) : quoted(value.text);
}

/** （暫定、9月30日現在） or nothing. */
function remarks(value: KnownValue): string {
  const words = [kindInWords(value.kind), value.note ?? ''].filter(
    (word) => word !== '' && word.length <= LONGEST_REMARK,
  );
  return words.length === 0 ? '' : `（${words.join('、')}）`;
}

/** A number on the KPI's course. */
interface Point {
  readonly name: string;
  /** Null for a baseline whose year is unknown. */
  readonly fiscalYear: FiscalYear | null;
  readonly value: number;
}

function baselineName({ series, year }: Telling): string {
  return series.baseline.fiscalYear === null ? '計画策定時' : `計画策定時（${year(series.baseline.fiscalYear)}）`;
}

/**
 * The baseline and the years that have come about, as far as they are numbers and can be compared with the newest of them:
 * nothing is said across a break in the series.
 */
function pointsOf(telling: Telling): Point[] {
  const { series } = telling;
  const { baseline } = series;
  const all = achievedPoints(telling);
  const newest = all.at(-1)?.fiscalYear ?? null;
  const achieved = newest === null ? all : all.filter((point) => !isBrokenBetween(series, point.fiscalYear, newest));
  const isComparable = newest === null || isBaselineComparable(series, newest);
  const start: Point[] =
    isNumeric(baseline.value) && isComparable
      ? [{ name: baselineName(telling), fiscalYear: baseline.fiscalYear, value: baseline.value.value }]
      : [];
  return [...start, ...achieved];
}

/** A year that has come about with a number, and the number as the sheet gives it. */
interface AchievedPoint extends Point {
  readonly fiscalYear: FiscalYear;
  readonly said: NumericValue;
}

function achievedPoints({ series, year }: Telling): AchievedPoint[] {
  return series.actuals.flatMap(({ fiscalYear, value }) =>
    isNumeric(value) && isAchieved(value)
      ? [{ name: year(fiscalYear), fiscalYear, value: value.value, said: value }]
      : [],
  );
}

/** Whether no year lies between the points that has no number. */
function isUnbroken(points: readonly Point[]): boolean {
  return points.every((point, index) => {
    const before = points[index - 1];
    return !before || before.fiscalYear === null || before.fiscalYear + 1 === point.fiscalYear;
  });
}

/** The one point strictly above (or, with `sign` −1, below) all others, unless it is the first or the last. */
function turningPoint(points: readonly Point[], sign: 1 | -1): Point | null {
  const extreme = Math.max(...points.map(({ value }) => sign * value));
  const there = points.filter(({ value }) => sign * value === extreme);
  const [only] = there;
  return there.length === 1 && only && only !== points[0] && only !== points.at(-1) ? only : null;
}

/** How the numbers came to the last one: 「28年度の53件を最高に」「計画策定時の10店舗から毎年度増え」. Null for a single number. */
function courseInWords(points: readonly Point[], { series, yearWord }: Telling): string | null {
  const [first, second] = points;
  if (!first || !second) return null;
  const steps = points.slice(1).map(({ value }, index) => Math.sign(value - (points[index]?.value ?? value)));
  const unbroken = isUnbroken(points);
  const from = `${first.name}の${amount(first.value, series.unit)}から`;
  const each = unbroken && steps.length > 1 ? `毎${yearWord}` : '';

  if (steps.every((step) => step === 0)) return unbroken ? `${first.name}から変わらず` : '示された値はすべて同じで';
  const [rise, fall] = [courseVerb('増え', series.unit), courseVerb('減り', series.unit)];
  if (steps.every((step) => step > 0)) return `${from}${each}${rise}`;
  if (steps.every((step) => step < 0)) return `${from}${each}${fall}`;
  if (steps.every((step) => step >= 0)) return `${from}${rise}`;
  if (steps.every((step) => step <= 0)) return `${from}${fall}`;
  const highest = turningPoint(points, 1);
  const lowest = turningPoint(points, -1);
  if (isPlaceUnit(series.unit)) return `${from}上下し`;
  if (highest) return `${highest.name}の${amount(highest.value, series.unit)}を最高に`;
  if (lowest) return `${lowest.name}の${amount(lowest.value, series.unit)}を最低に`;
  return `${from}増減を経て`;
}

/** The course up to the newest number, or that there is none yet, with a baseline that the course did not name. */
function courseSentence(telling: Telling): string {
  const newest = achievedPoints(telling).at(-1);
  if (!newest) return '';
  const course = courseInWords(pointsOf(telling), telling);
  const value = valueInWords(newest.said, telling.series.unit);
  return `${course === null ? '' : `${course}、`}${newest.name}は${value}${remarks(newest.said)}。`;
}

function baselineSentence(telling: Telling): string {
  const { value } = telling.series.baseline;
  const newest = achievedPoints(telling).at(-1)?.fiscalYear;
  const isNamedInCourse = isNumeric(value) && newest !== undefined && isBaselineComparable(telling.series, newest);
  if (value.kind === 'missing' || isNamedInCourse) return '';
  return `${baselineName(telling)}は${valueInWords(value, telling.series.unit)}です。`;
}

/** 27年度・28年度, or 27年度から30年度まで. */
function yearsInWords(years: readonly FiscalYear[], { year }: Telling): string {
  const [first] = years;
  const last = years.at(-1);
  const isSpan = years.every((each, index) => each === (first ?? each) + index);
  if (years.length > 3 && isSpan && first !== undefined && last !== undefined)
    return `${year(first)}から${year(last)}まで`;
  return years.map(year).join('・');
}

/** The sheet's word for a missing value; empty for a blank, which has none, and for a dash, which says nothing aloud. */
function missingWord(value: MissingValue): string {
  return value.reason === 'dash' ? '' : value.text;
}

/**
 * The years without a value: those for which the sheet gives a word, and blank ones before the newest value. Blank years
 * after it have simply not come yet.
 */
function missingSentences(telling: Telling): string {
  const { actuals } = telling.series;
  const newest = actuals.findLastIndex(({ value }) => isAchieved(value));
  const byWord = new Map<string, FiscalYear[]>();
  for (const [index, { fiscalYear, value }] of actuals.entries()) {
    if (value.kind !== 'missing') continue;
    const word = missingWord(value);
    if (word === '' && index > newest) continue;
    byWord.set(word, [...(byWord.get(word) ?? []), fiscalYear]);
  }
  return [...byWord]
    .map(([word, years]) => {
      const names = yearsInWords(years, telling);
      return word === '' ? `${names}は値がありません。` : `${names}は${quoted(word)}です。`;
    })
    .join('');
}

/** Years whose value is words: 「28年度は「策定」です。」 */
function wordsSentence({ series, year }: Telling): string {
  const told = series.actuals.flatMap(({ fiscalYear, value }) =>
    isAchieved(value) && !isNumeric(value) ? [`${year(fiscalYear)}は${quoted(value.text)}${remarks(value)}`] : [],
  );
  return told.length === 0 ? '' : `${told.join('、')}です。`;
}

/** Years that are forecast or planned: 「30年度は見込で40件です。」 */
function outlookSentence(telling: Telling): string {
  const { series, year } = telling;
  const outlook = series.actuals.flatMap(({ fiscalYear, value }) =>
    value.kind === 'forecast' || value.kind === 'plan' ? [{ fiscalYear, value }] : [],
  );
  if (outlook.length === 0) return '';
  if (outlook.length > MOST_YEARS_ONE_BY_ONE) {
    const kinds = [...new Set(outlook.map(({ value }) => kindInWords(value.kind)))].join('・');
    return `${yearsInWords(
      outlook.map(({ fiscalYear }) => fiscalYear),
      telling,
    )}は${kinds}の値です。`;
  }
  const told = outlook.map(
    ({ fiscalYear, value }) =>
      `${year(fiscalYear)}は${kindInWords(value.kind)}で${valueInWords(value, series.unit)}${value.note !== null && value.note.length <= LONGEST_REMARK ? `（${value.note}）` : ''}`,
  );
  return `${told.join('、')}です。`;
}

/** What a target asks for: 50件, 50件以上, 50〜60件, 「策定」. Empty for a blank target. */
export function targetInWords(target: Target, unit: string): string {
  const { condition } = target;
  switch (condition.kind) {
    case 'number':
      return amount(condition.value, unit);
    case 'at-least':
      return `${amount(condition.value, unit)}以上`;
    case 'at-most':
      // 30位以内 and 30位以下 ask for the same; the sheet's own word stays.
      return `${amount(condition.value, unit)}${target.text.endsWith('以内') ? '以内' : '以下'}`;
    case 'range':
      return `${formatNumber(condition.low)}〜${amount(condition.high, unit)}`;
    case 'missing':
      return '';
    default:
      return quoted(target.text);
  }
}

/** 目標, 毎年度の目標, or 31年度の目標 where there are several. */
function targetName(target: Target, { series, year, yearWord }: Telling): string {
  if (target.fiscalYear === 'every-year') return `毎${yearWord}の目標`;
  const given = series.targets.filter(({ condition }) => condition.kind !== 'missing');
  return given.length > 1 ? `${year(target.fiscalYear)}の目標` : '目標';
}

/** The target by itself: 「目標は31年度に50件です。」 */
function targetAlone(target: Target, telling: Telling): string {
  const name = targetName(target, telling);
  const when = name === '目標' && target.fiscalYear !== 'every-year' ? `${telling.year(target.fiscalYear)}に` : '';
  return `${name}は${when}${targetInWords(target, telling.series.unit)}です。`;
}

/** 16件下回っています, of two places in an order 5位分上の順位です: there the smaller number is the higher. */
function apart(actual: number, other: number, unit: string): string {
  const by = distance(actual, other, unit);
  if (isPlaceUnit(unit)) return `${by}${actual < other ? '上' : '下'}の順位です`;
  return `${by}${actual < other ? '下回って' : '上回って'}います`;
}

/** 目標の50件を16件下回っています, told of a number that lies beside another. */
const besides = (named: string, actual: number, other: number, unit: string): string =>
  `${named}${isPlaceUnit(unit) ? 'より' : 'を'}${apart(actual, other, unit)}`;

/** The newest number against the target: how far it is, or by how much it lies above or below. */
function targetSentence(telling: Telling): string {
  const { series } = telling;
  const target = finalTarget(series);
  if (!target) return '目標値は書かれていません。';
  const latest = latestActual(series);
  if (!latest || !isNumeric(latest.value)) return targetAlone(target, telling);

  const actual = latest.value.value;
  const { condition } = target;
  const name = targetName(target, telling);
  const named = `${name}の${targetInWords(target, series.unit)}`;
  if (condition.kind === 'range') {
    if (actual < condition.low) return `${besides(named, actual, condition.low, series.unit)}。`;
    if (actual > condition.high) return `${besides(named, actual, condition.high, series.unit)}。`;
    return `${named}の範囲に入っています。`;
  }
  if (condition.kind === 'maintain') return maintainSentence(name, target, actual, latest.fiscalYear, series);
  const goal = targetNumber(target);
  if (goal === null) return targetAlone(target, telling);
  return numberTargetSentence(named, actual, goal, target, telling);
}

function maintainSentence(name: string, target: Target, actual: number, year: FiscalYear, series: Series): string {
  const { value } = series.baseline;
  if (!isNumeric(value) || !isBaselineComparable(series, year)) return `${name}は${quoted(target.text)}です。`;
  const baseline = `計画策定時の${amount(value.value, series.unit)}`;
  if (actual === value.value) return `${name}は${quoted(target.text)}で、${baseline}と同じです。`;
  return `${name}は${quoted(target.text)}で、${besides(baseline, actual, value.value, series.unit)}。`;
}

function numberTargetSentence(
  named: string,
  actual: number,
  goal: number,
  { condition }: Target,
  { kpi, series }: Telling,
): string {
  const progress = progressOf(series, kpi.direction);
  if (progress.state === 'reached') {
    const isBare = condition.kind === 'number' && actual !== goal;
    return isBare ? `${named}に到達し、${apart(actual, goal, series.unit)}。` : `${named}に到達しています。`;
  }
  // "あと" needs to know which way the target lies. Where neither figures nor city say so, only above or below is told.
  const isDirectionKnown =
    condition.kind !== 'number' ||
    progress.state !== 'not-computable' ||
    kpi.direction === 'up' ||
    kpi.direction === 'down';
  if (isDirectionKnown) return `${named}まであと${distance(actual, goal, series.unit)}です。`;
  if (actual === goal) return `${named}と同じです。`;
  return `${besides(named, actual, goal, series.unit)}。`;
}

/** 「令和5年度から決め方が変わり、それより前の値とは比べられません。」 Empty where nothing lies before the break. */
function breakSentence({ kpi, series, year }: Telling): string {
  const newest = series.actuals.findLast(({ value }) => value.kind !== 'missing')?.fiscalYear;
  const found = newest === undefined ? null : lastBreak(series, newest);
  if (!found || !hasValueBefore(found, series)) return '';
  const kinds = (kpi.events ?? []).filter(
    ({ comparable, fiscalYear }) => !comparable && fiscalYear === found.fiscalYear,
  );
  const what = kinds.some(({ kind }) => kind === 'rebased')
    ? '基準が変わり'
    : kinds.some(({ kind }) => kind === 'merged')
      ? 'ほかの指標と一つになり'
      : '決め方が変わり';
  return `${year(found.fiscalYear)}から${what}、それより前の値とは比べられません。`;
}

/** Whether a value, or a baseline that was not restated, lies on the older side of a break. */
function hasValueBefore({ fiscalYear: year }: SeriesBreak, series: Series): boolean {
  return (
    (series.baseline.value.kind !== 'missing' && !isBaselineComparable(series, year)) ||
    series.actuals.some(({ fiscalYear, value }) => fiscalYear < year && value.kind !== 'missing')
  );
}

function noValueSentence({ series }: Telling): string {
  if (latestActual(series)) return '';
  const hasOutlook = series.actuals.some(({ value }) => value.kind !== 'missing');
  return hasOutlook ? 'まだ実績値がありません。' : 'まだ値がありません。';
}

/** One row of figures read aloud, without its label. */
export function readSeriesAloud(kpi: Kpi, series: Series, planEra: Era | null): string {
  const telling = tellingOf(kpi, series, planEra);
  return [
    noValueSentence(telling),
    baselineSentence(telling),
    courseSentence(telling),
    wordsSentence(telling),
    targetSentence(telling),
    outlookSentence(telling),
    missingSentences(telling),
    breakSentence(telling),
  ].join('');
}

/**
 * A KPI read aloud: 「28年度の53件を最高に、29年度は34件。目標の50件まであと16件です。」 It is the text alternative of the KPI's
 * chart, too. Sub-rows are told one after the other, each under its label.
 */
export function readAloud(kpi: Kpi, planEra: Era | null): string {
  return kpi.series
    .map((series) => `${series.label === null ? '' : `${series.label}：`}${readSeriesAloud(kpi, series, planEra)}`)
    .join('');
}

/** 「計画策定時10店舗から29年度39店舗へ、目標は31年度50店舗」: what a sparkline shows. */
export function seriesInBrief(kpi: Kpi, series: Series, planEra: Era | null): string {
  const telling = tellingOf(kpi, series, planEra);
  const points = pointsOf(telling);
  const [first] = points;
  const last = points.at(-1);
  const told = ({ name, value }: Point) => `${name}${amount(value, series.unit)}`;
  const hasValue = latestActual(series) !== null;
  const parts = [
    first ? (first !== last && last ? `${told(first)}から${told(last)}へ` : told(first)) : '',
    hasValue ? wordsSentence(telling).replace(/です。$/, '') : 'まだ値がありません',
  ];
  const target = finalTarget(series);
  if (target) {
    const when = target.fiscalYear === 'every-year' ? `毎${telling.yearWord}` : telling.year(target.fiscalYear);
    parts.push(`目標は${when}${targetInWords(target, series.unit)}`);
  }
  return parts.filter((part) => part !== '').join('、');
}

/**
 * A share as a percentage with one decimal, a trailing .0 dropped: 72.5%, −166.7%, 78%. What is not quite 0% or 100% is not
 * rounded to it, because these two are said of a KPI at its baseline or target.
 */
export function percentInWords(share: number): string {
  return percentBeside(share, [0, 100]);
}

/** Why no progress can be computed, as the end of a clause: 目標値がないため. */
export const NOT_COMPUTABLE_WORDS: Readonly<Record<NotComputable, string>> = {
  'no-target': '目標値がないため',
  'no-baseline': '計画策定時の値がないため',
  'value-in-words': '値が言葉のため',
  'baseline-in-words': '計画策定時の値が言葉のため',
  'target-in-words': '目標が言葉のため',
  'target-is-range': '目標が範囲のため',
  'target-is-maintain': '目標が維持のため',
  'target-equals-baseline': '目標値が計画策定時の値と同じため',
  'target-met-at-baseline': '計画策定時に目標の条件を満たしていたため',
  'direction-unclear': '目標が変わり、増やすのか減らすのかが分からないため',
  'series-broken': '途中で決め方が変わり、計画策定時の値と比べられないため',
};

/** Where a KPI stands between baseline and target, in neutral words. `series` is the one the progress was computed from. */
export function progressInWords(progress: Progress, series: Series): string {
  switch (progress.state) {
    case 'reached':
      return finalTarget(series)?.condition.kind === 'maintain' ? '計画策定時の水準を維持' : '目標値に到達';
    case 'on-the-way':
      return `基準値から目標値へ ${percentInWords(progress.share)}`;
    case 'at-baseline':
      return '基準値と同じです';
    case 'moved-away': {
      const { actual, baseline } = progress.working;
      return besides(`基準値（${amount(baseline, series.unit)}）`, actual, baseline, series.unit);
    }
    case 'no-value':
      return 'まだ値がありません';
    case 'not-computable':
      return `計算できません（${NOT_COMPUTABLE_WORDS[progress.reason]}）`;
  }
}

/** A number within a calculation: negative ones in parentheses after a sign. */
const operand = (value: number) => (value < 0 ? `(${formatNumber(value)})` : formatNumber(value));

/** The arithmetic of a progress, filled in: 「(39 − 10) ÷ (50 − 10) = 72.5%」. Baseline and target differ. */
export function workingInWords({ actual, baseline, target }: Working): string {
  const share = (actual - baseline) / (target - baseline);
  const way = (to: number) => `(${formatNumber(to)} − ${operand(baseline)})`;
  return `${way(actual)} ÷ ${way(target)} = ${percentInWords(share)}`;
}

/** The arithmetic of a 達成率, filled in: 「39 ÷ 50 = 78%」. */
export function attainmentInWords({ actual, target, ratio }: Attainment): string {
  return `${formatNumber(actual)} ÷ ${formatNumber(target)} = ${percentInWords(ratio)}`;
}

/** 「前の年度より19件減りました」. */
export function changeInWords(change: YearChange, kpi: Pick<Kpi, 'calendarYear'>, series: Series): string {
  const before = kpi.calendarYear ? '前の年' : '前の年度';
  if (change.kind === 'unchanged') return `${before}から変わりません`;
  // A place in an order that grows smaller has risen: the two places say it without a word for either.
  if (isPlaceUnit(series.unit))
    return `${before}の${amount(change.from.value.value, series.unit)}から${amount(change.to.value.value, series.unit)}になりました`;
  const by = distance(change.to.value.value, change.from.value.value, series.unit);
  return `${before}より${by}${change.kind === 'increased' ? '増えました' : '減りました'}`;
}

/** A year's value against the target or 期待値 of the year: 「28年度は53件。目標の50件を3件上回っています」. */
export function yearComparisonInWords(
  comparison: YearComparison,
  kpi: Kpi,
  series: Series,
  planEra: Era | null,
): string {
  const year = yearNamer(kpi, planEra)(comparison.fiscalYear);
  const actual = comparison.actual.value;
  const told = `${year}は${amount(actual, series.unit)}`;
  if (comparison.against === 'expected') {
    const expected = comparison.expected.value;
    const named = `期待値の${amount(expected, series.unit)}`;
    return actual === expected
      ? `${told}。${named}と同じです`
      : `${told}。${besides(named, actual, expected, series.unit)}`;
  }
  const { target } = comparison;
  const name = target.fiscalYear === 'every-year' ? `毎${kpi.calendarYear ? '年' : '年度'}の目標` : '目標';
  const named = `${name}の${targetInWords(target, series.unit)}`;
  if (target.condition.kind === 'range') {
    const { low, high } = target.condition;
    if (actual < low || actual > high)
      return `${told}。${besides(named, actual, actual < low ? low : high, series.unit)}`;
    return `${told}。${named}の範囲に入っています`;
  }
  const goal = targetNumber(target);
  if (goal === null) return told;
  const isLimit = target.condition.kind === 'at-least' || target.condition.kind === 'at-most';
  if (isLimit && comparison.meets) return `${told}。${named}に入っています`;
  if (actual === goal) return `${told}。${named}と同じです`;
  return `${told}。${besides(`${name}の${amount(goal, series.unit)}`, actual, goal, series.unit)}`;
}

/** 「年度ごとの増加は、27年度8店舗、28年度13店舗、29年度8店舗です。」 Null unless the KPI is cumulative and has an increase to tell. */
export function increasesInWords(kpi: Kpi, series: Series, planEra: Era | null): string | null {
  const increases = kpi.aggregation === 'cumulative' ? yearlyIncreases(series) : [];
  if (increases.length === 0) return null;
  const { year, yearWord } = tellingOf(kpi, series, planEra);
  const told = increases.map(
    ({ fiscalYear, by }) => `${year(fiscalYear)}${withUnit(formatNumber(by), inOneLine(differenceUnit(series.unit)))}`,
  );
  const what = increases.some(({ by }) => by < 0) ? '増減' : '増加';
  return `${yearWord}ごとの${what}は、${told.join('、')}です。`;
}

/** The word that stands in a drawing where there is no value: the sheet's own, or 空欄 for an empty cell. */
export function missingInWords(value: MeasuredValue): string {
  if (value.kind !== 'missing') return '';
  return value.text.trim() || '空欄';
}
