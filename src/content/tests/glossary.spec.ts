// From a word in the sheet to its meaning and back, without JavaScript.

import { expect, test } from '@playwright/test';

test.use({ javaScriptEnabled: false });

test('the first シーズ of the sheet leads to its meaning, which leads back to both places', async ({ page }) => {
  await page.goto('/measures/1-1/');
  const link = page.locator('main a[href="/glossary/seeds/"]');
  await expect(link).toHaveCount(1);
  await expect(page.locator('#challenge-4 a[href="/glossary/seeds/"]')).toHaveText('シーズ');
  await link.click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('シーズ');
  const uses = page.getByRole('region', { name: 'この用語を使っている評価シート' });
  await expect(uses.getByRole('link')).toHaveText(['基幹産業の競争力を強化する', '課題 4', '取組方針 4']);
  await uses.getByRole('link', { name: '取組方針 4' }).click();
  await expect(page).toHaveURL(/\/measures\/1-1\/2017\/#response-4$/);
});

test('each term of the sheet is linked once, in the order of the sheet', async ({ page }) => {
  await page.goto('/measures/1-1/2017/');
  await expect(page.locator('main a[href^="/glossary/"]')).toHaveText([
    '企業の立地',
    '助成',
    '融資',
    'ジェットロ',
    '海外展開',
    'コト体験',
    '一店逸品運動',
    '個店',
    'まちゼミ',
    '商店街',
    '土地区画整理',
    'シーズ',
    '産学公',
  ]);
});

test('a term’s own page does not link to itself', async ({ page }) => {
  await page.goto('/glossary/individual-shop/');
  await expect(page.locator('main a[href="/glossary/individual-shop/"]')).toHaveCount(0);
  await expect(page.locator('main p a')).toHaveText(['商店街']);
});
