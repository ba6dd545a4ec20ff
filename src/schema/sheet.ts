// measures/<年度>/<番号>.mdx: an evaluation sheet, read once and whole.

import { z } from 'zod';
import { yearsNear } from '../domain/fiscal-year.ts';
import { type Measure, slugOfCode } from '../domain/measure.ts';
import { goalOfMeasureCode, pathToGoal, type Plan } from '../domain/plan.ts';
import { parseNumber } from '../domain/measured-value.ts';
import { readBody } from './body.ts';
import { type ProblemReport, readData } from './data-reader.ts';
import { earlierPlanTexts, optionalText, requiredText, texts } from './fields.ts';
import { endInput, endsOf } from './kpi-event.ts';
import { kpiInput, kpiOf } from './kpi.ts';
import { moneyInput, moneyOf } from './money.ts';
import { opinionInput, opinionsOf } from './opinion.ts';
import { rankInput, rankOf } from './rank.ts';
import type { Problem, Reading } from './problem.ts';
import { unknownProgramme } from './unknown-programme.ts';
import { normaliseLineEnds, problemOfFrontmatter, problemsOfText, splitFrontmatter } from './text-file.ts';

/** The frontmatter of a sheet, in the sheet's own words. */
export const sheetInput = z.strictObject({
  施策番号: requiredText().describe('評価シートの番号。例: I-(1)。ファイル名（1-1.mdx）と合わせます。'),
  施策名: requiredText().describe('評価シートのとおりに書きます。'),
  所属: optionalText().describe('属する目標の番号。書かなければ、施策番号の頭から決まります。'),
  前の計画の施策: earlierPlanTexts(
    'この施策が引き継いだ、前の計画の施策。「計画のフォルダー名/施策」と書きます。例: first/1-1',
  ),
  指標: z.array(kpiInput).describe('重要業績評価指標（KPI）。評価シートの順に並べます。'),
  なくした指標: z.array(endInput).optional().describe('前の年度のシートにあり、この年度のシートにない指標'),
  取組: z
    .array(
      z.strictObject({
        取組: requiredText().describe('【 】の中の文'),
        事業: texts().describe('（ ）の中の事業。1つは書きます。programmes の中のファイル名です。例: techno-fair'),
      }),
    )
    .describe('関連する【取組】と（事業）。評価シートの順に並べます。'),
  評価: rankInput.optional(),
  事業費: z.array(moneyInput).optional().describe('計画事業費、予算、決算など。千円の単位で書きます。'),
  意見: z
    .array(opinionInput)
    .optional()
    .describe('外部評価などの意見を述べた人と、その評価。意見の文は、下の部分に書きます。'),
  担当: texts().describe('担当する部や課'),
  関係課: texts().describe('担当のほかに関わる部や課'),
  SDGs: texts().describe('関わるSDGsの番号。例: [8, 9]'),
});

/** What a sheet is read against. */
export interface SheetContext {
  /** The programmes that exist: their names by id. */
  readonly programmes: ReadonlyMap<string, string>;
}

/**
 * Reads a sheet: the whole `Measure`, or all that is wrong with it, each with line and column. Pure.
 * `path` is the file's path from the project's root; its last two parts name edition and measure (`2017/1-1.mdx`).
 */
