// The body of an evaluation sheet: its sections 成果, 課題と取組方針 and opinions, as passages.

import type { Heading, ListItem, Nodes, PhrasingContent, Root, RootContent, Table } from 'mdast';
import type { Measure, Opinion, Passage } from '../domain/measure.ts';
import { formulaLike, isFormulaLike } from './formula-like.ts';
import { isTooLong, tooLong } from './limits.ts';
import { markdownSlips } from './markdown-slips.ts';
import { htmlOf, parseText, plainTextOf, startOf } from './markdown.ts';
import { nearest } from './nearest.ts';
import type { Problem } from './problem.ts';

const ACHIEVEMENTS = '成果';
const CHALLENGES = '課題と取組方針';
export const OPINION_HEADINGS = ['外部評価', '有識者意見', '市民意見', '一次評価', '二次評価', '総合評価'] as const;
const OPINIONS: readonly string[] = OPINION_HEADINGS;
const HEADINGS = [ACHIEVEMENTS, CHALLENGES, ...OPINIONS];

export interface Body extends Pick<Measure, 'achievements' | 'challenges' | 'opinions'> {
  readonly problems: Problem[];
}

/** Reads a body. Its lines are numbered as in its file (`splitFrontmatter`). */
export function readBody(text: string, path: string): Body {
  const { root, problems } = parseText(text, path, 'sheet');
  if (!root) return { achievements: [], challenges: [], opinions: [], problems };
  problems.push(...markdownSlips(text, path));
  const report = (node: Nodes, message: string) =>
    problems.push({ path, ...startOf(node), severity: 'error', field: null, message });
  const { before, sections } = sectionsOf(root);
  for (const node of before.slice(0, 1))
    report(
      node,
      '最初の見出し（## 成果）より前に文を書けません。見出しの下に移すか、見出しがなければ上の行に書いてください。',
    );

  const titled = sections.map((section) => ({ ...section, title: titleOf(section, report) }));
  const seen = new Set<string>();
  for (const { heading, title } of titled) {
    if (seen.has(title)) report(heading, `「${title}」の見出しが2回あります。1つにまとめてください。`);
    seen.add(title);
  }
  const last = root.children.at(-1) ?? root;
  for (const title of [ACHIEVEMENTS, CHALLENGES])
    if (!seen.has(title))
      report(last, `「## ${title}」の見出しがありません。その文の前に、「## ${title}」だけの行を書いてください。`);

  const section = (title: string) => titled.find((s) => s.title === title);
  return {
    achievements: achievementsOf(section(ACHIEVEMENTS), report),
    challenges: challengesOf(section(CHALLENGES), report),
    opinions: opinionsOf(
      titled.filter(({ title }) => OPINIONS.includes(title)),
      report,
    ),
    problems,
  };
}

