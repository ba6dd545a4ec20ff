// docs/formats.ja.md: how each form is written and what is read from it, out of examples/formats. npm run handbook writes it.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { eraFiscalYear } from '../src/domain/fiscal-year.ts';
import type { CellExtras, Kpi, Series } from '../src/domain/kpi.ts';
import type { Measure } from '../src/domain/measure.ts';
import { formatNumber, type MeasuredValue } from '../src/domain/measured-value.ts';
import type { Plan } from '../src/domain/plan.ts';
import { rankMeaning } from '../src/domain/rank-scale.ts';
import { kindInWords, missingInWords, readAloud } from '../src/domain/sentence.ts';
import { earlierTargetAbout, kpiYear } from '../src/domain/words.ts';
import { EXAMPLE_PROGRAMMES, type FormatExample, readFormatExample } from '../src/schema/format-example.ts';
import { formatProblem } from '../src/schema/problem.ts';

export const FORMAT_REFERENCE = 'docs/formats.ja.md';

const FOLDER = 'examples/formats';

/** All examples in the order of their files; throws with the problems of one that cannot be read. */
export function formatExamples(root: string): FormatExample[] {
  return readdirSync(join(root, FOLDER))
    .toSorted()
    .map((file) => {
      const path = `${FOLDER}/${file}`;
      const { value, problems } = readFormatExample(readFileSync(join(root, path), 'utf8'), path);
      if (!value) throw new Error(problems.map(formatProblem).join('\n'));
      return value;
    });
}

/** The reference, not yet formatted. */
export function formatReference(examples: readonly FormatExample[]): string {
  return [
    '# 値の書き方の見本',
    '各地の評価シートにある形を1つずつ、書き方と、その読まれ方で示します。[編集の手引き](editing.ja.md)の続きです。「読まれ方」は、ここに書かれた行を実際に読んだ結果です。',
    '実在の資料から取った行には、出典を付けました。「値は見本」とあるものと出典のないものの値は、作りものです。見本のサイトの「値の書き方の見本」のページで、同じ行の表示を見られます。',
    examples.map(({ title }) => `- [${title}](#${anchor(title)})`).join('\n'),
    ...examples.flatMap(partsOf),
    '',
  ].join('\n\n');
}

/** The address that GitHub gives a heading. */
const anchor = (title: string) =>
  title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}\s_-]/gu, '')
    .replace(/\s/g, '-');

function partsOf({ title, about, origin, written, measure, plan }: FormatExample): string[] {
  const facts = factsOf(measure, plan);
  return [
    `## ${title}`,
    about,
    ...(origin
      ? [`出典: ${origin.city}「[${origin.document}](${origin.url})」${origin.isReal ? '' : '（値は見本）'}`]
      : []),
    ...listing('計画（plan.yaml）に書く行', written.plan),
    ...listing(written.plan === null && written.body === null ? null : 'シートの上の部分に書く行', written.sheet),
    ...listing('シートの下の部分に書く行', written.body),
    ['| 読まれ方 | |', '| --- | --- |', ...facts.map(([what, text]) => `| ${cell(what)} | ${cell(text)} |`)].join('\n'),
    ...measure.kpis.map((kpi) => `> ${readAloud(kpi, plan.era)}`),
  ];
}

const cell = (text: string) => text.replaceAll('|', '\\|');

const listing = (where: string | null, text: string | null) =>
  text === null ? [] : [...(where === null ? [] : [`${where}:`]), `\`\`\`text\n${text}\n\`\`\``];

type Fact = readonly [what: string, text: string];

