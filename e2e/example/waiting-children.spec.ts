// What a citizen came for, by keyboard alone: what is being done about 待機児童, and did it get better?

import { expect, test } from '@playwright/test';
import { tabTo } from '../tab-to.ts';

test('from the home page through the goals to the figures, and on to what is being done', async ({ page }) => {
  await page.goto('/');
  await tabTo(page, 'main a[href="/goals/1-1/"]');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('子どもと子育てを支える');

  await tabTo(page, 'main a[href="/kpis/waiting-children/"]');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('待機児童数');
  await expect(page.locator('main')).toContainText('前の年度より13人減りました');
  await expect(page.locator('main')).toContainText('目標の0人まであと5人です');

  await tabTo(page, 'main a[href="/measures/1-1-1/"]');
  await page.keyboard.press('Enter');
  await tabTo(page, 'a[href="#challenges"]');
  await page.keyboard.press('Enter');
  await expect(page.locator('#challenges')).toBeInViewport();
  await expect(page.locator('#challenges')).toContainText('1歳児の申込みが中央地区に集中');
});

test('the home page names the KPI, so that the browser’s own find leads there', async ({ page }) => {
  await page.goto('/');
  await expect(page.locator('main')).toContainText('待機児童数');
});

test('breadcrumbs lead back, and previous and next lead through the plan', async ({ page }) => {
  await page.goto('/kpis/waiting-children/');
  const steps = page.locator('.breadcrumbs a');
  await expect(steps).toHaveText([
    '計画',
    '基本目標 1 育つ・学ぶ',
    '基本施策 1-1 子どもと子育てを支える',
    '個別施策 1-1-(1)',
  ]);

  await page.goto('/measures/1-1-1/');
  await expect(page.locator('a[rel="prev"]')).toHaveCount(0);
  await page.locator('a[rel="next"]').click();
  await expect(page).toHaveURL('/measures/1-1-2/');
  await expect(page.locator('a[rel="prev"]')).toHaveAttribute('href', '/measures/1-1-1/');
});
