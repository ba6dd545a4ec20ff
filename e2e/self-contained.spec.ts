// Nothing is fetched from another host, and nothing is executed except the search and the list of KPIs.

import { expect, test } from '@playwright/test';
import { sampleOfPages } from './built-site.ts';

for (const address of sampleOfPages()) {
  const mayExecute = address === '/search/' || address === '/kpis/';

  test(`${address} asks no other host for anything${mayExecute ? '' : ' and holds no JavaScript'}`, async ({
    page,
    baseURL,
  }) => {
    const foreign: string[] = [];
    page.on('request', (request) => {
      const { origin, protocol } = new URL(request.url());
      if (origin !== baseURL && protocol !== 'data:') foreign.push(request.url());
    });
    const forbidden: string[] = [];
    page.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) forbidden.push(message.text());
    });
    await page.goto(address, { waitUntil: mayExecute ? 'networkidle' : 'load' });
    expect(foreign).toEqual([]);
    expect(forbidden).toEqual([]);
    await expect(page.locator('meta[http-equiv="Content-Security-Policy"]')).toHaveCount(1);
    if (mayExecute) return;

    const scripts = page.locator('script:not([type="application/ld+json"]), link[rel="modulepreload"]');
    expect(await scripts.evaluateAll((elements) => elements.map(({ outerHTML }) => outerHTML))).toEqual([]);
    const handlers = await page.locator('*').evaluateAll((elements) =>
      elements.flatMap((element) =>
        [...element.attributes].flatMap(({ name, value }) =>
          // oxlint-disable-next-line no-script-url -- looked for, not used
          name.startsWith('on') || value.startsWith('javascript:') ? [`${element.tagName} ${name}="${value}"`] : [],
        ),
      ),
    );
    expect(handlers).toEqual([]);
  });
}
