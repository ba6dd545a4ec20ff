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
      licence: null,
      searchExample: null,
      brand: { colour: null, logo: null },
      footer: { contact: null, links: [] },
      fictional: true,
      official: true,
      address: null,
      repository: null,
    },
  });
});

test('colour, logo and footer are read', () => {
  const text = `${PLAN}見た目:
  色: "#0b6e4f"
  ロゴ: { ファイル: img/logo.svg, 代わりの文: 見本市のロゴ }
フッター:
  問い合わせ: 見本市 企画課
  リンク:
    - { 名前: 公式サイト, アドレス: "https://www.example.jp/" }
    - { 名前: 電話, アドレス: "tel:00-0000-0000" }
    - { 名前: 説明, アドレス: /about/ }
`;
  expect(readPlan(text, 'plan.yaml')).toMatchObject({
    problems: [],
    value: {
      brand: { colour: '#0b6e4f', logo: { file: 'img/logo.svg', alt: '見本市のロゴ' } },
      footer: {
        contact: '見本市 企画課',
        links: [
          { name: '公式サイト', address: 'https://www.example.jp/' },
          { name: '電話', address: 'tel:00-0000-0000' },
          { name: '説明', address: '/about/' },
        ],
      },
    },
  });
});

const BRAND_MISTAKES: [string, string][] = [
  [
    '色: "#ffcc00"',
    '16:6 エラー 見た目 色: 「#ffcc00」は薄すぎて、明るい背景の文字やリンクが読みにくくなります（明るさの比が1.3で、4.5に足りません）。「#856a00」のような、もっと濃い色にしてください。',
  ],
  [
    '色: 緑',
    '16:6 エラー 見た目 色: 「緑」は色として読めません。"#0b6e4f" のように、「#」と6けたの半角の英数字で書いてください。',
  ],
  [
    '色: #0b6e4f',
    '16:3 エラー 見た目 色: 色が書かれていません。"#0b6e4f" のように、半角の「"」で囲んでください（囲まないと、「#」から後は覚え書きになります）。使わないなら、この行を消してください。',
  ],
  ...['https://example.jp/logo.svg', '../logo.svg', '/logo.svg', '//example.jp/a.png', 'logo.html', 'ロゴ.svg'].map(
    (file): [string, string] => [
      `ロゴ: { ファイル: "${file}", 代わりの文: ロゴ }`,
      `16:15 エラー 見た目 ロゴ ファイル: 「${file}」はロゴに使えません。public フォルダーに置いた .svg、.png、.webp、.jpg のファイルの名前を、「logo.svg」のように半角で書いてください。`,
    ],
  ),
  ['ロゴ: { ファイル: logo.svg }', '16:7 エラー 見た目 ロゴ 代わりの文: この項目は必ず書いてください。'],
];

test.each(BRAND_MISTAKES)('%s is refused', (line, message) => {
  const { problems } = readPlan(`${PLAN}見た目:\n  ${line}\n`, 'plan.yaml');
  expect(problems.map(formatProblem)).toEqual([`plan.yaml:${message}`]);
});

test('a logo that is not in the public folder is told', () => {
  const text = `${PLAN}見た目: { ロゴ: { ファイル: logo.svg, 代わりの文: ロゴ } }\n`;
  const told = (files: string[]) => readPlan(text, 'plan.yaml', new Set(files)).problems.map(({ message }) => message);
  expect(told(['logo.svg'])).toEqual([]);
  expect(told(['Logo.svg'])).toEqual(['「logo.svg」が public フォルダーにありません。もしかして「Logo.svg」ですか。']);
  expect(told([])).toEqual([
    '「logo.svg」が public フォルダーにありません。ファイルを置くか、名前を確かめてください。',
  ]);
});

test.each(['javascript:alert(1)', '//example.jp/', 'www.example.jp', 'data:text/html,x', 'https:///'])(
  'no footer links to %s',
  (address) => {
    const { problems } = readPlan(`${PLAN}フッター: { リンク: [{ 名前: a, アドレス: "${address}" }] }\n`, 'plan.yaml');
    expect(problems.map(({ message }) => message)).toEqual([
      `「${address}」へはリンクできません。https://、mailto:、tel: か、/ で始まるアドレスを書いてください。`,
    ]);
  },
);

