// What a plan says of an earlier one and cannot be followed: told as mistakes, since it would be missing in silence.

import type { Measure } from '../domain/measure.ts';
import { lostReferences, type OtherPlan } from '../domain/other-plan.ts';
import type { ContentFile } from './content.ts';
import type { Problem } from './problem.ts';
import { isRedirects, readRedirects } from './redirects.ts';
import { placeOfText, type SheetTexts } from './whole-plan.ts';

/** References to an earlier plan that lead to nothing. */
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

/** Redirects from below an earlier plan's address, which is that plan's own: its site is put in the place of all that stood there. */
export function redirectsIntoPlans(files: readonly ContentFile[], plans: readonly OtherPlan[]): Problem[] {
  const file = files.find(({ name }) => isRedirects(name));
  if (!file) return [];
  const redirects = readRedirects(file.text, file.path).value ?? [];
  return redirects.flatMap(({ from }): Problem[] => {
    const plan = plans.find(({ name }) => from.startsWith(`/plans/${name}/`));
    if (!plan) return [];
    const within = from.slice(`/plans/${plan.name}`.length);
    const message =
      within === '/'
        ? `「${from}」には、前の計画があります。この行を消してください。`
        : `「${from}」は前の計画のアドレスです。この行を消し、plans/${plan.name}/redirects.yaml に「${within}」から書いてください。`;
    return [{ path: file.path, ...placeOfText(file.text, `${from}:`), severity: 'error', field: from, message }];
  });
}
