// 評価 as the city gave it, held against the scale that plan.yaml declares.

import { z } from 'zod';
import type { Rank } from '../domain/kpi.ts';
import { type Grade, type RankScale, type RankSubject, scaleOfRank, scalesFor } from '../domain/rank-scale.ts';
import type { ProblemReport } from './data-reader.ts';
import { optionalText, requiredText } from './fields.ts';
import { perhaps } from './nearest.ts';
import type { DataPath } from './yaml-document.ts';

export const rankInput = z
  .union([
    requiredText(),
    z.strictObject({
      区分: requiredText().describe('評価の記号や言葉。例: A、順調'),
      説明: optionalText().describe('評価に添えられた文'),
    }),
  ])
  .describe('自治体が付けた評価。例: A、順調。plan.yaml に「評価の尺度」があれば、その中から書きます。');

/** What a rank is read for. */
export interface RankPlace {
  readonly path: DataPath;
  readonly subject: RankSubject;
  readonly scales: readonly RankScale[] | undefined;
}

/** The rank; one that is not on the scale for its kind of thing is reported. */
export function rankOf(
  input: z.output<typeof rankInput> | undefined,
  { path, subject, scales }: RankPlace,
  report: ProblemReport,
): Rank | null {
  if (input === undefined) return null;
  const rank = typeof input === 'string' ? { text: input, note: null } : { text: input.区分, note: input.説明 };
  const grades = scalesFor(scales, subject).flatMap((scale) => scale.grades);
  if (grades.length > 0 && scaleOfRank(scales, subject, rank.text) === null)
    report.atValue(path, notOnScale(rank.text, grades));
  return rank;
}

function notOnScale(text: string, grades: readonly Grade[]): string {
  const byMeaning = grades.find(({ meaning }) => meaning === text);
  if (byMeaning) return `「${text}」は意味の言葉です。区分の「${byMeaning.text}」を書いてください。`;
  const choices = grades.map((grade) => `「${grade.text}」`).join('');
  const meant = perhaps(
    text,
    grades.map((grade) => grade.text),
  );
  return `「${text}」は plan.yaml の「評価の尺度」にありません。${meant}${choices}のどれかを書いてください。`;
}
