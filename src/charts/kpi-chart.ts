// The large chart of a KPI. Its form tells the kind: columns for values that stand by themselves, a staircase with each year's
// increase for cumulative ones. Hollow is the baseline, dashed a target, hatched what is not 実績, an empty place with a word a
// missing value. Every value is labelled, so that no y-axis is needed.

import { pathRound, scaleBand, scaleLinear } from 'd3';
import type { Era } from '../domain/fiscal-year.ts';
import { finalTarget, type Kpi, latestActual, type Series, type Target, yearlyIncreases } from '../domain/kpi.ts';
import { formatNumber, isNumeric, type KnownValue, type NumericValue } from '../domain/measured-value.ts';
import { kindInWords, missingInWords } from '../domain/sentence.ts';
import { axisLabels } from './axis-labels.ts';
import { type Label, lineHeight, placeLabels, type TextLine } from './label-placing.ts';
import { type NumberLabel, numberLabelFor, textWidth, wrapText } from './label-text.ts';
import { hatchPath, type Rectangle, rectanglePath } from './shapes.ts';
import { type Slot, slotsOf } from './slots.ts';

/** Wide for a column beside text or more, narrow for a phone; each is drawn for its size. */
export type ChartSize = 'wide' | 'narrow';

/** Sizes in CSS px at 1:1. `narrow` fits a phone 320 px wide with the page's and the card's padding. */
const FORMATS = {
  wide: { width: 448, plot: 128, widestStep: 88, valueSize: 13, newestSize: 16 },
  narrow: { width: 264, plot: 104, widestStep: 66, valueSize: 12, newestSize: 14 },
} as const;

/** No text is smaller. */
const SMALL = 12;

/** How texts look: values and words of the sheet, the newest value, what steps back, increases. */
export type TextStyle = 'value' | 'newest' | 'soft' | 'increase';

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
  /** Outlines and level of targets. */
  readonly dashed: string;
  /** A target of zero, which has no outline. */
  readonly zeroTarget: string;
  /** Ground of a target that is a range. */
  readonly band: string;
  readonly texts: readonly (TextLine & { readonly style: TextStyle })[];
  readonly years: readonly TextLine[];
}

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
  readonly series: Series;
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
  return { filled: filled.join(''), hollow: hollow.join(''), hatched: '', ...hatchedPaths(hatched, hatching) };
}

const hatchedPaths = (hatched: readonly string[], hatching: readonly string[]) => ({
  hatched: hatched.join(''),
  hatching: hatching.join(''),
});

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
    const shape = column(drawing, { ...place, column: { x: place.left, width: place.right - place.left } }, value.value);
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
  const dashed: string[] = [];
  let zeroTarget = '';
  let band = '';
  const start = places[0]?.left ?? 0;
  for (const place of places) {
    const { target } = place;
    if (!target) continue;
    const [low, high] = targetNumbers(target);
    if (low === undefined) continue;
    const alone = standsAlone(place);
    const end = alone ? place.column.x : place.right;
    const levels = high === undefined ? [low] : [low, high];
    for (const level of levels) {
      // Level lines: of the final target from the start, of others across their own place only.
      if (target === final && level !== 0) dashed.push(`M${start},${y(level)}H${end}`);
      else if (!alone) dashed.push(`M${place.left},${y(level)}H${place.right}`);
    }
    const range = { y: y(high ?? low), height: y(low) - y(high ?? low) };
    if (target === final && high !== undefined) band = rectanglePath({ x: start, width: end - start, ...range });
    if (!alone) continue;
    if (high !== undefined) dashed.push(rectanglePath({ ...place.column, ...range }));
    else if (low === 0) zeroTarget += rectanglePath(onAxis(drawing, place));
    else dashed.push(rectanglePath(column(drawing, place, low)));
  }
  return { dashed: dashed.join(''), zeroTarget, band };
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
      return `${number(condition.value)}以下`;
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

/** 34, with 見込 and the like said, and ※ where the sheet has a remark. */
function valueVariants(value: NumericValue, number: NumberLabel): string[][] {
  const text = `${number(value.value)}${value.note === null ? '' : '※'}`;
  const kind = kindInWords(value.kind);
  return kind === '' ? [[text]] : [[`${text}（${kind}）`], [kind, text]];
}

function valueLabel(drawing: Drawing, place: Place, value: NumericValue, increase: number | undefined): ChartLabel[] {
  const { format, newest, number, y, places } = drawing;
  const isNewest = place === newest;
  const isBelow = value.value < 0;
  const level = y(value.value);
  const size = isNewest ? format.newestSize : format.valueSize;
  const variants = valueVariants(value, number);
  const main: ChartLabel = {
    style: isNewest ? 'newest' : 'value',
    size,
    x: place.middle,
    y: isBelow ? level + size + 3 : level - 6,
    side: isBelow ? 'below' : 'above',
    variants,
    mostLifts: 2,
    priority: isNewest
      ? PRIORITY.newest
      : place.kind === 'baseline'
        ? PRIORITY.baseline
        : PRIORITY.value + places.length - place.index,
  };
  if (increase === undefined) return [main];
  const text = increase === 0 ? '±0' : `${increase > 0 ? '+' : ''}${number(increase)}`;
  // Within the step, or above the value where the step is too low for it.
  const hasRoom = !isBelow && y(0) - level >= SMALL + 8;
  const above = level - 6 - lineHeight(size) * Math.min(...variants.map(({ length }) => length));
  return [
    main,
    {
      style: 'increase',
      size: SMALL,
      x: place.middle,
      y: hasRoom ? level + SMALL + 5 : above,
      side: 'above',
      variants: [[text]],
      mostLifts: hasRoom ? 0 : 1,
      priority: PRIORITY.increase + main.priority,
    },
  ];
}

