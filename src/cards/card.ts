// The picture that a page is shown with where its address is shared: 1200 × 630 CSS px, as an SVG without any text element.

import { SPARKLINE_WIDTH, type SparklineGeometry } from '../charts/sparkline.ts';
import { drawable, type GlyphOf } from './glyph.ts';
import { type AdvanceOf, clippedLinesOf, linesOf } from './lines.ts';

export const CARD_WIDTH = 1200;
export const CARD_HEIGHT = 630;

/** The course of a KPI and where it is. */
export interface CardFigure {
  /** Null where the card's title is its name already. */
  readonly name: string | null;
  readonly drawing: SparklineGeometry | null;
  /** 令和5年度. */
  readonly year: string | null;
  /** The newest value with its unit, in the words of the sheet; or that there is none. */
  readonly value: string;
  /** 目標 令和10年度 800人以上. */
  readonly target: string | null;
}

export interface CardContent {
  /** What kind of page it is, above the title: 個別施策 1-1-(1). */
  readonly kicker: string;
  readonly title: string;
  /** At most three are shown. */
  readonly figures: readonly CardFigure[];
  /** Whose plan it is. */
  readonly footer: string;
  /** What must be known of the site: that the city is invented, or that it is not the city's own. */
  readonly notice: string | null;
}

// The Digital Agency's colours, by their places in tokens.css.
const INK = '#1a1a1a';
const INK_SOFT = '#4d4d4d';
const RULE = '#cccccc';
const PAPER = '#ffffff';
const ACCENT = '#0031d8';
const ACCENT_INK = '#00118f';

const MARGIN = 64;
const INNER = CARD_WIDTH - 2 * MARGIN;

/** Sizes that a title is tried in, the largest first, and how many lines of it there is room for. */
const TITLE_SIZES = [
  // With nothing below it.
  { size: 96, most: 3, alone: true },
  { size: 72, most: 2 },
  { size: 60, most: 3 },
  { size: 50, most: 4 },
  { size: 42, most: 4 },
  { size: 36, most: 5 },
];
const SMALLEST_TITLE = { size: 32, most: 5 };
const LINE_HEIGHT = 1.32;

