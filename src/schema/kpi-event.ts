// 経緯 and なくした指標: what the city declares of a KPI's life, in the sheet's words.

import { z } from 'zod';
import { parseFiscalYear, type Period } from '../domain/fiscal-year.ts';
import type { EndedKpi, EndKind, KpiEvent, KpiEventKind } from '../domain/kpi-event.ts';
import type { ProblemReport } from './data-reader.ts';
import { ID, optionalText, requiredText, texts } from './fields.ts';
import type { DataPath } from './yaml-document.ts';

const EVENT_KINDS: Readonly<Record<string, KpiEventKind>> = {
  名称変更: 'renamed',
  定義変更: 'redefined',
  基準変更: 'rebased',
  統合: 'merged',
  移動: 'moved',
  追加: 'added',
};

const END_KINDS: Readonly<Record<string, EndKind>> = { 廃止: 'dropped', 統合: 'merged', 移動: 'moved' };

/** After these, figures can be compared with those before unless the city says otherwise. */
const COMPARABLE: ReadonlySet<KpiEventKind> = new Set(['renamed', 'moved', 'added']);

/** Ids of other KPIs; those of an earlier plan have its name in front. */
const KPI_REFERENCE = /^[a-z0-9-]+(?:\/[a-z0-9-]+)?$/;

export const eventInput = z.strictObject({
  区分: z
    .enum(['名称変更', '定義変更', '基準変更', '統合', '移動', '追加'])
    .describe(
      '名称変更 = 名前だけ、定義変更 = 数え方、基準変更 = 計画策定時の値の取り直し、統合 = ほかの指標と一つに、移動 = ほかの施策から、追加 = 新しい指標',
    ),
  年度: requiredText().describe('変わったあとの最初の年度。例: 30年度'),
  前: optionalText().describe('前の名前や、前の決め方'),
  元の指標: texts().describe('もとになった指標の識別名。前の計画の指標は「計画の名前/識別名」'),
  理由: optionalText().describe('変えた理由'),
  比べられる: z
    .enum(['はい', 'いいえ'])
    .optional()
    .describe('前の年度の値と比べられるか。書かなければ、名称変更・移動・追加は「はい」、ほかは「いいえ」'),
});

export const endInput = z.strictObject({
  識別名: z
    .string()
    .regex(ID, '半角の英小文字と数字を「-」でつないで書いてください。例: new-farmers')
    .describe('前の年度のシートにあった指標の識別名。書いていなければ「施策番号-順番」です。例: 1-1-3'),
  区分: z
    .enum(['廃止', '統合', '移動'])
    .describe('廃止 = やめた、統合 = ほかの指標と一つにした、移動 = ほかの施策に移した'),
  引き継ぎ先: texts().describe('代わりになる指標の識別名'),
  理由: optionalText().describe('なくした理由'),
});

/** Events by year; a year that cannot be read is reported at its place. */
export function eventsOf(
  inputs: readonly z.output<typeof eventInput>[],
  path: DataPath,
  period: Period,
  report: ProblemReport,
): KpiEvent[] {
  return inputs
    .flatMap((input, index): KpiEvent[] => {
      const kind = EVENT_KINDS[input.区分] ?? 'renamed';
      reportReferences(input.元の指標, [...path, index, '元の指標'], report);
      const year = parseFiscalYear(input.年度, period);
      if (!year.ok) {
        report.atValue(
          [...path, index, '年度'],
          `「${input.年度}」は年度として読めません。「30年度」「平成30年度」「2018年度」のように書いてください。`,
        );
        return [];
      }
      const comparable = input.比べられる === undefined ? COMPARABLE.has(kind) : input.比べられる === 'はい';
      return [{ kind, fiscalYear: year.year, before: input.前, from: input.元の指標, reason: input.理由, comparable }];
    })
    .toSorted((a, b) => a.fiscalYear - b.fiscalYear);
}

export function endsOf(
  inputs: readonly z.output<typeof endInput>[],
  path: DataPath,
  report: ProblemReport,
): EndedKpi[] {
  return inputs.map((input, index) => {
    reportReferences(input.引き継ぎ先, [...path, index, '引き継ぎ先'], report);
    return {
      id: input.識別名,
      kind: END_KINDS[input.区分] ?? 'dropped',
      into: input.引き継ぎ先,
      reason: input.理由,
    };
  });
}

function reportReferences(ids: readonly string[], path: DataPath, report: ProblemReport): void {
  for (const id of ids)
    if (!KPI_REFERENCE.test(id))
      report.atValue(
        path,
        `「${id}」は指標の識別名として読めません。「1-1-2」や「new-farmers」のように書いてください。`,
      );
}
