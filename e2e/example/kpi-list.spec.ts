import { expect, type Page, test } from '@playwright/test';
import { tabTo } from '../tab-to.ts';

const rows = (page: Page) => page.locator('[data-kpi-list] tbody tr:visible');
const names = (page: Page) => rows(page).locator('th a').allTextContents();
const status = (page: Page) => page.locator('[data-kpi-filters] [role="status"]');

/** Chooses an option of a menu by its keys: Tab to it, then the arrow down until the option is chosen. */
async function choose(page: Page, menu: string, option: string): Promise<void> {
  await tabTo(page, `[name="${menu}"]`);
  const chosen = page.locator(`[name="${menu}"] option:checked`);
  for (let presses = 0; presses < 30; presses++) {
    if ((await chosen.textContent())?.includes(option)) return;
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`The arrow does not reach ${option}`);
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the list is whole, and shows neither form nor buttons', async ({ page }) => {
    await page.goto('/kpis/');
    expect(await rows(page).count()).toBeGreaterThan(140);
    await expect(page.locator('[data-kpi-filters]')).toBeHidden();
    await expect(page.locator('[data-kpi-list] button')).toHaveCount(0);
  });
});

test('text narrows the list by keyboard, in any kana, and is kept in the address', async ({ page }) => {
  await page.goto('/kpis/');
  const all = await rows(page).count();
  await tabTo(page, '[data-kpi-filters] [name="q"]');
  await page.keyboard.type('タイキ');
  await expect(status(page)).toHaveText('条件に合う指標はありません。');
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('待機');
  await expect(status(page)).toHaveText(`${all}行のうち1行を表示しています。`);
  expect(await names(page)).toEqual(['待機児童数']);
  await expect(page).toHaveURL(`/kpis/?q=${encodeURIComponent('待機')}`);

  await page.reload();
  expect(await names(page)).toEqual(['待機児童数']);
  await tabTo(page, '[data-kpi-filters] button');
  await page.keyboard.press('Enter');
  await expect(rows(page)).toHaveCount(all);
  await expect(page).toHaveURL('/kpis/');
});

for (const { menu, option, query, attribute } of [
  { menu: 'goal', option: '基本目標 2', query: 'goal=2', attribute: 'tr[data-goals^="2 "]' },
  { menu: 'state', option: '目標値から遠ざかった', query: 'state=moved-away', attribute: '[data-state="moved-away"]' },
  { menu: 'way', option: '累計', query: 'way=cumulative', attribute: '[data-way="cumulative"]' },
  { menu: 'lacks', option: '目標値がない', query: 'lacks=no-target', attribute: '[data-lacks~="no-target"]' },
]) {
  test(`the menu ${menu} narrows the list by keyboard; the address and the back button know of it`, async ({
    page,
  }) => {
    await page.goto('/kpis/');
    const all = await rows(page).count();
    await choose(page, menu, option);
    await expect(page).toHaveURL(`/kpis/?${query}`);
    const matching = await page.locator(`[data-kpi-list] tbody ${attribute}`).count();
    expect(matching).toBeGreaterThan(0);
    expect(matching).toBeLessThan(all);
    await expect(rows(page)).toHaveCount(matching);
    await expect(page.locator(`[data-kpi-list] tbody ${attribute}:visible`)).toHaveCount(matching);
    await expect(status(page)).toHaveText(`${all}行のうち${matching}行を表示しています。`);

    await page.goBack();
    await expect(rows(page)).toHaveCount(all);
    await expect(page.locator(`[name="${menu}"]`)).toHaveValue('');
  });
}

for (const { sort, attribute, ascending, descending } of [
  { sort: 'progress', attribute: 'progress', ascending: '進み具合の小さい順', descending: '進み具合の大きい順' },
  { sort: 'year', attribute: 'year', ascending: '最新の値の年度が古い順', descending: '最新の値の年度が新しい順' },
  { sort: 'target', attribute: 'target', ascending: '目標の年度が早い順', descending: '目標の年度が遅い順' },
]) {
  test(`the list is sorted by ${sort} by keyboard, and says so`, async ({ page }) => {
    await page.goto('/kpis/');
    const head = page.locator(`th[data-sort="${sort}"]`);
    const numbers = () =>
      page
        .locator('[data-kpi-list] tbody tr')
        .evaluateAll(
          (all, name) => all.flatMap((row) => (row as HTMLElement).dataset[name] ?? []).map(Number),
          attribute,
        );
    await tabTo(page, `th[data-sort="${sort}"] button`);
    await page.keyboard.press('Enter');
    await expect(head).toHaveAttribute('aria-sort', 'ascending');
    await expect(status(page)).toContainText(`${ascending}に並べました。`);
    const rising = await numbers();
    expect(rising).toEqual(rising.toSorted((a, b) => a - b));

    await page.keyboard.press('Enter');
    await expect(head).toHaveAttribute('aria-sort', 'descending');
    await expect(status(page)).toContainText(`${descending}に並べました。`);
    const falling = await numbers();
    expect(falling).toEqual(falling.toSorted((a, b) => b - a));
    await expect(page.locator('th[aria-sort]')).toHaveCount(1);
    await expect(page).toHaveURL(`/kpis/?sort=${sort}&order=desc`);

    // Rows without a number stand last, whichever way.
    const isKnown = await page
      .locator('[data-kpi-list] tbody tr')
      .evaluateAll((all, name) => all.map((row) => (row as HTMLElement).dataset[name] !== undefined), attribute);
    expect(isKnown.lastIndexOf(true)).toBe(falling.length - 1);
  });
}

test('names are sorted, and the plan’s own order comes back', async ({ page }) => {
  await page.goto('/kpis/');
  const inPlanOrder = await names(page);
  await tabTo(page, 'th[data-sort="name"] button');
  await page.keyboard.press('Enter');
  expect(await names(page)).toEqual(inPlanOrder.toSorted(new Intl.Collator('ja', { numeric: true }).compare));
  await tabTo(page, 'th[data-sort="plan"] button');
  await page.keyboard.press('Enter');
  expect(await names(page)).toEqual(inPlanOrder);
});
