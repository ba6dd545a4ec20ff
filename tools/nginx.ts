// The site behind a real nginx with the settings of docs/hosting.ja.md, at the root of its host and in a folder of it: headers
// and addresses as documented, and a browser that finds nothing forbidden. Left out where there is no nginx.

import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from '@playwright/test';
import { findBrowser } from '../e2e/browser.ts';
import { buildSite } from '../cli/steps.ts';
import { ALWAYS, areaOf, headersOf } from '../src/hosting/areas.ts';
import { hasBrotli, startNginx } from './nginx-server.ts';
import { programFor } from './programs.ts';

const nginx = programFor('nginx', 'nginx');
const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, '.cache', 'nginx');
const failures: string[] = [];
let checks = 0;

function expectEqual(what: string, found: unknown, expected: unknown): void {
  checks += 1;
  if (found !== expected) failures.push(`${what}: ${String(found)}, not ${String(expected)}`);
}

/** All files of the site as addresses from its root, pages as their folders. */
function addresses(site: string): string[] {
  return readdirSync(site, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(site, name)).isFile() && !/\.(?:br|gz)$/.test(name) && name !== '_headers')
    .map((name) => `/${name.split(sep).join('/')}`.replace(/\/index\.html$/, '/'));
}

async function checkAnswers(origin: string, base: string, site: string): Promise<void> {
  const ask = (address: string, headers: Record<string, string> = {}) =>
    fetch(`${origin}${base}${encodeURI(address)}`, { redirect: 'manual', headers });
  const expectHeaders = (address: string, response: Response, as: string) => {
    const expected: Record<string, string | undefined> = {
      'X-Frame-Options': undefined,
      'Access-Control-Allow-Origin': undefined,
      ...ALWAYS,
      ...headersOf(areaOf(as)),
    };
    for (const [name, value] of Object.entries(expected))
      expectEqual(`${address} ${name}`, response.headers.get(name) ?? undefined, value);
  };
  for (const address of addresses(site)) {
    const response = await ask(address);
    expectEqual(`${address} status`, response.status, 200);
    expectHeaders(address, response, address);
    if (address.endsWith('/'))
      expectEqual(`${address} type`, response.headers.get('Content-Type'), 'text/html; charset=utf-8');
    await response.arrayBuffer();
  }
  for (const address of ['/nothing/', '/measures/9-9/', '/_astro/', '/_headers', '/embed/', '/search/data/']) {
    const response = await ask(address);
    expectEqual(`${address} status`, response.status, 404);
    expectHeaders(address, response, '/404.html');
    expectEqual(`${address} page`, (await response.text()).includes('ページが見つかりません'), true);
  }
  for (const address of ['/about', '/measures/1-1', '/search']) {
    const response = await ask(address);
    expectEqual(`${address} status`, response.status, 301);
    expectEqual(`${address} leads to`, response.headers.get('Location'), `${base}${address}/`);
    expectHeaders(address, response, '/');
  }
  for (const [encoding, wanted] of [['gzip', 'gzip'], ...(hasBrotli ? [['br, gzip', 'br']] : [])]) {
    const response = await ask('/', { 'Accept-Encoding': encoding ?? '' });
    expectEqual(`/ as ${encoding}`, response.headers.get('Content-Encoding'), wanted);
  }
}

/** Opens every page: nothing is forbidden, nothing asked of another host, every link and file leads somewhere here. */
async function checkPages(browser: Browser, origin: string, base: string, site: string): Promise<void> {
  const page = await browser.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    const { origin: asked, pathname } = new URL(request.url());
    if (asked !== origin || !pathname.startsWith(`${base}/`)) complaints.push(`asked for ${request.url()}`);
  });
  const links = new Set<string>();
  for (const address of addresses(site).filter((path) => path.endsWith('/') || path === '/404.html')) {
    complaints.length = 0;
    await page.goto(`${origin}${base}${address}`, { waitUntil: 'networkidle' });
    expectEqual(`${address} in the browser`, complaints.join('; '), '');
    const found = await page
      .locator('a[href], link[href]:not([rel="canonical"]), [src], form[action]')
      .evaluateAll((elements) =>
        elements.map((element) =>
          String(Reflect.get(element, 'href') ?? Reflect.get(element, 'src') ?? Reflect.get(element, 'action')),
        ),
      );
    for (const link of found) if (link.startsWith(origin)) links.add(link.replace(/[#?].*$/, ''));
  }
  for (const link of links) {
    expectEqual(`${link} in the site's folder`, new URL(link).pathname.startsWith(`${base}/`), true);
    expectEqual(`${link} status`, (await fetch(link, { redirect: 'manual' })).status, 200);
  }
  await checkSearch(page, origin, base);
  await page.close();
}

async function checkSearch(page: Page, origin: string, base: string): Promise<void> {
  await page.goto(`${origin}${base}/search/?q=${encodeURIComponent('てくのふぇあ')}`);
  const result = page.locator('[data-search-results] a').first();
  await result.click();
  await page.waitForURL((url) => !url.pathname.endsWith('/search/'));
  expectEqual('a result leads into the site', new URL(page.url()).pathname.startsWith(`${base}/`), true);
  expectEqual('a result shows the words', (await page.locator('main').textContent())?.includes('テクノフェア'), true);
}

/** Another site frames two pages: the one that is made for it is shown, the other is not. */
async function checkFrames(browser: Browser, origin: string, base: string): Promise<void> {
  const frame = (address: string) => `<iframe src="${origin}${base}${address}"></iframe>`;
  const other = createServer((_, response) => {
    response.setHeader('Content-Type', 'text/html');
    response.end(frame('/embed/kpis/1-1-1/') + frame('/kpis/1-1-1/'));
  });
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const page = await browser.newPage();
  await page.goto(`http://localhost:${(other.address() as AddressInfo).port}/`, { waitUntil: 'load' });
  const shown = await Promise.all(
    page
      .frames()
      .slice(1)
      .map((each) =>
        each
          .locator('main')
          .count()
          .catch(() => 0),
      ),
  );
  expectEqual('pages in a frame of another site', shown.join(), '1,0');
  await page.close();
  other.closeAllConnections();
  other.close();
}

if (nginx !== null) {
  const { executablePath, args, env } = findBrowser();
  const browser = await chromium.launch({ executablePath, args, env });
  for (const [base, port] of [
    ['', 4341],
    ['/plan', 4342],
  ] as const) {
    rmSync(folder, { recursive: true, force: true });
    const site = join(folder, 'site', base);
    mkdirSync(join(site, '..'), { recursive: true });
    const built = {
      content: 'examples/tebiki',
      outDir: join('.cache', 'nginx', 'site', base),
      cacheDir: '.cache/nginx-astro',
    };
    if (!(await buildSite(built, { base: `${base}/`, compress: true })))
      throw new Error('The site could not be built.');
    const stop = await startNginx(nginx, { folder, port, base: `${base}/` });
    try {
      const origin = `http://127.0.0.1:${port}`;
      await checkAnswers(origin, base, site);
      await checkPages(browser, origin, base, site);
      await checkFrames(browser, origin, base);
    } finally {
      await stop();
    }
  }
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
  for (const failure of failures) console.error(`nginx: ${failure}`);
  console.log(`nginx: ${checks - failures.length} of ${checks} checks passed.`);
  process.exitCode = failures.length > 0 ? 1 : 0;
}
