// Puts labels into a drawing so that no two overlap: the important ones first, each at the first place that is free.

import { textWidth } from './label-text.ts';

/** One line of text: `x` is its middle, `y` its baseline, in CSS px. */
export interface TextLine {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

export interface Label<Style extends string> {
  readonly style: Style;
  /** Font size in CSS px. */
  readonly size: number;
  /** The middle of the label; it is moved sideways where it would leave the drawing. */
  readonly x: number;
  /** Baseline of the line that lies next to what is labelled: the last line above a column, the first below one. */
  readonly y: number;
  readonly side: 'above' | 'below';
  /** Ways of breaking the text into lines, the best first. */
  readonly variants: readonly (readonly string[])[];
  /** How many lines it may move away from what it labels. */
  readonly mostLifts: number;
  /** Lower is placed earlier. */
  readonly priority: number;
  /** A further line beyond the label, wherever that comes to stand; left out where it has no room. */
  readonly companion?: Companion<Style>;
}

export interface Companion<Style extends string> {
  readonly style: Style;
  readonly size: number;
  readonly text: string;
}

export interface PlacedLine<Style extends string> extends TextLine {
  readonly style: Style;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Distance between labels side by side. */
const GAP = 2;

export const lineHeight = (size: number) => size + 2;

/** The middle of a text that keeps it within 0 and `width`. */
export function clampedMiddle(x: number, ownWidth: number, width: number): number {
  return Math.round(Math.min(Math.max(x, ownWidth / 2), Math.max(width - ownWidth / 2, ownWidth / 2)));
}

const overlaps = (a: Box, b: Box) =>
  a.left < b.right + GAP && b.left < a.right + GAP && a.top < b.bottom && b.top < a.bottom;

function linesAt<Style extends string>(
  label: Label<Style>,
  texts: readonly string[],
  lift: number,
  width: number,
): PlacedLine<Style>[] {
  const height = lineHeight(label.size);
  const isAbove = label.side === 'above';
  const first = label.y + (isAbove ? -height * (texts.length - 1 + lift) : height * lift);
  return texts.map((text, index) => ({
    style: label.style,
    x: clampedMiddle(label.x, textWidth(text, label.size), width),
    y: Math.round(first + index * height),
    text,
  }));
}

function boxOf(line: TextLine, size: number): Box {
  const half = textWidth(line.text, size) / 2;
  return { left: line.x - half, right: line.x + half, top: line.y - size * 0.9, bottom: line.y + size * 0.15 };
}

/** The line beyond a label's lines: above the first, or below the last. */
function companionOf<Style extends string>(
  label: Label<Style>,
  lines: readonly PlacedLine<Style>[],
  width: number,
): (Label<Style> & { readonly companion?: never }) | null {
  const { companion, side } = label;
  const edge = side === 'above' ? lines[0] : lines.at(-1);
  if (!companion || !edge) return null;
  const y = edge.y + (side === 'above' ? -lineHeight(label.size) : lineHeight(companion.size));
  const { style, size, text } = companion;
  const x = clampedMiddle(label.x, textWidth(text, size), width);
  return { style, size, x, y, side, variants: [[text]], mostLifts: 0, priority: label.priority };
}

/** The labels that find a place, by priority. One that finds none is left out: the table beside the chart has it. */
export function placeLabels<Style extends string>(labels: readonly Label<Style>[], width: number): PlacedLine<Style>[] {
  const taken: Box[] = [];
  const companions: Label<Style>[] = [];
  const place = (label: Label<Style>): PlacedLine<Style>[] => {
    for (let lift = 0; lift <= label.mostLifts; lift += 1) {
      for (const texts of label.variants) {
        const lines = linesAt(label, texts, lift, width);
        const boxes = lines.map((line) => boxOf(line, label.size));
        if (boxes.some((box) => taken.some((other) => overlaps(box, other)))) continue;
        taken.push(...boxes);
        const companion = companionOf(label, lines, width);
        if (companion) companions.push(companion);
        return lines;
      }
    }
    return [];
  };
  const placed = labels.toSorted((a, b) => a.priority - b.priority).flatMap(place);
  return [...placed, ...companions.flatMap(place)];
}