/** Words in an empty place, standing on the axis. */
function wordLabel({ y }: Drawing, place: Place, text: string, style: TextStyle): ChartLabel {
  return {
    style,
    size: SMALL,
    x: place.middle,
    y: y(0) - 8,
    side: 'above',
    variants: [wrapText(text, place.right - place.left, SMALL, MOST_WORD_LINES)],
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
    const { value, target, fiscalYear } = place;
    const labels: ChartLabel[] = [];
    if (value && isNumeric(value)) {
      const increase = place.kind === 'year' && fiscalYear !== null ? increases.get(fiscalYear) : undefined;
      labels.push(...valueLabel(drawing, place, value, increase));
    } else if (value) {
      const isMissing = value.kind === 'missing';
      const kind = isMissing ? '' : kindInWords(value.kind);
      const text = isMissing ? missingInWords(value) : `${value.text}${kind === '' ? '' : `（${kind}）`}`;
      labels.push(wordLabel(drawing, place, text, isMissing ? 'soft' : place === drawing.newest ? 'newest' : 'value'));
    }
    if (target && standsAlone(place)) labels.push(aloneTargetLabel(drawing, place, target));
    return labels;
  });
}

/** Targets of years that have a value, in a row of their own below the years: columns and levels would hide them. */
function targetRow({ places, number, final, format }: Drawing, top: number): { texts: TextLine[]; height: number } {
  const withBoth = places.filter((place) => place.target && !standsAlone(place));
  if (withBoth.length === 0) return { texts: [], height: 0 };
  const labels = withBoth.flatMap((place): Label<'soft'>[] => {
    if (!place.target) return [];
    const width = place.right - place.left;
    const text = targetLabel(place.target, number);
    const short = textWidth(text, SMALL) <= Math.max(width, 48) ? text : (wrapText(text, width, SMALL, 1)[0] ?? '');
    return [
      {
        style: 'soft',
        size: SMALL,
        x: place.middle,
        y: top,
        side: 'below',
        variants: [['目標', short]],
        mostLifts: 0,
        priority: place.target === final ? 0 : 1 + places.length - place.index,
      },
    ];
  });
  const texts = placeLabels(labels, format.width).map(({ x, y, text }) => ({ x, y, text }));
  return { texts, height: 2 * lineHeight(SMALL) + 4 };
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

/** Geometry of one row of figures at one size. */
export function kpiChart(kpi: Kpi, series: Series, era: Era | null, size: ChartSize): KpiChartGeometry {
  const format = FORMATS[size];
  const places = placesOf(slotsOf(series), size);
  const values = places.flatMap((place) => numericValue(place)?.value ?? []);
  const goals = places.flatMap(({ target }) => targetNumbers(target));
  const [low, high] = [Math.min(0, ...values, ...goals), Math.max(0, ...values, ...goals)];
  const hasNumbers = values.length + goals.length > 0;
  const step = places[0] ? places[0].right - places[0].left : format.width;

  // Room above for a label in two lines and one lift, below for the labels of negative columns.
  const top = hasNumbers ? 2 * lineHeight(format.newestSize) + 10 : 4;
  const plot = hasNumbers ? format.plot : 4 + MOST_WORD_LINES * lineHeight(SMALL);
  const scale = scaleLinear([low, low === high ? low + 1 : high], [top + plot, top]);
  const latest = latestActual(series);
  const drawing: Drawing = {
    series,
    format,
    places,
    y: (value) => Math.round(scale(value)),
    number: numberLabelFor([...values, ...goals], step - 2, format.valueSize),
    newest: places.find(({ kind, fiscalYear }) => kind === 'year' && fiscalYear === latest?.fiscalYear) ?? null,
    final: finalTarget(series),
  };
  const isStaircase = kpi.aggregation === 'cumulative';
  const increases = new Map(isStaircase ? yearlyIncreases(series).map(({ fiscalYear, by }) => [fiscalYear, by]) : []);
  const below = top + plot + (low < 0 ? 2 * lineHeight(format.valueSize) : 0);
  const years = axisLabels(kpi, places, era, {
    middles: places.map(({ middle }) => middle),
    y: below + 18,
    width: format.width,
    newest: drawing.newest?.index ?? -1,
  });
  const row = targetRow(drawing, below + 18 + 34);
  const soft = [...years.gregorian, ...row.texts].map((text) => ({ ...text, style: 'soft' as const }));
  return {
    width: format.width,
    height: below + 40 + row.height,
    axis: axisOf(drawing),
    filled: '',
    hollow: '',
    hatched: '',
    stairs: '',
    stairsGround: '',
    ...(isStaircase ? stairsOf(drawing) : columnsOf(drawing)),
    ...targetsOf(drawing),
    texts: [...placeLabels(labelsOf(drawing, increases), format.width), ...soft],
    years: years.names,
  };
}

export { formatNumber };
