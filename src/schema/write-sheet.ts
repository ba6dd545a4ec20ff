// A measure as the text of its sheet: what `readSheet` reads back as the same measure.

import type { FiscalYear } from '../domain/fiscal-year.ts';
import { eraFiscalYear, parseFiscalYear, shortFiscalYear } from '../domain/fiscal-year.ts';
import type { Aggregation, Direction, Kpi, Rank, Series } from '../domain/kpi.ts';
import type { EndedKpi, EndKind, KpiEvent, KpiEventKind } from '../domain/kpi-event.ts';
import type { Measure, MoneyKind, Opinion, Passage } from '../domain/measure.ts';
import { plainNumber } from '../domain/measured-value.ts';
import { goalOfMeasureCode, type Plan } from '../domain/plan.ts';
import { moneyKindInName } from './money.ts';
import { writtenTarget, writtenValue } from './write-cell.ts';
import { passageLines } from './write-passage.ts';
import { indented, yamlFlow, yamlItem, yamlLine, yamlText } from './yaml-text.ts';

/** What writing depends on: the years that a bare 27年度 can mean, and the goals that a code's beginning can name. */
export type WritingContext = Pick<Plan, 'period' | 'era' | 'goals'>;

const AGGREGATIONS: Record<Aggregation, string> = { annual: '年間', cumulative: '累計', 'point-in-time': '時点' };
const EVENTS: Record<KpiEventKind, string> = {
  renamed: '名称変更',
  redefined: '定義変更',
  rebased: '基準変更',
  merged: '統合',
  moved: '移動',
  added: '追加',
};
const ENDS: Record<EndKind, string> = { dropped: '廃止', merged: '統合', moved: '移動' };
const DIRECTIONS: Record<Direction, string> = { up: '増加', down: '減少', maintain: '維持' };
const MONEY_KINDS: Record<MoneyKind, string> = { budget: '予算', settlement: '決算', plan: '計画' };

/**
 * Writes a sheet. A text that a draft does not have yet (an empty name, an empty passage) becomes an empty place, which
 * the check names. What a reader gave for a measure is written so that it is read as the same measure.
 */
export function writeSheet(measure: Measure, context: WritingContext): string {
  return [
    '---',
    ...frontmatterLines(measure, context),
    '---',
    '',
    ...section('成果', measure.achievements.flatMap(bulletLines)),
    '',
    ...section('課題と取組方針', challengeLines(measure.challenges)),
    ...measure.opinions
      .filter(({ passages, author, rank }) => passages.length > 0 || (author === undefined && rank === undefined))
      .flatMap(({ heading, passages }) => ['', ...section(heading, passages.flatMap(bulletLines))]),
    '',
  ].join('\n');
}

function section(heading: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [`## ${heading}`] : [`## ${heading}`, '', ...lines];
}

function bulletLines({ html }: Passage): string[] {
  return passageLines(html, 'bullet').map((line, index) =>
    index === 0 ? `- ${line}` : line === '' ? '' : `  ${line}`,
  );
}

function challengeLines(pairs: Measure['challenges']): string[] {
  const cell = ({ html }: Passage) => passageLines(html, 'cell').join(' ');
  return [
    '| 課題 | 取組方針 |',
    '| --- | --- |',
    ...pairs.map(({ challenge, response }) => `| ${cell(challenge)} | ${cell(response)} |`),
  ];
}

/** A line for a text, or none where there is no text. */
const optional = (key: string, text: string | null) => (text === null ? [] : [required(key, text)]);
const required = (key: string, text: string) => yamlLine(key, yamlText(text, 'value'));

function frontmatterLines(measure: Measure, context: WritingContext): string[] {
  const ownGoal = goalOfMeasureCode(context, measure.code)?.code;
  return [
    required('施策番号', measure.code),
    required('施策名', measure.name),
    ...(measure.goal === ownGoal ? [] : [required('所属', measure.goal)]),
    ...(measure.continues?.length ? [textsLine('前の計画の施策', measure.continues)] : []),
    ...listLines(
      '指標',
      measure.kpis.map((kpi) => kpiLines(kpi, measure, context)),
    ),
    ...(measure.ended?.length ? listLines('なくした指標', measure.ended.map(endLines)) : []),
    ...listLines(
      '取組',
      measure.initiatives.map(({ text, programmes }) => [required('取組', text), textsLine('事業', programmes)]),
    ),
    ...rankLines(measure.rank),
    ...(measure.money.length === 0 ? [] : ['事業費:', ...indented(moneyLines(measure, context), 2)]),
    ...opinionLines(measure.opinions),
    ...(measure.divisions.length === 0 ? [] : [textsLine('担当', measure.divisions)]),
    ...(measure.relatedDivisions?.length ? [textsLine('関係課', measure.relatedDivisions)] : []),
    ...(measure.sdgs.length === 0 ? [] : [`SDGs: [${measure.sdgs.join(', ')}]`]),
  ];
}

function listLines(key: string, items: readonly string[][]): string[] {
  return items.length === 0 ? [`${key}: []`] : [`${key}:`, ...indented(items.flatMap(yamlItem), 2)];
}

/** One text stands alone; several stand in a list. */
function textsLine(key: string, texts: readonly string[]): string {
  const [only = ''] = texts;
  if (texts.length < 2) return required(key, only);
  return `${key}: [${texts.map((text) => yamlText(text, 'flow')).join(', ')}]`;
}

function rankLines(rank: Rank | null): string[] {
  if (rank === null) return [];
  if (rank.note === null) return [required('評価', rank.text)];
  return [
    yamlLine(
      '評価',
      yamlFlow([
        ['区分', yamlText(rank.text, 'flow')],
        ['説明', yamlText(rank.note, 'flow')],
      ]),
    ),
  ];
}

