// Rows of figures as ten cities print them, each fact of which must stand on the page: cell by cell in the table, and in the card.

import { type Locator, expect, test } from '@playwright/test';
import { builtPages } from '../built-site.ts';

test.use({ javaScriptEnabled: false });

/** The table's rows as texts, head first, without the sparkline added by the site. */
async function cellsOf(section: Locator): Promise<string[][]> {
  const rows = await section.locator('.kpi-table tr').all();
  return Promise.all(
    rows.map(async (row) => {
      const cells = await row.locator(':is(th, td):not([data-search-ignore])').all();
      return Promise.all(cells.map(async (cell) => oneLine(await cell.innerText())));
    }),
  );
}

/** What the cards say: newest value and sentence of each row of figures, then each term with what is said of it. */
async function cardsOf(section: Locator): Promise<string[][]> {
  const cards = await section.locator('.kpi-card').all();
  return Promise.all(
    cards.map(async (card) => {
      const told = await card.locator(':is(.label, .course p):not(.kpi-chart p)').allInnerTexts();
      const terms = await card.locator('dl > div').allInnerTexts();
      return [...told, ...terms].map(oneLine);
    }),
  );
}

const oneLine = (text: string) => text.replace(/\s+/gu, ' ').trim();

interface Row {
  /** Whose form it is. Where the figures are the document's own, they stand here as they stand there. */
  readonly city: string;
  readonly id: string;
  readonly cells: readonly (readonly string[])[];
  readonly cards: readonly (readonly string[])[];
}

