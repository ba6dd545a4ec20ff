// 評価の尺度 in plan.yaml: the grades that the city ranks by.

import { z } from 'zod';
import { gradeOf, RANK_SUBJECTS, type RankScale, type RankSubject } from '../domain/rank-scale.ts';
import type { ProblemReport } from './data-reader.ts';
import { optionalText, requiredText, yesOrNo } from './fields.ts';
import type { DataPath } from './yaml-document.ts';

const SUBJECTS: Record<string, RankSubject> = { 施策: 'measure', 指標: 'kpi', 意見: 'opinion' };
const SUBJECT_WORDS: Record<RankSubject, string> = { measure: '施策', kpi: '指標', opinion: '意見' };

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

/** The scales; two for one kind of thing, and grades that look the same, are reported. */
export function rankScalesOf(
  inputs: readonly z.output<typeof rankScaleInput>[],
  path: DataPath,
  report: ProblemReport,
): RankScale[] {
  const taken = new Set<RankSubject>();
  return inputs.map(({ 名称: name, 対象: given, 区分: entries }, index) => {
    const subjects = given?.map((subject) => SUBJECTS[subject] ?? 'measure') ?? RANK_SUBJECTS;
    for (const subject of subjects) {
      if (taken.has(subject))
        report.atValue(
          [...path, index, ...(given ? ['対象'] : [])],
          `${SUBJECT_WORDS[subject]}の尺度が2つあります。「対象」で分けてください。`,
        );
      taken.add(subject);
    }
    const grades = entries.map(({ 記号: text, 意味: meaning, 順序外: isOutside }) => ({ text, meaning, isOutside }));
    grades.forEach(({ text }, at) => {
      if (gradeOf({ grades: grades.slice(0, at) }, text) !== null)
        report.atValue([...path, index, '区分', at, '記号'], `「${text}」が2回あります。1つにしてください。`);
    });
    const ordered = [...grades.filter(({ isOutside }) => !isOutside), ...grades.filter(({ isOutside }) => isOutside)];
    return { name, subjects, grades: ordered };
  });
}
