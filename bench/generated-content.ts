// A content folder of any size for benchmarks: an invented city, the same for the same number every time.

import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A small generator of pseudo-random numbers in [0, 1): mulberry32. */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const WHO = [
  '子育て世帯',
  '地域の自治会',
  '市内の農家',
  '小学校',
  '商店街',
  '図書館の利用者',
  '防災の担い手',
  '高齢者の見守り隊',
];
const WHAT = [
  '相談の窓口',
  '体験の教室',
  '歩道の改良',
  '空き家の活用',
  'ごみの分別',
  '避難の訓練',
  '放課後の居場所',
  '直売の催し',
];
const HOW = [
  '共同で運営し',
  '回数を増やし',
  '場所を広げ',
  '案内を見直し',
  '予約を簡単にし',
  '担い手を募り',
  '費用を見直し',
  '結果を公表し',
];
const RESULT = [
  '利用が広がりました',
  '参加者が増えました',
  '待ち時間が短くなりました',
  '地域の交流が進みました',
  '安全が高まりました',
];
const UNITS = ['件', '人', '回', '店舗', '"%"', '世帯'];

/** The text of one sheet with 2–4 KPIs and 2–3 KB of prose. */
export function generatedSheet(goal: number, number: number, random: () => number): string {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const whole = (from: number, to: number) => from + Math.floor(random() * (to - from + 1));
  const sentence = () => `${pick(WHO)}と${pick(WHAT)}を${pick(HOW)}、${whole(2, 90)}か所で${pick(RESULT)}。`;
  const paragraph = () => Array.from({ length: whole(2, 3) }, sentence).join('');
  const kpi = () => {
    const baseline = whole(10, 400);
    return `  - 指標名: ${pick(WHO)}の${pick(WHAT)}の数
    集計: ${pick(['年間', '累計', '時点'])}
    単位: ${pick(UNITS)}
    計画策定時: ${baseline}
    実績値: { 27年度: ${baseline + whole(0, 20)}, 28年度: ${baseline + whole(20, 40)}, 29年度: ${baseline + whole(40, 60)}, 30年度: }
    目標値: { 31年度: ${baseline + 50} }
`;
  };
  const lines = (count: number, line: () => string) => Array.from({ length: count }, line).join('');
  return `---
施策番号: ${goal}-(${number})
施策名: ${pick(WHO)}の${pick(WHAT)}を育てる
指標:
${lines(whole(2, 4), kpi)}取組:
${lines(5, () => `  - 取組: ${pick(WHO)}への${pick(WHAT)}の支援\n    事業: programme-${whole(1, 50)}\n`)}---

## 成果

${lines(6, () => `- ${paragraph()}\n`)}
## 課題と取組方針

| 課題 | 取組方針 |
| --- | --- |
${lines(6, () => `| ${paragraph()} | ${paragraph()} |\n`)}`;
}

/** Writes a content folder with `count` sheets; what stood there is removed. */
export async function writeGeneratedContent(folder: string, count: number): Promise<void> {
  const random = randomNumbers(count);
  const goals = Math.ceil(count / 100);
  await rm(folder, { recursive: true, force: true });
  for (const name of ['measures/2017', 'programmes', 'pages', 'glossary'])
    await mkdir(join(folder, name), { recursive: true });
  await cp('src/content/pages', join(folder, 'pages'), { recursive: true });
  await writeFile(
    join(folder, 'plan.yaml'),
    `自治体名: 試験市
計画名: 試験市総合計画
計画期間: { 開始: 平成28年度, 終了: 平成35年度 }
元号: 平成
施策の呼び名: 個別施策
目標:
${Array.from({ length: goals }, (_, index) => `  - { 番号: "${index + 1}", 呼び名: 基本目標 }\n`).join('')}出典: { 発行者: 試験市, 資料名: 試験のための架空のシート }
架空: はい
`,
  );
  for (let id = 1; id <= 50; id++)
    await writeFile(
      join(folder, `programmes/programme-${id}.yaml`),
      `事業名: 架空の事業${id}\n読み: かくうのじぎょう\n`,
    );
  for (let index = 0; index < count; index++) {
    const goal = Math.floor(index / 100) + 1;
    const number = (index % 100) + 1;
    await writeFile(join(folder, `measures/2017/${goal}-${number}.mdx`), generatedSheet(goal, number, random));
  }
}
