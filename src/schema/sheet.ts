// measures/<年度>/<番号>.mdx: an evaluation sheet, read once and whole.

import type { Heading, ListItem, Nodes, PhrasingContent, Root, RootContent, Table } from 'mdast';
import { z } from 'zod';
import { parseFiscalYear } from '../domain/fiscal-year.ts';
import { type Measure, type Opinion, type Passage, slugOfCode } from '../domain/measure.ts';
import { goalOfMeasureCode, pathToGoal, type Plan } from '../domain/plan.ts';
import { parseNumber } from '../domain/measured-value.ts';
import { type ProblemReport, readData } from './data-reader.ts';
import { optionalText, requiredText, texts } from './fields.ts';
import { kpiInput, kpiOf, rankInput, rankOf } from './kpi.ts';
import { htmlOf, parseBody, plainTextOf, startOf } from './markdown.ts';
import type { Problem, Reading } from './problem.ts';
import { normaliseLineEnds, problemsOfText, splitFrontmatter } from './text-file.ts';

/** The frontmatter of a sheet, in the sheet's own words. */
export const sheetInput = z.strictObject({
  施策番号: requiredText().describe('評価シートの番号。例: I-(1)。ファイル名（1-1.mdx）と合わせます。'),
  施策名: requiredText().describe('評価シートのとおりに書きます。'),
  所属: optionalText().describe('属する目標の番号。書かなければ、施策番号の頭から決まります。'),
  指標: z.array(kpiInput).describe('重要業績評価指標（KPI）。評価シートの順に並べます。'),
  取組: z
    .array(
      z.strictObject({
        取組: requiredText().describe('【 】の中の文'),
        事業: texts().describe('（ ）の中の事業。programmes の中のファイル名を書きます。例: techno-fair'),
      }),
    )
    .describe('関連する【取組】と（事業）。評価シートの順に並べます。'),
  評価: rankInput.optional(),
  事業費: z
    .array(z.strictObject({ 名称: requiredText(), 年度: requiredText(), 千円: requiredText() }))
    .optional()
    .describe('計画事業費、予算、決算など。千円の単位で書きます。'),
  担当: texts().describe('担当する部や課'),
  SDGs: texts().describe('関わるSDGsの番号。例: [8, 9]'),
});

/** What a sheet is read against. */
export interface SheetContext {
  /** Ids of the programmes that exist. */
  readonly programmes: ReadonlySet<string>;
}

const ACHIEVEMENTS = '成果';
const CHALLENGES = '課題と取組方針';
const OPINIONS = ['外部評価', '有識者意見', '市民意見', '一次評価', '二次評価', '総合評価'];

/**
 * Reads a sheet: the whole `Measure`, or all that is wrong with it, each with line and column. Pure.
 * `path` is the file's path from the project's root; its last two parts name edition and measure (`2017/1-1.mdx`).
 */
export function readSheet(text: string, plan: Plan, path: string, context: SheetContext): Reading<Measure> {
  const normal = normaliseLineEnds(text);
  const textProblems = problemsOfText(normal, path);
  if (textProblems.length > 0) return failed(textProblems);

  const frontmatter = splitFrontmatter(normal);
  if (!frontmatter) {
    const message = 'ファイルの先頭に、「---」の行で挟んだ項目（施策番号、施策名、指標など）がありません。';
    return failed([fileProblem(path, message)]);
  }
  const body = readBody(frontmatter.body, path);
  const { value, problems } = readData(sheetInput, frontmatter.yaml, path, frontmatter.firstLine);
  if (!value) return failed([...problems, ...body.problems]);

  const { data, collector: report } = value;
  const place = placeOfPath(path);
  if (!place) {
    const message = 'ファイルの場所が「measures/年度/施策番号.mdx」の形ではありません（例: measures/2017/1-1.mdx）。';
    return failed([fileProblem(path, message), ...body.problems]);
  }
  const { edition, slug } = place;
  if (slugOfCode(data.施策番号) !== slug) {
    const name = slugOfCode(data.施策番号);
    report.atValue(
      ['施策番号'],
      `「${data.施策番号}」とファイル名「${slug}.mdx」が合いません。「${name}.mdx」にしてください。`,
    );
  }
  const goal = data.所属 ?? goalOfMeasureCode(plan, data.施策番号)?.code ?? null;
  if (goal === null || pathToGoal(plan.goals, goal).length === 0) {
    const key = data.所属 === null ? '施策番号' : '所属';
    report.atValue([key], `「${data[key] ?? ''}」が属する目標が plan.yaml にありません。`);
  }

  const measure: Measure = {
    code: data.施策番号,
    slug,
    edition,
    name: data.施策名,
    goal: goal ?? '',
    kpis: data.指標.map((input, index) =>
      kpiOf(input, { path: ['指標', index], number: index + 1, slug, period: plan.period }, report),
    ),
    achievements: body.achievements,
    challenges: body.challenges,
    initiatives: data.取組.map(({ 取組, 事業 }, index) => {
      reportProgrammes(事業, index, context, report);
      return { id: `initiative-${index + 1}`, text: 取組, programmes: 事業 };
    }),
    opinions: body.opinions,
    rank: rankOf(data.評価),
    money: (data.事業費 ?? []).flatMap((input, index) => moneyOf(input, index, plan, report)),
    divisions: data.担当,
    sdgs: data.SDGs.flatMap((number, index) => sdgOf(number, index, report)),
    source: path,
  };
  reportDuplicateIds(measure, report);
  const all = [...report.problems, ...body.problems];
  return all.length > 0 ? failed(all) : { value: measure, problems: [] };
}

