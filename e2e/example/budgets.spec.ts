// What a page may weigh at most, by kind (e2e/page-kinds.ts).

import { expect, test } from '@playwright/test';
import { builtFile, builtPages } from '../built-site.ts';
import { gzipped, largestOf, PAGE_KINDS } from '../page-kinds.ts';
import { slowServer } from '../slow-server.ts';

test('every page is of a kind that has a budget, or of one that is told here', () => {
  const others = builtPages('dist-example').filter((page) => !PAGE_KINDS.some(({ address }) => address.test(page)));
  expect(others).toEqual([]);
});

for (const pageKind of PAGE_KINDS) {
  const { kind, weight, script = 0, requests = 0 } = pageKind;
  test(`${kind} weighs at most ${weight} KB, runs ${script} KB of scripts, asks for ${requests}, and waits for none`, async ({
    page,
    baseURL,
  }) => {
    const largest = largestOf(pageKind);
    const html = builtFile(largest, 'dist-example').toString('utf8');
    expect(html).not.toMatch(/rel="stylesheet"|<script(?! type="(?:module|application\/ld\+json)")/);
    expect(html.match(/<style/g)).toHaveLength(1);
    expect(gzipped(largest)).toBeLessThanOrEqual(weight);

    const asked: { address: string; type: string }[] = [];
    page.on('request', (request) => {
      const type = request.resourceType();
      if (type !== 'document' && !request.url().endsWith('/favicon.svg'))
        asked.push({ address: request.url().replace(baseURL ?? '', ''), type });
    });
    await page.goto(largest, { waitUntil: 'networkidle' });
    const isImage = ({ type }: { type: string }) => type === 'image';
    expect(asked.filter((request) => !isImage(request)).length).toBeLessThanOrEqual(requests);
    expect(asked.filter(isImage)).toEqual([]);
    const scripts = asked.filter(({ type }) => type === 'script').map((request) => gzipped(request.address));
    expect(scripts.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(script);
  });

  test(`${kind} does not move while it arrives`, async ({ browser, baseURL }) => {
    const { origin, server } = await slowServer(baseURL ?? '');
    // The policy lets no script in but the site's.
    const context = await browser.newContext({ viewport: { width: 412, height: 823 }, bypassCSP: true });
    const page = await context.newPage();
    await page.addInitScript(() => {
      const shifts: string[] = [];
      Object.assign(globalThis, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shifts.push(JSON.stringify(entry));
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(`${origin}${largestOf(pageKind)}`, { waitUntil: 'networkidle' });
    expect(await page.evaluate(() => (globalThis as unknown as { shifts: string[] }).shifts)).toEqual([]);
    await context.close();
    server.close();
  });
}

test('every page says what it is not painted before, and has it', () => {
  const lacking = builtPages('dist-example').filter((page) => {
    const html = builtFile(page, 'dist-example').toString('utf8');
    const [, id] = /<link rel="expect" href="#([^"]+)" blocking="render">/.exec(html) ?? [];
    return id === undefined || !html.includes(` id="${id}"`);
  });
  expect(lacking).toEqual([]);
});
