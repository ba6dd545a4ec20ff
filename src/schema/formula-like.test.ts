import { expect, test } from 'vitest';
import { isFormulaLike } from './formula-like.ts';
import { PLAN, PROGRAMMES, SOURCE } from './measures-for-tests.ts';
import { formatProblem } from './problem.ts';
import { readProgramme } from './programme.ts';
import { readSheet } from './sheet.ts';

test.each(['=1+1', '＝A1', '+5ポイント', '＋5', '@SUM(A1)', '＠みほん', '-プラン', '－A', '-1+1|cmd'])(
  '%s would be taken for a formula',
  (text) => {
    expect(isFormulaLike(text)).toBe(true);
  },
);

test.each(['-5', '－5', '-1,234.5', '-', '－', '△10', '▲10', '−5', '―', 'ー番', '1=1', 'A+', '・=1', ''])(
  '%s is no formula',
  (text) => {
    expect(isFormulaLike(text)).toBe(false);
  },
);

/** What is wrong with a sheet in which these texts stand. */
function problemsOf(change: (sheet: string) => string): string[] {
  const sheet = `---
施策番号: I-(1)
施策名: 産業を育てる
指標:
  - 指標名: 相談の件数
    単位: 件
    計画策定時: 1
    実績値: { 29年度: 2 }
    目標値: { 31年度: 3 }
取組:
  - 取組: 支援
    事業: fair
---

## 成果

- 開催しました。

## 課題と取組方針

| 課題 | 取組方針 |
| --- | --- |
| 周知 | 広報 |
`;
  return readSheet(change(sheet), PLAN, SOURCE, { programmes: PROGRAMMES }).problems.map(formatProblem);
}

const EQUALS = '「=」で始まる文は、表計算ソフトが式とまちがえるので書けません。前に言葉を足してください。';
const MINUS =
  '「-」で始まる文は、表計算ソフトが式とまちがえるので書けません。「△」か「マイナス」に変えるか、前に言葉を足してください。';

test.each([
  ['施策名: 産業を育てる', '施策名: "=1"', `3:6 エラー 施策名: ${EQUALS}`],
  ['指標名: 相談の件数', '指標名: "=1"', `5:10 エラー 指標1 指標名: ${EQUALS}`],
  ['単位: 件', '単位: "=1"', `6:9 エラー 指標1 単位: ${EQUALS}`],
  ['29年度: 2', '29年度: "=1+1"', `8:18 エラー 指標1 実績値「29年度」: ${EQUALS}`],
  ['29年度: 2', '29年度: { 値: 2, 備考: "=1" }', `8:30 エラー 指標1 実績値「29年度」 備考: ${EQUALS}`],
  ['29年度: 2', '29年度: { 文: "=1" }', `8:23 エラー 指標1 実績値「29年度」 文: ${EQUALS}`],
  ['29年度: 2', `29年度: "-1+cmd|' /C calc'!集計なし"`, `8:18 エラー 指標1 実績値「29年度」: ${MINUS}`],
  ['29年度: 2', `29年度: { 値: 2, 変更前: "-1+A0" }`, `8:18 エラー 指標1 実績値「29年度」: 変更前: ${MINUS}`],
  ['31年度: 3', `31年度: { 値: 3, 変更前: "-1+A0" }`, `9:18 エラー 指標1 目標値「31年度」: 変更前: ${MINUS}`],
  ['取組: 支援', '取組: "=1"', `11:9 エラー 取組1 取組: ${EQUALS}`],
  ['開催しました。', '=1です。', `17:3 エラー ${EQUALS}`],
  ['| 周知 |', '| =1 |', `23:3 エラー ${EQUALS}`],
])('%s written as %s is refused at its place', (from, to, message) => {
  expect(problemsOf((sheet) => sheet.replace(from, to))).toEqual([`${SOURCE}:${message}`]);
});

const longTold = (length: number) =>
  `文が長すぎます（太字などの印も数えて${length}文字）。表計算ソフトの1つのセルに入るように、16000文字までにしてください。`;

test.each([
  ['開催しました。', 'あ'.repeat(16_000), []],
  ['開催しました。', 'あ'.repeat(16_001), [`17:3 エラー ${longTold(16_001)}`]],
  ['開催しました。', `**${'あ'.repeat(15_990)}**`, [`17:3 エラー ${longTold(16_007)}`]],
  ['| 周知 |', `| ${'あ'.repeat(16_001)} |`, [`23:3 エラー ${longTold(16_001)}`]],
  ['29年度: 2', `29年度: { 値: 2, 備考: ${'あ'.repeat(16_000)} }`, []],
  [
    '29年度: 2',
    `29年度: { 値: 2, 備考: ${'あ'.repeat(16_001)} }`,
    [`8:30 エラー 指標1 実績値「29年度」 備考: ${longTold(16_001)}`],
  ],
  ['29年度: 2', `29年度: ${'あ'.repeat(16_001)}`, [`8:18 エラー 指標1 実績値「29年度」: ${longTold(16_001)}`]],
])('case %#: a text that no cell of a workbook holds is refused at its place', (from, to, told) => {
  expect(problemsOf((sheet) => sheet.replace(from, to))).toEqual(told.map((message) => `${SOURCE}:${message}`));
});

test('the message says what to write instead of a sign', () => {
  const [minus] = problemsOf((sheet) => sheet.replace('開催しました。', '-5%になりました。'));
  expect(minus).toContain(
    '「-」で始まる文は、表計算ソフトが式とまちがえるので書けません。「△」か「マイナス」に変えるか、前に言葉を足してください。',
  );
  const [plus] = problemsOf((sheet) => sheet.replace('単位: 件', '単位: ＋件'));
  expect(plus).toContain('「＋」で始まる文は、表計算ソフトが式とまちがえるので書けません。「プラス」に変えるか、');
});

test('numbers and dashes stay as they are, whatever sign they begin with', () => {
  for (const value of ['-5', '－5', '△10', '"-"', '－', '-5件'])
    expect(problemsOf((sheet) => sheet.replace('29年度: 2', `29年度: ${value}`))).toEqual([]);
  for (const target of ['-5以上', '-5〜5', '-5', '"-"', '{ 値: 3, 変更前: -5以上 }'])
    expect(problemsOf((sheet) => sheet.replace('31年度: 3', `31年度: ${target}`))).toEqual([]);
});

test('a sheet with such a text is told of its other mistakes, too', () => {
  const problems = problemsOf((sheet) =>
    sheet
      .replace('指標名: 相談の件数', '指標名: "=1"')
      .replace('29年度: 2', '29年度: 2?')
      .replace('事業: fair', '事業: fairs'),
  );
  expect(problems.length).toBe(3);
});

test('programmes and terms are held to the same', () => {
  const { problems } = readProgramme('事業名: "@展示会"\n', 'src/content/programmes/fair.yaml');
  expect(problems.map(formatProblem)).toEqual([
    'src/content/programmes/fair.yaml:1:6 エラー 事業名: 「@」で始まる文は、表計算ソフトが式とまちがえるので書けません。前に言葉を足してください。',
  ]);
});