const failed = (problems: readonly Problem[]): Reading<Measure> => ({ value: null, problems });

const fileProblem = (path: string, message: string): Problem => ({
  path,
  line: 1,
  column: 1,
  severity: 'error',
  field: null,
  message,
});

/** Edition and slug that a path names: `…/2017/1-1.mdx`. */
export function placeOfPath(path: string): { edition: number; slug: string } | null {
  const match = /(?:^|\/)(\d{4})\/([\p{L}\p{N}-]+)\.mdx$/u.exec(path);
  return match?.[1] && match[2] ? { edition: Number(match[1]), slug: match[2] } : null;
}

function reportProgrammes(ids: readonly string[], index: number, context: SheetContext, report: ProblemReport) {
  if (ids.length === 0)
    report.atKey(['取組', index, '事業'], '事業を1つは書いてください（programmes の中のファイル名）。');
  for (const id of ids) {
    if (!context.programmes.has(id))
      report.atValue(
        ['取組', index, '事業'],
        `「${id}」という事業がありません。programmes/${id}.yaml を作るか、名前を確かめてください。`,
      );
  }
}

function reportDuplicateIds(measure: Measure, report: ProblemReport) {
  measure.kpis.forEach(({ id }, index) => {
    if (measure.kpis.findIndex((kpi) => kpi.id === id) < index)
      report.atValue(['指標', index, '識別名'], `識別名「${id}」が2回あります。指標ごとに別の名前にしてください。`);
  });
}

function moneyOf(
  input: { 名称: string; 年度: string; 千円: string },
  index: number,
  plan: Plan,
  report: ProblemReport,
): Measure['money'] {
  const year = parseFiscalYear(input.年度, plan.period);
  const thousandYen = parseNumber(input.千円);
  if (!year.ok)
    report.atValue(
      ['事業費', index, '年度'],
      `「${input.年度}」は年度として読めません。「平成29年度」のように書いてください。`,
    );
  if (thousandYen === null)
    report.atValue(
      ['事業費', index, '千円'],
      `「${input.千円}」は金額として読めません。千円の単位の数字だけを書いてください。`,
    );
  return year.ok && thousandYen !== null ? [{ label: input.名称, fiscalYear: year.year, thousandYen }] : [];
}

function sdgOf(text: string, index: number, report: ProblemReport): number[] {
  const number = parseNumber(text);
  if (number !== null && Number.isInteger(number) && number >= 1 && number <= 17) return [number];
  report.atValue(['SDGs', index], `「${text}」はSDGsの番号ではありません。1から17までの数字を書いてください。`);
  return [];
}

interface Body extends Pick<Measure, 'achievements' | 'challenges' | 'opinions'> {
  readonly problems: Problem[];
}

interface Section {
  readonly heading: Heading;
  readonly title: string;
  readonly content: RootContent[];
}

