// Most sheets hold headings, bullets and one table of plain words: no emphasis, link, component or sign of any kind. Such a
// text has one simple reading, built here line by line, 20 times as fast as the parser that knows all of Markdown. Whatever
// is not certainly plain is left to that parser; where both can read a text, their trees are equal (plain-markdown.test.ts).

import type { Heading, List, ListItem, Paragraph, Root, RootContent, Table, TableCell, TableRow, Text } from 'mdast';

type Position = NonNullable<Root['position']>;

/** Signs that may mean something to Markdown, GFM or MDX inside a line; addresses are links without any sign. */
const MAY_MEAN_SOMETHING = /[\\`*_[\]<{}&@|\t\r]|~~|:\/\/|www\.|[ ]{2}/iu;

/** What makes a bullet's text the beginning of another block: a list, a heading, a quotation, a code block, a table. */
const BEGINS_A_BLOCK = /^(?:[ #>+\-=~:]|\d+[.)])/u;

const HEADING = /^(?<signs>#{1,6}) (?<text>[^ #](?:[^#]*[^ #])?)$/u;
const BULLET = /^- (?<text>\S(?:.*\S)?)$/u;
const DELIMITER = /^\|(?: -{3,} \|)+$/u;

interface Line {
  readonly text: string;
  /** From 1. */
  readonly number: number;
  /** Of its first character in the whole text. */
  readonly offset: number;
}

/** The tree of a plain text, or null where the text is not certainly plain. */
export function plainTree(text: string): Root | null {
  const lines = linesOf(text);
  const children: RootContent[] = [];
  let at = 0;
  while (at < lines.length) {
    const line = lines[at] as Line;
    if (line.text === '') {
      at += 1;
      continue;
    }
    const block = headingOf(line) ?? listOf(lines, at) ?? tableOf(lines, at);
    const previous = children.at(-1);
    // Two lists with an empty line between them are one, whose items are paragraphs.
    if (block === null || (block.node.type === 'list' && previous?.type === 'list')) return null;
    children.push(block.node);
    at += block.lines;
  }
  const last = lines.at(-1) as Line;
  const end = { line: last.number, column: last.text.length + 1, offset: last.offset + last.text.length };
  return { type: 'root', children, position: { start: { line: 1, column: 1, offset: 0 }, end } };
}

interface Block {
  readonly node: RootContent;
  /** How many lines it takes. */
  readonly lines: number;
}

function linesOf(text: string): Line[] {
  let offset = 0;
  return text.split('\n').map((line, index) => {
    const start = offset;
    offset += line.length + 1;
    return { text: line, number: index + 1, offset: start };
  });
}

function headingOf(line: Line): Block | null {
  const { signs, text } = HEADING.exec(line.text)?.groups ?? {};
  if (signs === undefined || text === undefined || MAY_MEAN_SOMETHING.test(text)) return null;
  const node: Heading = {
    type: 'heading',
    depth: signs.length as Heading['depth'],
    children: [textNode(line, signs.length + 1, text)],
    position: within(line, 0, line.text.length),
  };
  return { node, lines: 1 };
}

/** The bullets from a line on. What follows them must not continue the last one. */
function listOf(lines: readonly Line[], from: number): Block | null {
  const items: ListItem[] = [];
  for (let line = lines[from]; line !== undefined; line = lines[from + items.length]) {
    const text = BULLET.exec(line.text)?.groups?.['text'];
    if (text === undefined) break;
    if (MAY_MEAN_SOMETHING.test(text) || BEGINS_A_BLOCK.test(text)) return null;
    const paragraph: Paragraph = {
      type: 'paragraph',
      children: [textNode(line, 2, text)],
      position: within(line, 2, line.text.length),
    };
    const position = within(line, 0, line.text.length);
    items.push({ type: 'listItem', spread: false, checked: null, children: [paragraph], position });
  }
  const [first, next] = [items[0], lines[from + items.length]];
  if (!first || (next && next.text !== '' && headingOf(next) === null)) return null;
  const node: List = {
    type: 'list',
    ordered: false,
    start: null,
    spread: false,
    children: items,
    position: spanning(first, items.at(-1) ?? first),
  };
  return { node, lines: items.length };
}

/** A table from a line on: a row of titles, the row of hyphens, and rows with as many cells, up to an empty line. */
function tableOf(lines: readonly Line[], from: number): Block | null {
  const [head, delimiter] = [lines[from], lines[from + 1]];
  const titles = head && rowOf(head);
  if (!titles || !delimiter || !DELIMITER.test(delimiter.text)) return null;
  const columns = delimiter.text.split('|').length - 2;
  if (titles.children.length !== columns) return null;
  const rows: TableRow[] = [titles];
  let taken = 2;
  for (let line = lines[from + taken]; line && line.text !== ''; line = lines[from + taken]) {
    const row = rowOf(line);
    if (row?.children.length !== columns) return null;
    rows.push(row);
    taken += 1;
  }
  const last = lines[from + taken - 1] as Line;
  const position: Position = {
    start: within(head, 0, 0).start,
    end: within(last, 0, last.text.length).end,
  };
  const node: Table = { type: 'table', align: Array.from({ length: columns }, () => null), children: rows, position };
  return { node, lines: taken };
}

/** `| cell | cell |` with one blank on either side of each text. */
function rowOf(line: Line): TableRow | null {
  const texts = line.text.split('|');
  if (texts.length < 3 || texts[0] !== '' || texts.at(-1) !== '') return null;
  const children: TableCell[] = [];
  let at = 0;
  for (const [index, padded] of texts.slice(1, -1).entries()) {
    const text = padded.slice(1, -1);
    if (padded !== ` ${text} ` || text.trim() !== text || text === '' || MAY_MEAN_SOMETHING.test(text)) return null;
    const end = at + padded.length + 1;
    const isLast = index === texts.length - 3;
    const position = within(line, at, isLast ? end + 1 : end);
    children.push({ type: 'tableCell', children: [textNode(line, at + 2, text)], position });
    at = end;
  }
  return { type: 'tableRow', children, position: within(line, 0, line.text.length) };
}

function textNode(line: Line, from: number, value: string): Text {
  return { type: 'text', value, position: within(line, from, from + value.length) };
}

function within({ number, offset }: Line, from: number, to: number): Position {
  return {
    start: { line: number, column: from + 1, offset: offset + from },
    end: { line: number, column: to + 1, offset: offset + to },
  };
}

function spanning(first: ListItem, last: ListItem): Position | undefined {
  return first.position && last.position && { start: first.position.start, end: last.position.end };
}
