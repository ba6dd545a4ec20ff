import { describe, expect, test } from 'vitest';
import { readFileSync } from 'node:fs';
import { readContent } from './content.ts';
import { formatProblem } from './problem.ts';

const plan = readFileSync('examples/tebiki/plan.yaml', 'utf8');

const KPI = `  - 指標名: 相談件数
    単位: 件
    計画策定時: 44
    実績値: { 27年度: 39, 28年度: 53 }
    目標値: { 31年度: 50 }`;

const sheet = (kpis: string, rest = '') => `---
施策番号: I-(1)
施策名: 産業を育てる
指標:
${kpis}
${rest}取組:
  - 取組: 企業への支援
    事業: aid
---

## 成果

- 企業を支援しました。

## 課題と取組方針

| 課題 | 取組方針 |
| --- | --- |
| 課題です。 | 方針です。 |
`;

/** What the check says of these sheets of 28年度 and 29年度. */
function said(then: string, now: string, isCopied = false): string[] {
  const file = (name: string, text: string) => ({ name, path: name, text });
  const { problems } = readContent([
    file('plan.yaml', plan),
    file('programmes/aid.yaml', '事業名: 支援事業\n'),
    file('measures/2016/1-1.mdx', then),
    file('measures/2017/1-1.mdx', isCopied ? now : now.replace('企業を支援しました。', '企業を広く支援しました。')),
  ]);
  return problems.map(formatProblem);
}

const OLD = sheet(KPI);
const changed = (from: string, to: string) => said(OLD, OLD.replace(from, to));

test('a sheet that carries everything on is not told of', () =>
  expect(changed('28年度: 53', '28年度: 53, 29年度: 34')).toEqual([]));

test('a sheet with the achievements of the year before is told of', () =>
  expect(said(OLD, OLD.replace('課題です。', '新しい課題です。'), true)).toEqual([
    'measures/2017/1-1.mdx:15:1 注意 成果: 成果の文が、28年度のシートと同じです。今年の文に書き替えたか、確かめてください。',
  ]));

describe('figures', () => {
  test('a value that differs without a remark', () =>
    expect(changed('28年度: 53', '28年度: 51')).toEqual([
      'measures/2017/1-1.mdx:8:22 注意 指標1 実績値「28年度」: 28年度のシートでは53でした。修正したのなら { 値: 51, 備考: 修正の理由 } と書いてください。',
    ]));
  test('with a remark it is told to the reader and nobody else', () =>
    expect(changed('28年度: 53', '28年度: { 値: 51, 備考: 集計の誤りを直しました }')).toEqual([]));
  test('a value that is taken back', () =>
    expect(changed('28年度: 53', '28年度:')).toEqual([
      'measures/2017/1-1.mdx:8:22 注意 指標1 実績値「28年度」: 28年度のシートでは53でした。取り消したのなら { 値: 未集計, 備考: 理由 } のように書いてください。',
    ]));
  test('a forecast that came about otherwise needs no word', () =>
    expect(said(OLD.replace('28年度: 53', '28年度: 53（見込）'), OLD.replace('28年度: 53', '28年度: 51'))).toEqual([]));
  test('a target that differs without a word', () =>
    expect(changed('31年度: 50', '31年度: 60')).toEqual([
      'measures/2017/1-1.mdx:9:12 注意 指標1 目標値「31年度」: 28年度のシートでは50でした。変えたのなら { 値: 60, 変更前: 50, 備考: 変更の理由 } と書いてください。',
    ]));
  test('a target that prints what it replaced', () =>
    expect(changed('31年度: 50', '31年度: { 値: 60, 変更前: 50 }')).toEqual([]));
});

describe('the life of a KPI', () => {
  test('a new name without a word', () =>
    expect(said(OLD, sheet(KPI.replace('相談件数', '相談の件数\n    識別名: 1-1-1')))).toEqual([
      'measures/2017/1-1.mdx:5:10 注意 指標1 指標名: 28年度のシートでは「相談件数」でした。名前を変えたのなら、「経緯」に - { 区分: 名称変更, 年度: 29年度, 前: 相談件数 } と書いてください。別の指標なら、別の「識別名」を書いてください。',
    ]));
  test('a new name without a word beside an id in quotes, as the next edition is written', () =>
    expect(said(OLD, sheet(KPI.replace('相談件数', '相談の件数\n    識別名: "1-1-1"')))).toHaveLength(1));
  test('an id that only begins with that of the KPI is another', () => {
    const longer = KPI.replace('相談件数', '面談の回数\n    識別名: 1-1-10');
    const told = said(OLD, sheet(`${KPI.replace('相談件数', '相談の件数')}\n${longer}`));
    expect(told.filter((problem) => problem.includes('番号でした'))).toHaveLength(1);
  });
  test('a new name with its event', () =>
    expect(
      said(
        OLD,
        sheet(
          `${KPI.replace('相談件数', '相談の件数')}\n    経緯:\n      - { 区分: 名称変更, 年度: 29年度, 前: 相談件数 }`,
        ),
      ),
    ).toEqual([]));
  test('a new unit without a word', () =>
    expect(changed('単位: 件', '単位: 回')).toEqual([
      'measures/2017/1-1.mdx:6:5 注意 指標1 単位: 28年度のシートでは「件」でした。単位のちがう値は、つなげて示されません。変えたのなら、「経緯」に - { 区分: 定義変更, 年度: 29年度, 理由: 変えた理由 } と書いてください。',
    ]));
  test('a KPI that vanishes without a word', () =>
    expect(said(OLD, sheet(KPI.replace('相談件数', '相談件数\n    識別名: other')))).toEqual([
      'measures/2017/1-1.mdx:4:1 注意 指標: 28年度のシートにあった指標「相談件数」（識別名 1-1-1）がありません。なくしたのなら、シートの「なくした指標」に - { 識別名: 1-1-1, 区分: 廃止, 理由: なくした理由 } と書いてください。番号がずれただけなら、「識別名」に元の番号を書いてください。',
    ]));
  test('a KPI that is declared as ended', () =>
    expect(
      said(
        OLD,
        sheet(
          KPI.replace('相談件数', '相談件数\n    識別名: other'),
          'なくした指標:\n  - { 識別名: 1-1-1, 区分: 統合, 引き継ぎ先: other, 理由: 一つにしたため }\n',
        ),
      ),
    ).toEqual([]));
  test('a declaration about a KPI that no sheet has', () =>
    expect(said(OLD, sheet(KPI, 'なくした指標:\n  - { 識別名: 1-1-9, 区分: 廃止 }\n'))).toEqual([
      'measures/2017/1-1.mdx:11:12 注意 なくした指標: 「1-1-9」という識別名の指標はどのシートにもありません。識別名を確かめてください。',
    ]));
});
