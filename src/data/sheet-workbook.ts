// An evaluation sheet as the city prints it, as a sheet of a workbook: A4 across, real numbers, nothing computed.

import { type Cell as SheetCell, type CellStyle, type MergeRange, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { type Era, eraFiscalYear, formatFiscalYear, type FiscalYear, shortFiscalYear } from '../domain/fiscal-year.ts';
import type { CellExtras, Kpi, Rank, Series, Target, YearValue } from '../domain/kpi.ts';
import type { EndedKpi, KpiEvent } from '../domain/kpi-event.ts';
import type { Measure } from '../domain/measure.ts';
import { formatNumber, type MeasuredValue } from '../domain/measured-value.ts';
import { pathToGoal, type Plan } from '../domain/plan.ts';
import { rankMeaning, type RankSubject } from '../domain/rank-scale.ts';
import { kindInWords } from '../domain/sentence.ts';
import { AGGREGATION_WORDS, earlierTargetAbout, goalName, shortTargetYear } from '../domain/words.ts';
import { citySaid } from './csvw.ts';
import { END_KINDS, EVENT_KINDS } from './data-words.ts';
import { noticeOf } from './json-documents.ts';
import { programmeNamer } from './measure-tables.ts';
import type { PlanData } from './table.ts';
import { A4_LANDSCAPE, FONT, HEAD, propertiesOf, RULES, sheetNameOf, SOFT_GROUND, widthOf } from './workbook-style.ts';

/** One workbook with these sheets, in their order. */
export async function sheetWorkbook(
  measures: readonly Measure[],
  data: PlanData,
  title: string,
  date: string | null,
): Promise<Uint8Array> {
  const taken = new Set<string>();
  const sheets = measures.map((measure) => {
    const name = sheetNameOf(measure.code, taken);
    taken.add(name.toLowerCase());
    return printableSheet(measure, data, name);
  });
  return writeXlsx({ sheets, properties: propertiesOf(data, title, date), defaultFont: FONT });
}

const TEXT: CellStyle = { border: RULES, alignment: { vertical: 'top', wrapText: true } };
const NAME: CellStyle = { border: RULES, alignment: { vertical: 'center', wrapText: true } };
const NUMBER: CellStyle = { border: RULES, alignment: { vertical: 'center', horizontal: 'right', wrapText: true } };
const CENTRED_HEAD: CellStyle = { ...HEAD, alignment: { ...HEAD.alignment, horizontal: 'center' } };
const TITLE: CellStyle = { font: { ...FONT, size: 14, bold: true }, alignment: { vertical: 'center', wrapText: true } };
const SMALL: CellStyle = { font: { ...FONT, size: 9 }, alignment: { vertical: 'top', wrapText: true } };
const HEADING: CellStyle = {
  font: { ...FONT, size: 11, bold: true },
  fill: SOFT_GROUND,
  alignment: { vertical: 'center' },
};

/** Widths of the columns, in half-width characters, and the height of a line in points. */
const NAME_WIDTH = 34;
const UNIT_WIDTH = 9;
const VALUE_WIDTH = 12;
const LINE = 14;
/** A page's width, which the texts are laid out for where the table is narrower. */
const PAGE_WIDTH = 130;

/** A cell of the KPI table: what stands in it, how a number looks, and a remark too long to stand there. */
interface Figure {
  readonly value: string | number | null;
  readonly format?: string;
  readonly remark?: string;
}

/** What is written row by row. */
class Writer {
  readonly rows: (string | number | null)[][] = [];
  readonly cells = new Map<string, Partial<SheetCell>>();
  readonly merges: MergeRange[] = [];
  readonly heights = new Map<number, { height: number }>();
  readonly #widths: readonly number[];

  constructor(widths: readonly number[]) {
    this.#widths = widths;
  }

  get row(): number {
    return this.rows.length;
  }

  get #last(): number {
    return this.#widths.length - 1;
  }

  put(row: number, column: number, value: string | number | null, style: CellStyle): void {
    while (this.rows.length <= row) this.rows.push(this.#widths.map(() => null));
    const cells = this.rows[row];
    if (cells) cells[column] = value;
    this.cells.set(`${row},${column}`, { style });
  }

  merge(startRow: number, startCol: number, endRow: number, endCol: number, style: CellStyle): void {
    if (startRow === endRow && startCol === endCol) return;
    this.merges.push({ startRow, startCol, endRow, endCol });
    for (let row = startRow; row <= endRow; row++)
      for (let column = startCol; column <= endCol; column++)
        if (row !== startRow || column !== startCol) this.put(row, column, null, style);
  }

  /** The first column after which `share` of the width is used up. */
  #columnAfter(share: number): number {
    const whole = this.#widths.reduce((sum, width) => sum + width, 0);
    let used = 0;
    const distances = this.#widths.map((width) => Math.abs((used += width) - whole * share));
    return distances.indexOf(Math.min(...distances)) + 1;
  }

  /** Texts side by side over the whole width, in parts as equal as the columns allow, as high as the longest needs. */
  texts(texts: readonly string[], style: CellStyle): void {
    const row = this.row;
    const heights = texts.map((text, index) => {
      const from = index === 0 ? 0 : this.#columnAfter(index / texts.length);
      const to = index === texts.length - 1 ? this.#last : this.#columnAfter((index + 1) / texts.length) - 1;
      this.put(row, from, text, style);
      this.merge(row, from, row, to, style);
      const width = this.#widths.slice(from, to + 1).reduce((sum, each) => sum + each, 0);
      return text.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil((widthOf(line) + 2) / width)), 0);
    });
    this.heights.set(row, { height: Math.max(...heights) * LINE * ((style.font?.size ?? FONT.size) / FONT.size) + 4 });
  }

  gap(): void {
    this.heights.set(this.row, { height: 6 });
    this.rows.push(this.#widths.map(() => null));
  }
}