test('a code that is missing or makes no address hides no other mistake, and one that is missing is told once', () => {
  const told = (code: string) => {
    const text = PLAN.replace('番号: II\n', `番号:${code}\n`).replace('番号: II-1', '番号: "1"');
    return readPlan(text, 'plan.yaml').problems.map(formatProblem);
  };
  const clash =
    'plan.yaml:7:3 エラー 目標: 番号「I」と「1」は、ページのアドレスがどちらも /goals/1/ になります。一方を変えてください。';
  const empty = (code: string) =>
    `plan.yaml:8:9 エラー 目標2 番号: 「${code}」からはページのアドレスを作れません。文字か数字の入った番号にしてください。`;
  expect(told(' ★')).toEqual([empty('★'), clash]);
  expect(told(' ？')).toEqual([empty('？'), clash]);
  expect(told('')).toEqual(['plan.yaml:8:5 エラー 目標2 番号: 空欄にはできません。', clash]);
});

test('codes without letters and digits are told each where it stands, and not for equal ones', () => {
  const text = PLAN.replace('番号: I,', '番号: ★,').replace('番号: II-1', '番号: ◆');
  expect(readPlan(text, 'plan.yaml').problems.map(formatProblem)).toEqual([
    'plan.yaml:7:11 エラー 目標1 番号: 「★」からはページのアドレスを作れません。文字か数字の入った番号にしてください。',
    'plan.yaml:12:15 エラー 目標2 下位1 番号: 「◆」からはページのアドレスを作れません。文字か数字の入った番号にしてください。',
  ]);
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
    '番号: II-1',
    '番号: "1"',
    'plan.yaml:7:3 エラー 目標: 番号「I」と「1」は、ページのアドレスがどちらも /goals/1/ になります。一方を変えてください。',
  ],
  [
    '番号: II-1',
    '番号: ★',
    'plan.yaml:12:15 エラー 目標2 下位1 番号: 「★」からはページのアドレスを作れません。文字か数字の入った番号にしてください。',
  ],
  ['番号: II-1', '番号:', 'plan.yaml:12:11 エラー 目標2 下位1 番号: 空欄にはできません。'],
  [
    '架空: はい',
    '架空: true',
    'plan.yaml:14:5 エラー 架空: 「true」とは書けません。「はい」、「いいえ」のどれかを書いてください。',
  ],
])('%s → %s', (from, to, message) => {
  expect(readPlan(PLAN.replace(from, to), 'plan.yaml').problems.map(formatProblem)).toEqual([message]);
});

const withAddress = (line: string) => readPlan(PLAN + line, 'plan.yaml');

test.each([
  ['公開先: https://plan.example.jp', 'https://plan.example.jp/'],
  ['公開先: https://example.jp/plan', 'https://example.jp/plan/'],
  ['公開先:', null],
])('%s is where the site stands', (line, address) => {
  expect(withAddress(line)).toMatchObject({ problems: [], value: { address } });
});

test('the content’s repository is written with or without a last slash', () => {
  expect(withAddress('原稿の場所: https://github.com/example/plan/').value?.repository).toBe(
    'https://github.com/example/plan',
  );
});

test.each([
  'http://example.jp/',
  'plan.example.jp',
  'https://example.jp/?a=1',
  'https://example.jp/#a',
  'https://a:b@example.jp/',
])('an address that other addresses cannot follow is refused: %s', (address) => {
  expect(withAddress(`公開先: "${address}"`).problems.map(formatProblem)).toEqual([
    `plan.yaml:15:6 エラー 公開先: 「${address}」はアドレスではありません。https:// で始まり、「?」や「#」の付かないアドレスを書いてください。`,
  ]);
});

test('a folder whose name is written in two ways is no place for a site', () => {
  expect(withAddress('公開先: https://example.jp/計画/').problems.map(formatProblem)).toEqual([
    'plan.yaml:15:6 エラー 公開先: 「https://example.jp/計画/」のフォルダーの名前に、半角の英数字でない文字があります。「plan」のように、半角の英数字で書いてください。',
  ]);
});

test('the rule by which a city judges is one of those published, or none', () => {
  expect(readPlan(PLAN, 'plan.yaml').value?.judgingRule).toBeUndefined();
  expect(readPlan(`${PLAN}評価の規則: 長与町\n`, 'plan.yaml').value?.judgingRule).toBe('長与町');
  expect(readPlan(`${PLAN}評価の規則: 長与\n`, 'plan.yaml').problems.map(formatProblem)).toEqual([
    'plan.yaml:15:8 エラー 評価の規則: 「長与」とは書けません。「大阪府立図書館」、「長与町」、「田川市」、「多摩市」、「茨城県」、「Open SDG」のどれかを書いてください。',
  ]);
});
