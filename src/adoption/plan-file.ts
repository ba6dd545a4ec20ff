// plan.yaml of a city that has no sheets here yet, with what may be added later shown as comments.

import { yamlLine, yamlText } from '../schema/yaml-text.ts';

export interface GoalToAdopt {
  readonly code: string;
  readonly title: string | null;
}

export interface CityToAdopt {
  readonly name: string;
  readonly plan: string;
  readonly subtitle: string | null;
  /** The plan's years as written: 令和3年度. */
  readonly from: string;
  readonly to: string;
  readonly era: string | null;
  readonly goalLevel: string;
  readonly goals: readonly GoalToAdopt[];
  readonly measureLevel: string;
  readonly source: string;
  readonly isOfficial: boolean;
  readonly contact: string | null;
  readonly colour: string | null;
  readonly address: string | null;
  readonly repository: string | null;
}

const line = (key: string, value: string) => yamlLine(key, yamlText(value, 'value'));
const optional = (key: string, value: string | null) => (value === null ? [] : [line(key, value)]);
/** `{ 番号: "1", 題名: 育つ }` */
const group = (fields: readonly (readonly [string, string])[]) =>
  `{ ${fields.map(([key, value]) => `${key}: ${yamlText(value, 'flow')}`).join(', ')} }`;

export function planFile(city: CityToAdopt): string {
  const goals = city.goals.map(
    ({ code, title }) =>
      `  - ${group([['番号', code], ...(title === null ? [] : [['題名', title] as const]), ['呼び名', city.goalLevel]])}`,
  );
  const lines = [
    '# 計画そのもののこと。計画と評価シートに書かれていることだけを書きます。項目の説明は docs/editing.ja.md にあります。',
    line('自治体名', city.name),
    line('計画名', city.plan),
    ...optional('副題', city.subtitle),
    `計画期間: ${group([
      ['開始', city.from],
      ['終了', city.to],
    ])}`,
    ...optional('元号', city.era),
    line('施策の呼び名', city.measureLevel),
    ...(goals.length > 0 ? ['目標:', ...goals] : ['目標: []']),
    '# 目標の下に目標があるときは、次のように書きます。',
    '#  - 番号: "1"',
    '#    題名: 育つ・学ぶ',
    `#    呼び名: ${city.goalLevel}`,
    '#    下位:',
    '#      - { 番号: 1-1, 題名: 子どもを支える, 呼び名: 基本施策 }',
    `出典: ${group([
      ['発行者', city.name],
      ['資料名', city.source],
    ])}`,
    ...(city.colour === null ? [] : ['見た目:', `  色: ${quoted(city.colour)}`]),
    ...(city.contact === null ? [] : ['フッター:', `  ${line('問い合わせ', city.contact)}`]),
    `公式サイト: ${city.isOfficial ? 'はい' : 'いいえ'}`,
    ...optional('公開先', city.address),
    ...optional('原稿の場所', city.repository),
  ];
  return `${lines.join('\n')}\n`;
}

/** A colour begins with `#`, which would begin a comment. */
const quoted = (colour: string) => JSON.stringify(colour);
