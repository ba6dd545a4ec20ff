// References to an earlier plan that lead to nothing: told as mistakes, since their links would be missing in silence.

import type { Measure } from '../domain/measure.ts';
import { lostReferences, type OtherPlan } from '../domain/other-plan.ts';
import type { Problem } from './problem.ts';
import { placeOfText, type SheetTexts } from './whole-plan.ts';

export function referencesToNoPlan(
  measures: readonly Measure[],
  plans: readonly OtherPlan[],
  texts: SheetTexts,
): Problem[] {
  const names = plans.map(({ name }) => name).join('、');
  return lostReferences(measures, plans).map(({ measure, reference }) => ({
    path: measure.source,
    ...placeOfText(texts.get(measure.source), reference),
    severity: 'error',
    field: null,
    message: `「${reference}」は、前の計画にありません。${names === '' ? 'plans フォルダーに前の計画がありません。' : `「計画のフォルダー名/識別名」の形で書いてください（前の計画: ${names}）。`}`,
  }));
}
