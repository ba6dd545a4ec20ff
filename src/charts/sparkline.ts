// The small line in a table's row: how the numbers went, with gaps left open.

import { extent, line, scaleLinear } from 'd3';
import { finalTarget, latestActual, type Series, targetNumber } from '../domain/kpi.ts';
import { isAchieved, isNumeric } from '../domain/measured-value.ts';
import { slotsOf } from './slots.ts';

/** In CSS px; drawn 1:1. */
export const SPARKLINE_WIDTH = 96;
export const SPARKLINE_HEIGHT = 32;

/** Room for half a diamond or dot at each edge. */
const MARGIN = 6;

export interface Dot {
  readonly x: number;
  readonly y: number;
}

export interface SparklineGeometry {
  /** Lines between neighbouring years that both have a number; empty where there are none. */
  readonly line: string;
  /** Years with a number but without one on either side, other than baseline and newest. */
  readonly lone: readonly Dot[];
  readonly baseline: Dot | null;
  readonly newest: Dot | null;
  /** Forecasts and plans: not joined to what has come about. */
  readonly outlook: readonly Dot[];
  /** Middle of the diamond of a target that is a number. */
  readonly target: Dot | null;
  /** Heights of the target's dashed lines: one for a number, two for a range, none for words. */
  readonly levels: readonly number[];
}

interface Point {
  /** Place of its slot from the left, from 0: years stand as the sheet's columns do. */
  readonly at: number;
  readonly value: number;
  readonly kind: 'baseline' | 'achieved' | 'outlook';
  readonly isNewest: boolean;
  /** Whether the slot before is the year before. */
  readonly follows: boolean;
}

function pointsOf(series: Series): Point[] {
  const newestYear = latestActual(series)?.fiscalYear;
  return slotsOf(series).flatMap(({ kind, fiscalYear, value, follows }, at): Point[] => {
    if (!value || !isNumeric(value)) return [];
    const shared = { at, value: value.value, follows };
    if (kind === 'baseline') return [{ ...shared, kind, isNewest: false }];
    if (!isAchieved(value)) return [{ ...shared, kind: 'outlook', isNewest: false }];
    return [{ ...shared, kind: 'achieved', isNewest: fiscalYear === newestYear }];
  });
}

/** Points that follow one another without a gap. */
function runsOf(points: readonly Point[]): Point[][] {
  const runs: Point[][] = [];
  for (const point of points) {
    const run = runs.at(-1);
    if (run && point.follows && run.at(-1)?.at === point.at - 1) run.push(point);
    else runs.push([point]);
  }
  return runs;
}

/** Heights that the final target asks for, in the KPI's unit. */
function targetLevels(series: Series): number[] {
  const target = finalTarget(series);
  if (target?.condition.kind === 'range') return [target.condition.low, target.condition.high];
  const goal = targetNumber(target);
  return goal === null ? [] : [goal];
}

const tenth = (value: number) => Math.round(value * 10) / 10;

/** Geometry of a series' sparkline; null where there is no number to draw. */
export function sparkline(series: Series): SparklineGeometry | null {
  const points = pointsOf(series);
  const goals = targetLevels(series);
  const [low, high] = extent([...points.map(({ value }) => value), ...goals]);
  if (low === undefined || high === undefined) return null;

  const slots = slotsOf(series);
  const x = scaleLinear([0, Math.max(slots.length - 1, 1)], [MARGIN, SPARKLINE_WIDTH - MARGIN]);
  // One height only stands in the middle.
  const y = low === high ? () => SPARKLINE_HEIGHT / 2 : scaleLinear([low, high], [SPARKLINE_HEIGHT - MARGIN, MARGIN]);
  const dot = ({ at, value }: Pick<Point, 'at' | 'value'>): Dot => ({ x: tenth(x(at)), y: tenth(y(value)) });
  const path = line<Point>(
    (point) => x(point.at),
    (point) => y(point.value),
  ).digits(1);

  const runs = runsOf(points.filter(({ kind }) => kind !== 'outlook'));
  const baseline = points.find(({ kind }) => kind === 'baseline');
  const newest = points.find(({ isNewest }) => isNewest);
  const target = finalTarget(series);
  const [goal] = goals;
  return {
    line: runs.flatMap((run) => (run.length > 1 ? [path(run)] : [])).join(''),
    lone: runs.flatMap(([only, ...more]) =>
      only?.kind === 'achieved' && more.length === 0 && !only.isNewest ? [dot(only)] : [],
    ),
    baseline: baseline ? dot(baseline) : null,
    newest: newest ? dot(newest) : null,
    outlook: points.filter(({ kind }) => kind === 'outlook').map(dot),
    target:
      goal === undefined || goals.length > 1
        ? null
        : dot({ at: slots.findIndex((slot) => slot.target === target), value: goal }),
    levels: goals.map((each) => tenth(y(each))),
  };
}
