import { compile } from '@mdx-js/mdx';
import fc from 'fast-check';
import remarkGfm from 'remark-gfm';
import { describe, expect, test } from 'vitest';
import type { Plan } from '../domain/plan.ts';
import { formatProblem } from './problem.ts';
import { readSheet } from './sheet.ts';
import { tebikiSheet } from './tebiki.ts';

const plan: Plan = {
  city: '見本市',
  name: '見本計画',
  subtitle: null,
  period: { from: 2016, to: 2023 },
  era: '平成',
  measureLevel: '個別施策',
  goals: [{ code: 'I', title: null, level: '重点施策', goals: [] }],
  headings: { kpis: '指標', achievements: '成果', challenges: '課題', responses: '取組方針', initiatives: '取組' },
  source: { publisher: '見本市', title: '見本シート', url: null },
  licence: null,
  searchExample: null,
  brand: { colour: null, logo: null },
  footer: { contact: null, links: [] },
  fictional: true,
  official: false,
  address: null,
  repository: null,
};
const PATH = 'src/content/measures/2017/1-1.mdx';
const context = {
  programmes: new Map([
    ['fair', '展示会事業'],
    ['city', 'まちづくり事業'],
  ]),
};

const SHEET = `---
施策番号: I-(1)
施策名: 産業を育てる
指標:
  - 指標名: 相談件数
    集計: 年間
    単位: 件
    計画策定時: 44
    実績値: { 27年度: 39, 28年度: 53, 29年度: 34, 30年度: }
    目標値: { 31年度: 50 }
取組:
  - 取組: 展示と交流
    事業: fair
---

## 成果

- 91の企業が参加しました。
- **「朝の市」**を支援しました。

## 課題と取組方針

| 課題 | 取組方針 |
| --- | --- |
| 来場者が減っています。 | 新しい催しを支援します。 |
`;

