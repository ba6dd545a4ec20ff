import { expect, test } from '@playwright/test';
import { builtPages } from './built-site.ts';

test.use({ javaScriptEnabled: false });

test('the search page says without JavaScript what it needs and where everything is', async ({ page }) => {
  await page.goto('/search/?q=テクノフェア');
  await expect(page.locator('main')).toContainText('JavaScript');
  await expect(page.locator('main a:visible').first()).toBeVisible();
});

for (const address of builtPages()) {
  test(`${address} shows its heading, its main content and a way home without JavaScript`, async ({ page }) => {
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.locator('main')).toBeVisible();
    await expect(page.locator('a[href="/"]').first()).toBeVisible();
  });
}

test('every link of the site leads to a page and a place that exist', async ({ page, request }) => {
  const addresses = new Map<string, Set<string>>();
  for (const address of builtPages()) {
    await page.goto(address);
    addresses.set(address, new Set(await page.locator('[id]').evaluateAll((all) => all.map(({ id }) => id))));
  }
  const broken: string[] = [];
  for (const address of builtPages()) {
    await page.goto(address);
    const hrefs = await page
      .locator('a[href], area[href]')
      .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
    for (const href of new Set(hrefs)) {
      const { origin, pathname, hash } = new URL(href);
      if (origin !== new URL(page.url()).origin) continue;
      const ids = addresses.get(pathname);
      const exists = ids === undefined ? (await request.get(pathname)).ok() : true;
      const place = decodeURIComponent(hash.slice(1));
      if (!exists || (place !== '' && ids?.has(place) !== true)) broken.push(`${address} → ${href}`);
    }
  }
  expect(broken).toEqual([]);
});
