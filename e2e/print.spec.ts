import { expect, test } from '@playwright/test';

test('the sheet is printed on two A4 pages at most', async ({ page }) => {
  await page.goto('/measures/1-1/');
  const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');

  const pages = pdf.match(/\/Type\s*\/Page\b/g) ?? [];
  expect(pages.length).toBeGreaterThanOrEqual(1);
  expect(pages.length).toBeLessThanOrEqual(2);

  // A4 in points, to the nearest whole one.
  const sizes = [...pdf.matchAll(/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) => [
    Math.round(Number(width)),
    Math.round(Number(height)),
  ]);
  expect(sizes.length).toBeGreaterThanOrEqual(1);
  for (const size of sizes) expect(size).toEqual([595, 842]);
});
