// A plan over years: what was changed afterwards is found, read and followed, without JavaScript.

import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { builtFile, earlierPlanPages } from '../built-site.ts';
import { tabTo } from '../tab-to.ts';

test.use({ javaScriptEnabled: false });

test('from the home page to a KPI’s revised value and its reason in three steps', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('main').getByRole('link', { name: '保育の受け皿と質を確保する' }).first().click();
  const table = page.getByRole('table').first();
  await expect(table.locator('s', { hasText: '21' })).toBeVisible();
  await table
    .getByRole('row', { name: /待機児童数/ })
    .getByRole('link', { name: '理由' })
    .click();
  const entry = page.locator('li:target');
  await expect(entry).toContainText('令和4年度の実績値');
  await expect(entry).toContainText('市外の園に入れた3人を除いて数え直したため修正');
  await entry.getByRole('link', { name: '待機児童数' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('待機児童数');
  await expect(page.getByRole('main')).toContainText('市外の園に入れた3人を除いて数え直したため修正');
});

test('the home page leads to the record of all corrections, and it tells those without a reason as such', async ({
  page,
}) => {
  await page.goto('/');
  await page
    .getByRole('main')
    .getByRole('link', { name: /あとの年度に改められた数値/ })
    .click();
  await expect(page).toHaveURL(/\/revisions\/$/);
  await expect(page.getByRole('main')).toContainText('シートには書かれていません。値のちがいだけを示しています。');
});

test('the page of a KPI that has ended says so, and its data are where it leads to', async ({ page, request }) => {
  await page.goto('/kpis/1-1-1-6/');
  await expect(page.getByRole('main')).toContainText('いまの評価シートにはない指標です。');
  const links = page.getByRole('region', { name: 'すべての数値' }).locator('a[href*="/data."]');
  await expect(links).toHaveText([/CSV/, /JSON/]);
  for (const link of await links.all())
    expect((await request.get((await link.getAttribute('href')) ?? '')).status()).toBe(200);
});

test('what changed is read by keyboard and by accessible names alone', async ({ page }) => {
  await page.goto('/measures/1-1-1/2022..2023/');
  await tabTo(page, 'main a[href="#achievements"]');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#achievements$/);

  const achievements = page.getByRole('region', { name: '成果' });
  const reworded = achievements.getByRole('listitem').filter({ hasText: '書き改めた文章' }).first();
  await expect(reworded.getByRole('deletion').first()).toContainText('消した言葉');
  await expect(reworded.getByRole('insertion').first()).toContainText('入れた言葉');

  const figures = page.getByRole('table', { name: '病児・病後児保育の延べ利用者数の変わった数値' });
  const row = figures.getByRole('row', { name: /令和4年度の実績値/ });
  await expect(row.getByRole('cell').nth(0)).toHaveText('338人');
  await expect(row.getByRole('cell').nth(1)).toHaveText('341人');
  await expect(row.getByRole('cell').nth(2)).toContainText('理由は書かれていません');

  await tabTo(page, 'main a[href="/measures/1-1-1/2022/#achievement-1"]');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/measures/1-1-1/2022/#achievement-1');
});

test('both texts are in what is marked: without the new words the old one, without the old words the new one', async ({
  page,
}) => {
  await page.goto('/measures/1-1-1/2022..2023/');
  const texts = await page.locator('#achievements .text-change').evaluateAll((paragraphs) =>
    ['ins', 'del'].map((leftOut) =>
      paragraphs.map((paragraph) => {
        const copy = paragraph.cloneNode(true) as HTMLElement;
        for (const gone of copy.querySelectorAll(`${leftOut}, .visually-hidden`)) gone.remove();
        return (copy.textContent ?? '').trim();
      }),
    ),
  );
  const [older = [], newer = []] = texts;
  expect(older).toContain('10月1日現在の待機児童は21人で、計画策定時の42人の半分になりました。');
  expect(newer.some((text) => text.startsWith('10月1日現在の待機児童は前年度の18人から5人に減り'))).toBe(true);
});

test('an older edition says so first, and leads to the newest and to the same place in it', async ({ page }) => {
  await page.goto('/measures/3-1-1/2021/');
  const notice = page.getByRole('complementary', { name: '新しい評価シートのご案内' });
  await expect(notice).toContainText('これは令和3年度の評価シートです。');
  await notice.getByRole('link', { name: '課題' }).click();
  await expect(page).toHaveURL(/\/measures\/3-1-1\/#challenges$/);
});

test('a KPI that was dropped keeps its page, which says why and when', async ({ page }) => {
  await page.goto('/kpis/1-1-1-6/');
  await expect(page.getByRole('main')).toContainText('いまの評価シートにはない指標です。');
  await expect(page.getByRole('main')).toContainText('相談の件数は多いほどよいとは言えず');
});

test('a measure and a KPI that live on are linked across the plans, both ways', async ({ page }) => {
  await page.goto('/kpis/waiting-children/');
  await page.getByRole('main').locator('.other-plan-links').getByRole('link', { name: '待機児童数' }).click();
  await expect(page).toHaveURL(/\/plans\/first\/kpis\/waiting-children\/$/);
  await expect(page.locator('.plan-notice')).toContainText('これは前の計画「第1次みほん市総合計画」のページです。');
  await page.locator('.other-plan-links').getByRole('link', { name: '待機児童数' }).click();
  await expect(page).toHaveURL(/\/kpis\/waiting-children\/$/);
  await page.goto('/plans/first/measures/2-1/');
  await page.locator('.other-plan-links').getByRole('link').click();
  await expect(page).toHaveURL(/\/measures\/3-1-1\/$/);
});

test('an address from before the plan changed leads to the page where it is now', async ({ page }) => {
  await page.goto('/measures/1-1/');
  await expect(page).toHaveURL(/\/plans\/first\/measures\/1-1\/$/);
  await expect(page.locator('.plan-notice')).toContainText('これは前の計画「第1次みほん市総合計画」のページです。');
});

test('the plan before has its own tree, sheets and search', () => {
  const pages = earlierPlanPages('dist-example');
  expect(pages).toEqual(
    expect.arrayContaining([
      '/plans/first/',
      '/plans/first/goals/2/',
      '/plans/first/measures/1-1/',
      '/plans/first/measures/1-1/2019/',
      '/plans/first/measures/1-1/2019..2020/',
      '/plans/first/kpis/nurseries/',
      '/plans/first/search/',
    ]),
  );
  for (const page of pages)
    expect(builtFile(page, 'dist-example').toString(), page).not.toMatch(/href="\/(?:kpis|goals)\/[^"]*first/);
});

for (const address of ['/plans/first/', '/plans/first/kpis/waiting-children/'])
  test.describe(() => {
    test.use({ javaScriptEnabled: true });
    test(`axe finds nothing on ${address}`, async ({ page }) => {
      await page.goto(address);
      const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
      expect(violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} ${target.join(' ')}`))).toEqual([]);
    });
  });
