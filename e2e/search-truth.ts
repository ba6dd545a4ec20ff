// Whether the search finds on a built site exactly what a browser shows, in every class of query.

import { expect, type Page } from '@playwright/test';
import { ABSENT, plainMatch, plainRows, queriesFrom } from '../bench/search-queries.ts';
import { builtPages, type Folder } from './built-site.ts';
import { ask } from './search-page.ts';

interface Shown {
  readonly thing: string;
  readonly blocks: readonly string[];
}

/** A searchable page's text, block by block, by the styles that the browser has computed; null for other pages. */
async function shownBlocks(page: Page, address: string): Promise<Shown | null> {
  await page.goto(address);
  return page.evaluate(() => {
    const main = document.querySelector<HTMLElement>('main[data-search-kind]');
    if (!main) return null;
    const blocks: string[] = [];
    let block = '';
    const flush = () => {
      if (block.trim() !== '') blocks.push(block.replace(/[ \t\r\n]+/g, ' ').trim());
      block = '';
    };
    const walk = (node: Node) => {
      if (node.nodeType === Node.TEXT_NODE) {
        block += node.textContent ?? '';
        return;
      }
      if (!(node instanceof Element) || node.hasAttribute('data-search-ignore')) return;
      const { display } = getComputedStyle(node);
      const isInDetails = node.closest('details:not([open])') !== null;
      if (display === 'none' && !isInDetails) return;
      const isInline = display.startsWith('inline') || display === 'contents' || display === 'none';
      if (!isInline) flush();
      if (node.tagName === 'BR') block += ' ';
      node.childNodes.forEach(walk);
      if (!isInline) flush();
    };
    main.childNodes.forEach(walk);
    flush();
    return { thing: main.dataset['searchThing'] ?? '', blocks };
  });
}

async function everythingShown(page: Page, folder: Folder): Promise<Shown[]> {
  const shown = [];
  for (const address of builtPages(folder)) {
    const found = await shownBlocks(page, address);
    if (found) shown.push(found);
  }
  return shown;
}

const direct = (page: Page) =>
  page
    .locator('[data-search-results] > li:not([data-via])')
    .evaluateAll((items) => items.map((item) => (item as HTMLElement).dataset['href'] ?? '').toSorted());

/**
 * Expects of every query of every class, drawn from what the site shows, that what is found directly is what contains it.
 * `perClass` queries are tried of each class; returns how many were tried in all.
 */
export async function expectTruth(page: Page, folder: Folder, perClass: number): Promise<number> {
  const shown = await everythingShown(page, folder);
  const rows = shown.map(({ blocks }) => plainRows(blocks));
  const classes = [
    ...queriesFrom(
      shown.flatMap(({ blocks }) => blocks),
      perClass,
    ),
    { name: 'absent', queries: ABSENT },
  ];
  await page.goto('/search/');
  for (const { name, queries } of classes) {
    for (const query of queries) {
      const truth = [
        ...new Set(shown.filter((_, index) => plainMatch(rows[index] ?? [], query)).map(({ thing }) => thing)),
      ];
      await ask(page, query);
      expect.soft(await direct(page), `${name}: ${query}`).toEqual(truth.toSorted());
    }
  }
  return classes.flatMap(({ queries }) => queries).length;
}
