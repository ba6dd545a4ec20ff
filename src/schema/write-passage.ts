// A passage's HTML back into the Markdown that an editor would write for it.

import { ElementType, parseDocument } from 'htmlparser2';
import { readBody } from './body.ts';

type ChildNode = ReturnType<typeof parseDocument>['children'][number];
type Element = Extract<ChildNode, { attribs: unknown }>;

/** In a bullet a line can be broken and blocks can follow; a cell of a table is one line. */
export type PassagePlace = 'bullet' | 'cell';

/** Markdown's ways of saying the same: the first that is read back as the same HTML is taken. */
interface Manner {
  /** The sign of emphasis. */
  readonly emphasis: '*' | '_';
  /** Whether an address that is its own text stands bare. */
  readonly bareAddresses: boolean;
  /** Whether the letters beside emphasis stand as references: a sign of emphasis between a letter and 「 is none. */
  readonly referencesBeside: boolean;
}

const MANNERS: readonly Manner[] = [false, true].flatMap((referencesBeside) =>
  (['*', '_'] as const).flatMap((emphasis) =>
    [true, false].map((bareAddresses) => ({ emphasis, bareAddresses, referencesBeside })),
  ),
);

/** The Markdown of a passage, of one or, with blocks in it, several lines. Fails where Markdown cannot say it. */
export function passageLines(html: string, place: PassagePlace): string[] {
  if (html === '') return [''];
  const nodes = parseDocument(html, { decodeEntities: true }).children;
  for (const manner of MANNERS) {
    const lines = linesOf(nodes, place, manner);
    if (htmlIn(lines, place) === html) return lines;
  }
  throw new Error(`No Markdown gives the passage ${html}`);
}

/** The HTML that the reader makes of a bullet or a cell. */
function htmlIn(lines: readonly string[], place: PassagePlace): string | undefined {
  const bullet = lines.map((line, index) => (index === 0 ? `- ${line}` : line === '' ? '' : `  ${line}`)).join('\n');
  const cell = `| ${lines.join(' ')} | 　 |`;
  const text = [
    '## 成果\n',
    place === 'bullet' ? bullet : '- 　',
    '\n## 課題と取組方針\n\n| 課題 | 取組方針 |\n| --- | --- |',
    place === 'cell' ? cell : '',
  ].join('\n');
  const { achievements, challenges } = readBody(text, '');
  return place === 'bullet' ? achievements[0]?.html : challenges[0]?.challenge.html;
}

