// What a site with a known address says to other programs: where its pages are to be found, how a shared link looks, what data
// they hold. The files are read as they were built; nothing of it needs a browser.

import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { builtFile, builtPages, isBuiltFile } from '../built-site.ts';

const SITE = 'https://plan.mihon.example';
const htmlOf = (address: string) => builtFile(address, 'dist-example').toString();
const pages = () => builtPages('dist-example');
const first = (html: string, pattern: RegExp) => pattern.exec(html)?.[1];
const canonicalOf = (html: string) => first(html, /<link rel="canonical" href="([^"]*)"/);

test('every page says where it is to be found: itself, the newest edition at the measure’s own address, or the page it embeds', () => {
  const elsewhere = pages()
    .filter((address) => canonicalOf(htmlOf(address)) !== `${SITE}${address}`)
    .map((address) => [address, canonicalOf(htmlOf(address))]);
  expect(elsewhere).toContainEqual(['/404.html', undefined]);
  expect(elsewhere).toContainEqual(['/measures/1-1-1/2023/', `${SITE}/measures/1-1-1/`]);
  expect(elsewhere).toContainEqual(['/embed/kpis/waiting-children/', `${SITE}/kpis/waiting-children/`]);
  const others = elsewhere.filter(
    ([address = '']) => !/^\/(?:404\.html|measures\/[^/]+\/\d{4}\/|embed\/kpis\/[^/]+\/)$/.test(address),
  );
  expect(others).toEqual([]);
});

test('the sitemap has exactly the pages that name themselves', () => {
  const listed = [...htmlOf('/sitemap.xml').matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address]) => address);
  const own = pages().filter((address) => {
    const html = htmlOf(address);
    return canonicalOf(html) === `${SITE}${address}` && !html.includes('name="robots" content="noindex"');
  });
  expect(listed.toSorted()).toEqual(own.map((address) => `${SITE}${address}`));
  expect(htmlOf('/robots.txt')).toContain(`Sitemap: ${SITE}/sitemap.xml`);
});

test('every page but the error page has a title and a picture for a shared link, and the picture is there', () => {
  for (const address of pages().filter((each) => each !== '/404.html' && !each.startsWith('/embed/'))) {
    const html = htmlOf(address);
    expect(first(html, /<meta property="og:title" content="([^"]+)"/), address).toBeTruthy();
    const image = first(html, /<meta property="og:image" content="([^"]*)"/) ?? '';
    expect(isBuiltFile(image.replace(SITE, ''), 'dist-example'), `${address}: ${image}`).toBe(true);
  }
  const kpi = htmlOf('/kpis/waiting-children/');
  expect(first(kpi, /<meta property="og:image" content="([^"]*)"/)).toBe(`${SITE}/cards/kpis/waiting-children.png`);
});

test('a measure’s and a KPI’s page hold their data’s description, with whole addresses', () => {
  const dataOf = (address: string) =>
    JSON.parse(first(htmlOf(address), /<script type="application\/ld\+json">(.*?)<\/script>/s) ?? 'null');
  expect(dataOf('/kpis/waiting-children/')).toMatchObject({
    '@type': 'Dataset',
    name: '待機児童数',
    url: `${SITE}/kpis/waiting-children/`,
    creator: { name: 'みほん市（架空の自治体）' },
  });
  expect(dataOf('/measures/1-1-1/')).toEqual(dataOf('/measures/1-1-1/2023/'));
  expect(dataOf('/measures/1-1-1/').url).toBe(`${SITE}/measures/1-1-1/2023/`);
});

test('what is added for other programs weighs at most 1 KB a page, gzipped', () => {
  // What changed between two sheets holds no data of its own.
  for (const address of pages().filter((each) => /^\/(?:measures|kpis)\/./.test(each) && !each.includes('..'))) {
    const html = htmlOf(address);
    const bare = html
      .replace(/<link rel="canonical".*?(?=<link rel="icon")/s, '')
      .replace(/<p class="provenance.*?<\/p>/s, '');
    expect(html.length - bare.length, address).toBeGreaterThan(1000);
    expect(gzipSync(html).length - gzipSync(bare).length, address).toBeLessThanOrEqual(1024);
  }
});

test('every page is on the list of published addresses: else run "npm run addresses"', () => {
  const listed = new Set(readFileSync('examples/mihon/addresses.txt', 'utf8').split('\n'));
  expect(builtPages('dist-example').filter((address) => address !== '/404.html' && !listed.has(address))).toEqual([]);
});

test('the page of a sheet names its file and where to say that something is wrong', async ({ page }) => {
  await page.goto('/measures/1-1-1/');
  const provenance = page.locator('.provenance');
  await expect(provenance).toContainText('examples/mihon/measures/2023/1-1-1.mdx');
  await expect(provenance.getByRole('link', { name: '変更の履歴' })).toHaveAttribute(
    'href',
    'https://code.mihon.example/plan/commits/main/examples/mihon/measures/2023/1-1-1.mdx',
  );
  await expect(provenance.getByRole('link', { name: 'まちがいを知らせる' })).toHaveAttribute(
    'href',
    'https://code.mihon.example/plan/issues/new?template=mistake.yml&page=https%3A%2F%2Fplan.mihon.example%2Fmeasures%2F1-1-1%2F',
  );
});

test('a citation is ready to copy, and names the city, the edition and its permanent address', async ({ page }) => {
  await page.goto('/measures/1-1-1/');
  await expect(page.getByLabel('引用するときの書き方')).toHaveValue(
    /^みほん市（架空の自治体）「第2次みほん市総合計画」令和5（2023）年度の評価シート 個別施策 1-1-\(1\)「保育の受け皿と質を確保する」 https:\/\/plan\.mihon\.example\/measures\/1-1-1\/2023\/（\d{4}年\d{1,2}月\d{1,2}日現在）$/,
  );
});
