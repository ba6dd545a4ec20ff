import { expect, test } from '@playwright/test';
import { builtFile, builtPages, isBuiltFile, sampleOfPages } from './built-site.ts';

test.use({ javaScriptEnabled: false });

test('the search page says without JavaScript what it needs and where everything is', async ({ page }) => {
  await page.goto('/search/?q=事業');
  await expect(page.locator('main')).toContainText('JavaScript');
  await expect(page.locator('main a:visible').first()).toBeVisible();
});

for (const address of sampleOfPages()) {
  test(`${address} shows its heading, its main content and a way home without JavaScript`, async ({ page }) => {
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.locator('main')).toBeVisible();
    await expect(page.locator('a[href="/"]').first()).toBeVisible();
  });
}

test('every link of the site leads to a page and a place that exist', async ({ page, baseURL }) => {
  const pages = builtPages().map((address) => ({ address, html: builtFile(address).toString() }));
  const parsed = await page.evaluate((sources) => {
    const parser = new DOMParser();
    return sources.map(({ address, html }) => {
      const document = parser.parseFromString(html, 'text/html');
      return {
        address,
        ids: [...document.querySelectorAll('[id]')].map(({ id }) => id),
        hrefs: [...document.querySelectorAll('[href]')].map((link) => link.getAttribute('href') ?? ''),
      };
    });
  }, pages);
  const idsOf = new Map(parsed.map(({ address, ids }) => [address, new Set(ids)]));

  const broken: string[] = [];
  for (const { address, hrefs } of parsed) {
    for (const href of new Set(hrefs)) {
      const { origin, pathname, hash } = new URL(href, `${baseURL}${address}`);
      if (origin !== baseURL) continue;
      const ids = idsOf.get(pathname);
      const exists = ids !== undefined || isBuiltFile(pathname);
      const place = decodeURIComponent(hash.slice(1));
      if (!exists || (place !== '' && ids?.has(place) !== true)) broken.push(`${address} → ${href}`);
    }
  }
  expect(broken).toEqual([]);
});
