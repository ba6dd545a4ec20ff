// The large chart of a KPI. Its form tells the kind: columns for values that stand by themselves, a staircase with each year's
// increase for cumulative ones. Hollow is the baseline, dashed a target, hatched what is not 実績, an empty place with a word a
// missing value. Every value is labelled, so that no y-axis is needed.

import { pathRound, scaleBand, scaleLinear } from 'd3';
import type { Era } from '../domain/fiscal-year.ts';
import { finalTarget, type Kpi, latestActual, type Series, type Target, yearlyIncreases } from '../domain/kpi.ts';
import { isNumeric, type KnownValue, type NumericValue } from '../domain/measured-value.ts';
import { kindInWords, missingInWords } from '../domain/sentence.ts';
import { axisLabels } from './axis-labels.ts';
import { type Label, lineHeight, placeLabels, type TextLine } from './label-placing.ts';
import { type NumberLabel, numberLabelFor, textWidth, wrapText } from './label-text.ts';
import { hatchPath, type Rectangle, rectanglePath } from './shapes.ts';
import { type Slot, slotsOf } from './slots.ts';

/** Large for a KPI's own page, wide for a column beside text, narrow for a phone; each is drawn for its size. */
export type ChartSize = 'large' | 'wide' | 'narrow';

/** Sizes in CSS px at 1:1. `narrow` fits a phone 320 px wide with the page's and the card's padding. */
const FORMATS = {
  large: { width: 800, plot: 216, widestStep: 112, valueSize: 14, newestSize: 18 },
  wide: { width: 448, plot: 128, widestStep: 88, valueSize: 13, newestSize: 16 },
  narrow: { width: 264, plot: 104, widestStep: 66, valueSize: 12, newestSize: 14 },
} as const;

/** No text is smaller. */
const SMALL = 12;

/** How texts look: numbers and words of the sheet, the newest of either, what steps back, increases within
 * their step and beyond it. */
export type TextStyle = 'value' | 'word' | 'newest' | 'newestWord' | 'soft' | 'increase' | 'increaseBeyond';

export interface KpiChartGeometry {
  readonly width: number;
  readonly height: number;
  /** Line at zero, open between years that do not follow one another. */
  readonly axis: string;
  /** Paths; empty where the chart has no such part. */
  readonly filled: string;
  readonly hollow: string;
  readonly hatched: string;
  readonly hatching: string;
  /** The staircase's line, open at every missing year, and the ground below it. */
  readonly stairs: string;
  readonly stairsGround: string;
  /** Level of the final target across the years before it. */
  readonly level: string;
  /** Outlines of targets, and marks of those in a year that has a value. */
  readonly dashed: string;
  /** A target of zero, which has no outline. */
  readonly zeroTarget: string;
  /** Ground of a target that is a range. */
  readonly band: string;
  /** Two upright lines wherever the series is broken. */
  readonly breaks: string;
  readonly texts: readonly (TextLine & { readonly style: TextStyle })[];
  readonly years: readonly TextLine[];
}

const NO_VALUES = { filled: '', hollow: '', hatched: '', hatching: '', stairs: '', stairsGround: '' };

/** A slot with its place. */
interface Place extends Slot {
  readonly index: number;
  /** The whole slot. */
  readonly left: number;
  readonly right: number;
  readonly middle: number;
  /** The column within it. */
  readonly column: { readonly x: number; readonly width: number };
}

function placesOf(slots: readonly Slot[], size: ChartSize): Place[] {
  const { width, widestStep } = FORMATS[size];
  const step = Math.floor(Math.min(width / Math.max(slots.length, 1), widestStep));
  const band = scaleBand<number>(
    slots.map((_, index) => index),
    [0, step * slots.length],
  )
    .paddingInner(0.34)
    .paddingOuter(0.17);
  const columnWidth = Math.round(band.bandwidth());
  return slots.map((slot, index) => ({
    ...slot,
    index,
    left: index * step,
    right: (index + 1) * step,
    middle: Math.round((index + 0.5) * step),
    column: { x: Math.round(band(index) ?? 0), width: columnWidth },
  }));
}

