// Paths for SVG from rectangles, in whole CSS px.

export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The outline of a rectangle. */
export function rectanglePath({ x, y, width, height }: Rectangle): string {
  return `M${x},${y}h${width}v${height}h${-width}z`;
}

/** Distance between the lines of a hatching. */
const HATCH_STEP = 7;

/**
 * Diagonal lines that fill a rectangle. Drawn as lines, not as an SVG pattern, which would need an id and vanish with the
 * version of the chart that is not shown.
 */
export function hatchPath({ x, y, width, height }: Rectangle): string {
  const lines: string[] = [];
  for (let k = HATCH_STEP; k < width + height; k += HATCH_STEP) {
    const [fromX, fromY] = [x + Math.min(k, width), y + Math.max(0, k - width)];
    const [toX, toY] = [x + Math.max(0, k - height), y + Math.min(k, height)];
    lines.push(`M${fromX},${fromY}L${toX},${toY}`);
  }
  return lines.join('');
}
