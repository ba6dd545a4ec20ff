// What must hold of every drawing, for tests.

import type { KpiChartGeometry } from './kpi-chart.ts';
import { textWidth } from './label-text.ts';
import type { SparklineGeometry } from './sparkline.ts';

/** Every number and text of a drawing in one string. */
const spelledOut = (drawing: KpiChartGeometry | SparklineGeometry) =>
  JSON.stringify(drawing, (_, value: unknown) =>
    typeof value === 'number' && !Number.isFinite(value) ? 'NaN' : value,
  );

const SIZES = { wide: { value: 13, newest: 16 }, narrow: { value: 12, newest: 14 } } as const;

/** What is wrong with a drawing; empty where nothing is. */
export function flawsOf(drawing: KpiChartGeometry | SparklineGeometry): string[] {
  const text = spelledOut(drawing);
  const flaws = /NaN|Infinity|undefined/.test(text) ? [`not a number in ${text}`] : [];
  const paths = Object.values(drawing)
    .filter((part) => typeof part === 'string')
    .join('');
  if (/\d\.\d{2}/.test(paths)) flaws.push(`too many decimals in ${paths}`);
  if ('texts' in drawing) flaws.push(...flawsOfTexts(drawing));
  return flaws;
}

function flawsOfTexts({ width, height, texts, years }: KpiChartGeometry): string[] {
  const sizes = SIZES[width === 264 ? 'narrow' : 'wide'];
  const sizeOf = (style: string) => (style === 'value' ? sizes.value : style === 'newest' ? sizes.newest : 12);
  const boxes = [...texts, ...years.map((year) => ({ ...year, style: 'year' }))].map(({ x, y, text, style }) => {
    const size = sizeOf(style);
    const half = textWidth(text, size) / 2;
    return { text, left: x - half, right: x + half, top: y - size * 0.85, bottom: y + size * 0.1 };
  });
  const flaws: string[] = [];
  for (const [index, box] of boxes.entries()) {
    if (box.text.trim() === '') flaws.push('an empty label');
    // Half a pixel for rounding the middle.
    const isWider = box.right - box.left > width;
    if ((!isWider && (box.left < -0.51 || box.right > width + 0.51)) || box.top < 0 || box.bottom > height)
      flaws.push(`「${box.text}」 leaves the drawing`);
    for (const other of boxes.slice(index + 1)) {
      const isApart =
        box.right <= other.left || other.right <= box.left || box.bottom <= other.top || other.bottom <= box.top;
      if (!isApart) flaws.push(`「${box.text}」 lies over 「${other.text}」`);
    }
  }
  return flaws;
}
