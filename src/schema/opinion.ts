// 意見 in a sheet's frontmatter: whose opinion stands under a heading of the body, and the grade it gives.

import { z } from 'zod';
import type { Opinion } from '../domain/measure.ts';
import type { RankScale } from '../domain/rank-scale.ts';
import { OPINION_HEADINGS } from './body.ts';
import type { ProblemReport } from './data-reader.ts';
import { optionalText } from './fields.ts';
import { rankInput, rankOf } from './rank.ts';

export const opinionInput = z.strictObject({
  見出し: z.enum(OPINION_HEADINGS).describe('どの見出しの意見か。'),
  評価者: optionalText().describe('意見を述べた人や会議。例: 総合計画審議会'),
  評価: rankInput.optional(),
});

/**
 * The opinions of the body with their authors and grades; those of which the sheet prints a grade and no words come after
 * them.
 */
export function opinionsOf(
  inputs: readonly z.output<typeof opinionInput>[],
  written: readonly Opinion[],
  scales: readonly RankScale[] | undefined,
  report: ProblemReport,
): Opinion[] {
  const about = inputs.map(({ 見出し: heading, 評価者: author, 評価: rank }, index) => {
    const path = ['意見', index];
    if (inputs.findIndex((other) => other.見出し === heading) < index)
      report.atValue([...path, '見出し'], `「${heading}」が2回あります。1つにまとめてください。`);
    if (author === null && rank === undefined)
      report.atValue(path, '「評価者」か「評価」を書いてください。どちらもなければ、この行は要りません。');
    const given = rankOf(rank, { path: [...path, '評価'], subject: 'opinion', scales }, report);
    return { heading, ...(author !== null && { author }), ...(given && { rank: given }) };
  });
  const withAuthors = written.map((opinion) => ({
    ...opinion,
    ...about.find((one) => one.heading === opinion.heading),
  }));
  const wordless = about.filter(({ heading }) => !written.some((opinion) => opinion.heading === heading));
  return [...withAuthors, ...wordless.map((opinion) => ({ ...opinion, passages: [] }))];
}
