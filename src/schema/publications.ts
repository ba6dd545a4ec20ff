// Values that were to be published by now (次回公表): told when the content is checked, since a build does not know the day.

import { eraFiscalYear } from '../domain/fiscal-year.ts';
import type { Measure } from '../domain/measure.ts';
import { newestEditions, type Plan } from '../domain/plan.ts';
import { isOverdue } from '../domain/publication.ts';
import { kpiYear } from '../domain/words.ts';
import type { Problem } from './problem.ts';
import { placeOfText, type SheetTexts } from './whole-plan.ts';

/** `today` is `2024-11-30`. In an invented city no day ever comes. */
export function overduePublications(
  measures: readonly Measure[],
  plan: Plan,
  texts: SheetTexts,
  today: string,
): Problem[] {
  if (plan.fictional) return [];
  return newestEditions(measures).flatMap((measure) =>
    measure.kpis.flatMap((kpi) =>
      kpi.series.flatMap(({ actuals }) =>
        actuals.flatMap(({ fiscalYear, value, nextPublication }): Problem[] => {
          if (value.kind !== 'missing' || !nextPublication || !isOverdue(nextPublication, today)) return [];
          const year = kpiYear(kpi, eraFiscalYear(fiscalYear, plan.era));
          return [
            {
              path: measure.source,
              ...placeOfText(texts.get(measure.source), `次回公表: ${nextPublication.text}`, kpi.name),
              severity: 'warning',
              field: `指標${kpi.number} 実績値「${year}」`,
              message: `次回公表の「${nextPublication.text}」を過ぎています。公表された値を書くか、次回公表を書き直してください。`,
            },
          ];
        }),
      ),
    ),
  );
}
