// On a whole plan: what is found is exactly what a browser shows, in every class of query.

import { expect, test } from '@playwright/test';
import { expectTruth } from '../search-truth.ts';

test('recall and precision are 1 on every class of query', async ({ page }) => {
  test.setTimeout(600_000);
  expect(await expectTruth(page, 'dist-example', 12)).toBeGreaterThanOrEqual(120);
});