/** A sheet's page as the city prints it. `name` is the name of its tab. */
function printableSheet(measure: Measure, data: PlanData, name: string): WriteSheet {
  const { plan } = data;
  const columns = columnsOfTable(measure.kpis);
  const writer = new Writer(columns.widths);
  const notice = noticeOf(plan);
  const nameOf = programmeNamer(data);

  writer.texts([`${citySaid(plan)} ${plan.name}　${formatFiscalYear(measure.edition, plan.era)} 評価シート`], SMALL);
  if (plan.fictional && notice) writer.texts([notice], SMALL);
  const goals = pathToGoal(plan.goals, measure.goal);
  if (goals.length > 0) writer.texts([goals.map(goalName).join(' ／ ')], SMALL);
  writer.texts([`${plan.measureLevel} ${measure.code}　${measure.name}`], TITLE);

  if (measure.kpis.length > 0) {
    writer.gap();
    writer.texts([plan.headings.kpis], HEADING);
    kpiTable(measure.kpis, columns, data, writer);
  }
  for (const ended of measure.ended ?? []) writer.texts([endInWords(ended)], SMALL);
  if (measure.achievements.length > 0) {
    writer.gap();
    writer.texts([plan.headings.achievements], HEADING);
    for (const { plainText } of measure.achievements) writer.texts([`・${plainText}`], TEXT);
  }
  if (measure.challenges.length > 0) {
    writer.gap();
    writer.texts([plan.headings.challenges, plan.headings.responses], HEADING);
    for (const { challenge, response } of measure.challenges)
      writer.texts([`・${challenge.plainText}`, `・${response.plainText}`], TEXT);
  }
  if (measure.initiatives.length > 0) {
    writer.gap();
    writer.texts([plan.headings.initiatives], HEADING);
    for (const { text, programmes } of measure.initiatives)
      writer.texts([`【${text}】（${programmes.map(nameOf).join('、')}）`], TEXT);
  }
  for (const { heading, author, rank, passages } of measure.opinions) {
    writer.gap();
    writer.texts([heading], HEADING);
    if (author !== undefined) writer.texts([`評価者: ${author}`], TEXT);
    if (rank !== undefined) writer.texts([rankInWords(rank, plan, 'opinion')], TEXT);
    for (const { plainText } of passages) writer.texts([`・${plainText}`], TEXT);
  }
  const facts = factsOf(measure, data);
  if (facts.length > 0) {
    writer.gap();
    writer.texts(['評価・担当・事業費'], HEADING);
    for (const fact of facts) writer.texts([fact], TEXT);
  }
  writer.gap();
  writer.texts([`出典: ${plan.source.title}`], SMALL);

  return {
    name,
    rows: writer.rows,
    cells: writer.cells,
    merges: writer.merges,
    rowDefs: writer.heights,
    columns: columns.widths.map((width) => ({ width })),
    view: { showGridLines: false },
    pageSetup: A4_LANDSCAPE,
    headerFooter: { oddFooter: '&C&P / &N' },
  };
}