const ROWS: readonly Row[] = [
  {
    city: '安城市: a value with its own year',
    id: 'own-year',
    cells: [
      ['指標名', '単位', '実績値', '目標値'],
      ['計画策定時', '元年度 2019', '5年度 2023'],
      ['健康であると感じている人の割合', '%', '70.7 （平成24年度）', '73', '75'],
    ],
    cards: [
      [
        'まだ値がありません。計画策定時（平成24年度）は70.7%です。令和5年度の目標は75%です。',
        '目標値 75% 令和5（2023）年度',
        '設定の考え方 自分の健康に関心を持ち、健康的な生活を送る人が増えます。',
      ],
    ],
  },
  {
    city: 'rows: 小 / 中',
    id: 'rows',
    cells: [
      ['指標名', '単位', '実績値', '目標値'],
      ['計画策定時', '31年度 2019', '35年度 2023'],
      ['授業の内容が分かると答えた児童生徒の割合', '小', '%', '73.5', '75.5', '78.0'],
      ['中', '%', '66.0', '68.5', '70.0'],
    ],
    cards: [
      [
        '小',
        'まだ値がありません。計画策定時は73.5%です。35年度の目標は78%です。',
        '中',
        'まだ値がありません。計画策定時は66%です。35年度の目標は70%です。',
        '目標値 78% 平成35（2023）年度',
        '目標値 70% 平成35（2023）年度',
      ],
    ],
  },
  {
    city: '松戸市: ‰ of calendar years',
    id: 'per-mille',
    cells: [
      ['指標名', '単位', '実績値', '目標値'],
      ['計画策定時', '26年 2014', '27年 2015', '28年 2016', '31年 2019'],
      ['婚姻率', '‰', '5.5 （平成25年）', '5.3 （参考）', '5.4', '5.0', '5.9'],
    ],
    cards: [
      [
        '平成28（2016）年 5.0‰',
        '計画策定時（25年）の5.5‰から増減を経て、28年は5‰。目標の5.9‰まであと0.9‰です。',
        '目標値 5.9‰ 平成31（2019）年',
        '目標に対して 基準値（5.5‰）を0.5‰下回っています このサイトの計算: (5 − 5.5) ÷ (5.9 − 5.5) = −125% 達成率（実績値 ÷ 目標値）: 5 ÷ 5.9 = 84.7% 計算の方法',
        '前の年から 前の年より0.4‰減りました',
        '設定の考え方 婚姻率＝婚姻件数／人口（千人）',
      ],
    ],
  },
  {
    city: '小矢部市: なし',
    id: 'none',
    cells: [
      ['指標名', '単位', '実績値', '目標値'],
      ['計画策定時', '13年 2001', '14年 2002', '15年 2003', '17年 2005'],
      [
        '生涯スポーツプラン策定',
        '',
        'なし （平成12年）',
        '策定',
        'なし',
        'なし （9月30日現在、年末見込とも）',
        '策定 （5ヵ年目標）',
      ],
      [
        '成人のスポーツ実施率（週1回以上）',
        '%',
        '37 （平成12年）',
        '40',
        'なし',
        'なし （9月30日現在、年末見込とも）',
        '44 （5ヵ年目標）',
      ],
    ],
    cards: [
      [
        '平成13（2001）年 策定',
        '13年は「策定」です。目標は17年に「策定」です。14年・15年は「なし」です。',
        '目標値 「策定」 平成17（2005）年',
        '目標に対して 計算できません（値が言葉のため） 計算の方法',
      ],
      [
        '平成13（2001）年 40%',
        '計画策定時（12年）の37%から増え、13年は40%。目標の44%まであと4ポイントです。14年・15年は「なし」です。',
        '目標値 44% 平成17（2005）年',
        '目標に対して 基準値から目標値へ 42.9% このサイトの計算: (40 − 37) ÷ (44 − 37) = 42.9% 達成率（実績値 ÷ 目標値）: 40 ÷ 44 = 90.9% 計算の方法',
      ],
    ],
  },
  {
    city: '川崎市: targets in words, a rank from 1 to 5',
    id: 'words',
    cells: [
      ['指標名', '単位', '実績値', '目標値', '評価'],
      [
        '計画策定時',
        '17年度 2005',
        '18年度 2006',
        '19年度 2007',
        '17年度 2005',
        '18年度 2006',
        '19年度 2007',
        '20年度 2008',
      ],
      [
        '区民祭開催事業',
        '',
        '区民祭開催事業の推進',
        '市内6区で開催',
        '市内6区で開催',
        '市内6区で開催',
        '継続実施',
        '継続実施',
        '継続実施',
        '継続実施 （2008年度以降）',
        '3 目標をほぼ達成',
      ],
    ],
    cards: [
      [
        '平成19（2007）年度 市内6区で開催',
        '計画策定時は「区民祭開催事業の推進」です。平成17年度は「市内6区で開催」、平成18年度は「市内6区で開催」、平成19年度は「市内6区で開催」です。平成20年度の目標は「継続実施」です。',
        '目標値 「継続実施」 平成20（2008）年度',
        '目標に対して 計算できません（値が言葉のため） 計算の方法',
        '川崎市による評価 3 目標をほぼ達成',
      ],
    ],
  },
  {
    city: '貝塚市: 毎年度 and 維持, 見込 and 計画',
    id: 'every-year',
    cells: [
      ['指標名', '単位', '実績値', '目標値'],
      ['計画策定時', '24年度 2012', '25年度 2013', '26年度 2014', '27年度 2015', '毎年度'],
      ['見直した条例の数', '本', '空欄', '42', '40', '41 見込', '40 計画', '40'],
    ],
    cards: [
      [
        '平成25（2013）年度 40本',
        '24年度の42本から減り、25年度は40本。毎年度の目標の40本に到達しています。26年度は見込で41本、27年度は計画で40本です。',
        '目標値 40本 毎年度',
        '目標に対して 目標値に到達 計算の方法',
        '前の年度から 前の年度より2本減りました',
        '年度ごとの目標値に対して（このサイトの計算） 24年度は42本。毎年度の目標の40本を2本上回っています 25年度は40本。毎年度の目標の40本と同じです',
        'めざす方向 維持',
      ],
    ],
  },
  {
    city: '丸亀市: a revised target over the first one',
    id: 'revised-target',
    cells: [
      ['指標名', '単位', '実績値', '目標値'],
      ['計画策定時', '30年度 2018', '元年度 2019', '3年度 2021', '7年度 2025'],
      [
        '移住の相談の件数【年間】',
        '件',
        '60 （平成29年度）',
        '85',
        '92',
        '100 （変更前 80） （当初の目標値に届いたため修正）',
        '120 （変更前 90 令和5年度の目標、当初の目標）',
      ],
    ],
    cards: [
      [
        '令和元（2019）年度 92件',
        '計画策定時（平成29年度）の60件から毎年度増え、令和元年度は92件。令和7年度の目標の120件まであと28件です。',
        '目標値 120件 令和7（2025）年度 変更前 90 令和5年度の目標、当初の目標',
        '目標に対して 基準値から目標値へ 53.3% このサイトの計算: (92 − 60) ÷ (120 − 60) = 53.3% 達成率（実績値 ÷ 目標値）: 92 ÷ 120 = 76.7% 計算の方法',
        '前の年度から 前の年度より7件増えました',
      ],
    ],
  },
  {
    city: '長与町: S / A / B / C / −',
    id: 'rank-scale',
    cells: [
      ['指標名', '単位', '実績値', '目標値', '評価'],
      ['計画策定時', '30年度 2018', '元年度 2019', '2年度 2020'],
      [
        '図書館の本の貸出しの数（1人あたり）【年間】',
        '冊',
        '5.2 （平成26年度）',
        '5.6',
        '5.9',
        '6.5',
        'A 現在値が、基準値を超えている',
      ],
      [
        '町内に住み続けたい人の割合',
        '%',
        '78.4 （平成26年度）',
        '調査なし',
        '調査なし',
        '80',
        '− 5年に1度の調査のため',
      ],
    ],
    cards: [
      [
        '令和元（2019）年度 5.9冊',
        '計画策定時（平成26年度）の5.2冊から増え、令和元年度は5.9冊。目標の6.5冊まであと0.6冊です。',
        '目標値 6.5冊 令和2（2020）年度',
        '目標に対して 基準値から目標値へ 53.8% このサイトの計算: (5.9 − 5.2) ÷ (6.5 − 5.2) = 53.8% 達成率（実績値 ÷ 目標値）: 5.9 ÷ 6.5 = 90.8% 計算の方法',
        '前の年度から 前の年度より0.3冊増えました',
        'みほん市による評価 A 現在値が、基準値を超えている',
      ],
      [
        'まだ値がありません。計画策定時（平成26年度）は78.4%です。目標は令和2年度に80%です。平成30年度・令和元年度は「調査なし」です。',
        '目標値 80% 令和2（2020）年度',
        'みほん市による評価 − 5年に1度の調査のため',
      ],
    ],
  },
  {
    city: '伊東市: 男 / 女 under one rank',
    id: 'men-women',
    cells: [
      ['指標名', '単位', '実績値', '目標値', '評価'],
      ['計画策定時', '27年 2015', '28年 2016', '31年 2019'],
      [
        '健康に過ごせる期間の平均',
        '男',
        '歳',
        '70.4 （平成24年）',
        '70.9',
        '71.0',
        '71.5',
        'B 女性は計画策定時の値を下回る',
      ],
      ['女', '歳', '74.1 （平成24年）', '74.0', '74.0', '75.0'],
    ],
    cards: [
      [
        '男',
        '平成28（2016）年 71.0歳',
        '計画策定時（24年）の70.4歳から増え、28年は71歳。目標の71.5歳まであと0.5歳です。',
        '女',
        '平成28（2016）年 74.0歳',
        '計画策定時（24年）の74.1歳から減り、28年は74歳。目標の75歳まであと1歳です。',
        '目標値 71.5歳 平成31（2019）年',
        '目標に対して 基準値から目標値へ 54.5% このサイトの計算: (71 − 70.4) ÷ (71.5 − 70.4) = 54.5% 達成率（実績値 ÷ 目標値）: 71 ÷ 71.5 = 99.3% 計算の方法',
        '前の年から 前の年より0.1歳増えました',
        '目標値 75歳 平成31（2019）年',
        '目標に対して 基準値（74.1歳）を0.1歳下回っています このサイトの計算: (74 − 74.1) ÷ (75 − 74.1) = −11.1% 達成率（実績値 ÷ 目標値）: 74 ÷ 75 = 98.7% 計算の方法',
        '前の年から 前の年から変わりません',
        'めざす方向 増加',
        'みほん市による評価 B 女性は計画策定時の値を下回る',
      ],
    ],
  },
  {
    city: '大船渡市: years that are planned',
    id: 'plan-year',
    cells: [
      ['指標名', '単位', '実績値', '目標値'],
      ['計画策定時', '27年度 2015', '28年度 2016', '29年度 2017', '31年度 2019'],
      ['起業した人の数【累計】', '人', '0', '4', '9 計画', '15 計画', '30'],
    ],
    cards: [
      [
        '平成27（2015）年度 4人',
        '計画策定時の0人から増え、27年度は4人。目標の30人まであと26人です。28年度は計画で9人、29年度は計画で15人です。',
        '目標値 30人 平成31（2019）年度',
        '目標に対して 基準値から目標値へ 13.3% このサイトの計算: (4 − 0) ÷ (30 − 0) = 13.3% 達成率（実績値 ÷ 目標値）: 4 ÷ 30 = 13.3% 計算の方法',
      ],
    ],
  },
];

