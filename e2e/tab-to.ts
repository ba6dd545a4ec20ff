// Moving about as a reader without a mouse does.

import type { Page } from '@playwright/test';

/** Presses Tab until the element that has the focus matches; fails after as many presses as a page needs at most. */
export async function tabTo(page: Page, selector: string): Promise<void> {
  const focused = page.locator(`${selector}:focus`);
  for (let presses = 0; presses < 100; presses++) {
    await page.keyboard.press('Tab');
    if ((await focused.count()) > 0) return;
  }
  throw new Error(`Tab does not reach ${selector}`);
}