/** Authors and grades; an opinion that has neither stands in the body alone. */
function opinionLines(opinions: readonly Opinion[]): string[] {
  const told = opinions.filter(({ author, rank }) => author !== undefined || rank !== undefined);
  return told.length === 0
    ? []
    : listLines(
        '意見',
        told.map(({ heading, author, rank }) => [
          required('見出し', heading),
          ...optional('評価者', author ?? null),
          ...rankLines(rank ?? null),
        ]),
      );
}

function moneyLines({ money }: Measure, context: WritingContext): string[] {
  return money.map(({ label, fiscalYear, thousandYen, kind, programme }) => {
    const fields = [
      ['名称', yamlText(label, 'flow')],
      ...(kind === undefined || kind === moneyKindInName(label) ? [] : [['区分', MONEY_KINDS[kind]] as const]),
      ...(programme === undefined ? [] : [['事業', yamlText(programme, 'flow')] as const]),
      ['年度', writtenYear(fiscalYear, context)],
      ['千円', plainNumber(thousandYen)],
    ] as const;
    return `- ${yamlFlow(fields)}`;
  });
}

function kpiLines(kpi: Kpi, measure: Measure, context: WritingContext): string[] {
  const [first] = kpi.series;
  const rows = first.label === null ? [] : kpi.series;
  return [
    required('指標名', kpi.name),
    ...(kpi.id === `${measure.slug}-${kpi.number}` ? [] : [required('識別名', kpi.id)]),
    ...optional('集計', kpi.aggregation && AGGREGATIONS[kpi.aggregation]),
    ...(kpi.calendarYear ? ['暦年: はい'] : []),
    required('単位', kpi.unit),
    ...optional('方向', kpi.direction && DIRECTIONS[kpi.direction]),
    ...(rows.length > 0 ? [] : figureLines(first, context)),
    ...(rows.length > 0
      ? listLines(
          '内訳',
          rows.map((row) => [
            required('名称', row.label ?? ''),
            ...(row.unit === kpi.unit ? [] : [required('単位', row.unit)]),
            ...figureLines(row, context),
          ]),
        )
      : []),
    ...rankLines(kpi.rank),
    ...optional('設定の考え方', kpi.definition),
    ...optional('出典', kpi.source),
    ...optional('担当', kpi.division),
    ...optional('備考', kpi.note),
    ...(kpi.continues?.length ? [textsLine('前の計画の指標', kpi.continues)] : []),
    ...(kpi.events?.length
      ? listLines(
          '経緯',
          kpi.events.map((event) => eventLines(event, context)),
        )
      : []),
  ];
}

function eventLines({ kind, fiscalYear, before, from, reason, comparable }: KpiEvent, context: WritingContext) {
  const isComparable = kind === 'renamed' || kind === 'moved' || kind === 'added';
  return [
    required('区分', EVENTS[kind]),
    yamlLine('年度', writtenYear(fiscalYear, context)),
    ...optional('前', before),
    ...(from.length === 0 ? [] : [textsLine('元の指標', from)]),
    ...optional('理由', reason),
    ...(comparable === isComparable ? [] : [required('比べられる', comparable ? 'はい' : 'いいえ')]),
  ];
}

function endLines({ id, kind, into, reason }: EndedKpi): string[] {
  return [
    required('識別名', id),
    required('区分', ENDS[kind]),
    ...(into.length === 0 ? [] : [textsLine('引き継ぎ先', into)]),
    ...optional('理由', reason),
  ];
}

function figureLines({ baseline, actuals, targets, expected, unit }: Series, context: WritingContext): string[] {
  const baselineYear = baseline.fiscalYear === null ? null : writtenYear(baseline.fiscalYear, context);
  const yearOf = (fiscalYear: FiscalYear) => writtenYear(fiscalYear, context);
  const year = (fiscalYear: FiscalYear | 'every-year') =>
    fiscalYear === 'every-year' ? '毎年度' : writtenYear(fiscalYear, context);
  return [
    yamlLine('計画策定時', writtenValue(baseline.value, unit, baseline, baselineYear)),
    ...byYearLines(
      '実績値',
      actuals.map((cell) => [year(cell.fiscalYear), writtenValue(cell.value, unit, cell)]),
    ),
    ...byYearLines(
      '目標値',
      targets.map((target) => [year(target.fiscalYear), writtenTarget(target, unit, yearOf)]),
    ),
    ...(expected.length === 0
      ? []
      : byYearLines(
          '期待値',
          expected.map((cell) => [year(cell.fiscalYear), writtenValue(cell.value, unit, cell)]),
        )),
  ];
}

/** Plain values stand in one line; where one has a remark, each year has its own. */
function byYearLines(key: string, entries: readonly (readonly [year: string, value: string])[]): string[] {
  if (!entries.some(([, value]) => value.startsWith('{'))) return [yamlLine(key, yamlFlow(entries))];
  return [
    `${key}:`,
    ...indented(
      entries.map(([year, value]) => yamlLine(year, value)),
      2,
    ),
  ];
}

/** The shortest form of a year that is read as that year within the plan: 29年度, 平成29年度, 2017年度. */
export function writtenYear(year: FiscalYear, { period, era }: Pick<Plan, 'period' | 'era'>): string {
  const forms = [shortFiscalYear(year, era), eraFiscalYear(year, era), `${year}年度`];
  const form = forms.find((text) => {
    const reading = parseFiscalYear(text, period);
    return reading.ok && reading.year === year;
  });
  return form ?? `${year}年度`;
}