/** The whole SVG. `glyphOf` must know every character of the content. */
export function cardSvg(content: CardContent, glyphOf: GlyphOf): string {
  const text = textDrawer(glyphOf);
  const { figures } = content;
  const hasFigures = figures.length > 0;
  const titleTop = 128;
  const titleRoom = (hasFigures ? 372 : 500) - titleTop;
  const title = titleIn(content.title, titleRoom, text.advanceOf);
  const lineHeight = title.size * LINE_HEIGHT;
  const parts = [
    `<rect width="${CARD_WIDTH}" height="${CARD_HEIGHT}" fill="${PAPER}"/>`,
    `<rect width="${CARD_WIDTH}" height="14" fill="${ACCENT_INK}"/>`,
    text.draw(content.kicker, { x: MARGIN, y: 92, size: 30, fill: ACCENT_INK, width: INNER }),
    ...title.lines.map((line, index) =>
      text.draw(line, { x: MARGIN, y: titleTop + title.size * 0.95 + index * lineHeight, size: title.size, fill: INK }),
    ),
    ...(figures.length === 1
      ? oneFigure(figures[0] as CardFigure, text)
      : figures.slice(0, 3).flatMap((figure, index, shown) => figureInColumn(figure, index, shown.length, text))),
    `<path d="M${MARGIN},556H${CARD_WIDTH - MARGIN}" stroke="${RULE}" stroke-width="2"/>`,
    ...footer(content, text),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${CARD_WIDTH}" height="${CARD_HEIGHT}">${parts.join('')}</svg>`;
}

function titleIn(title: string, room: number, advanceOf: AdvanceOf): { size: number; lines: string[] } {
  const plain = drawable(title);
  for (const { size, most, alone } of TITLE_SIZES) {
    if (alone === true && room < most * size) continue;
    const lines = linesOf(plain, INNER / size, advanceOf);
    if (lines.length <= most && lines.length * size * LINE_HEIGHT <= room) return { size, lines };
  }
  const { size, most } = SMALLEST_TITLE;
  return { size, lines: clippedLinesOf(plain, INNER / size, most, advanceOf) };
}

/** A KPI's own card: its course at the left, large, and its newest value at the right. */
function oneFigure({ drawing, year, value, target }: CardFigure, text: TextDrawer): string[] {
  const scale = drawing ? 4.75 : 0;
  const x = drawing ? MARGIN + SPARKLINE_WIDTH * scale + 56 : MARGIN;
  const width = CARD_WIDTH - MARGIN - x;
  return [
    ...(drawing ? [sparklineAt(drawing, MARGIN, 382, scale)] : []),
    ...(year === null ? [] : [text.draw(year, { x, y: 416, size: 26, fill: INK_SOFT, width })]),
    text.draw(value, { x, y: 486, size: text.sizeFor(value, width, 64, 30), fill: INK, width }),
    ...(target === null ? [] : [text.draw(target, { x, y: 530, size: 26, fill: INK_SOFT, width })]),
  ];
}

/** One of several KPIs of a measure: name, course, newest value. */
function figureInColumn(
  { name, drawing, year, value, target }: CardFigure,
  index: number,
  count: number,
  text: TextDrawer,
): string[] {
  const gap = 40;
  const width = (INNER - gap * (count - 1)) / count;
  const x = MARGIN + index * (width + gap);
  const scale = 1.6;
  const nameLines = clippedLinesOf(drawable(name ?? ''), width / 22, 2, text.advanceOf);
  const right = drawing ? x + SPARKLINE_WIDTH * scale + 20 : x;
  const room = x + width - right;
  const below = year ?? target ?? '';
  return [
    ...nameLines.map((line, at) =>
      text.draw(line, { x, y: 432 - 30 * (nameLines.length - 1 - at), size: 22, fill: INK }),
    ),
    ...(drawing ? [sparklineAt(drawing, x, 460, scale)] : []),
    text.draw(value, { x: right, y: 488, size: text.sizeFor(value, room, 44, 22), fill: INK, width: room }),
    text.draw(below, { x: right, y: 522, size: text.sizeFor(below, room, 20, 15), fill: INK_SOFT, width: room }),
  ];
}

function footer({ footer: line, notice }: CardContent, text: TextDrawer): string[] {
  const size = 24;
  const noticeWidth = notice === null ? 0 : text.emsOf(notice) * size;
  return [
    text.draw(line, {
      x: MARGIN,
      y: 600,
      size,
      fill: INK_SOFT,
      width: INNER - noticeWidth - (notice === null ? 0 : 40),
    }),
    ...(notice === null ? [] : [text.draw(notice, { x: CARD_WIDTH - MARGIN - noticeWidth, y: 600, size, fill: INK })]),
  ];
}

/** The table's sparkline, larger; its lines stay as thin as they look best. */
function sparklineAt(drawing: SparklineGeometry, x: number, y: number, scale: number): string {
  const wide = (width: number) => width / Math.sqrt(scale);
  const stroke = (colour: string, width: number) => `stroke="${colour}" stroke-width="${wide(width)}"`;
  const circle = (cx: number, cy: number, r: number, rest: string) =>
    `<circle cx="${cx}" cy="${cy}" r="${wide(r)}" ${rest}/>`;
  const hollow = `fill="${PAPER}" ${stroke(ACCENT, 1.8)}`;
  const full = `fill="${ACCENT}" ${stroke(PAPER, 1.5)}`;
  const half = wide(6);
  return [
    `<g transform="translate(${x} ${y}) scale(${scale})" fill="none" stroke-linejoin="round">`,
    ...drawing.levels.map(
      (level) => `<path d="M0,${level}H${SPARKLINE_WIDTH}" ${stroke(INK_SOFT, 1.2)} stroke-dasharray="2 2"/>`,
    ),
    ...(drawing.line === '' ? [] : [`<path d="${drawing.line}" ${stroke(ACCENT, 3)}/>`]),
    ...drawing.lone.map((dot) => circle(dot.x, dot.y, 3.5, full)),
    ...drawing.outlook.map((dot) => `<path d="M${dot.x - 2},${dot.y - 2}h4v4h-4z" ${stroke(ACCENT, 1.2)}/>`),
    ...(drawing.baseline ? [circle(drawing.baseline.x, drawing.baseline.y, 4, hollow)] : []),
    ...(drawing.newest ? [circle(drawing.newest.x, drawing.newest.y, 5, full)] : []),
    ...(drawing.target
      ? [
          `<path d="M${drawing.target.x},${drawing.target.y - half}l${half},${half}l${-half},${half}l${-half},${-half}z" fill="${PAPER}" ${stroke(INK, 1.8)}/>`,
        ]
      : []),
    '</g>',
  ].join('');
}

interface TextPlace {
  readonly x: number;
  /** Of the base line. */
  readonly y: number;
  readonly size: number;
  readonly fill: string;
  /** Room for it; a longer text ends with 「…」. */
  readonly width?: number;
}

interface TextDrawer {
  readonly draw: (text: string, place: TextPlace) => string;
  /** What a character takes up, in em. */
  readonly advanceOf: AdvanceOf;
  readonly emsOf: (text: string) => number;
  /** The largest size between two at which a text fits; the smaller one where it does not. */
  readonly sizeFor: (text: string, width: number, largest: number, smallest: number) => number;
}

function textDrawer(glyphOf: GlyphOf): TextDrawer {
  const glyph = (character: string) => {
    const found = glyphOf(character);
    if (!found) throw new Error(`No font has ${character}.`);
    return found;
  };
  const advanceOf: AdvanceOf = (character) => {
    const { advance, size } = glyph(character);
    return advance / size;
  };
  const emsOf = (text: string) => [...drawable(text)].reduce((sum, character) => sum + advanceOf(character), 0);
  return {
    advanceOf,
    emsOf,
    sizeFor: (text, width, largest, smallest) =>
      Math.max(smallest, Math.min(largest, Math.floor(width / Math.max(emsOf(text), 1)))),
    draw: (whole, { x, y, size, fill, width }) => {
      const text =
        width === undefined ? drawable(whole) : (clippedLinesOf(drawable(whole), width / size, 1, advanceOf)[0] ?? '');
      let at = x;
      const paths = [...text].map((character) => {
        const { path, advance, size: units, outline } = glyph(character);
        const scale = size / units;
        const place = `matrix(${digits(scale, 5)} 0 0 ${digits(-scale, 5)} ${digits(at, 1)} ${y})`;
        at += advance * scale;
        const line = outline === 0 ? '' : ` stroke="${fill}" stroke-width="${outline}"`;
        return path === '' ? '' : `<path transform="${place}"${line} d="${path}"/>`;
      });
      return `<g fill="${fill}">${paths.join('')}</g>`;
    },
  };
}

const digits = (value: number, after: number) => Number(value.toFixed(after));
