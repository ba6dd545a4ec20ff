import { expect, test } from 'vitest';
import { readPlan } from './plan.ts';
import { formatProblem } from './problem.ts';

const PLAN = `自治体名: 見本市
計画名: 見本計画
計画期間: { 開始: 平成28年度, 終了: 2023 }
元号: 平成
施策の呼び名: 個別施策
目標:
  - { 番号: I, 呼び名: 重点施策 }
  - 番号: II
    題名: 育つ
    呼び名: 基本目標
    下位:
      - { 番号: II-1, 呼び名: 基本施策 }
出典: { 発行者: 見本市, 資料名: 見本シート }
架空: はい
`;

test('a plan is read whole, unknown titles stay unknown', () => {
  expect(readPlan(PLAN, 'plan.yaml')).toEqual({
    problems: [],
    value: {
      city: '見本市',
      name: '見本計画',
      subtitle: null,
      period: { from: 2016, to: 2023 },
      era: '平成',
      measureLevel: '個別施策',
      goals: [
        { code: 'I', title: null, level: '重点施策', goals: [] },
        {
          code: 'II',
          title: '育つ',
          level: '基本目標',
          goals: [{ code: 'II-1', title: null, level: '基本施策', goals: [] }],
        },
      ],
      headings: {
        kpis: '指標（KPI）',
        achievements: '成果',
        challenges: '課題',
        responses: '取組方針',
        initiatives: '取組と事業',
      },
      source: { publisher: '見本市', title: '見本シート', url: null },
      searchExample: null,
      fictional: true,
      official: true,
      address: null,
      repository: null,
    },
  });
});

test.each([
  [
    '平成28年度',
    '28年度',
    'plan.yaml:3:13 エラー 計画期間 開始: 「28年度」は年度として読めません。「平成28年度」「2016年度」のように書いてください。',
  ],
  ['2023', '2001', 'plan.yaml:3:25 エラー 計画期間 終了: 終了の年度が開始の年度より前です。'],
  ['番号: II-1', '番号: I', 'plan.yaml:7:3 エラー 目標: 番号「I」が2回あります。番号は1つずつにしてください。'],
  [
    '架空: はい',
    '架空: true',
    'plan.yaml:14:5 エラー 架空: 「true」とは書けません。「はい」、「いいえ」のどれかを書いてください。',
  ],
])('%s → %s', (from, to, message) => {
  expect(readPlan(PLAN.replace(from, to), 'plan.yaml').problems.map(formatProblem)).toEqual([message]);
});
