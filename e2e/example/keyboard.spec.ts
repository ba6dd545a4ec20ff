import { expect, test } from '@playwright/test';
import { tabTo } from '../tab-to.ts';

test('the first Tab reaches the skip link, and it leads to the main content', async ({ page }) => {
  await page.goto('/measures/3-1-2/');
  await page.keyboard.press('Tab');
  const skipLink = page.locator('a:focus');
  await expect(skipLink).toBeVisible();
  await expect(skipLink).toBeInViewport({ ratio: 1 });
  const target = await skipLink.getAttribute('href');
  expect(target).toMatch(/^#/);
  await page.keyboard.press('Enter');
  await expect(page.locator(`main${target}, main ${target}`)).toHaveCount(1);

  // The next Tab goes on inside the main content, not in the header.
  await page.keyboard.press('Tab');
  await expect(page.locator('main :focus')).toHaveCount(1);
});

test('a word typed into the search field of the header arrives on the search page', async ({ page }) => {
  await page.goto('/measures/3-1-2/');
  await tabTo(page, 'header [name="q"]');
  await page.keyboard.type('オープンファクトリー');
  await page.keyboard.press('Enter');
  await page.waitForURL(`**/search/?q=${encodeURIComponent('オープンファクトリー')}`);
});

for (const id of ['achievement-5', 'challenge-3', 'response-3', 'kpi-1', 'initiative-5']) {
  test(`the link of #${id} to itself is visible and is reached by Tab`, async ({ page }) => {
    await page.goto('/measures/3-1-2/');
    await tabTo(page, `main a[href$="#${id}"]`);
    const link = page.locator(`main a[href$="#${id}"]:focus`);
    await expect(link).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(`/measures/3-1-2/#${id}`);
  });

  test(`/measures/3-1-2/#${id} opens with its target in sight`, async ({ page }) => {
    await page.goto(`/measures/3-1-2/#${id}`);
    const target = page.locator(`#${id}:target`);
    await expect(target).toHaveCount(1);
    await expect(target).toBeInViewport();
  });
}

test('everything that takes the focus shows it', async ({ page }) => {
  await page.goto('/measures/3-1-2/');
  const stops = await page.locator('a[href], button, input, summary, [tabindex="0"]').count();
  const seen = new Set<string>();
  for (let stop = 0; stop < stops; stop++) {
    await page.keyboard.press('Tab');
    const focus = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
      return {
        html: element.outerHTML.slice(0, 120),
        shown: (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || boxShadow !== 'none',
      };
    });
    seen.add(focus.html);
    expect(focus.shown, focus.html).toBe(true);
  }
  expect(seen.size).toBeGreaterThan(20);
});
