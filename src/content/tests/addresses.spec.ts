// Where this site will be published is not known: it says nothing that needs an address, rather than something wrong, and keeps
// a list of its pages all the same.

import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { builtFile, builtPages, isBuiltFile } from '../../../e2e/built-site.ts';

test('there is no sitemap, feed, catalogue or card', () => {
  const files = [
    '/sitemap.xml',
    '/robots.txt',
    '/feed.xml',
    '/data/catalog.jsonld',
    '/data/catalog.ttl',
    '/cards/plan.png',
  ];
  expect(files.filter((file) => isBuiltFile(file))).toEqual([]);
});

test('no page names an address of its own, except to lead to another page of the site', () => {
  for (const address of builtPages()) {
    const html = builtFile(address).toString();
    expect(html, address).not.toMatch(/property="og:|application\/atom\+xml|twitter:card/);
    const canonical = /<link rel="canonical" href="([^"]*)"/.exec(html)?.[1];
    expect([undefined, '/measures/1-1/', '/kpis/1-1-1/', '/kpis/1-1-2/'], address).toContain(canonical);
    expect(canonical, address).not.toBe(address);
  }
});

test('a citation has no address, and no HTML to embed is offered', async ({ page }) => {
  await page.goto('/kpis/1-1-1/');
  await expect(page.getByLabel('引用するときの書き方')).toHaveValue(
    /^平塚市「平塚市総合計画」平成29（2017）年度の評価シート 個別施策 I-\(1\)「基幹産業の競争力を強化する」 指標「[^」]+」（\d{4}年\d{1,2}月\d{1,2}日現在）$/,
  );
  await expect(page.getByLabel('ほかのサイトに埋め込むHTML')).toHaveCount(0);
});

test('every page is on the list of published addresses: else run "npm run addresses"', () => {
  const listed = new Set(readFileSync('src/content/addresses.txt', 'utf8').split('\n'));
  expect(builtPages().filter((address) => address !== '/404.html' && !listed.has(address))).toEqual([]);
});
