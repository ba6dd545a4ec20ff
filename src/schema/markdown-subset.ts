// The documented subset of MDX: Markdown, GFM and a few components with literal attributes. Everything else is refused.

import type { Nodes } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { isId } from './fields.ts';
import { UNSEEN_MESSAGE, unseenIn } from './text-file.ts';

/** Where a text stands: a sheet's passages hold less than a page's prose. */
export type TextKind = 'sheet' | 'prose';

const IN_SHEETS = [
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
];

/** The kinds of node that each kind of text may hold. */
const ALLOWED: Record<TextKind, ReadonlySet<string>> = {
  sheet: new Set(IN_SHEETS),
  prose: new Set([...IN_SHEETS, 'blockquote', 'code', 'image', 'thematicBreak']),
};

export const REFUSALS: Record<string, string> = {
  mdxjsEsm: '「import」「export」で始まる行は使えません。文として書くときは、行の先頭に置かないでください。',
  mdxFlowExpression: '「{」「}」は半角では使えません。全角の「｛」「｝」にするか、「\\{」と書いてください。',
  mdxTextExpression: '「{」「}」は半角では使えません。全角の「｛」「｝」にするか、「\\{」と書いてください。',
  image: '評価シートには画像を置けません。「![」から「)」までを消してください。',
  imageReference: '評価シートには画像を置けません。「![」から「)」までを消してください。',
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

/** Images come from this site alone. */
const OWN_IMAGE = /^\/(?!\/)/;

/** The components that a text may use, with their attributes: each is required and stands as it is written. */
const COMPONENTS: Record<string, readonly string[]> = {
  /** 漢字に読みを付けます。 */
  Ruby: ['reading'],
  /** 用語集の用語へのリンク。 */
  Term: ['id'],
  /** 用語集に自動でリンクしない言葉。 */
  NoTerm: [],
  /** 文の中の注。 */
  Note: [],
};

const EXAMPLES: Record<string, string> = {
  Ruby: '<Ruby reading="ほくりく">北陸</Ruby>',
  Term: '<Term id="seeds">シーズ</Term>',
  NoTerm: '<NoTerm>シーズ</NoTerm>',
  Note: '<Note>4月1日現在</Note>',
};

/** What to say of a node that the subset does not have, or null where it may stand. */
export function refusal(node: Nodes, kind: TextKind): string | null {
  // A reference such as &#8238; writes what may not stand in the file itself.
  if ('value' in node && unseenIn(node.value.replace(/\n/g, '')) >= 0) return UNSEEN_MESSAGE;
  if (node.type === 'mdxJsxTextElement') return componentRefusal(node);
  if (node.type === 'mdxJsxFlowElement')
    return node.name !== null && Object.hasOwn(COMPONENTS, node.name)
      ? `「<${node.name}>」は、文の中で使ってください（例: ${EXAMPLES[node.name]}）。`
      : tagMessage(`<${node.name ?? ''}>`);
  if (!ALLOWED[kind].has(node.type)) return REFUSALS[node.type] ?? 'この書き方は使えません。';
  if (node.type === 'listItem' && typeof node.checked === 'boolean')
    return '「[ ]」「[x]」の印は使えません。文字として書くときは、全角の「［」「］」にしてください。';
  if (node.type === 'link' && !SAFE_ADDRESS.test(node.url))
    return `「${node.url}」へはリンクできません。https:// で始まるアドレスか、/ で始まるこのサイトの中のアドレスを書いてください。`;
  if (node.type !== 'image') return null;
  if (!OWN_IMAGE.test(node.url))
    return `画像「${node.url}」は置けません。画像は public に入れ、/ で始まるアドレスを書いてください。`;
  return node.alt?.trim() ? null : '画像に説明がありません。![何が写っているか](/アドレス) のように書いてください。';
}

function componentRefusal({ name, attributes }: MdxJsxTextElement | MdxJsxFlowElement): string | null {
  const expected = name === null ? undefined : COMPONENTS[name];
  if (name === null || !expected || !Object.hasOwn(COMPONENTS, name)) return tagMessage(`<${name ?? ''}>`);
  const isRight =
    attributes.length === expected.length &&
    attributes.every(
      (attribute) =>
        attribute.type === 'mdxJsxAttribute' &&
        expected.includes(attribute.name) &&
        typeof attribute.value === 'string' &&
        (attribute.name === 'id' ? isId(attribute.value) : attribute.value.trim() !== ''),
    );
  return isRight ? null : `「<${name}>」の書き方がちがいます。${EXAMPLES[name]} のように書いてください。`;
}

/** The literal value of a component's attribute; empty where it has none. */
export function attributeOf(node: MdxJsxTextElement, name: string): string {
  const attribute = node.attributes.find((one) => one.type === 'mdxJsxAttribute' && one.name === name);
  return typeof attribute?.value === 'string' ? attribute.value : '';
}

/** What to say of a tag, given the text that begins with it. */
export function tagMessage(rest: string): string {
  if (rest.startsWith('<!--')) return '「<!-- -->」の覚え書きは書けません。消してください。';
  if (/^<br\b/i.test(rest)) return '「<br>」は使えません。文を分けるときは、行を分けて書いてください。';
  const [tag] = /^<\/?[^<>\n]*>/.exec(rest) ?? [];
  const [, component] = /^<\/?([A-Za-z]+)/.exec(rest) ?? [];
  if (tag && component !== undefined && Object.hasOwn(COMPONENTS, component))
    return `「${tag}」が、始まりと終わりの組になっていません。${EXAMPLES[component]} のように書いてください。`;
  if (tag) return `「${tag}」は使えません。文字として書くときは、全角の「＜」「＞」か「〈」「〉」にしてください。`;
  return '「<」は使えません。文字として書くときは、全角の「＜」にするか、「\\<」と書いてください（例: 5＜10）。';
}
