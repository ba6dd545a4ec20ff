// examples/formats/*.yaml: one way in which sheets print their figures, with the lines that write it. The gallery, the editor's
// reference and the tests show and read the same files, so that none of them can tell what does not work.

import { FAILSAFE_SCHEMA, load } from 'js-yaml';
import { z } from 'zod';
import type { Measure } from '../domain/measure.ts';
import type { Plan } from '../domain/plan.ts';
import type { Programme } from '../domain/programme.ts';
import { optionalText, requiredText } from './fields.ts';
import { readPlan } from './plan.ts';
import type { Problem, Reading } from './problem.ts';
import { idOfPath } from './programme.ts';
import { readSheet } from './sheet.ts';

const formatExampleInput = z.strictObject({
  題名: requiredText().describe('何の書き方か'),
  説明: requiredText().describe('元の資料でどう書かれていて、どう書けばよいか'),
  出どころ: z
    .strictObject({
      自治体: requiredText(),
      資料: requiredText(),
      URL: requiredText(),
      値: z.enum(['実物', '見本']).describe('値まで資料のとおりなら「実物」、形だけなら「見本」'),
    })
    .optional()
    .describe('この形で書かれている実在の資料'),
  期間: z.strictObject({ 開始: requiredText(), 終了: requiredText() }).optional().describe('計画期間'),
  元号: z.enum(['昭和', '平成', '令和']).optional().describe('計画が年度を数える元号'),
  計画の書き方: optionalText().describe('plan.yaml に書く行'),
  書き方: requiredText().describe('シートの上の部分に書く行'),
  文: optionalText().describe('シートの下の部分に書く行'),
});

/** Where a format was seen. */
export interface FormatOrigin {
  readonly city: string;
  readonly document: string;
  readonly url: string;
  /** True where the figures are the document's own, false where only their form is. */
  readonly isReal: boolean;
}

export interface FormatExample {
  /** Name of its file without number and ending: `own-year`. */
  readonly id: string;
  readonly title: string;
  readonly about: string;
  readonly origin: FormatOrigin | null;
  /** What is written, as it stands in the files; null where nothing is to be written there. */
  readonly written: { readonly plan: string | null; readonly sheet: string; readonly body: string | null };
  /** What is read from it. */
  readonly plan: Plan;
  readonly measure: Measure;
}

/** Programmes that examples may name. */
export const EXAMPLE_PROGRAMMES: readonly Programme[] = [
  { id: 'road-repair', name: '道路の補修', reading: null, aliases: [], division: null },
  { id: 'bridge-check', name: '橋の点検', reading: null, aliases: [], division: null },
];

const EMPTY_BODY = '## 成果\n\n## 課題と取組方針\n\n| 課題 | 取組方針 |\n| --- | --- |\n';

/**
 * Reads an example and what its lines mean. `path` is its path from the project's root. The file around the lines is a
 * developer's, not an editor's: it throws where it is wrong.
 */
export function readFormatExample(text: string, path: string): Reading<FormatExample> {
  const data = formatExampleInput.parse(load(text, { schema: FAILSAFE_SCHEMA }));
  // What is made up must not be told of a real city.
  const city = data.出どころ?.値 === '実物' ? data.出どころ.自治体 : 'みほん市';
  const { 開始: from, 終了: to } = data.期間 ?? { 開始: '平成28年度', 終了: '平成35年度' };
  const era = data.元号 ?? (data.期間 ? undefined : '平成');
  const planText = [
    `自治体名: ${city}`,
    '計画名: 書き方の見本',
    `計画期間: { 開始: ${from}, 終了: ${to} }`,
    ...(era === undefined ? [] : [`元号: ${era}`]),
    '施策の呼び名: 施策',
    '目標: [{ 番号: "1", 呼び名: 目標 }]',
    '出典: { 発行者: みほん市, 資料名: 書き方の見本 }',
    '架空: はい',
    data.計画の書き方 ?? '',
  ].join('\n');
  const plan = readPlan(planText, path);
  if (!plan.value) return failed(plan.problems);

  const sheetText = `---\n施策番号: 1-(1)\n施策名: ${data.題名}\n取組: []\n${data.書き方}\n---\n\n${EMPTY_BODY}\n${data.文 ?? ''}\n`;
  // A sheet's edition is its folder's name; an example evaluates the last year of its plan.
  const sheet = readSheet(sheetText, plan.value, `measures/${plan.value.period.to}/1-1.mdx`, {
    programmes: new Map(EXAMPLE_PROGRAMMES.map(({ id, name }) => [id, name])),
  });
  if (!sheet.value) return failed(sheet.problems);
  return {
    problems: sheet.problems,
    value: {
      id: idOfPath(path).replace(/^\d+-/, ''),
      title: data.題名,
      about: data.説明,
      origin: data.出どころ
        ? {
            city: data.出どころ.自治体,
            document: data.出どころ.資料,
            url: data.出どころ.URL,
            isReal: data.出どころ.値 === '実物',
          }
        : null,
      written: { plan: data.計画の書き方, sheet: data.書き方, body: data.文 },
      plan: plan.value,
      measure: sheet.value,
    },
  };
}

const failed = (problems: readonly Problem[]): Reading<FormatExample> => ({ value: null, problems });