const BLOCKS = new Set(['p', 'ul', 'ol', 'table', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

const isElement = (node: ChildNode): node is Element => node.type === ElementType.Tag;
const isBlock = (node: ChildNode) => isElement(node) && BLOCKS.has(node.name);

/** Blocks with an empty line between them; a run of inline nodes is a block, too. */
function linesOf(nodes: readonly ChildNode[], place: PassagePlace, manner: Manner): string[] {
  const blocks: string[][] = [];
  let run: ChildNode[] = [];
  const endRun = () => {
    if (run.length > 0) blocks.push(inlineLines(run, place, manner));
    run = [];
  };
  for (const node of nodes) {
    if (isElement(node) && isBlock(node)) {
      endRun();
      blocks.push(blockLines(node, place, manner));
    } else run.push(node);
  }
  endRun();
  // A list without paragraphs in it stays one only where nothing separates its text from the list below.
  const isTight = !nodes.some((node) => isElement(node) && node.name === 'p');
  return blocks.flatMap((lines, index) => (index === 0 || isTight ? lines : ['', ...lines]));
}

function inlineLines(nodes: readonly ChildNode[], place: PassagePlace, manner: Manner): string[] {
  const lines = inlineText(nodes, place, manner).split('\n');
  return lines.map((line) => withoutLineSigns(withoutEdgeSpaces(line)));
}

function blockLines(element: Element, place: PassagePlace, manner: Manner): string[] {
  const { name, children } = element;
  if (name === 'p') return inlineLines(children, place, manner);
  if (/^h\d$/.test(name)) return [`${'#'.repeat(Number(name[1]))} ${inlineLines(children, place, manner).join(' ')}`];
  if (name === 'table') return tableLines(element, manner);
  const items = children.filter(isElement);
  const isLoose = items.some((item) => item.children.some((node) => isElement(node) && node.name === 'p'));
  const first = Number(element.attribs['start'] ?? '1');
  return items.flatMap((item, index) => {
    const mark = name === 'ol' ? `${first + index}. ` : '- ';
    const lines = linesOf(item.children, place, manner).map((line, at) =>
      at === 0 ? mark + line : line === '' ? '' : ' '.repeat(mark.length) + line,
    );
    return index > 0 && isLoose ? ['', ...lines] : lines;
  });
}

function tableLines(table: Element, manner: Manner): string[] {
  const rows = table.children
    .filter(isElement)
    .flatMap(({ children }) => children.filter(isElement))
    .map((row) => row.children.filter(isElement));
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const [head = [], ...body] = rows.map((cells) =>
    cells.map(({ children }) => inlineLines(children, 'cell', manner).join(' ')),
  );
  const sides: Record<string, string> = { left: ':--', right: '--:', center: ':-:' };
  const rule = (rows[0] ?? []).map(({ attribs }) => sides[attribs['align'] ?? ''] ?? '---');
  return [line(head), line(rule), ...body.map(line)];
}

function inlineText(nodes: readonly ChildNode[], place: PassagePlace, manner: Manner): string {
  const isEmphasis = (node: ChildNode | undefined) => node && isElement(node) && /^(?:strong|em|del)$/.test(node.name);
  return nodes
    .map((node, index) => {
      if (!manner.referencesBeside || node.type !== ElementType.Text) return inline(node, place, manner);
      const letters = [...node.data];
      const first = isEmphasis(nodes[index - 1]) ? letters.splice(0, 1) : [];
      const last = isEmphasis(nodes[index + 1]) ? letters.splice(-1, 1) : [];
      return [...first.map(reference), escaped(letters.join(''), place), ...last.map(reference)].join('');
    })
    .join('');
}

const reference = (letter: string) => `&#${letter.codePointAt(0)};`;

function inline(node: ChildNode, place: PassagePlace, manner: Manner): string {
  if (node.type === ElementType.Text) return escaped(node.data, place);
  if (!isElement(node)) return '';
  const inner = () => inlineText(node.children, place, manner);
  const { emphasis } = manner;
  switch (node.name) {
    case 'strong':
      return emphasis.repeat(2) + inner() + emphasis.repeat(2);
    case 'em':
      return emphasis + inner() + emphasis;
    case 'del':
      return `~~${inner()}~~`;
    case 'br':
      return '\\\n';
    case 'code':
      return codeOf(textIn(node), place);
    case 'a':
      return linkOf(node, inner(), manner);
    case 'ruby':
      return rubyOf(node, place, manner);
    case 'span':
      return `<NoTerm>${inner()}</NoTerm>`;
    case 'small':
      return noteOf(inner());
    default:
      return inner();
  }
}

const textIn = (node: Element): string =>
  node.children
    .map((child) => (child.type === ElementType.Text ? child.data : isElement(child) ? textIn(child) : ''))
    .join('');

function codeOf(text: string, place: PassagePlace): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const padding = /^`|`$|^ .* $/.test(text) ? ' ' : '';
  const inner = place === 'cell' ? text.replaceAll('|', '\\|') : text;
  return fence + padding + inner + padding + fence;
}

function linkOf(link: Element, label: string, manner: Manner): string {
  const address = link.attribs['href'] ?? '';
  const title = link.attribs['title'];
  const term = /^\/glossary\/([^/"&<>{}]+)\/$/.exec(address)?.[1];
  if (term !== undefined && link.attribs['class'] === 'term') return `<Term id="${term}">${label}</Term>`;
  const text = textIn(link);
  if (manner.bareAddresses && title === undefined && (address === text || address === `mailto:${text}`)) return text;
  const target = /[\s()<>\\]/.test(address) ? `<${address.replace(/[<>\\]/g, '\\$&')}>` : address;
  return `[${label}](${target.replaceAll('|', '\\|')}${title === undefined ? '' : ` "${title.replace(/["\\|]/g, '\\$&')}"`})`;
}

function rubyOf(ruby: Element, place: PassagePlace, manner: Manner): string {
  const isReading = (node: ChildNode) => isElement(node) && (node.name === 'rt' || node.name === 'rp');
  const reading = ruby.children.filter((node): node is Element => isElement(node) && node.name === 'rt').map(textIn);
  const base = ruby.children.filter((node) => !isReading(node));
  const attribute = reading.join('').replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return `<Ruby reading="${place === 'cell' ? attribute.replaceAll('|', '\\|') : attribute}">${inlineText(base, place, manner)}</Ruby>`;
}

/** `small` is a note, with the brackets and the word that the site puts around it. */
const noteOf = (inner: string) => `<Note>${inner.replace(/^（注：/, '').replace(/）$/, '')}</Note>`;

/** Text whose signs mean nothing but themselves. */
function escaped(text: string, place: PassagePlace): string {
  const plain = text
    .replace(/[\\`*[\]<{]/g, '\\$&')
    .replace(/~~/g, '\\~\\~')
    .replace(/&(?=#?\w+;)/g, '\\&')
    // Between letters it is no emphasis, and an escape would only be in the way.
    .replace(/(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g, '\\_');
  return place === 'cell' ? plain.replaceAll('|', '\\|') : plain;
}

const withoutEdgeSpaces = (line: string) =>
  line.replace(/^[ \t]+|[ \t]+$/g, (spaces) => (spaces.includes('\t') ? '&#9;' : '&#32;').repeat(spaces.length));

/** A line whose first sign does not open a heading, a list, a quotation or a rule. */
function withoutLineSigns(line: string): string {
  return line.replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2').replace(/^[#>+=-]/, '\\$&');
}
