// A KPI without 識別名 is named by its place in the sheet: 1-1-2. Where a KPI is put in or taken out, the name slips on to another
// KPI, and with it the KPI's address and history: told by comparing with older editions.

import { eraFiscalYear, shortFiscalYear } from '../domain/fiscal-year.ts';
import type { Kpi } from '../domain/kpi.ts';
import type { Measure } from '../domain/measure.ts';
import { editionsOf, type Plan } from '../domain/plan.ts';
import type { Problem } from './problem.ts';
import { placeOfText, type SheetTexts } from './whole-plan.ts';

/** Names that differ by blanks and width alone are one name. */
const plain = (name: string) => name.normalize('NFKC').replace(/\s+/gu, '');

/** What a KPI's 識別名 should be, seen from the edition before it: that of the same name, else one that no edition has. */
function betterId(kpi: Kpi, measure: Measure, editions: readonly Measure[]): string {
  const all = editions.flatMap(({ kpis }) => kpis);
  const same = all.find((other) => other !== kpi && plain(other.name) === plain(kpi.name));
  if (same) return same.id;
  const taken = new Set(all.map(({ id }) => id));
  let number = Math.max(...editions.map(({ kpis }) => kpis.length)) + 1;
  while (taken.has(`${measure.slug}-${number}`)) number += 1;
  return `${measure.slug}-${number}`;
}

/** Whether the sheet writes the id itself, in quotes or not; then the editor has decided. */
export const writesId = (text: string | undefined, id: string) =>
  new RegExp(`識別名: +(["']?)${id}\\1(?![a-z0-9-])`, 'u').test(text ?? '');

/** KPIs whose id follows from their place and is that of another KPI in the newest older edition. */
export function slippedIds(measures: readonly Measure[], plan: Plan, texts: SheetTexts): Problem[] {
  return measures.flatMap((measure) => {
    const older = editionsOf(measures, measure.slug).filter(({ edition }) => edition < measure.edition);
    const [before] = older;
    if (!before) return [];
    return measure.kpis.flatMap((kpi): Problem[] => {
      const earlier = before.kpis.find(({ id }) => id === kpi.id);
      const text = texts.get(measure.source);
      if (!earlier || plain(earlier.name) === plain(kpi.name) || kpi.id !== `${measure.slug}-${kpi.number}`) return [];
      // The city says that the name has changed.
      if (writesId(text, kpi.id) || kpi.events?.some(({ kind }) => kind === 'renamed')) return [];
      return [
        {
          path: measure.source,
          ...placeOfText(text, kpi.name, '指標'),
          severity: 'warning',
          field: `指標${kpi.number} 識別名`,
          message: `${eraFiscalYear(before.edition, plan.era)}のシートでは、「${kpi.id}」は「${earlier.name}」の番号でした。名前が変わっただけなら「経緯」に - { 区分: 名称変更, 年度: ${shortFiscalYear(measure.edition, plan.era)}, 前: ${earlier.name} } を、ちがう指標なら「識別名: ${betterId(kpi, measure, [measure, ...older])}」を、この指標に書いてください。`,
        },
      ];
    });
  });
}
