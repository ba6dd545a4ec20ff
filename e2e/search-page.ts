// The search page as the tests use it.

import type { Page } from '@playwright/test';

/** Opens /search/ with a query string and waits until it has answered. */
export async function openSearch(page: Page, search: string): Promise<void> {
  await page.goto(`/search/${search}`);
  await answered(page);
}

/** Opens /search/?q=… for words typed by a reader. */
export async function searchFor(page: Page, words: string): Promise<void> {
  await openSearch(page, `?q=${encodeURIComponent(words)}`);
}

/** Waits until the number of things found stands in the status. */
export async function answered(page: Page): Promise<void> {
  await page.locator('[role=status][data-count]').waitFor();
  await page.locator('[data-search-results]:not([aria-busy])').waitFor({ state: 'attached' });
}

/** Addresses of the things listed, in order. */
export async function addresses(page: Page): Promise<string[]> {
  return page
    .locator('[data-search-results] > li')
    .evaluateAll((items) => items.map((item) => (item as HTMLElement).dataset['href'] ?? ''));
}

/** Types words into the box of an open search page and waits for the answer. */
export async function ask(page: Page, words: string): Promise<void> {
  await page.evaluate((query) => {
    document.querySelector('[role=status]')?.removeAttribute('data-count');
    const address = new URL('?all', location.href);
    address.searchParams.set('q', query);
    history.replaceState(null, '', address);
    dispatchEvent(new PopStateEvent('popstate'));
  }, words);
  await answered(page);
}
