// 指標 in a sheet's frontmatter: its fields in the sheet's words, and their meaning as a `Kpi`.

import { z } from 'zod';
import { type FiscalYear, parseFiscalYear, type Period, type YearRefusal } from '../domain/fiscal-year.ts';
import type { Aggregation, Baseline, CellExtras, Direction, Kpi, Series, Target, YearValue } from '../domain/kpi.ts';
import { withEvents } from '../domain/kpi-event.ts';
import { BLANK, isNumeric, type MeasuredValue } from '../domain/measured-value.ts';
import type { RankScale } from '../domain/rank-scale.ts';
import { cellInput, type CellInput, readExtras, readTarget, readValue, targetInput, type TargetInput } from './cell.ts';
import type { ProblemReport } from './data-reader.ts';
import { doubtfulValues } from './doubtful-values.ts';
import { plainText } from './formula-like.ts';
import { earlierPlanTexts, ID, optionalText, requiredText, yesOrNo } from './fields.ts';
import { eventInput, eventsOf } from './kpi-event.ts';
import { rankInput, rankOf } from './rank.ts';
import type { DataPath } from './yaml-document.ts';

/** A blank group (`実績値:` with nothing after it) is an empty one. */
const byYear = <T extends z.ZodType>(cell: T, example: string) =>
  z.union([z.record(z.string(), cell), z.literal('').transform((): Record<string, z.output<T>> => ({}))], {
    error: `年度ごとに ${example} のように書いてください。`,
  });

const figures = {
  計画策定時: cellInput.optional().describe('計画をつくったときの値。分からないときは空欄'),
  実績値: byYear(cellInput, '{ 29年度: 39 }')
    .optional()
    .describe('年度ごとの値。例: { 27年度: 39, 28年度: 53, 29年度: }'),
  目標値: byYear(targetInput, '{ 31年度: 50 }')
    .optional()
    .describe('年度ごとの目標。例: { 31年度: 50 }、{ 毎年度: 80以上 }'),
  期待値: byYear(cellInput, '{ 29年度: 39 }').optional().describe('年度ごとの期待値'),
};

export const kpiInput = z.strictObject({
  指標名: requiredText().describe('評価シートのとおりに書きます。'),
  識別名: z
    .string()
    .regex(ID, '半角の英小文字と数字を「-」でつないで書いてください。例: new-farmers')
    .optional()
    .describe('アドレスに使う名前。書かなければ「施策番号-順番」です。年度が変わっても変えません。'),
  集計: z
    .enum(['年間', '累計', '時点'])
    .optional()
    .describe('年間 = その年度だけの値、累計 = 足し上げた値、時点 = ある日の値'),
  暦年: yesOrNo(false).describe('1月から12月までの値なら「はい」'),
  単位: plainText().trim().optional().describe('指標の単位。例: 件、店舗、"%"'),
  方向: z
    .enum(['増加', '減少', '維持'])
    .optional()
    .describe('どちらに向かうとよいか。シートに書かれているときだけ書きます。'),
  ...figures,
  内訳: z
    .array(
      z.strictObject({
        名称: requiredText().describe('行の名前。例: 小学生、男性'),
        単位: plainText().trim().optional().describe('この行だけ単位がちがうときに書きます。'),
        ...figures,
      }),
    )
    .min(1)
    .optional()
    .describe('1つの指標に行がいくつかあるとき（小 / 中、男性 / 女性）'),
  評価: rankInput.optional(),
  設定の考え方: optionalText().describe('指標の選び方や計算のしかた'),
  出典: optionalText().describe('値の出典の統計'),
  担当: optionalText().describe('指標を担当する部や課'),
  備考: optionalText().describe('指標に付いている注記'),
  前の計画の指標: earlierPlanTexts(
    'この指標が引き継いだ、前の計画の指標。「計画のフォルダー名/識別名」と書きます。例: first/waiting-children',
  ),
  経緯: z.array(eventInput).optional().describe('名前、数え方、基準が変わったとき、ほかの指標から引き継いだとき'),
});
export type KpiInput = z.output<typeof kpiInput>;

const AGGREGATIONS: Record<string, Aggregation> = { 年間: 'annual', 累計: 'cumulative', 時点: 'point-in-time' };
const DIRECTIONS: Record<string, Direction> = { 増加: 'up', 減少: 'down', 維持: 'maintain' };