const read = (text: string, path = PATH) => readSheet(text, plan, path, context);
describe('a correct sheet', () => {
  test('becomes a whole measure', () => {
    const { value, problems } = read(SHEET);
    expect(problems).toEqual([]);
    expect(value).toEqual({
      code: 'I-(1)',
      slug: '1-1',
      edition: 2017,
      name: '産業を育てる',
      goal: 'I',
      kpis: [
        {
          id: '1-1-1',
          number: 1,
          name: '相談件数',
          aggregation: 'annual',
          calendarYear: false,
          unit: '件',
          direction: null,
          series: [
            {
              label: null,
              unit: '件',
              baseline: { fiscalYear: null, value: { kind: 'actual', value: 44, text: '44', note: null } },
              actuals: [
                { fiscalYear: 2015, value: { kind: 'actual', value: 39, text: '39', note: null } },
                { fiscalYear: 2016, value: { kind: 'actual', value: 53, text: '53', note: null } },
                { fiscalYear: 2017, value: { kind: 'actual', value: 34, text: '34', note: null } },
                { fiscalYear: 2018, value: { kind: 'missing', reason: 'blank', text: '', note: null } },
              ],
              targets: [
                {
                  fiscalYear: 2019,
                  condition: { kind: 'number', value: 50 },
                  text: '50',
                  note: null,
                  revisedFrom: null,
                },
              ],
              expected: [],
            },
          ],
          rank: null,
          definition: null,
          source: null,
          division: null,
          note: null,
        },
      ],
      achievements: [
        { id: 'achievement-1', plainText: '91の企業が参加しました。', html: '91の企業が参加しました。' },
        {
          id: 'achievement-2',
          plainText: '「朝の市」を支援しました。',
          html: '<strong>「朝の市」</strong>を支援しました。',
        },
      ],
      challenges: [
        {
          challenge: { id: 'challenge-1', plainText: '来場者が減っています。', html: '来場者が減っています。' },
          response: { id: 'response-1', plainText: '新しい催しを支援します。', html: '新しい催しを支援します。' },
        },
      ],
      initiatives: [{ id: 'initiative-1', text: '展示と交流', programmes: ['fair'] }],
      opinions: [],
      rank: null,
      money: [],
      divisions: [],
      sdgs: [],
      source: PATH,
    });
  });

  test('is read the same with a byte order mark and Windows line ends', () => {
    expect(read(`\uFEFF${SHEET.replaceAll('\n', '\r\n')}`)).toEqual(read(SHEET));
  });

  test('keeps the spelling of its numbers', () => {
    const { value } = read(SHEET.replace('29年度: 34', '29年度: "△1,234.50"'));
    expect(value?.kpis[0]?.series[0].actuals[2]?.value).toEqual({
      kind: 'actual',
      value: -1234.5,
      text: '△1,234.50',
      note: null,
    });
  });

  test('keeps rank, money, divisions, goals of the UN, opinions and sub-rows where it has them', () => {
    const text = SHEET.replace(
      '取組:\n',
      `  - 指標名: 授業がわかる割合
    単位: "%"
    内訳:
      - { 名称: 小, 計画策定時: 80.1, 実績値: { 29年度: 82 }, 目標値: { 31年度: 85以上 } }
      - { 名称: 中, 計画策定時: 70.1, 実績値: { 29年度: 未集計 }, 目標値: { 毎年度: 維持 } }
評価: { 区分: B, 説明: おおむね順調 }
事業費:
  - { 名称: 決算, 年度: 29年度, 千円: "1,200" }
担当: 産業振興課
SDGs: [8, 9]
取組:
`,
    ).replace('## 課題', '## 外部評価\n\n- よく進んでいます。\n\n## 課題');
    const { value, problems } = read(text);
    expect(problems).toEqual([]);
    expect(value?.kpis[1]?.series.map(({ label, unit }) => [label, unit])).toEqual([
      ['小', '%'],
      ['中', '%'],
    ]);
    expect(value?.kpis[1]?.series[1]?.targets[0]).toMatchObject({
      fiscalYear: 'every-year',
      condition: { kind: 'maintain' },
    });
    expect(value?.kpis[1]?.series[1]?.actuals[0]?.value).toMatchObject({ reason: 'not-yet-collected', text: '未集計' });
    expect(value?.rank).toEqual({ text: 'B', note: 'おおむね順調' });
    expect(value?.money).toEqual([{ label: '決算', fiscalYear: 2017, thousandYen: 1200, kind: 'settlement' }]);
    expect(value?.divisions).toEqual(['産業振興課']);
    expect(value?.sdgs).toEqual([8, 9]);
    expect(value?.opinions).toEqual([
      {
        heading: '外部評価',
        passages: [{ id: 'opinion-1-1', plainText: 'よく進んでいます。', html: 'よく進んでいます。' }],
      },
    ]);
  });

  test('compiles with stock MDX, too', async () => {
    const body = (await tebikiSheet()).replace(/^---\n[\s\S]*?\n---\n/, '');
    const compiled = await compile(body, { remarkPlugins: [[remarkGfm, { singleTilde: false }]] });
    expect(String(compiled)).toContain('てびきテクノフェア');
  });
});

describe('mistakes', () => {
  test('all mistakes of a file are told at once, frontmatter and body', () => {
    const text = SHEET.replace('44', '約44').replace('31年度: 50', '99年度: 50').replace('## 成果', '## 成果物');
    expect(read(text).problems.map(({ line }) => line)).toEqual([8, 10, 16]);
  });

  test('a file without frontmatter', () => {
    expect(read('## 成果\n').problems.map(formatProblem)).toEqual([
      `${PATH}:1:1 エラー ファイルの先頭に、「---」の行で挟んだ項目（施策番号、施策名、指標など）がありません。1行目と、項目のあとの行に「---」と書いてください。`,
    ]);
  });
});

test('damage to a sheet gives a sheet or located problems, never an exception', () => {
  const characters = [...'：　\t"\'{}[]<>|-#*&!%@`\n0９△ー年度'];
  fc.assert(
    fc.property(
      fc.nat(SHEET.length),
      fc.nat(6),
      fc.array(fc.constantFrom(...characters), { maxLength: 4 }),
      (at, cut, inserted) => {
        const { value, problems } = read(SHEET.slice(0, at) + inserted.join('') + SHEET.slice(at + cut));
        expect(value === null).toBe(problems.some(({ severity }) => severity === 'error'));
        for (const { line, column, message } of problems) {
          expect(line).toBeGreaterThanOrEqual(1);
          expect(column).toBeGreaterThanOrEqual(1);
          expect(message).toMatch(/\p{Script=Hiragana}/u);
        }
      },
    ),
    { numRuns: 1000 },
  );
}, 60_000);
