// 評価の尺度 in plan.yaml: the grades that the city ranks by.

import { z } from 'zod';
import { RANK_SUBJECTS, type RankScale, type RankSubject, scaleOfRank } from '../domain/rank-scale.ts';
import type { ProblemReport } from './data-reader.ts';
import { optionalText, requiredText, yesOrNo } from './fields.ts';
import type { DataPath } from './yaml-document.ts';

const SUBJECT_WORDS = { measure: '施策', kpi: '指標', opinion: '意見' } as const satisfies Record<RankSubject, string>;

export const rankScaleInput = z.strictObject({
  名称: optionalText().describe('この尺度の呼び名。例: 施策の進捗'),
  対象: z
    .array(z.enum(['施策', '指標', '意見']))
    .min(1, '「施策」「指標」「意見」のどれかを書いてください。')
    .optional()
    .describe('何の評価に使うか。例: [施策, 指標]。書かなければ、施策、指標、意見の全部です。'),
  区分: z
    .array(
      z.strictObject({
        記号: requiredText().describe('シートに書く記号や言葉。例: A、◎、順調'),
        意味: optionalText().describe('自治体が決めた意味。記号だけで分かるなら書きません。'),
        順序外: yesOrNo(false).describe('よい順に入らないもの（評価しない、など）なら「はい」'),
      }),
    )
    .min(1, '区分を1つは書いてください。')
    .describe('評価の区分。よいとされる方から順に並べます。'),
});

/** The scales; a grade that stands twice for one kind of thing is reported. */
export function rankScalesOf(
  inputs: readonly z.output<typeof rankScaleInput>[],
  path: DataPath,
  report: ProblemReport,
): RankScale[] {
  const scales = inputs.map(({ 名称: name, 対象: given, 区分: entries }): RankScale => {
    const grades = entries.map(({ 記号: text, 意味: meaning, 順序外: isOutside }) => ({ text, meaning, isOutside }));
    return {
      name,
      subjects: RANK_SUBJECTS.filter((subject) => given?.includes(SUBJECT_WORDS[subject]) ?? true),
      grades: [...grades.filter(({ isOutside }) => !isOutside), ...grades.filter(({ isOutside }) => isOutside)],
    };
  });
  const seen: RankScale[] = [];
  inputs.forEach(({ 区分: entries }, index) => {
    const { subjects = [] } = scales[index] ?? {};
    entries.forEach(({ 記号: text }, at) => {
      const taken = subjects.find((subject) => scaleOfRank(seen, subject, text) !== null);
      if (taken !== undefined)
        report.atValue(
          [...path, index, '区分', at, '記号'],
          `「${text}」が${SUBJECT_WORDS[taken]}の尺度に2回あります。1つにするか、「対象」で分けてください。`,
        );
      seen.push({ name: null, subjects, grades: [{ text, meaning: null, isOutside: false }] });
    });
  });
  return scales;
}