const YEAR_REFUSALS: Record<YearRefusal, string> = {
  unreadable: '年度として読めません。「29年度」「平成29年度」「2017年度」のように書いてください。',
  impossible: 'その元号にない年です。元号か西暦を確かめてください。',
  ambiguous: 'どの元号の年か決められません。「平成29年度」か「2017年度」のように書いてください。',
  'outside-plan': '計画の期間から離れすぎています。年度を確かめてください。',
};

/** Turns one KPI's fields into a `Kpi`; what cannot be read is reported at its place and stands as blank meanwhile. */
export function kpiOf(
  input: KpiInput,
  at: {
    readonly path: DataPath;
    readonly number: number;
    readonly slug: string;
    readonly period: Period;
    readonly scales: readonly RankScale[] | undefined;
  },
  report: ProblemReport,
): Kpi {
  const unit = input.単位 ?? '';
  const read = new SeriesReader(at.period, input.暦年, report);
  const own = read.series(input, null, unit, at.path);
  const rows = (input.内訳 ?? []).map((row, index) =>
    read.series(row, row.名称, row.単位 ?? unit, [...at.path, '内訳', index]),
  );
  const hasOwnFigures =
    own.actuals.length + own.targets.length + own.expected.length > 0 || own.baseline.value.text !== '';
  if (rows.length > 0 && hasOwnFigures)
    report.atKey([...at.path, '内訳'], '「内訳」があるときは、実績値と目標値を内訳の行ごとに書いてください。');
  const [firstRow, ...otherRows] = rows;
  const series: Kpi['series'] = firstRow ? [firstRow, ...otherRows] : [own];
  const aggregation = input.集計 ? (AGGREGATIONS[input.集計] ?? null) : null;
  const kpi: Kpi = {
    id: input.識別名 ?? `${at.slug}-${at.number}`,
    number: at.number,
    name: input.指標名,
    aggregation,
    calendarYear: input.暦年,
    unit,
    direction: input.方向 ? (DIRECTIONS[input.方向] ?? null) : null,
    series,
    rank: rankOf(input.評価, { path: [...at.path, '評価'], subject: 'kpi', scales: at.scales }, report),
    definition: input.設定の考え方,
    source: input.出典,
    division: input.担当,
    note: input.備考,
    ...(input.前の計画の指標.length > 0 && { continues: input.前の計画の指標 }),
  };
  const whole = withEvents(kpi, eventsOf(input.経緯 ?? [], [...at.path, '経緯'], at.period, report));
  // Only now, since what the events break is not doubted.
  whole.series.forEach((row, index) => {
    const path = firstRow ? [...at.path, '内訳', index] : at.path;
    for (const { fiscalYear, message } of doubtfulValues(row, aggregation))
      report.warnAtValue(
        [...path, '実績値', yearKey(firstRow ? input.内訳?.[index] : input, fiscalYear, at.period)],
        message,
      );
  });
  return whole;
}

/** The key under which a year's value stands in the file. */
function yearKey(input: FiguresInput | undefined, year: FiscalYear, period: Period): string {
  const keys = Object.keys(input?.実績値 ?? {});
  return (
    keys.find((key) => {
      const reading = parseFiscalYear(key, period);
      return reading.ok && reading.year === year;
    }) ?? ''
  );
}

type FiguresInput = Pick<KpiInput, '計画策定時' | '実績値' | '目標値' | '期待値'>;

class SeriesReader {
  readonly #period: Period;
  readonly #isCalendarYear: boolean;
  readonly #report: ProblemReport;

  constructor(period: Period, isCalendarYear: boolean, report: ProblemReport) {
    this.#period = period;
    this.#isCalendarYear = isCalendarYear;
    this.#report = report;
  }

  series(input: FiguresInput, label: string | null, unit: string, path: DataPath): Series {
    const baseline = this.#baseline(input.計画策定時, unit, [...path, '計画策定時']);
    const actuals = this.#values(input.実績値, unit, [...path, '実績値']);
    if ([baseline, ...actuals].some(({ value }) => isNumeric(value))) this.#reportBareWords(input, unit, path);
    return {
      label,
      unit,
      baseline,
      actuals,
      targets: this.#targets(input.目標値, unit, [...path, '目標値']),
      expected: this.#values(input.期待値, unit, [...path, '期待値']),
    };
  }

