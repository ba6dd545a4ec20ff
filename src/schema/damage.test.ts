// Random damage to files that are in order: what comes out is a value or located Japanese messages, never an exception,
// and no number that does not stand in the damaged file.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Measure } from '../domain/measure.ts';
import { isNumeric, type MeasuredValue, parseNumber } from '../domain/measured-value.ts';
import { PLAN, PROGRAMMES, SOURCE } from './measures-for-tests.ts';
import { readPlan } from './plan.ts';
import type { Problem, Reading } from './problem.ts';
import { readProgramme } from './programme.ts';
import { readSheet } from './sheet.ts';
import { readTerm } from './term.ts';

const SHEET = `---
施策番号: I-(1)
施策名: 産業を育てる
指標:
  - 指標名: 相談件数
    集計: 年間
    単位: 件
    計画策定時: { 値: "1,044", 年度: 26年度 }
    実績値: { 27年度: 39, 28年度: △53.5, 29年度: 34件, 30年度: }
    目標値: { 31年度: 50以上, 毎年度: 30〜40 }
  - 指標名: 理解度
    単位: "%"
    内訳:
      - 名称: 小
        実績値:
          28年度: { 値: 70.7, 区分: 見込, 備考: 9月現在 }
          29年度: 未集計
        目標値: { 31年度: 維持 }
取組:
  - 取組: 展示
    事業: fair
事業費:
  - { 名称: 決算, 年度: 29年度, 千円: 1200 }
SDGs: [8, 9]
---

## 成果

- 91の企業が**参加**しました。

## 課題と取組方針

| 課題 | 取組方針 |
| --- | --- |
| 来場者が減る。 | [支援](/about/)する。 |
`;

const PROGRAMME = '事業名: テクノフェア推進事業\n読み: てくのふぇあ\n別名:\n  - Techno Fair\n担当: "産業 振興課"\n';
const TERM = '用語: シーズ\n読み: しーず\n別名: [種, seeds]\n意味: 技術の: もと。\n出典: 法（平成14年）第3条\n'.replace(
  'の: も',
  'のも',
);
const PLAN_FILE = `自治体名: 見本市
計画名: 総合計画
計画期間: { 開始: 平成28年度, 終了: 平成35年度 }
元号: 平成
施策の呼び名: 個別施策
目標:
  - { 番号: I, 呼び名: 重点施策, 下位: [{ 番号: I-1, 呼び名: 施策 }] }
出典:
  発行者: 見本市
  資料名: 評価シート
`;

const SIGNS = [
  ...'：　\t"\'{}[]<>|-#*&!%@`~_=+?,.:;()（）「」、。・●①＃－\\/$^\n\r09９△▲年度元件%aA\u200B\u202E\uFFFD',
];
const STRINGS = [
  '---',
  '- ',
  '  ',
  '27年度: 1',
  '<b>',
  '{x}',
  'import a',
  '![](a)',
  '<<: ',
  '&a ',
  '*a',
  '!!js ',
  '“',
  '｛',
  '\n\n',
  '## ',
  '| ',
];

/** One thing that may happen to a text. */
type Damage = (text: string) => string;

const at = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
const placeIn = (text: string, share: number) => Math.floor(share * (text.length + 1));

const damageArbitrary: fc.Arbitrary<Damage> = fc.oneof(
  fc
    .tuple(at, fc.nat(6), fc.array(fc.constantFrom(...SIGNS, ...STRINGS), { maxLength: 3 }))
    .map(([share, cut, put]): Damage => (text) => {
      const place = placeIn(text, share);
      return text.slice(0, place) + put.join('') + text.slice(place + cut);
    }),
  fc.tuple(at, at).map(([a, b]): Damage => (text) => {
    const [from = 0, to = 0] = [placeIn(text, a), placeIn(text, b)].toSorted((x, y) => x - y);
    return text.slice(0, from) + text.slice(to);
  }),
  fc.tuple(at, at).map(([a, b]): Damage => (text) => {
    const lines = text.split('\n');
    const [first, second] = [Math.floor(a * lines.length), Math.floor(b * lines.length)];
    return lines
      .map((line, index) => (index === first ? lines[second] : index === second ? lines[first] : line))
      .join('\n');
  }),
  fc
    .tuple(at, fc.constantFrom('twice', 'joined', 'indented', 'outdented', 'gone', 'wide'))
    .map(([share, what]): Damage => (text) => {
      const lines = text.split('\n');
      const index = Math.floor(share * lines.length);
      const line = lines[index] ?? '';
      const wide = line.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
      const become: Record<string, string[]> = {
        twice: [line, line],
        joined: [`${line}${lines[index + 1] ?? ''}`],
        indented: [`  ${line}`],
        outdented: [line.replace(/^ {1,2}/, '')],
        gone: [],
        wide: [wide],
      };
      lines.splice(index, what === 'joined' ? 2 : 1, ...(become[what] ?? []));
      return lines.join('\n');
    }),
);