function eventInWords({ kind, fiscalYear, before, from, reason, comparable }: KpiEvent, era: Era | null): string {
  return [
    `${eraFiscalYear(fiscalYear, era)}から${EVENT_KINDS[kind]}`,
    ...(before === null ? [] : [`前: ${before}`]),
    ...(from.length === 0 ? [] : [`元の指標: ${from.join('、')}`]),
    ...(reason === null ? [] : [`理由: ${reason}`]),
    ...(comparable ? [] : ['前の年度までの値とは比べられません']),
  ].join('。');
}

function endInWords({ id, kind, into, reason }: EndedKpi): string {
  return [
    `なくした指標: ${id}（${END_KINDS[kind]}）`,
    ...(into.length === 0 ? [] : [`引き継ぎ先: ${into.join('、')}`]),
    ...(reason === null ? [] : [`理由: ${reason}`]),
  ].join('。');
}

/** A rank with its own words, else with what the plan's scale says that it means. */
function rankInWords({ text, note }: Rank, { rankScales }: Plan, subject: RankSubject): string {
  return ['評価:', text, note ?? rankMeaning(rankScales, subject, text)].filter((part) => part !== null).join(' ');
}

function factsOf({ rank, divisions, relatedDivisions = [], money, sdgs }: Measure, data: PlanData): string[] {
  const { plan } = data;
  const nameOf = programmeNamer(data);
  return [
    ...(rank ? [rankInWords(rank, plan, 'measure')] : []),
    ...(divisions.length > 0 ? [`担当: ${divisions.join('、')}`] : []),
    ...(relatedDivisions.length > 0 ? [`関係課: ${relatedDivisions.join('、')}`] : []),
    ...money.map(({ label, fiscalYear, thousandYen, programme }) =>
      [
        ...(programme === undefined ? [] : [nameOf(programme)]),
        `${formatFiscalYear(fiscalYear, plan.era)} ${label}: ${formatNumber(thousandYen)}千円`,
      ].join('　'),
    ),
    ...(sdgs.length > 0 ? [`SDGs: ${sdgs.map((number) => `目標${number}`).join('、')}`] : []),
  ];
}

interface ColumnYears {
  readonly actualYears: readonly FiscalYear[];
  readonly expectedYears: readonly FiscalYear[];
  readonly targetYears: readonly Target['fiscalYear'][];
}

interface TableColumns extends ColumnYears {
  readonly hasLabels: boolean;
  readonly hasRanks: boolean;
  readonly widths: readonly number[];
}

function columnsOfTable(kpis: readonly Kpi[]): TableColumns {
  const all = kpis.flatMap(({ series }) => series);
  const years = (values: (series: Series) => readonly YearValue[]) =>
    [...new Set(all.flatMap((series) => values(series).map(({ fiscalYear }) => fiscalYear)))].toSorted((a, b) => a - b);
  const actualYears = years(({ actuals }) => actuals);
  const expectedYears = years(({ expected }) => expected);
  const targetYears = [...new Set(all.flatMap(({ targets }) => targets.map(({ fiscalYear }) => fiscalYear)))].toSorted(
    (a, b) => Number(a === 'every-year') - Number(b === 'every-year') || Number(a) - Number(b),
  );
  const hasLabels = all.some(({ label }) => label !== null);
  const hasRanks = kpis.some(({ rank }) => rank !== null);
  const values = 1 + actualYears.length + expectedYears.length + targetYears.length + Number(hasRanks);
  const fixed = NAME_WIDTH + (hasLabels ? VALUE_WIDTH : 0) + UNIT_WIDTH;
  const each = Math.max(VALUE_WIDTH, Math.floor((PAGE_WIDTH - fixed) / values));
  const columnYears = { actualYears, expectedYears, targetYears };
  const rows = all.map((series) => figuresOf(series, columnYears, null).map(shownWidth));
  const widths = [
    NAME_WIDTH,
    ...(hasLabels ? [VALUE_WIDTH] : []),
    UNIT_WIDTH,
    ...Array.from({ length: values }, (_, index) => Math.max(each, ...rows.map((row) => row[index] ?? 0))),
  ];
  return { ...columnYears, hasLabels, hasRanks, widths };
}