/** Numbers that a target's condition names. */
function targetNumbers(target: Target | null): number[] {
  switch (target?.condition.kind) {
    case 'number':
    case 'at-least':
    case 'at-most':
      return [target.condition.value];
    case 'range':
      return [target.condition.low, target.condition.high];
    default:
      return [];
  }
}

const numericValue = ({ value }: Slot): NumericValue | null => (value && isNumeric(value) ? value : null);

const isSolid = ({ kind }: KnownValue) => kind === 'actual';

/** Everything that the parts of the drawing have in common. */
interface Drawing {
  readonly format: (typeof FORMATS)[ChartSize];
  readonly places: readonly Place[];
  readonly y: (value: number) => number;
  readonly number: NumberLabel;
  /** The newest value's place. */
  readonly newest: Place | null;
  readonly final: Target | null;
}

/** A rectangle from zero to a value; a value other than 0 is at least a line. */
function column({ y }: Drawing, { column: { x, width } }: Place, value: number): Rectangle {
  const zero = y(0);
  const height = value === 0 ? 0 : Math.max(Math.abs(zero - y(value)), 1);
  return { x, y: value < 0 ? zero : zero - height, width, height };
}

/** Zero is a value: a short thick line on the axis tells it from an empty place. */
const onAxis = ({ y }: Drawing, { column: { x, width } }: Place): Rectangle => ({ x, y: y(0) - 2, width, height: 3 });

function columnsOf(drawing: Drawing) {
  const filled: string[] = [];
  const hollow: string[] = [];
  const hatched: string[] = [];
  const hatching: string[] = [];
  for (const place of drawing.places) {
    const value = numericValue(place);
    if (!value) continue;
    const shape = column(drawing, place, value.value);
    const visible = shape.height === 0 ? onAxis(drawing, place) : shape;
    if (place.kind === 'baseline') hollow.push(rectanglePath(visible));
    else if (isSolid(value)) filled.push(rectanglePath(visible));
    else {
      hatched.push(rectanglePath(visible));
      hatching.push(hatchPath(visible));
    }
  }
  return {
    filled: filled.join(''),
    hollow: hollow.join(''),
    hatched: hatched.join(''),
    hatching: hatching.join(''),
  };
}

/** The staircase: a step as wide as its slot, joined to the step before only where that is the year before. */
function stairsOf(drawing: Drawing) {
  const { places, y } = drawing;
  const stairs = pathRound(0);
  const ground: string[] = [];
  const hatching: string[] = [];
  for (const place of places) {
    const value = numericValue(place);
    if (!value) continue;
    const before = place.follows ? places[place.index - 1] : undefined;
    const isJoined = before !== undefined && numericValue(before) !== null;
    if (isJoined) stairs.lineTo(place.left, y(value.value));
    else stairs.moveTo(place.left, y(value.value));
    stairs.lineTo(place.right, y(value.value));
    const shape = column(
      drawing,
      { ...place, column: { x: place.left, width: place.right - place.left } },
      value.value,
    );
    if (place.kind === 'baseline') continue;
    if (isSolid(value)) ground.push(rectanglePath(shape));
    else hatching.push(hatchPath(shape));
  }
  return { stairs: stairs.toString(), stairsGround: ground.join(''), hatching: hatching.join('') };
}

/** Whether a target stands in a place of its own, without a value in it. */
const standsAlone = ({ target, value }: Slot) => target !== null && (value === null || value.kind === 'missing');

