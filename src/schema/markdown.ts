// The documented subset of MDX that a sheet's body may use: what it is, what is refused, and how it becomes HTML.

import { toHtml } from 'hast-util-to-html';
import type { Link, Node, Nodes, Parent, PhrasingContent, Root, RootContent, Text } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Problem } from './problem.ts';

const parser = unified()
  .use(remarkParse)
  .use(remarkMdx)
  // A single ~ is a Japanese range or title mark (~ひらつかNEXT~), not a deletion.
  .use(remarkGfm, { singleTilde: false })
  // Emphasis beside 「」 and （）: https://github.com/commonmark/commonmark-spec/issues/650
  .use(remarkCjkFriendly)
  .freeze();

/** The kinds of node that a sheet may hold. */
const ALLOWED = new Set([
  'root',
  'heading',
  'paragraph',
  'list',
  'listItem',
  'table',
  'tableRow',
  'tableCell',
  'text',
  'strong',
  'emphasis',
  'delete',
  'inlineCode',
  'link',
  'break',
]);

const REFUSALS: Record<string, string> = {
  mdxjsEsm: '「import」「export」で始まる行は使えません。文として書くときは、行の先頭に置かないでください。',
  mdxFlowExpression: '「{」「}」は半角では使えません。全角の「｛」「｝」にするか、「\\{」と書いてください。',
  mdxTextExpression: '「{」「}」は半角では使えません。全角の「｛」「｝」にするか、「\\{」と書いてください。',
  image: '評価シートには画像を置けません。',
  imageReference: '評価シートには画像を置けません。',
  linkReference: 'リンクは [文字](アドレス) の形で書いてください。',
  definition: 'リンクは [文字](アドレス) の形で書いてください。',
  footnoteReference: '注の記号「[^ ]」は使えません。文の中に（　）で書いてください。',
  footnoteDefinition: '注の記号「[^ ]」は使えません。文の中に（　）で書いてください。',
  code: '「```」で囲んだものは使えません。',
  blockquote: '「>」で始まる引用は使えません。',
  thematicBreak: '区切りの線は使えません。',
};

/** Addresses that a link may lead to: web pages, mail, and places within this site. */
const SAFE_ADDRESS = /^(?:https?:\/\/|mailto:|\/(?!\/)|#)/i;

export interface ParsedBody {
  /** Null where the text cannot be parsed at all. */
  readonly root: Root | null;
  readonly problems: Problem[];
}

/** Parses a body and refuses whatever lies outside the subset. Nothing is ever executed. */
export function parseBody(text: string, path: string): ParsedBody {
  try {
    const root = parser.parse(text);
    endAddressesBeforeJapanese(root);
    return { root, problems: problemsOf(root, path) };
  } catch (error) {
    if (!isParserMessage(error)) throw error;
    const place = { line: error.line ?? 1, column: error.column ?? 1 };
    return { root: null, problems: [{ path, ...syntaxSlip(error, place, text), severity: 'error', field: null }] };
  }
}

/** What the parser throws: a vfile message with its place. */
interface ParserMessage {
  readonly reason: string;
  readonly source?: string;
  readonly ruleId?: string;
  readonly line?: number;
  readonly column?: number;
}

function isParserMessage(error: unknown): error is ParserMessage {
  return error instanceof Error && 'reason' in error && 'ruleId' in error;
}

/** The parser's complaint in words, at the sign in the text that it is about. */
function syntaxSlip(error: ParserMessage, place: { line: number; column: number }, text: string) {
  if (
    /expression|acorn|brace/i.test(`${error.ruleId} ${error.source} ${error.reason}`) &&
    !/esm/.test(`${error.source}`)
  )
    return { ...lastBefore(text, place, '{'), message: REFUSALS['mdxTextExpression'] ?? '' };
  if (/esm/.test(`${error.ruleId} ${error.source}`)) return { ...place, message: REFUSALS['mdxjsEsm'] ?? '' };
  const sign = lastBefore(text, place, '<');
  const rest = (text.split('\n')[sign.line - 1] ?? '').slice(sign.column - 1);
  return { ...sign, message: tagMessage(rest) };
}

/** The last place of a sign at or before a place; the place itself where there is none. */
function lastBefore(text: string, place: { line: number; column: number }, sign: string) {
  const lines = text.split('\n');
  for (let line = place.line; line >= 1; line--) {
    const until = line === place.line ? place.column - 1 : Infinity;
    const index = (lines[line - 1] ?? '').lastIndexOf(sign, until);
    if (index >= 0) return { line, column: index + 1 };
  }
  return place;
}

function tagMessage(rest: string): string {
  if (rest.startsWith('<!--')) return '「<!-- -->」の覚え書きは書けません。消してください。';
  if (/^<br\b/i.test(rest)) return '「<br>」は使えません。文を分けるときは、行を分けて書いてください。';
  const [tag] = /^<\/?[^<>\n]*>/.exec(rest) ?? [];
  if (tag) return `「${tag}」は使えません。文字として書くときは、全角の「＜」「＞」か「〈」「〉」にしてください。`;
  return '「<」は使えません。文字として書くときは、全角の「＜」にするか、「\\<」と書いてください（例: 5＜10）。';
}

function problemsOf(root: Root, path: string): Problem[] {
  const problems: Problem[] = [];
  visit(root, (node) => {
    const message = refusal(node);
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

function refusal(node: Nodes): string | null {
  if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') return tagMessage(`<${node.name ?? ''}>`);
  if (!ALLOWED.has(node.type)) return REFUSALS[node.type] ?? 'この書き方は評価シートでは使えません。';
  if (node.type === 'link' && !SAFE_ADDRESS.test(node.url))
    return `「${node.url}」へはリンクできません。https:// で始まるアドレスか、/ で始まるこのサイトの中のアドレスを書いてください。`;
  return null;
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
  const address = label.value.slice(0, end);
  return [
    { ...link, url: prefix + address, children: [{ ...label, value: address }] },
    { type: 'text', value: label.value.slice(end) },
  ];
}

const CJK =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー、。，．・：；？！「」『』（）〔〕［］｛｝〈〉《》【】～〜…―';
const LINE_BREAK_IN_JAPANESE = new RegExp(`(?<=[${CJK}])[ \\t]*\\n[ \\t]*|[ \\t]*\\n[ \\t]*(?=[${CJK}])`, 'gu');

/** A line break in the source is not a space between Japanese characters; between Latin words it is. */
export function joinLines(text: string): string {
  return text.replace(LINE_BREAK_IN_JAPANESE, '').replace(/[ \t]*\n[ \t]*/g, ' ');
}

function joinLinesIn<T extends Nodes>(node: T): T {
  if (node.type === 'text') return { ...node, value: joinLines(node.value) };
  if ('children' in node) return { ...node, children: node.children.map((child: Nodes) => joinLinesIn(child)) };
  return node;
}

/** HTML of nodes that passed `parseBody`: no raw HTML, no attributes but a link's address. */
export function htmlOf(nodes: readonly (PhrasingContent | RootContent)[]): string {
  const root: Root = { type: 'root', children: nodes.map((node) => joinLinesIn(node)) };
  return toHtml(toHast(root)).replace(/\n/g, '');
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
  return node.type === 'paragraph' || node.type === 'listItem' ? `${inner}\n` : inner;
}

/** Line and column where a node begins. */
export function startOf(node: Node): { line: number; column: number } {
  return { line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 };
}