function kpiTable(kpis: readonly Kpi[], columns: TableColumns, data: PlanData, writer: Writer): void {
  const { hasLabels, hasRanks, actualYears, expectedYears, targetYears } = columns;
  const { era } = data.plan;
  const top = writer.row;
  const groups: { name: string; heads: string[] | null }[] = [
    { name: '指標名', heads: null },
    ...(hasLabels ? [{ name: '内訳', heads: null }] : []),
    { name: '単位', heads: null },
    { name: '実績値', heads: ['計画策定時', ...actualYears.map((year) => shortFiscalYear(year, era))] },
    { name: '期待値', heads: expectedYears.map((year) => shortFiscalYear(year, era)) },
    { name: '目標値', heads: targetYears.map((year) => shortTargetYear(year, era)) },
    ...(hasRanks ? [{ name: '評価', heads: null }] : []),
  ];
  let column = 0;
  for (const { name, heads } of groups) {
    if (heads?.length === 0) continue;
    writer.put(top, column, name, CENTRED_HEAD);
    if (heads === null) writer.merge(top, column, top + 1, column, CENTRED_HEAD);
    else {
      writer.merge(top, column, top, column + heads.length - 1, CENTRED_HEAD);
      heads.forEach((head, index) => writer.put(top + 1, column + index, head, CENTRED_HEAD));
    }
    column += heads?.length ?? 1;
  }

  const remarks: string[] = [];
  const about: string[] = [];
  for (const kpi of kpis) {
    const first = writer.row;
    for (const series of kpi.series) {
      const row = writer.row;
      const aggregation = kpi.aggregation ? `【${AGGREGATION_WORDS[kpi.aggregation]}】` : '';
      writer.put(row, 0, row === first ? kpi.name + aggregation : null, NAME);
      if (hasLabels) writer.put(row, 1, series.label, NAME);
      let at = hasLabels ? 2 : 1;
      writer.put(row, at++, series.unit || null, CENTRED_UNIT);
      for (const figure of figuresOf(series, columns, era)) {
        const mark = figure.remark === undefined ? '' : `※${remarks.push(figure.remark)}`;
        writer.put(row, at++, ...cellOf(figure, mark));
      }
      if (hasRanks) writer.put(row, at, row === first ? (kpi.rank?.text ?? null) : null, CENTRED_UNIT);
      const lines = Math.ceil((widthOf(kpi.name + aggregation) + 2) / NAME_WIDTH / kpi.series.length);
      writer.heights.set(row, { height: Math.max(2, lines) * LINE + 4 });
    }
    writer.merge(first, 0, writer.row - 1, 0, NAME);
    if (hasRanks)
      writer.merge(first, columns.widths.length - 1, writer.row - 1, columns.widths.length - 1, CENTRED_UNIT);
    if (kpi.rank) {
      const words = kpi.rank.note ?? rankMeaning(data.plan.rankScales, 'kpi', kpi.rank.text);
      if (words !== null) about.push(`${kpi.name} 評価: ${words}`);
    }
    for (const [what, words] of [
      ['設定の考え方', kpi.definition],
      ['出典', kpi.source],
      ['担当', kpi.division],
      ['備考', kpi.note],
    ] as const)
      if (words !== null) about.push(`${kpi.name} ${what}: ${words}`);
    for (const event of kpi.events ?? []) about.push(`${kpi.name} 経緯: ${eventInWords(event, era)}`);
  }
  remarks.forEach((remark, index) => writer.texts([`※${index + 1} ${remark}`], SMALL));
  for (const text of about) writer.texts([text], SMALL);
}