for (const { city, id, cells, cards } of ROWS) {
  test(`${city}: no fact is lost`, async ({ page }) => {
    await page.goto('/formats/');
    const section = page.locator(`[id="${id}"]`);
    expect(await cellsOf(section)).toEqual(cells);
    expect(await cardsOf(section)).toEqual(cards);
  });
}

test('a revised 期待値 stands beside the first, and each year is told against both', async ({ page }) => {
  await page.goto('/formats/');
  const section = page.locator('#expected');
  expect((await cellsOf(section))[2]?.slice(6, 9)).toEqual([
    '9,000',
    '10,000',
    '13,000 （駐車場を広げたため） （変更前 10,000）',
  ]);
  await expect(section.locator('.by-year dd')).toHaveText([
    '27年度は9,120人。期待値の9,000人を120人上回っています',
    '28年度は9,870人。目標の10,000人を130人下回っています',
    '28年度は9,870人。期待値の10,000人を130人下回っています',
    '29年度は12,400人。目標の12,000人を400人上回っています',
    '29年度は12,400人。期待値の13,000人を600人下回っています',
  ]);
});

test('a scale is shown in the city’s order, the grade outside it apart, and no grade has a colour of its own', async ({
  page,
}) => {
  await page.goto('/formats/');
  const scales = page.locator('#rank-scale .rank-scale');
  expect(await scales.nth(0).locator('b').allInnerTexts()).toEqual(['S', 'A', 'B', 'C']);
  expect(await scales.nth(1).locator('b').allInnerTexts()).toEqual(['−']);
  const colours = await scales
    .locator('li')
    .evaluateAll((items) =>
      items.map((item) => `${getComputedStyle(item).color} ${getComputedStyle(item).backgroundColor}`),
    );
  expect(new Set(colours).size).toBe(1);
});

test('programmes are summed only where every one has an amount', async ({ page }) => {
  await page.goto('/formats/');
  expect(await page.locator('#money tfoot :is(th, td)').allInnerTexts()).toEqual([
    '合計 このサイトの計算',
    '70,400',
    '67,942',
    '計算していません',
  ]);
});

test('the about page leads to the gallery, and a city’s own site has none', async ({ page }) => {
  await page.goto('/about/');
  await page.getByRole('link', { name: '値の書き方の見本' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('値の書き方の見本');
  expect(builtPages('dist')).not.toContain('/formats/');
});
