// An SVG file of a few plain shapes can stand in a page and costs no request. What is not known to be such a shape is not taken out,
// but keeps the whole file from it: then the page shows the file.

import { ElementType, parseDocument } from 'htmlparser2';

type ChildNode = ReturnType<typeof parseDocument>['children'][number];
type Element = Extract<ChildNode, { attribs: unknown }>;

export interface Shape {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** What is in it, where it is a group. */
  readonly shapes: readonly Shape[];
}

export interface PlainDrawing {
  /** Of the `svg` element, its size in pixels among them. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly shapes: readonly Shape[];
}

const SHAPES = new Set(['g', 'path', 'circle', 'ellipse', 'rect', 'line', 'polyline', 'polygon']);
/** They say something of the drawing and draw nothing. */
const WORDS = new Set(['title', 'desc', 'metadata']);
const ATTRIBUTES = new Set(
  [
    'd points transform x y x1 y1 x2 y2 cx cy r rx ry width height',
    'fill fill-rule fill-opacity clip-rule opacity stroke stroke-width stroke-opacity',
    'stroke-linecap stroke-linejoin stroke-miterlimit stroke-dasharray stroke-dashoffset',
  ].flatMap((names) => names.split(' ')),
);
/** Of the `svg` element beside these; the others that a drawing program writes there mean nothing in a page. */
const NO_MEANING = new Set(['xmlns', 'xmlns:svg', 'version', 'id', 'xml:space']);
/** Numbers, names, colours and transformations; nothing that leads elsewhere. */
const VALUE = /^(?![^]*url)[\w\s.,#%()+-]*$/i;
/** In characters. A larger file is better asked for once than read with every page. */
const LONGEST = 2000;

const areKnown = (attributes: Readonly<Record<string, string>>): boolean =>
  Object.entries(attributes).every(([name, value]) => ATTRIBUTES.has(name) && VALUE.test(value));

/** `script` and `style` are no elements to the parser, and so to us nothing known. */
const isElement = (node: ChildNode): node is Element => node.type === ElementType.Tag;

/** Null where something is not known. */
function shapesOf(nodes: readonly ChildNode[]): Shape[] | null {
  const all: Shape[] = [];
  for (const node of nodes) {
    const isNothing = node.type === ElementType.Text ? node.data.trim() === '' : node.type === ElementType.Comment;
    if (isNothing) continue;
    if (!isElement(node)) return null;
    const { name, attribs: attributes, children } = node;
    if (WORDS.has(name)) continue;
    const shapes = shapesOf(children);
    if (!SHAPES.has(name) || !areKnown(attributes) || shapes === null) return null;
    all.push({ name, attributes, shapes });
  }
  return all;
}

/** The drawing in an SVG file; null where it is not made of plain shapes alone, is long, or does not say how large it is. */
export function plainDrawing(svg: string): PlainDrawing | null {
  if (svg.length > LONGEST) return null;
  const [root, ...others] = parseDocument(svg, { xmlMode: true }).children.filter(isElement);
  if (root?.name !== 'svg' || others.length > 0) return null;
  const { viewBox = '', width, height, ...rest } = root.attribs;
  const box = viewBox.trim().split(/[\s,]+/);
  const [, , boxWidth = '', boxHeight = ''] = box;
  const inPixels = (length: string) => length.replace(/px$/, '');
  const size = { width: inPixels(width ?? boxWidth), height: inPixels(height ?? boxHeight) };
  const isSized =
    box.length === 4 && [...box, ...Object.values(size)].every((length) => /^-?\d+(?:\.\d+)?$/.test(length));
  const drawn = Object.fromEntries(Object.entries(rest).filter(([name]) => !NO_MEANING.has(name)));
  const shapes = shapesOf(root.children);
  if (!isSized || shapes === null || !areKnown(drawn)) return null;
  return { attributes: { viewBox: box.join(' '), ...size, ...drawn }, shapes };
}