const CENTRED_UNIT: CellStyle = {
  border: RULES,
  alignment: { vertical: 'center', horizontal: 'center', wrapText: true },
};

/** Value and style of a cell, with the mark of its remark: a number stays a number, the mark is in its format. */
function cellOf({ value, format }: Figure, mark: string): [string | number | null, CellStyle] {
  if (typeof value === 'number') return [value, { ...NUMBER, numFmt: `${format ?? 'General'}${mark && `"${mark}"`}` }];
  const text = `${value ?? ''}${mark}`;
  return [text === '' ? null : text, NUMBER];
}

function figuresOf(
  series: Series,
  { actualYears, expectedYears, targetYears }: ColumnYears,
  era: Era | null,
): Figure[] {
  const of = (values: readonly YearValue[], year: FiscalYear): Figure => {
    const found = values.find(({ fiscalYear }) => fiscalYear === year);
    return found ? figureOf(found.value, found) : { value: null };
  };
  return [
    figureOf(series.baseline.value, series.baseline),
    ...actualYears.map((year) => of(series.actuals, year)),
    ...expectedYears.map((year) => of(series.expected, year)),
    ...targetYears.map((year) =>
      targetFigure(series.targets.find(({ fiscalYear }) => fiscalYear === year) ?? null, era),
    ),
  ];
}

/** A value in words, with its kind: 39（見込）. */
function valueInWords(value: MeasuredValue): string {
  if (value.kind === 'missing') return value.text || '空欄';
  const kind = kindInWords(value.kind);
  return value.text + (kind && `（${kind}）`);
}

/** What a cell says besides its value, in one remark. */
function remarkOf(note: string | null, { revisedFrom, nextPublication }: CellExtras): { remark?: string } {
  const parts = [
    ...(note === null ? [] : [note]),
    ...(revisedFrom === undefined
      ? []
      : [`変更前は${valueInWords(revisedFrom)}${revisedFrom.note === null ? '' : `（${revisedFrom.note}）`}`]),
    ...(nextPublication === undefined ? [] : [`次回公表は${nextPublication.text}`]),
  ];
  return parts.length === 0 ? {} : { remark: parts.join('。') };
}

function figureOf(value: MeasuredValue, extras: CellExtras): Figure {
  const remark = remarkOf(value.note, extras);
  if (value.kind === 'missing') return { value: value.text || null, ...remark };
  if (value.value === null) return { value: valueInWords(value), ...remark };
  const kind = kindInWords(value.kind);
  return { value: value.value, format: formatOf(value.text) + (kind && `"（${kind}）"`), ...remark };
}

function targetFigure(target: Target | null, era: Era | null): Figure {
  if (target === null) return { value: null };
  const { condition, text, note, revisedFrom } = target;
  const about = revisedFrom && earlierTargetAbout(revisedFrom, era);
  const remarks = [
    ...(revisedFrom === null ? [] : [`変更前は${revisedFrom.text || '空欄'}${about && `（${about}）`}`]),
    ...(note === null ? [] : [note]),
  ];
  return {
    ...(condition.kind === 'number' ? { value: condition.value, format: formatOf(text) } : { value: text || null }),
    ...(remarks.length > 0 && { remark: remarks.join('。') }),
  };
}

/** The room that a number needs with its kind and mark: Excel shows one that does not fit as ####. Words wrap. */
function shownWidth({ value, format, remark }: Figure): number {
  if (typeof value !== 'number') return 0;
  const words = /"(.*)"$/.exec(format ?? '')?.[1] ?? '';
  return widthOf(formatNumber(value) + words) + (remark === undefined ? 2 : 7);
}

/** The format by which Excel shows a number as the sheet prints it: 86.0 with its zero, 1,234 with its comma. */
export function formatOf(text: string): string {
  const plain = text.normalize('NFKC');
  const decimals = /\.(\d+)$/.exec(plain)?.[1]?.length ?? 0;
  return `${plain.includes(',') ? '#,##0' : '0'}${decimals > 0 ? `.${'0'.repeat(decimals)}` : ''}`;
}
