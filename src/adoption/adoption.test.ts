import { describe, expect, test } from 'vitest';
import { adoptionOf, licenceOf, readmeOf, type Repository } from './adoption.ts';

const ANSWERS = {
  city: 'となり町',
  plan: '第1次となり町総合計画',
  from: '令和6年度',
  to: '令和15年度',
  'goal-level': '基本目標',
  'measure-level': '施策',
  source: '第1次となり町総合計画 評価シート',
  official: 'はい',
};

const REPOSITORY: Repository = {
  cityFiles: [
    'docs/screenshot.png',
    'src/content/plan.yaml',
    'src/content/glossary/loan.yaml',
    'src/content/glossary/own.yaml',
    'src/content/measures/2017/1-1.mdx',
  ],
  terms: [
    { path: 'src/content/glossary/loan.yaml', text: '用語: 融資\n意味: お金を貸すこと。\n' },
    { path: 'src/content/glossary/own.yaml', text: '用語: 市の制度\n意味: 評価シートにある制度。\n' },
  ],
  readme: '# kit\n\n<!-- city: x -->\n\nThe old city.\n\n<!-- /city -->\n\n## Start\n',
  licence: 'MIT License\n\n---\n\nThe old city.\n',
  methodPage: '---\n題名: 計算の方法\n説明: 式\n---\n\n文。\n',
};

function adopted(answers: Record<string, string> = {}) {
  const reading = adoptionOf({ ...ANSWERS, ...answers }, REPOSITORY);
  if (!reading.ok) throw new Error(reading.wrong.map(({ message }) => message).join('\n'));
  const text = (path: string) => reading.adoption.written.find((file) => file.path === path)?.text ?? '';
  return { ...reading.adoption, text };
}

describe('the fewest answers', () => {
  test('give a plan without goals, that shows how they are written', () => {
    expect(adopted().text('src/content/plan.yaml'))
      .toBe(`# 計画そのもののこと。計画と評価シートに書かれていることだけを書きます。項目の説明は docs/editing.ja.md にあります。
自治体名: となり町
計画名: 第1次となり町総合計画
計画期間: { 開始: 令和6年度, 終了: 令和15年度 }
施策の呼び名: 施策
目標: []
# 目標の下に目標があるときは、次のように書きます。
#  - 番号: "1"
#    題名: 育つ・学ぶ
#    呼び名: 基本目標
#    下位:
#      - { 番号: 1-1, 題名: 子どもを支える, 呼び名: 基本施策 }
出典: { 発行者: となり町, 資料名: "第1次となり町総合計画 評価シート" }
公式サイト: はい
`);
  });

  test('remove everything of the old city', () => {
    expect(adopted().removed).toEqual(REPOSITORY.cityFiles.toSorted());
  });

  test('give pages that claim nothing that was not decided or tested', () => {
    const { text } = adopted();
    expect(text('src/content/pages/about.mdx')).toContain('となり町が公開しています。');
    expect(text('src/content/pages/about.mdx')).toContain('令和6（2024）年度から令和15（2033）年度まで');
    expect(text('src/content/pages/accessibility.mdx')).toContain('試験は、まだ行っていません');
    expect(text('src/content/pages/accessibility.mdx')).toContain('窓口は、まだ決まっていません');
    expect(text('src/content/pages/method.mdx')).toBe(REPOSITORY.methodPage);
  });
});

test('all answers stand in the plan', () => {
  const { plan } = adopted({
    subtitle: '～ひびきあう町～',
    era: '令和',
    goals: '1 育つ・学ぶ／2',
    official: 'いいえ',
    contact: 'となり町 企画課（電話 00-0000-0000）',
    colour: '#0b6e4f',
    address: 'https://plan.example.jp/',
    repository: 'https://github.com/example/plan',
  });
  expect(plan).toMatchObject({
    subtitle: '～ひびきあう町～',
    period: { from: 2024, to: 2033 },
    era: '令和',
    goals: [
      { code: '1', title: '育つ・学ぶ', level: '基本目標', goals: [] },
      { code: '2', title: null, level: '基本目標', goals: [] },
    ],
    brand: { colour: '#0b6e4f', logo: null },
    footer: { contact: 'となり町 企画課（電話 00-0000-0000）', links: [] },
    official: false,
    address: 'https://plan.example.jp/',
    repository: 'https://github.com/example/plan',
  });
});

test('terms are kept if asked, except those that speak of the old city’s sheets', () => {
  expect(adopted({ 'keep-terms': 'はい' }).removed).not.toContain('src/content/glossary/loan.yaml');
  expect(adopted({ 'keep-terms': 'はい' }).removed).toContain('src/content/glossary/own.yaml');
});

test('names are text, whatever signs they hold', () => {
  const { plan, text } = adopted({ plan: '計画: *夢* <2030> {案} # 1' });
  expect(plan.name).toBe('計画: *夢* <2030> {案} # 1');
  expect(text('src/content/pages/about.mdx')).toContain('「計画: \\*夢\\* \\<2030\\> \\{案\\} \\# 1」');
});

test.each([
  ['city', { city: '' }, '--city を書いてください: 自治体名（例: みほん市）'],
  ['official', { official: 'yes' }, '「はい」か「いいえ」を書いてください（--official）。'],
  ['from', { from: '6年度' }, '計画期間 開始: 「6年度」は年度として読めません。'],
  ['to', { to: '令和1年度' }, '計画期間 終了: 終了の年度が開始の年度より前です。'],
  ['colour', { colour: '#ffcc00' }, '見た目 色: 「#ffcc00」は薄すぎて、'],
  ['goals', { goals: '1 a／1 b' }, '目標: 番号「1」が2回あります。'],
  ['address', { address: 'plan.example.jp' }, '公開先: 「plan.example.jp」はアドレスではありません。'],
])('the answer to --%s is refused: %j', (flag, answers, message) => {
  const reading = adoptionOf({ ...ANSWERS, ...answers }, REPOSITORY);
  expect(reading).toMatchObject({ ok: false, wrong: [{ flag, message: expect.stringContaining(message) }] });
});

test('README and licence speak of the new city', () => {
  const { plan } = adopted();
  expect(readmeOf(REPOSITORY.readme, plan)).toBe(
    "# kit\n\n<!-- city: x -->\n\nThe content is that of となり町: 第1次となり町総合計画. This is the city's official site.\n\n<!-- /city -->\n\n## Start\n",
  );
  expect(licenceOf(REPOSITORY.licence, plan)).toContain('the city that published them (となり町)');
});

test('a README without the marks is not taken for done', () => {
  expect(() => readmeOf('# kit\n', adopted().plan)).toThrow('cannot say whose content');
});
