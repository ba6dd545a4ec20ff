// What only shows when the editions of a measure are seen one after the other: figures and targets that differ without a word
// why, KPIs that vanish, change their name or their unit in silence. All are warnings: the reader is shown the difference anyway.

import { type FiscalYear, shortFiscalYear } from '../domain/fiscal-year.ts';
import { type Cell, isSameUnit } from '../domain/figure-change.ts';
import { type KpiHistory, kpiHistories, type PlacedKpi, type Revision } from '../domain/history.ts';
import type { KpiEventKind } from '../domain/kpi-event.ts';
import type { Measure } from '../domain/measure.ts';
import { kpiYear } from '../domain/words.ts';
import type { Plan } from '../domain/plan.ts';
import { writesId } from './default-ids.ts';
import type { Problem } from './problem.ts';
import type { SheetTexts } from './whole-plan.ts';

/** Everything that the editions say differently from one another without a word. */
export function problemsOverYears(measures: readonly Measure[], plan: Plan, texts: SheetTexts): Problem[] {
  const histories = kpiHistories(measures);
  const year = (of: FiscalYear) => shortFiscalYear(of, plan.era);
  const told: Telling = { texts, year };
  return [
    ...[...histories.values()].flatMap((history) => [
      ...history.revisions.flatMap((revision) => revisedWithoutWord(revision, told)),
      ...changedWithoutWord(history, told),
    ]),
    ...vanished(measures, histories, told),
    ...sameAchievements(measures, told),
    ...referencesToNothing(measures, histories, told),
  ];
}

interface Telling {
  readonly texts: SheetTexts;
  readonly year: (year: FiscalYear) => string;
}

/** Where the first of the words that stands behind all others, in their order, stands in a file; its beginning where none does. */
function placeBehind(text: string | undefined, words: readonly string[]): { line: number; column: number } {
  const lines = text?.split('\n') ?? [];
  let place = { line: 1, column: 1 };
  let from = 0;
  for (const word of words) {
    const index = lines.findIndex((line, at) => at >= from && line.includes(word));
    if (index < 0) return place;
    place = { line: index + 1, column: (lines[index] ?? '').indexOf(word) + 1 };
    from = index;
  }
  return place;
}

function warning(
  { measure }: Pick<PlacedKpi, 'measure'>,
  words: readonly string[],
  field: string | null,
  message: string,
  { texts }: Telling,
): Problem {
  return {
    path: measure.source,
    ...placeBehind(texts.get(measure.source), words),
    severity: 'warning',
    field,
    message,
  };
}

const textOf = (cell: Cell | null) => (cell?.kind === 'value' ? cell.value.text : (cell?.target.text ?? '')) || '空欄';

const FIELDS = { baseline: '計画策定時', actual: '実績値', expected: '期待値', target: '目標値' } as const;

/** A figure or target that an older edition gives otherwise, without a remark that says why. */
function revisedWithoutWord({ change, was, placed }: Revision, told: Telling): Problem[] {
  const { kpi, measure } = placed;
  const { what, before, after, reason, fiscalYear } = change;
  const isDeclared = reason !== null || change.isPrinted;
  const isRebased = what === 'baseline' && hasEvent(placed, ['rebased', 'redefined', 'merged']);
  if (was === null || isDeclared || isRebased) return [];
  const key = FIELDS[what];
  const yearText =
    fiscalYear === 'every-year' ? '毎年度' : fiscalYear === null ? '' : kpiYear(kpi, told.year(fiscalYear));
  const field = `指標${kpi.number} ${key}${yearText === '' ? '' : `「${yearText}」`}`;
  // A figure that is left out has no place of its own.
  const words = [kpi.name, key, ...(yearText === '' || change.kind === 'left-out' ? [] : [yearText])];
  const then = `${told.year(was)}のシートでは${textOf(before)}でした。`;
  if (what === 'target') {
    const mend =
      change.kind === 'revised'
        ? `変えたのなら { 値: ${textOf(after)}, 変更前: ${textOf(before)}, 備考: 変更の理由 } と書いてください。`
        : 'なくしたのなら、指標の「備考」に理由を書いてください。';
    return change.kind !== 'revised' && kpi.note !== null
      ? []
      : [warning({ measure }, words, field, `${then}${mend}`, told)];
  }
  const mend =
    change.kind === 'revised'
      ? `修正したのなら { 値: ${textOf(after)}, 備考: 修正の理由 } と書いてください。`
      : '取り消したのなら { 値: 未集計, 備考: 理由 } のように書いてください。';
  return [warning({ measure }, words, field, `${then}${mend}`, told)];
}

function hasEvent({ kpi, measure }: PlacedKpi, kinds: readonly KpiEventKind[]): boolean {
  // What holds from the year before on may be told by this sheet, too.
  return (kpi.events ?? []).some(({ kind, fiscalYear }) => kinds.includes(kind) && fiscalYear <= measure.edition);
}

