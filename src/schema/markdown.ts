// Markdown in and out: a text parsed within the documented subset, and the HTML and plain text of its nodes.

import type { Element, ElementContent, Properties } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Link, Node, Nodes, Parent, PhrasingContent, Root, RootContent, Text } from 'mdast';
import type { MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { type State, toHast } from 'mdast-util-to-hast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkCjkFriendlyDeletion from 'remark-cjk-friendly-gfm-strikethrough/parseOnly';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { NO_TERM, termPath } from '../domain/term.ts';
import { attributeOf, refusal, type TextKind } from './markdown-subset.ts';
import { isParserMessage, syntaxSlip } from './markdown-syntax.ts';
import { plainTree } from './plain-markdown.ts';
import type { Problem } from './problem.ts';

const parser = unified()
  .use(remarkParse)
  .use(remarkMdx)
  // A single ~ is a Japanese range or title mark (~となりに、あした。~), not a deletion.
  .use(remarkGfm, { singleTilde: false })
  // Emphasis and deletion beside 「」 and （）: https://github.com/commonmark/commonmark-spec/issues/650
  .use(remarkCjkFriendly)
  .use(remarkCjkFriendlyDeletion, { singleTilde: false })
  .freeze();

export interface ParsedText {
  /** Null where the text cannot be parsed at all. */
  readonly root: Root | null;
  readonly problems: Problem[];
}

/** Parses a text and refuses whatever lies outside the subset. Nothing is ever executed. */
export function parseText(text: string, path: string, kind: TextKind): ParsedText {
  try {
    const root = plainTree(text) ?? fullTree(text);
    return { root, problems: problemsOf(root, path, kind) };
  } catch (error) {
    if (!isParserMessage(error)) throw error;
    return { root: null, problems: [{ path, ...syntaxSlip(error, text), severity: 'error', field: null }] };
  }
}

/** The tree of any text; throws a parser's message where there is none. */
export function fullTree(text: string): Root {
  const root = parser.parse(text);
  endAddressesBeforeJapanese(root);
  return root;
}

function problemsOf(root: Root, path: string, kind: TextKind): Problem[] {
  const problems: Problem[] = [];
  visit(root, (node) => {
    const message = refusal(node, kind);
    if (message === null) return true;
    const start = node.position?.start;
    problems.push({
      path,
      line: start?.line ?? 1,
      column: start?.column ?? 1,
      severity: 'error',
      field: null,
      message,
    });
    return false;
  });
  return problems;
}

/** Calls `enter` for a node and, where it answers true, for what is in it. */
function visit(node: Nodes, enter: (node: Nodes) => boolean): void {
  if (enter(node) && 'children' in node) for (const child of node.children) visit(child, enter);
}

/**
 * A bare address ends before its first character that is not ASCII: GFM would take the rest of a Japanese sentence
 * into the link.
 */
function endAddressesBeforeJapanese(parent: Parent): void {
  parent.children = parent.children.flatMap((child): RootContent[] => {
    if (child.type === 'link') return splitBareAddress(child);
    if ('children' in child) endAddressesBeforeJapanese(child);
    return [child];
  });
}

function splitBareAddress(link: Link): (Link | Text)[] {
  const [label] = link.children;
  if (link.children.length !== 1 || label?.type !== 'text' || !link.url.endsWith(label.value)) return [link];
  const end = label.value.search(/[^\x21-\x7e]/);
  if (end <= 0) return [link];
  const prefix = link.url.slice(0, link.url.length - label.value.length);
  const address = label.value.slice(0, end).replace(AFTER_ADDRESS, '');
  return [
    { ...link, url: prefix + address, children: [{ ...label, value: address }] },
    ...addressesIn(label.value.slice(address.length)),
  ];
}

/** Further addresses in what GFM took for the rest of one: 「https://a.example/、https://b.example/を参照」. */
const BARE_ADDRESS = /(?:https?:\/\/|www\.)[\x21-\x7e]+/giu;

/** Signs that end a sentence rather than an address, as GFM has it. */
const AFTER_ADDRESS = /[?!.,:*_~'"]+$/u;

function addressesIn(text: string): (Link | Text)[] {
  const parts: (Link | Text)[] = [];
  let from = 0;
  for (const match of text.matchAll(BARE_ADDRESS)) {
    const address = match[0].replace(AFTER_ADDRESS, '');
    const url = /^www\./iu.test(address) ? `http://${address}` : address;
    if (match.index > from) parts.push({ type: 'text', value: text.slice(from, match.index) });
    parts.push({ type: 'link', title: null, url, children: [{ type: 'text', value: address }] });
    from = match.index + address.length;
  }
  return from < text.length ? [...parts, { type: 'text', value: text.slice(from) }] : parts;
}

const CJK =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー、。，．・：；？！「」『』（）〔〕［］｛｝〈〉《》【】～〜…―';
/** Blanks are looked at from their first one alone: tried from each of them, a long run of blanks takes time by its square. */
const LINE_BREAK = '(?:(?<![ \\t])[ \\t]+)?\\n[ \\t]*';
const ANY_LINE_BREAK = new RegExp(LINE_BREAK, 'gu');
const LINE_BREAK_IN_JAPANESE = new RegExp(`(?<=[${CJK}])${LINE_BREAK}|${LINE_BREAK}(?=[${CJK}])`, 'gu');

/** A line break in the source is not a space between Japanese characters; between Latin words it is. */
export function joinLines(text: string): string {
  return text.replace(LINE_BREAK_IN_JAPANESE, '').replace(ANY_LINE_BREAK, ' ');
}

function joinLinesIn<T extends Nodes>(node: T): T {
  if (node.type === 'text') return { ...node, value: joinLines(node.value) };
  if ('children' in node) return { ...node, children: node.children.map((child: Nodes) => joinLinesIn(child)) };
  return node;
}

/** HTML of nodes that passed `parseBody`: no raw HTML, no attributes but a link's address. */
export function htmlOf(nodes: readonly (PhrasingContent | RootContent)[]): string {
  const root: Root = { type: 'root', children: nodes.map((node) => joinLinesIn(node)) };
  return toHtml(toHast(root, { handlers: { mdxJsxTextElement: componentElement } })).replace(/\n/g, '');
}

/** The HTML elements of the components; `refusal` has let no others pass. */
function componentElement(state: State, node: MdxJsxTextElement): Element {
  const element = (tagName: string, properties: Properties, children: ElementContent[]): Element => ({
    type: 'element',
    tagName,
    properties,
    children,
  });
  const text = (value: string): ElementContent => ({ type: 'text', value });
  const children = state.all(node) as ElementContent[];
  if (node.name === 'Term')
    return element('a', { className: ['term'], href: termPath(attributeOf(node, 'id')) }, children);
  if (node.name === 'NoTerm') return element('span', { className: [NO_TERM] }, children);
  if (node.name === 'Note') return element('small', {}, [text('（注：'), ...children, text('）')]);
  return element('ruby', {}, [
    ...children,
    element('rp', {}, [text('（')]),
    element('rt', {}, [text(attributeOf(node, 'reading'))]),
    element('rp', {}, [text('）')]),
  ]);
}

/** The text of nodes as a reader sees it, blocks separated by a line break. */
export function plainTextOf(nodes: readonly Nodes[]): string {
  return nodes
    .map((node) => textOf(node))
    .join('')
    .replace(/\n+/g, '\n')
    .trim();
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return joinLines(node.value);
  if (node.type === 'inlineCode') return node.value;
  if (node.type === 'break') return '\n';
  if (!('children' in node)) return '';
  const inner = node.children.map((child: Nodes) => textOf(child)).join('');
  if (node.type === 'mdxJsxTextElement' && node.name === 'Note') return `（注：${inner}）`;
  return node.type === 'paragraph' || node.type === 'listItem' ? `${inner}\n` : inner;
}

/** Line and column where a node begins. */
export function startOf(node: Node): { line: number; column: number } {
  return { line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 };
}