/** A line that was meant as a heading: full-width ＃, or no space after the #. */
const MISTYPED_HEADING = /^[#＃]{1,6}[ 　]*(\S+)$/u;

interface Section {
  readonly heading: Heading | RootContent;
  /** What stands in the heading's line. */
  readonly text: string;
  readonly content: RootContent[];
}

type TitledSection = Section & { readonly title: string };

function sectionsOf(root: Root): { before: RootContent[]; sections: Section[] } {
  const before: RootContent[] = [];
  const sections: Section[] = [];
  for (const node of root.children) {
    const text = plainTextOf([node]);
    if (node.type === 'heading' || (node.type === 'paragraph' && MISTYPED_HEADING.test(text)))
      sections.push({ heading: node, text, content: [] });
    else (sections.at(-1)?.content ?? before).push(node);
  }
  return { before, sections };
}

/** The section a heading opens; a misspelt one is told and taken for the one that was meant, so that it is told once. */
function titleOf({ heading, text }: Section, report: Report): string {
  const written = text.replace(MISTYPED_HEADING, '$1');
  const title = HEADINGS.includes(written) ? written : nearest(written, HEADINGS);
  if (title === null) {
    report(heading, `「${written}」という見出しは使えません。「${HEADINGS.join('」「')}」のどれかにしてください。`);
    return written;
  }
  if (title !== written) report(heading, `「${written}」という見出しはありません。もしかして「${title}」ですか。`);
  else if (heading.type !== 'heading' || heading.depth !== 2)
    report(heading, `見出しは「## ${title}」のように、半角の「##」と半角の空白で始めてください。`);
  return title;
}

type Report = (node: Nodes, message: string) => void;

const EMPTY_ITEM = '文のない行があります。文を書くか、行を消してください。';

/** Tells where a text is empty, or would be taken for a formula. */
function reportText(node: Nodes, report: Report, empty: string): void {
  const text = plainTextOf([node]);
  if (text === '') report(node, empty);
  else if (isFormulaLike(text)) report(firstWord(node), formulaLike(text));
}

/** The innermost node that a text begins with: a cell begins with its line. */
function firstWord(node: Nodes): Nodes {
  const [first] = 'children' in node ? node.children : [];
  return first ? firstWord(first) : node;
}

const itemsOf = (node: RootContent): ListItem[] => (node.type === 'list' ? node.children : []);

/** The bullets of a section that is one list and nothing else. */
function achievementsOf(section: TitledSection | undefined, report: Report): Passage[] {
  const items: ListItem[] = [];
  for (const node of section?.content ?? []) {
    if (node.type === 'list') items.push(...node.children);
    else
      report(
        node,
        `「${section?.title}」には、「- 」で始まる行だけを並べてください。「-」は半角で、そのあとに半角の空白を書きます。`,
      );
  }
  items.forEach((item) => reportText(item, report, EMPTY_ITEM));
  return items.map((item, index) => passage(`achievement-${index + 1}`, contentOfItem(item), report));
}

/** A bullet of one paragraph is that paragraph's text; with more in it, all its blocks. */
function contentOfItem(item: ListItem): readonly (PhrasingContent | RootContent)[] {
  const [only] = item.children;
  return item.children.length === 1 && only?.type === 'paragraph' ? only.children : item.children;
}

function challengesOf(section: TitledSection | undefined, report: Report): Measure['challenges'] {
  if (!section) return [];
  const [table, ...others] = section.content;
  if (table?.type !== 'table') {
    report(table ?? section.heading, `「${CHALLENGES}」には、「| 課題 | 取組方針 |」で始まる表を書いてください。`);
    return [];
  }
  for (const node of others) report(node, `「${CHALLENGES}」の表は1つだけにし、ほかの文は書かないでください。`);
  return pairsOf(table, report);
}

function pairsOf(table: Table, report: Report): Measure['challenges'] {
  const [head, ...rows] = table.children;
  const titles = head?.children.map((cell) => plainTextOf([cell]));
  if (head && titles?.join('|') !== '課題|取組方針') report(head, '表の1行目は「| 課題 | 取組方針 |」にしてください。');
  return rows.flatMap((row, index) => {
    const [challenge, response] = row.children;
    if (!challenge || !response || row.children.length !== 2) {
      report(
        row,
        `この行には欄が${row.children.length}つあります。「| 課題の文 | 取組方針の文 |」のように、半角の「|」で2つに分け、途中で改行せずに書いてください。`,
      );
      return [];
    }
    for (const [cell, name] of [
      [challenge, '課題'],
      [response, '取組方針'],
    ] as const)
      reportText(cell, report, `「${name}」の欄が空です。課題と取組方針は、組にして書いてください。`);
    return [
      {
        challenge: passage(`challenge-${index + 1}`, challenge.children, report),
        response: passage(`response-${index + 1}`, response.children, report),
      },
    ];
  });
}

function opinionsOf(sections: readonly TitledSection[], report: Report): Opinion[] {
  for (const node of sections.flatMap(({ content }) => content))
    for (const item of node.type === 'list' ? itemsOf(node) : [node]) reportText(item, report, EMPTY_ITEM);
  return sections.map(({ title, content }, index) => ({
    heading: title,
    passages: content
      .flatMap((node) => (node.type === 'list' ? node.children.map(contentOfItem) : [contentOfBlock(node)]))
      .map((nodes, n) => passage(`opinion-${index + 1}-${n + 1}`, nodes, report)),
  }));
}

const contentOfBlock = (node: RootContent) => (node.type === 'paragraph' ? node.children : [node]);

function passage(id: string, nodes: readonly (PhrasingContent | RootContent)[], report: Report): Passage {
  const html = htmlOf(nodes);
  const [first] = nodes;
  if (first && isTooLong(html)) report(first, tooLong(html));
  return { id, plainText: plainTextOf(nodes), html };
}
