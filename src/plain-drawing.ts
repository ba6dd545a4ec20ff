// An SVG file of a few plain shapes can stand in a page and costs no request. What is not known to be such a shape is not taken out,
// but keeps the whole file from it: then the page shows the file.

import { ElementType, parseDocument } from 'htmlparser2';

type ChildNode = ReturnType<typeof parseDocument>['children'][number];
type Element = Extract<ChildNode, { attribs: unknown }>;

export interface PlainDrawing {
  /** Of the `svg` element, its size in pixels among them. */
  readonly attributes: Readonly<Record<string, string>>;
  /** What stands in it, as text of SVG. */
  readonly shapes: string;
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
const VALUE = /^(?!.*url)[\w\s.,#%()+-]*$/i;
/** In characters. A larger drawing is better asked for once than read with every page. */
const LONGEST = 1500;

/** The attributes in HTML, or null where one is not known. */
function known(attributes: Readonly<Record<string, string>>): string | null {
  const all = Object.entries(attributes);
  if (!all.every(([name, value]) => ATTRIBUTES.has(name) && VALUE.test(value))) return null;
  return all.map(([name, value]) => ` ${name}="${value}"`).join('');
}

/** `script` and `style` are no elements to the parser, and so to us nothing known. */
const isElement = (node: ChildNode): node is Element => node.type === ElementType.Tag;

function shapesOf(nodes: readonly ChildNode[]): string | null {
  let shapes = '';
  for (const node of nodes) {
    const isNothing = node.type === ElementType.Text ? node.data.trim() === '' : node.type === ElementType.Comment;
    if (isNothing) continue;
    if (!isElement(node)) return null;
    if (WORDS.has(node.name)) continue;
    const [attributes, inner] = [known(node.attribs), shapesOf(node.children)];
    if (!SHAPES.has(node.name) || attributes === null || inner === null) return null;
    shapes += `<${node.name}${attributes}>${inner}</${node.name}>`;
  }
  return shapes;
}

/** The drawing in an SVG file; null where it is not made of plain shapes alone, is long, or does not say how large it is. */
export function plainDrawing(svg: string): PlainDrawing | null {
  const [root, ...others] = parseDocument(svg, { xmlMode: true }).children.filter(isElement);
  if (root?.name !== 'svg' || others.length > 0) return null;
  const { viewBox = '', width, height, ...rest } = root.attribs;
  const box = viewBox.trim().split(/[\s,]+/);
  const size = [width ?? box[2] ?? '', height ?? box[3] ?? ''].map((length) => length.replace(/px$/, ''));
  const isSized = box.length === 4 && [...box, ...size].every((length) => /^-?\d+(?:\.\d+)?$/.test(length));
  const drawn = Object.fromEntries(Object.entries(rest).filter(([name]) => !NO_MEANING.has(name)));
  const shapes = shapesOf(root.children);
  if (!isSized || shapes === null || shapes.length > LONGEST || known(drawn) === null) return null;
  const [drawnWidth = '', drawnHeight = ''] = size;
  return { attributes: { viewBox: box.join(' '), width: drawnWidth, height: drawnHeight, ...drawn }, shapes };
}
