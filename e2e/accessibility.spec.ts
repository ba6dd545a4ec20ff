import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { sampleOfPages } from './built-site.ts';

/** What axe finds on the page as it is shown now, with all its rules. */
async function violations(page: Page): Promise<string[]> {
  // The legacy mode differs in frames alone, of which the site has none; it is three times as fast.
  const results = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return results.violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${help} – ${target.join(' ')}\n${failureSummary}`),
  );
}

for (const address of sampleOfPages()) {
  for (const width of [320, 1280]) {
    test(`axe finds nothing on ${address} at ${width} px, light and dark`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(address);
      await expect(page.locator('iframe')).toHaveCount(0);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        expect(await violations(page), colorScheme).toEqual([]);
      }
    });
  }

  test(`${address} does not scroll sideways at 320 px, nor at 200% zoom of 1280 px`, async ({ page }) => {
    for (const width of [320, 640]) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(address);
      const { scrollWidth, clientWidth } = await page
        .locator('html')
        .evaluate((html) => ({ scrollWidth: html.scrollWidth, clientWidth: html.clientWidth }));
      expect(scrollWidth, `${width} px wide`).toBeLessThanOrEqual(clientWidth);
    }
  });
}