/** Reads the body's sections. */
function readBody(text: string, path: string): Body {
  const { root, problems } = parseBody(text, path);
  if (!root) return { achievements: [], challenges: [], opinions: [], problems };
  const report = (node: Nodes, message: string) =>
    problems.push({ path, ...startOf(node), severity: 'error', field: null, message });
  const { before, sections } = sectionsOf(root);
  for (const node of before)
    report(node, '最初の見出し（## 成果）より前に文を書けません。見出しの下に移してください。');

  const seen = new Set<string>();
  for (const { heading, title } of sections) {
    if (heading.depth !== 2) report(heading, '見出しは「## 」で始めてください（半角の # 2つと空白）。');
    else if (title !== ACHIEVEMENTS && title !== CHALLENGES && !OPINIONS.includes(title))
      report(
        heading,
        `「${title}」という見出しは使えません。「${[ACHIEVEMENTS, CHALLENGES, ...OPINIONS].join('」「')}」のどれかにしてください。`,
      );
    else if (seen.has(title)) report(heading, `「${title}」の見出しが2回あります。1つにまとめてください。`);
    seen.add(title);
  }
  const last = root.children.at(-1) ?? root;
  for (const title of [ACHIEVEMENTS, CHALLENGES])
    if (!seen.has(title)) report(last, `「## ${title}」の見出しがありません。`);

  const section = (title: string) => sections.find((s) => s.heading.depth === 2 && s.title === title);
  return {
    achievements: achievementsOf(section(ACHIEVEMENTS), report),
    challenges: challengesOf(section(CHALLENGES), report),
    opinions: opinionsOf(sections.filter(({ title }) => OPINIONS.includes(title))),
    problems,
  };
}

type Report = (node: Nodes, message: string) => void;

function sectionsOf(root: Root): { before: RootContent[]; sections: Section[] } {
  const before: RootContent[] = [];
  const sections: Section[] = [];
  for (const node of root.children) {
    if (node.type === 'heading') sections.push({ heading: node, title: plainTextOf([node]), content: [] });
    else (sections.at(-1)?.content ?? before).push(node);
  }
  return { before, sections };
}

/** The bullets of a section that is one list and nothing else. */
function achievementsOf(section: Section | undefined, report: Report): Passage[] {
  const items: ListItem[] = [];
  for (const node of section?.content ?? []) {
    if (node.type === 'list') items.push(...node.children);
    else report(node, `「${section?.title}」には、「- 」で始まる行だけを並べてください。`);
  }
  items.forEach((item) => {
    if (plainTextOf([item]) === '') report(item, '文のない行があります。文を書くか、行を消してください。');
  });
  return items.map((item, index) => passage(`achievement-${index + 1}`, contentOfItem(item)));
}

/** A bullet of one paragraph is that paragraph's text; with more in it, all its blocks. */
function contentOfItem(item: ListItem): readonly (PhrasingContent | RootContent)[] {
  const [only] = item.children;
  return item.children.length === 1 && only?.type === 'paragraph' ? only.children : item.children;
}

function challengesOf(section: Section | undefined, report: Report): Measure['challenges'] {
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
      report(row, `この行には欄が${row.children.length}つあります。課題と取組方針の2つにしてください。`);
      return [];
    }
    for (const [cell, name] of [
      [challenge, '課題'],
      [response, '取組方針'],
    ] as const) {
      if (plainTextOf([cell]) === '')
        report(cell, `「${name}」の欄が空です。課題と取組方針は、組にして書いてください。`);
    }
    return [
      {
        challenge: passage(`challenge-${index + 1}`, challenge.children),
        response: passage(`response-${index + 1}`, response.children),
      },
    ];
  });
}

function opinionsOf(sections: readonly Section[]): Opinion[] {
  return sections.map(({ title, content }, index) => ({
    heading: title,
    passages: content
      .flatMap((node) => (node.type === 'list' ? node.children.map(contentOfItem) : [contentOfBlock(node)]))
      .map((nodes, n) => passage(`opinion-${index + 1}-${n + 1}`, nodes)),
  }));
}

const contentOfBlock = (node: RootContent) => (node.type === 'paragraph' ? node.children : [node]);

function passage(id: string, nodes: readonly (PhrasingContent | RootContent)[]): Passage {
  return { id, plainText: plainTextOf(nodes), html: htmlOf(nodes) };
}