  /** Words alone among numbers are more likely a slip than a value: they must be written as words. */
  #reportBareWords({ 計画策定時: baseline, 実績値: actuals }: FiguresInput, unit: string, path: DataPath): void {
    const cells: [DataPath, CellInput | undefined][] = [
      [[...path, '計画策定時'], baseline],
      ...Object.entries(actuals ?? {}).map(([key, cell]): [DataPath, CellInput] => [[...path, '実績値', key], cell]),
    ];
    for (const [at, cell] of cells) {
      const text = typeof cell === 'string' ? cell : cell?.値;
      const reading = text === undefined ? null : readValue(text, unit);
      if (reading?.ok && reading.value.kind !== 'missing' && reading.value.value === null)
        this.#report.atValue(
          at,
          `「${text}」は数値ではありません。未測定なら空欄に、理由があれば「未集計」などと書いてください。言葉の値なら { 文: ${text} } と書きます。`,
        );
    }
  }

  #baseline(input: CellInput | undefined, unit: string, path: DataPath): Baseline {
    const yearText = typeof input === 'object' ? input.年度 : undefined;
    const { revisedFrom, nextPublication } = this.#extras(input, unit, path);
    if (nextPublication) this.#report.atKey([...path, '次回公表'], '「次回公表」は、年度ごとの値だけに書けます。');
    return {
      fiscalYear: yearText === undefined ? null : this.#year(yearText, [...path, '年度']),
      value: this.#value(input, unit, path),
      ...(revisedFrom && { revisedFrom }),
    };
  }

  #extras(input: CellInput | undefined, unit: string, path: DataPath): CellExtras {
    const reading = readExtras(input, unit);
    if (reading.ok) return reading.value;
    this.#report.atValue(path, reading.message);
    return {};
  }

  #value(input: CellInput | undefined, unit: string, path: DataPath): MeasuredValue {
    if (input === undefined) return BLANK;
    const reading = readValue(input, unit);
    if (reading.ok) return reading.value;
    this.#report.atValue(path, reading.message);
    return BLANK;
  }

  #values(input: Record<string, CellInput> | undefined, unit: string, path: DataPath): YearValue[] {
    return this.#byYear(input, path).map(([fiscalYear, key, cell]) => {
      if (typeof cell === 'object' && cell.年度 !== undefined)
        this.#report.atKey([...path, key, '年度'], '「年度」は計画策定時だけに書けます。');
      const at = [...path, key];
      return { fiscalYear, value: this.#value(cell, unit, at), ...this.#extras(cell, unit, at) };
    });
  }

  #targets(input: Record<string, TargetInput> | undefined, unit: string, path: DataPath): Target[] {
    const { 毎年度: everyYear, ...years } = input ?? {};
    const target = (fiscalYear: Target['fiscalYear'], cell: TargetInput, key: string): Target[] => {
      const yearOf = (text: string) => this.#year(text, [...path, key, '変更前', '年度']);
      const reading = readTarget(cell, unit, yearOf);
      if (reading.ok) return [{ fiscalYear, ...reading.value }];
      this.#report.atValue([...path, key], reading.message);
      return [];
    };
    return [
      ...this.#byYear(years, path).flatMap(([fiscalYear, key, cell]) => target(fiscalYear, cell, key)),
      ...(everyYear === undefined ? [] : target('every-year', everyYear, '毎年度')),
    ];
  }

  /** The entries of a group by year, ascending; unreadable years and years given twice are reported. */
  #byYear<T>(input: Record<string, T> | undefined, path: DataPath): [FiscalYear, string, T][] {
    const seen = new Map<FiscalYear, string>();
    const entries = Object.entries(input ?? {}).flatMap(([key, cell]): [FiscalYear, string, T][] => {
      const year = this.#year(key, [...path, key], 'key');
      if (year === null) return [];
      if (!this.#isCalendarYear && key.trim().endsWith('年'))
        this.#report.warnAtKey(
          [...path, key],
          `「${key}」は年度として読みました。年度なら「${key}度」と、1月から12月までの値なら、この指標に「暦年: はい」と書いてください。`,
        );
      const earlier = seen.get(year);
      if (earlier !== undefined) {
        this.#report.atKey([...path, key], `「${earlier}」と同じ年度です。どちらかを消してください。`);
        return [];
      }
      seen.set(year, key);
      return [[year, key, cell]];
    });
    return entries.toSorted(([a], [b]) => a - b);
  }

  #year(text: string, path: DataPath, where: 'key' | 'value' = 'value'): FiscalYear | null {
    const reading = parseFiscalYear(text, this.#period);
    if (reading.ok) return reading.year;
    const message = `「${text}」は${YEAR_REFUSALS[reading.reason]}`;
    if (where === 'key') this.#report.atKey(path, message);
    else this.#report.atValue(path, message);
    return null;
  }
}