function targetsOf(drawing: Drawing) {
  const { places, y, final } = drawing;
  const level: string[] = [];
  const dashed: string[] = [];
  const zero: string[] = [];
  let band = '';
  const start = places[0]?.left ?? 0;
  for (const place of places) {
    const { target } = place;
    const [low, high = low] = targetNumbers(target);
    if (low === undefined || high === undefined) continue;
    const isAlone = standsAlone(place);
    const isRange = high !== low;
    const levels = isRange ? [low, high] : [low];
    const range = { y: y(high), height: y(low) - y(high) };
    if (target === final) {
      const end = isAlone ? place.column.x : place.left;
      level.push(...levels.flatMap((each) => (each === 0 ? [] : [`M${start},${y(each)}H${end}`])));
      if (isRange) band = rectanglePath({ x: start, width: end - start, ...range });
    }
    if (!isAlone) dashed.push(...levels.map((each) => `M${place.left},${y(each)}H${place.right}`));
    else if (isRange) dashed.push(rectanglePath({ ...place.column, ...range }));
    else if (low === 0) zero.push(rectanglePath(onAxis(drawing, place)));
    else dashed.push(rectanglePath(column(drawing, place, low)));
  }
  return { level: level.join(''), dashed: dashed.join(''), zeroTarget: zero.join(''), band };
}

/** The target as its label says it, without 目標: 50, 50以上, 50〜60, 「策定」 as far as it fits. */
function targetLabel(target: Target, number: NumberLabel): string {
  const { condition } = target;
  switch (condition.kind) {
    case 'number':
      return number(condition.value);
    case 'at-least':
      return `${number(condition.value)}以上`;
    case 'at-most':
      return `${number(condition.value)}${target.text.endsWith('以内') ? '以内' : '以下'}`;
    case 'range':
      return `${number(condition.low)}〜${number(condition.high)}`;
    default:
      return target.text;
  }
}

const PRIORITY = { newest: 0, word: 1, target: 2, baseline: 3, value: 4, increase: 1000 };

/** Lines that a word in an empty place may take. */
const MOST_WORD_LINES = 4;

type ChartLabel = Label<TextStyle>;

/** 34, with 見込 and the like said, and ※ where the sheet has a remark; in one line where that fits `width`. */
function valueVariants(value: NumericValue, number: NumberLabel, width: number, size: number): string[][] {
  const text = `${number(value.value)}${value.note === null ? '' : '※'}`;
  const kind = kindInWords(value.kind);
  if (kind === '') return [[text]];
  const line = `${text}（${kind}）`;
  return textWidth(line, size) <= width ? [[line], [kind, text]] : [[kind, text]];
}

function increaseText(increase: number, number: NumberLabel): string {
  if (increase === 0) return '±0';
  return increase > 0 ? `+${number(increase)}` : number(increase);
}

function valueLabel(drawing: Drawing, place: Place, value: NumericValue, increase: number | undefined): ChartLabel[] {
  const { format, newest, number, y, places } = drawing;
  const isNewest = place === newest;
  const isBelow = value.value < 0;
  const level = y(value.value);
  const size = isNewest ? format.newestSize : format.valueSize;
  const label: ChartLabel = {
    style: isNewest ? 'newest' : 'value',
    size,
    x: place.middle,
    y: isBelow ? level + size + 3 : level - 6,
    side: isBelow ? 'below' : 'above',
    variants: valueVariants(value, number, place.right - place.left, size),
    mostLifts: 2,
    priority: valuePriority(place, isNewest, places.length),
  };
  if (increase === undefined) return [label];
  const companion = { style: 'increaseBeyond', size: SMALL, text: increaseText(increase, number) } as const;
  // Wider than its step it would seem to belong to the next; the page tells each year's increase in words, too.
  if (textWidth(companion.text, SMALL) > place.right - place.left) return [label];
  // Within the step, or beyond the value where the step is too low for it.
  if (isBelow || y(0) - level < SMALL + 8) return [{ ...label, companion }];
  const within: ChartLabel = {
    style: 'increase',
    size: SMALL,
    x: place.middle,
    y: level + SMALL + 5,
    side: 'above',
    variants: [[companion.text]],
    mostLifts: 0,
    priority: PRIORITY.increase + label.priority,
  };
  return [label, within];
}