export function readSheet(text: string, plan: Plan, path: string, context: SheetContext): Reading<Measure> {
  const normal = normaliseLineEnds(text);
  const textProblems = problemsOfText(normal, path);
  if (textProblems.length > 0) return failed(textProblems);

  const frontmatter = splitFrontmatter(normal);
  if (!frontmatter) return failed([problemOfFrontmatter(normal, path, '施策番号、施策名、指標など')]);
  const body = readBody(frontmatter.body, path);
  const { value, problems } = readData(sheetInput, frontmatter.yaml, path, frontmatter.firstLine);
  if (!value) return failed([...problems, ...body.problems]);

  const { data, collector: report } = value;
  const place = placeOfPath(path);
  if (!place) {
    const message =
      'ファイルの場所が「measures/年度/施策番号.mdx」の形ではありません（例: measures/2017/1-1.mdx）。年度は西暦の4けた、施策番号は半角の英数字と「-」で書きます。';
    return failed([fileProblem(path, message), ...body.problems]);
  }
  const { edition, slug } = place;
  const years = yearsNear(plan.period);
  if (edition < years.from || edition > years.to) {
    const message = `フォルダー名の「${edition}」は計画の期間から離れすぎています。年度を確かめてください。`;
    return failed([fileProblem(path, message), ...report.problems, ...body.problems]);
  }
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
    const written = data[key] ?? '';
    // Full-width letters, and Ⅰ in one character, as a word processor puts them.
    const plain = written.normalize('NFKC').replaceAll('−', '-');
    const isMeant = goalOfMeasureCode(plan, plain) !== null || pathToGoal(plan.goals, plain).length > 0;
    report.atValue(
      [key],
      isMeant && plain !== written
        ? `「${written}」は、半角で「${plain}」と書いてください。`
        : `「${written}」が属する目標が plan.yaml にありません。plan.yaml の「目標」にある番号で始めてください。`,
    );
  }

  const measure: Measure = {
    code: data.施策番号,
    slug,
    edition,
    name: data.施策名,
    goal: goal ?? '',
    ...(data.前の計画の施策.length > 0 && { continues: data.前の計画の施策 }),
    kpis: data.指標.map((input, index) =>
      kpiOf(
        input,
        { path: ['指標', index], number: index + 1, slug, period: plan.period, scales: plan.rankScales },
        report,
      ),
    ),
    ...(data.なくした指標 === undefined ? {} : { ended: endsOf(data.なくした指標, ['なくした指標'], report) }),
    achievements: body.achievements,
    challenges: body.challenges,
    initiatives: data.取組.map(({ 取組, 事業 }, index) => {
      reportProgrammes(事業, index, context, report);
      return { id: `initiative-${index + 1}`, text: 取組, programmes: 事業 };
    }),
    opinions: opinionsOf(data.意見 ?? [], body.opinions, plan.rankScales, report),
    rank: rankOf(data.評価, { path: ['評価'], subject: 'measure', scales: plan.rankScales }, report),
    money: (data.事業費 ?? []).flatMap((input, index) =>
      moneyOf(input, { path: ['事業費', index], period: plan.period, programmes: context.programmes }, report),
    ),
    divisions: data.担当,
    ...(data.関係課.length > 0 && { relatedDivisions: data.関係課 }),
    sdgs: data.SDGs.flatMap((number, index) => sdgOf(number, index, report)),
    source: path,
  };
  reportDuplicateIds(measure, report);
  reportDuplicateMoney(measure, report);
  const all = [...report.problems, ...body.problems];
  return { value: all.some(({ severity }) => severity === 'error') ? null : measure, problems: all };
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
    if (!context.programmes.has(id)) report.atValue(['取組', index, '事業'], unknownProgramme(id, context.programmes));
  }
}

/** Two amounts under one name would stand in one cell of the table. */
function reportDuplicateMoney({ money }: Measure, report: ProblemReport) {
  money.forEach((row, index) => {
    const isSame = (other: Measure['money'][number]) =>
      other.fiscalYear === row.fiscalYear && other.label === row.label && other.programme === row.programme;
    if (money.findIndex(isSame) < index)
      report.atValue(
        ['事業費', index],
        '年度、名称、事業が同じ行が上にあります。名称で書き分けるか、1つにしてください。',
      );
  });
}

function reportDuplicateIds(measure: Measure, report: ProblemReport) {
  measure.kpis.forEach(({ id }, index) => {
    if (measure.kpis.findIndex((kpi) => kpi.id === id) < index)
      report.atValue(['指標', index, '識別名'], `識別名「${id}」が2回あります。指標ごとに別の名前にしてください。`);
  });
}

function sdgOf(text: string, index: number, report: ProblemReport): number[] {
  const number = parseNumber(text);
  if (number !== null && Number.isInteger(number) && number >= 1 && number <= 17) return [number];
  report.atValue(['SDGs', index], `「${text}」はSDGsの番号ではありません。1から17までの数字を書いてください。`);
  return [];
}