/** A name, a unit or a place in the plan that changed from one edition to the next without an event of its kind. */
function changedWithoutWord({ editions }: KpiHistory, told: Telling): Problem[] {
  return editions.flatMap((placed, index) => {
    const before = editions[index - 1];
    if (!before || before.measure.edition === placed.measure.edition) return [];
    const { kpi, measure } = placed;
    const was = told.year(before.measure.edition);
    const isNew = (kinds: readonly KpiEventKind[]) =>
      (kpi.events ?? []).some(
        (event) =>
          kinds.includes(event.kind) &&
          !(before.kpi.events ?? []).some(
            ({ kind, fiscalYear }) => kind === event.kind && fiscalYear === event.fiscalYear,
          ),
      );
    const event = (kind: string, rest: string) => `- { 区分: ${kind}, 年度: ${told.year(measure.edition)}, ${rest} }`;
    const problems: Problem[] = [];
    // Where the id only follows from the place, it may have slipped on to another KPI: default-ids.ts tells that.
    const isMeant = writesId(told.texts.get(measure.source), kpi.id);
    const isNamedAnew = before.kpi.name.normalize('NFKC') !== kpi.name.normalize('NFKC');
    if (isMeant && isNamedAnew && !isNew(['renamed', 'redefined', 'merged']))
      problems.push(
        warning(
          placed,
          [kpi.name],
          `指標${kpi.number} 指標名`,
          `${was}のシートでは「${before.kpi.name}」でした。名前を変えたのなら、「経緯」に ${event('名称変更', `前: ${before.kpi.name}`)} と書いてください。別の指標なら、別の「識別名」を書いてください。`,
          told,
        ),
      );
    const first = before.kpi.series[0];
    if (!isSameUnit(first.unit, kpi.series[0].unit) && !isNew(['redefined', 'rebased', 'merged']))
      problems.push(
        warning(
          placed,
          [kpi.name, '単位'],
          `指標${kpi.number} 単位`,
          `${was}のシートでは「${first.unit}」でした。単位のちがう値は、つなげて示されません。変えたのなら、「経緯」に ${event('定義変更', '理由: 変えた理由')} と書いてください。`,
          told,
        ),
      );
    if (before.measure.slug !== measure.slug && !isNew(['moved']))
      problems.push(
        warning(
          placed,
          [kpi.name],
          `指標${kpi.number}`,
          `${was}には、施策 ${before.measure.code} の指標でした。移したのなら、「経緯」に ${event('移動', `前: ${before.measure.code}`)} と書いてください。`,
          told,
        ),
      );
    return problems;
  });
}

/** KPIs of a sheet that the measure's next sheet has no longer and says nothing of. */
function vanished(measures: readonly Measure[], histories: ReadonlyMap<string, KpiHistory>, told: Telling): Problem[] {
  return [...Map.groupBy(measures, ({ slug }) => slug).values()].flatMap((editions) => {
    const ascending = editions.toSorted((a, b) => a.edition - b.edition);
    return ascending.flatMap((measure, index) => {
      const before = ascending[index - 1];
      const now = new Set(measure.kpis.map(({ id }) => id));
      const declared = new Set((measure.ended ?? []).map(({ id }) => id));
      return (before?.kpis ?? [])
        .filter(({ id }) => !now.has(id) && !declared.has(id))
        .map((kpi) => {
          const elsewhere = histories
            .get(kpi.id)
            ?.editions.find(
              (placed) => placed.measure.edition >= measure.edition && placed.measure.slug !== measure.slug,
            );
          const kind = elsewhere ? '移動' : '廃止';
          return warning(
            { measure },
            ['指標'],
            '指標',
            `${told.year(before?.edition ?? 0)}のシートにあった指標「${kpi.name}」（識別名 ${kpi.id}）がありません。なくしたのなら、シートの「なくした指標」に - { 識別名: ${kpi.id}, 区分: ${kind}, 理由: なくした理由 } と書いてください。番号がずれただけなら、「識別名」に元の番号を書いてください。`,
            told,
          );
        });
    });
  });
}

/** Sheets whose achievements are word for word those of the sheet before: probably copied and not yet written anew. */
function sameAchievements(measures: readonly Measure[], told: Telling): Problem[] {
  const words = ({ achievements }: Measure) => achievements.map(({ plainText }) => plainText).join('\n');
  return [...Map.groupBy(measures, ({ slug }) => slug).values()].flatMap((editions) => {
    const ascending = editions.toSorted((a, b) => a.edition - b.edition);
    return ascending.flatMap((measure, index) => {
      const before = ascending[index - 1];
      if (!before || words(measure) === '' || words(measure) !== words(before)) return [];
      const message = `成果の文が、${told.year(before.edition)}のシートと同じです。今年の文に書き替えたか、確かめてください。`;
      return [warning({ measure }, ['## 成果'], '成果', message, told)];
    });
  });
}

/** Declarations about KPIs that no sheet has. Those of an earlier plan are not looked up here. */
function referencesToNothing(
  measures: readonly Measure[],
  histories: ReadonlyMap<string, KpiHistory>,
  told: Telling,
): Problem[] {
  const isNothing = (id: string) => !id.includes('/') && !histories.has(id);
  const message = (id: string) => `「${id}」という識別名の指標はどのシートにもありません。識別名を確かめてください。`;
  return measures.flatMap((measure) => [
    ...(measure.ended ?? []).flatMap(({ id, into }) =>
      [id, ...into]
        .filter(isNothing)
        .map((each) => warning({ measure }, ['なくした指標', each], 'なくした指標', message(each), told)),
    ),
    ...measure.kpis.flatMap((kpi) =>
      (kpi.events ?? []).flatMap(({ from }) =>
        from
          .filter(isNothing)
          .map((each) => warning({ measure }, [kpi.name, '経緯', each], `指標${kpi.number} 経緯`, message(each), told)),
      ),
    ),
  ]);
}