function valuePriority({ kind, index }: Place, isNewest: boolean, places: number): number {
  if (isNewest) return PRIORITY.newest;
  return kind === 'baseline' ? PRIORITY.baseline : PRIORITY.value + places - index;
}

/** A value in words or a missing value as its empty place says it, by lines. */
function wordLines(place: Place): string[] {
  const { value } = place;
  if (!value || isNumeric(value)) return [];
  const kind = value.kind === 'missing' ? '' : kindInWords(value.kind);
  const text = value.kind === 'missing' ? missingInWords(value) : `${value.text}${kind === '' ? '' : `（${kind}）`}`;
  return wrapText(text, place.right - place.left, SMALL, MOST_WORD_LINES);
}

/** Words in an empty place, standing on the axis. */
function wordLabel({ y, newest }: Drawing, place: Place): ChartLabel {
  const isMissing = place.value?.kind === 'missing';
  return {
    style: isMissing ? 'soft' : place === newest ? 'newestWord' : 'word',
    size: SMALL,
    x: place.middle,
    y: y(0) - 8,
    side: 'above',
    variants: [wordLines(place)],
    mostLifts: 0,
    priority: PRIORITY.word,
  };
}

/** The label over a target that stands alone. */
function aloneTargetLabel({ format, number, y }: Drawing, place: Place, target: Target): ChartLabel {
  const numbers = targetNumbers(target);
  const text = targetLabel(target, number);
  const isBelow = numbers.length > 0 && Math.max(...numbers) < 0;
  const level = numbers.length === 0 ? y(0) - 2 : y(isBelow ? Math.min(...numbers) : Math.max(...numbers));
  return {
    style: 'value',
    size: format.valueSize,
    x: place.middle,
    y: isBelow ? level + format.valueSize + 3 : level - 6,
    side: isBelow ? 'below' : 'above',
    variants:
      numbers.length === 0
        ? [['目標', ...wrapText(text, Math.max(place.right - place.left, 48), format.valueSize, 3)]]
        : [[`目標${text}`], ['目標', text]],
    mostLifts: 5,
    priority: PRIORITY.target,
  };
}

function labelsOf(drawing: Drawing, increases: ReadonlyMap<number, number>): ChartLabel[] {
  return drawing.places.flatMap((place): ChartLabel[] => {
    const { value, target, fiscalYear, kind } = place;
    const increase = kind === 'year' && fiscalYear !== null ? increases.get(fiscalYear) : undefined;
    return [
      ...(value && isNumeric(value) ? valueLabel(drawing, place, value, increase) : []),
      ...(value && !isNumeric(value) ? [wordLabel(drawing, place)] : []),
      ...(target && standsAlone(place) ? [aloneTargetLabel(drawing, place, target)] : []),
    ];
  });
}

/** Targets of years that have a value, in a row of their own below the years: columns and levels would hide them. */
function targetRow({ places, number, final, format }: Drawing, top: number) {
  const told = places.flatMap((place) =>
    place.target && !standsAlone(place)
      ? [{ place, target: place.target, text: targetLabel(place.target, number) }]
      : [],
  );
  if (told.length === 0) return { texts: [], height: 0 };
  const fitsInLine = told.every(({ place, text }) => textWidth(`目標${text}`, SMALL) <= place.right - place.left - 2);
  const labels = told.map(({ place, target, text }): Label<'soft'> => {
    const [short = ''] = wrapText(text, Math.max(place.right - place.left, 4 * SMALL), SMALL, 1);
    return {
      style: 'soft',
      size: SMALL,
      x: place.middle,
      y: top + lineHeight(SMALL),
      side: 'below',
      variants: [fitsInLine ? [`目標${text}`] : ['目標', short]],
      mostLifts: 0,
      priority: target === final ? 0 : 1 + places.length - place.index,
    };
  });
  return { texts: placeLabels(labels, format.width), height: (fitsInLine ? 1 : 2) * lineHeight(SMALL) + 4 };
}