function factsOf(measure: Measure, plan: Plan): Fact[] {
  const year = (fiscalYear: number) => eraFiscalYear(fiscalYear, plan.era);
  const programme = (id: string | undefined) =>
    EXAMPLE_PROGRAMMES.find((one) => one.id === id)?.name ?? `${plan.measureLevel}の全体`;
  const rank = measure.rank;
  return [
    ...(rank ? [['施策の評価', rankInWords(rank, plan, 'measure')] as const] : []),
    ...measure.kpis.flatMap((kpi) => kpiFacts(kpi, plan)),
    ...measure.money.map(({ label, fiscalYear, thousandYen, programme: id }): Fact => [
      `事業費 ${programme(id)}`,
      `${year(fiscalYear)} ${label} ${formatNumber(thousandYen)}千円`,
    ]),
    ...measure.opinions.map(({ heading, author, rank: given, passages }): Fact => [
      heading,
      [
        ...(author ? [`評価者「${author}」`] : []),
        ...(given ? [`評価「${rankInWords(given, plan, 'opinion')}」`] : []),
        ...passages.map(({ plainText }) => `文「${plainText}」`),
      ].join('、'),
    ]),
    ...(measure.divisions.length > 0 ? [['担当', measure.divisions.join('、')] as const] : []),
    ...(measure.relatedDivisions ? [['関係課', measure.relatedDivisions.join('、')] as const] : []),
  ];
}

function rankInWords(rank: NonNullable<Kpi['rank']>, plan: Plan, subject: 'measure' | 'kpi' | 'opinion'): string {
  return [rank.text, rank.note ?? rankMeaning(plan.rankScales, subject, rank.text)].filter(Boolean).join(' ');
}

function kpiFacts(kpi: Kpi, plan: Plan): Fact[] {
  return [
    ...kpi.series.flatMap((series) => seriesFacts(kpi, series, plan)),
    ...(kpi.rank ? [[`${kpi.name} 評価`, rankInWords(kpi.rank, plan, 'kpi')] as const] : []),
  ];
}

function seriesFacts(kpi: Kpi, series: Series, plan: Plan): Fact[] {
  const of = series.label === null ? '' : `${series.label} `;
  const year = (fiscalYear: number | 'every-year') =>
    kpiYear(kpi, fiscalYear === 'every-year' ? '毎年度' : eraFiscalYear(fiscalYear, plan.era));
  const name = (what: string) => `${of}${what}`;
  const { baseline } = series;
  const baselineYear = baseline.fiscalYear === null ? '' : `（${year(baseline.fiscalYear)}）`;
  return [
    [
      series.label === null ? kpi.name : `${kpi.name} ${series.label}`,
      [series.unit === '' ? '単位なし' : `単位 ${series.unit}`, kpi.calendarYear ? '暦年' : '']
        .filter(Boolean)
        .join('、'),
    ],
    [name(`計画策定時${baselineYear}`), valueInWords(baseline.value, baseline)],
    ...series.actuals.map(({ fiscalYear, value, ...extras }): Fact => [
      name(`${year(fiscalYear)} 実績値`),
      valueInWords(value, extras),
    ]),
    ...series.expected.map(({ fiscalYear, value, ...extras }): Fact => [
      name(`${year(fiscalYear)} 期待値`),
      valueInWords(value, extras),
    ]),
    ...series.targets.map(({ fiscalYear, text, note, revisedFrom }): Fact => [
      name(`${year(fiscalYear)} 目標値`),
      [
        text === '' ? '空欄' : text,
        ...(revisedFrom
          ? [`変更前 ${[revisedFrom.text, earlierTargetAbout(revisedFrom, plan.era)].filter(Boolean).join(' ')}`]
          : []),
        ...(note === null ? [] : [`備考「${note}」`]),
      ].join('、'),
    ]),
  ];
}

/** 数値 41（見込）, 値なし「未集計」, 言葉「策定」, with what the cell says besides. */
function valueInWords(value: MeasuredValue, { revisedFrom, nextPublication }: CellExtras): string {
  return [
    bareValue(value),
    ...(value.note === null ? [] : [`備考「${value.note}」`]),
    ...(revisedFrom ? [`変更前 ${bareValue(revisedFrom)}`] : []),
    ...(nextPublication ? [`次回公表 ${nextPublication.text}`] : []),
  ].join('、');
}

function bareValue(value: MeasuredValue): string {
  if (value.kind === 'missing') return value.text === '' ? '値なし（空欄）' : `値なし「${missingInWords(value)}」`;
  const kind = kindInWords(value.kind);
  const what = value.value === null ? `言葉「${value.text}」` : `数値 ${formatNumber(value.value)}`;
  return kind === '' ? what : `${what}（${kind}）`;
}