const damagesArbitrary = fc.array(damageArbitrary, { minLength: 1, maxLength: 3 });
const damaged = (text: string, damages: readonly Damage[]) => damages.reduce((now, damage) => damage(now), text);

function expectLocated(problems: readonly Problem[], text: string): void {
  const lines = text.split(/\r\n?|\n/);
  for (const { line, column, message } of problems) {
    expect(line).toBeGreaterThanOrEqual(1);
    expect(line).toBeLessThanOrEqual(lines.length + 1);
    expect(column).toBeGreaterThanOrEqual(1);
    expect(column).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 2);
    expect(message).toMatch(/\p{Script=Hiragana}/u);
    expect(message).not.toMatch(/Error|undefined|\[object|\n\s+at /);
  }
}

function expectReading(reading: Reading<unknown>, text: string): void {
  expect(reading.value === null).toBe(reading.problems.some(({ severity }) => severity === 'error'));
  expectLocated(reading.problems, text);
}

const valuesOf = ({ kpis }: Measure): MeasuredValue[] =>
  kpis
    .flatMap(({ series }) => [...series])
    .flatMap(({ baseline, actuals, expected }) => [baseline, ...actuals, ...expected])
    .map(({ value }) => value);

/** Each number of a measure stands in the text that it was read from, and means what stands there. */
function expectOwnNumbers(measure: Measure, text: string): void {
  for (const value of valuesOf(measure)) {
    if (value.kind !== 'missing') expect(text).toContain(value.text);
    if (isNumeric(value)) expect(value.value).toBe(parseNumber(value.text));
  }
  const targets = measure.kpis.flatMap(({ series }) => series.flatMap((row) => row.targets));
  for (const target of targets) expect(text).toContain(target.text);
  for (const { thousandYen } of measure.money)
    expect(
      (text.match(/[△▲−-]?[\d０-９][\d０-９,，.．]*/gu) ?? []).map((digits) =>
        parseNumber(digits.replace(/[,，.．]$/u, '')),
      ),
    ).toContain(thousandYen);
}

const RUNS = Number(process.env['FC_RUNS'] ?? 2_500);

test('a damaged sheet', () => {
  fc.assert(
    fc.property(damagesArbitrary, (damages) => {
      const text = damaged(SHEET, damages);
      const reading = readSheet(text, PLAN, SOURCE, { programmes: PROGRAMMES });
      expectReading(reading, text);
      if (reading.value) expectOwnNumbers(reading.value, text);
    }),
    { numRuns: 2 * RUNS },
  );
}, 600_000);

test.each([
  ['programme', PROGRAMME, (text: string) => readProgramme(text, 'programmes/a.yaml')],
  ['term', TERM, (text: string) => readTerm(text, 'glossary/a.yaml')],
  ['plan', PLAN_FILE, (text: string) => readPlan(text, 'plan.yaml')],
] as const)(
  'a damaged %s',
  (_kind, whole, read) => {
    expect(read(whole).problems).toEqual([]);
    fc.assert(
      fc.property(damagesArbitrary, (damages) => {
        const text = damaged(whole, damages);
        expectReading(read(text), text);
      }),
      { numRuns: RUNS },
    );
  },
  600_000,
);

test('the sheet that is damaged is in order', () => {
  expect(readSheet(SHEET, PLAN, SOURCE, { programmes: PROGRAMMES }).problems).toEqual([]);
});