/** The line at zero, with an opening wherever years are left out. */
function axisOf({ places, y }: Drawing): string {
  const zero = y(0);
  return places
    .map(({ left, right, follows, index }) => {
      const next = places[index + 1];
      const end = next && !next.follows ? right - 4 : right;
      return index > 0 && follows ? `H${end}` : `M${index === 0 ? left : left + 4},${zero}H${end}`;
    })
    .join('')
    .replaceAll(/(?:H\d+)+(H\d+)/g, '$1');
}

/** A pair of upright lines between years whose figures are not comparable: what lies left and right is not joined. */
function breaksOf({ places, y }: Drawing, top: number): string {
  return places
    .filter(({ breaks }) => breaks)
    .map(({ left }) => `M${left - 2},${top}V${y(0) + 6}M${left + 2},${top}V${y(0) + 6}`)
    .join('');
}

/** Room between the topmost label and the drawing's edge, and below the last one. */
const EDGE = 4;

/** Height of the two lines of years. */
const YEARS_HEIGHT = 38;

/** Geometry of one row of figures at one size; null where the sheet has neither a cell for a value nor a target. */
export function kpiChart(kpi: Kpi, series: Series, era: Era | null, size: ChartSize): KpiChartGeometry | null {
  const format = FORMATS[size];
  const places = placesOf(slotsOf(series), size);
  const [first] = places;
  if (!first) return null;
  const latestYear = latestActual(series)?.fiscalYear;
  const newest = places.find(({ kind, fiscalYear }) => kind === 'year' && fiscalYear === latestYear) ?? null;
  const values = places.flatMap((place) => numericValue(place)?.value ?? []);
  const goals = places.flatMap(({ target }) => targetNumbers(target));
  const [low, high] = [Math.min(0, ...values, ...goals), Math.max(0, ...values, ...goals)];
  const sized = [...values, ...goals].map((value) => ({
    value,
    size:
      newest?.value && isNumeric(newest.value) && newest.value.value === value ? format.newestSize : format.valueSize,
  }));
  const number = numberLabelFor(sized, first.right - first.left - 2);
  const mostWords = Math.max(1, ...places.map((place) => wordLines(place).length));
  const plot = sized.length > 0 ? format.plot : (mostWords + 1) * lineHeight(SMALL);
  const drawingFrom = (top: number): Drawing => {
    const scale = scaleLinear([low, low === high ? low + 1 : high], [top + plot, top]);
    return { format, places, number, newest, final: finalTarget(series), y: (value) => Math.round(scale(value)) };
  };
  const increases = new Map(
    kpi.aggregation === 'cumulative' ? yearlyIncreases(series).map(({ fiscalYear, by }) => [fiscalYear, by]) : [],
  );

  // Labels are placed once to learn how much room they need above, and again from there.
  const above = placeLabels(labelsOf(drawingFrom(0), increases), format.width).map(({ y }) => y - format.newestSize);
  const drawing = drawingFrom(EDGE - Math.min(0, ...above));
  const labels = placeLabels(labelsOf(drawing, increases), format.width);
  const bottom = Math.max(drawing.y(low), ...labels.map(({ y }) => y + 2));
  const years = axisLabels(kpi, places, era, {
    middles: places.map(({ middle }) => middle),
    y: bottom + 18,
    width: format.width,
    newest: newest?.index ?? -1,
  });
  const row = targetRow(drawing, bottom + YEARS_HEIGHT);
  const gregorian = years.gregorian.map((text) => ({ ...text, style: 'soft' as const }));
  return {
    width: format.width,
    height: bottom + YEARS_HEIGHT + row.height + EDGE,
    axis: axisOf(drawing),
    breaks: breaksOf(drawing, drawing.y(high)),
    ...NO_VALUES,
    ...(kpi.aggregation === 'cumulative' ? stairsOf(drawing) : columnsOf(drawing)),
    ...targetsOf(drawing),
    texts: [...labels, ...gregorian, ...row.texts],
    years: years.names,
  };
}
