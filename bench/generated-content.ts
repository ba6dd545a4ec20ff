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

/** Words with their readings: names of programmes are made of them, too. */
const WHO = [
  ['子育て世帯', 'こそだてせたい'],
  ['地域の自治会', 'ちいきのじちかい'],
  ['市内の農家', 'しないののうか'],
  ['小学校', 'しょうがっこう'],
  ['商店街', 'しょうてんがい'],
  ['図書館の利用者', 'としょかんのりようしゃ'],
  ['防災の担い手', 'ぼうさいのにないて'],
  ['高齢者の見守り隊', 'こうれいしゃのみまもりたい'],
] as const;
const WHAT = [
  ['相談の窓口', 'そうだんのまどぐち'],
  ['体験の教室', 'たいけんのきょうしつ'],
  ['歩道の改良', 'ほどうのかいりょう'],
  ['空き家の活用', 'あきやのかつよう'],
  ['ごみの分別', 'ごみのぶんべつ'],
  ['避難の訓練', 'ひなんのくんれん'],
  ['放課後の居場所', 'ほうかごのいばしょ'],
  ['直売の催し', 'ちょくばいのもよおし'],
] as const;
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

/** What a generated sheet is given; the rest is chance. */
export interface SheetFrame {
  /** `3-(12)` */
  readonly code: string;
  /** Three years with values and one that is still blank, as the sheet writes them. */
  readonly years: readonly [string, string, string, string];
  readonly targetYear: string;
  /** Of which each initiative names one. */
  readonly programmes: readonly string[];
}

/** The text of one sheet with 2–4 KPIs and 2–3 KB of prose. */
export function generatedSheet({ code, years, targetYear, programmes }: SheetFrame, random: () => number): string {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const whole = (from: number, to: number) => from + Math.floor(random() * (to - from + 1));
  const who = () => pick(WHO)[0];
  const what = () => pick(WHAT)[0];
  const sentence = () => `${who()}と${what()}を${pick(HOW)}、${whole(2, 90)}か所で${pick(RESULT)}。`;
  const paragraph = () => Array.from({ length: whole(2, 3) }, sentence).join('');
  const [first, second, third, blank] = years;
  const kpi = () => {
    const baseline = whole(10, 400);
    return `  - 指標名: ${who()}の${what()}の数
    集計: ${pick(['年間', '累計', '時点'])}
    単位: ${pick(UNITS)}
    計画策定時: ${baseline}
    実績値: { ${first}: ${baseline + whole(0, 20)}, ${second}: ${baseline + whole(20, 40)}, ${third}: ${baseline + whole(40, 60)}, ${blank}: }
    目標値: { ${targetYear}: ${baseline + 50} }
`;
  };
  const lines = (count: number, line: () => string) => Array.from({ length: count }, line).join('');
  return `---
施策番号: ${code}
施策名: ${who()}の${what()}を育てる
指標:
${lines(whole(2, 4), kpi)}取組:
${lines(5, () => `  - 取組: ${who()}への${what()}の支援\n    事業: ${pick(programmes)}\n`)}---

## 成果

${lines(6, () => `- ${paragraph()}\n`)}
## 課題と取組方針

| 課題 | 取組方針 |
| --- | --- |
${lines(6, () => `| ${paragraph()} | ${paragraph()} |\n`)}`;
}

/** The text of a programme's file. */
export function generatedProgramme(number: number, random: () => number): string {
  const [who, whoRead] = WHO[Math.floor(random() * WHO.length)] ?? WHO[0];
  const [what, whatRead] = WHAT[Math.floor(random() * WHAT.length)] ?? WHAT[0];
  return `事業名: ${who}の${what}事業（架空${number}）\n読み: ${whoRead}の${whatRead}じぎょう\n`;
}

/** Writes a content folder of another invented city with `count` sheets, all of one simple form; what stood there is removed. */
export async function writeGeneratedContent(folder: string, count: number): Promise<void> {
  const random = randomNumbers(count);
  const goals = Math.ceil(count / 100);
  const programmes = Array.from({ length: 50 }, (_, index) => `programme-${index + 1}`);
  await rm(folder, { recursive: true, force: true });
  for (const name of ['measures/2017', 'programmes', 'pages', 'glossary'])
    await mkdir(join(folder, name), { recursive: true });
  await cp('examples/tebiki/pages', join(folder, 'pages'), { recursive: true });
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
  for (const [index, id] of programmes.entries())
    await writeFile(join(folder, `programmes/${id}.yaml`), generatedProgramme(index + 1, random));
  for (let index = 0; index < count; index++) {
    const [goal, number] = [Math.floor(index / 100) + 1, (index % 100) + 1];
    const frame: SheetFrame = {
      code: `${goal}-(${number})`,
      years: ['27年度', '28年度', '29年度', '30年度'],
      targetYear: '31年度',
      programmes,
    };
    await writeFile(join(folder, `measures/2017/${goal}-${number}.mdx`), generatedSheet(frame, random));
  }
}
