import { chromium } from '@playwright/test';
import { readFile, writeFile, cp } from 'node:fs/promises';
import { gunzipSync, gzipSync } from 'node:zlib';
import { findBrowser } from '../e2e/browser.ts';
import { serveFolder } from './static-server.ts';
import { fictionalPages } from './search-pages.ts';
import { queriesFrom } from './search-queries.ts';
const site = process.argv[2]!;
const rehearsals = process.argv.slice(3);
function blocksOf(html: string): string[] {
  const main = /<main[^>]*>([^]*)<\/main>/.exec(html)?.[1] ?? '';
  return main.replace(/<figure data-search-ignore>[^]*?<\/figure>/g, '\n').replace(/<\/?b>/g, '').split(/<[^>]+>/).filter((block) => block.trim() !== '');
}
const pages = [...fictionalPages({ things: 3000, passages: 30, seed: 7, olderEditions: false })].filter(({ url }) => !/\/\d{4}\/$/.test(url));
const queries = queriesFrom(pages.map(({ html }) => blocksOf(html)).flat(), 4).flatMap((e) => e.queries);
const file = `${site}/search/data/catalogue`;
const original = JSON.parse(gunzipSync(await readFile(file)).toString());
console.log('rehearsal now:', original.rehearsal, Object.keys(original));
const { executablePath, args, env } = findBrowser();
const browser = await chromium.launch({ executablePath, args: [...new Set([...args, '--no-sandbox'])], env });
for (const rehearsal of rehearsals) {
  await writeFile(file, gzipSync(JSON.stringify({ ...original, rehearsal: rehearsal === 'now' ? original.rehearsal : rehearsal })));
  const server = await serveFolder(site);
  const times: number[] = [];
  for (const query of queries) {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`${server.origin}/search/`);
    await page.locator('[data-search-form] input').focus();
    await page.waitForTimeout(1200);
    times.push(await page.evaluate((words) => new Promise<number>((resolve) => {
        const start = performance.now();
        const status = document.querySelector('[role=status]');
        const observer = new MutationObserver(() => {
          if (!status?.hasAttribute('data-count')) return;
          observer.disconnect();
          resolve(performance.now() - start);
        });
        observer.observe(status!, { attributes: true });
        history.replaceState(null, '', `?q=${encodeURIComponent(words)}`);
        dispatchEvent(new PopStateEvent('popstate'));
      }), query));
    await context.close();
  }
  const sorted = times.toSorted((a, b) => a - b);
  console.log(rehearsal, 'median', Math.round(sorted[22]!), 'worst', Math.round(sorted.at(-1)!), 'quartiles', Math.round(sorted[11]!), Math.round(sorted[33]!));
  await server.close();
}
await writeFile(file, gzipSync(JSON.stringify(original)));
console.log(queries.join(' | '));
await browser.close();
