// Every type of page with a whole plan on it: for everyone, small, printed, said to be fictional.

import { gzipSync } from 'node:zlib';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { builtFile, builtPages } from '../built-site.ts';

/** One page of each type. */
const TYPES = [
  '/',
  '/goals/1/',
  '/goals/1-1/',
  '/goals/1-1/kpis/',
  '/measures/1-1-1/',
  '/measures/1-1-1/2021/',
  '/measures/1-1-1/2022..2023/',
  '/revisions/',
  '/kpis/',
  '/kpis/waiting-children/',
  '/embed/kpis/waiting-children/',
  '/missing/',
  '/programmes/',
  '/programmes/nursery-places/',
  '/glossary/',
  '/formats/',
  '/glossary/nursery/',
  '/search/',
  '/about/method/',
];

for (const address of TYPES) {
  for (const width of [320, 1280]) {
    test(`axe finds nothing on ${address} at ${width} px, light and dark, and nothing scrolls sideways`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(address);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
        expect(violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} ${target.join(' ')}`))).toEqual(
          [],
        );
      }
      const { scrollWidth, clientWidth } = await page
        .locator('html')
        .evaluate((html) => ({ scrollWidth: html.scrollWidth, clientWidth: html.clientWidth }));
      expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
    });
  }
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  for (const address of TYPES) {
    test(`${address} shows its heading and its content`, async ({ page }) => {
      await page.goto(address);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      expect((await page.locator('main').innerText()).length).toBeGreaterThan(100);
    });
  }
});

test('every page says in its title and on its face that the city is fictional', () => {
  for (const address of builtPages('dist-example')) {
    const html = builtFile(address, 'dist-example').toString();
    expect(/<title>[^<]*架空の自治体[^<]*<\/title>/.test(html), `${address}: title`).toBe(true);
    expect(html.slice(html.indexOf('<body')).includes('架空の自治体です'), `${address}: body`).toBe(true);
  }
});

/** Many sheets in one document, to print; what they run is told in budgets.spec.ts. */
const isPack = (address: string) => address.startsWith('/pack/');

test('no page is over 60 KB gzipped, the list of KPIs not over 120 KB', () => {
  for (const address of builtPages('dist-example')) {
    const most = address === '/kpis/' ? 120 : 60;
    expect(gzipSync(builtFile(address, 'dist-example')).length, address).toBeLessThanOrEqual(most * 1024);
  }
});

test('only the search, the list of KPIs and packs hold a script', () => {
  const pages = builtPages('dist-example').filter((address) => !isPack(address));
  const withScript = pages.filter((address) =>
    // Data is no script.
    /<script(?! type="application\/ld\+json")|rel="modulepreload"/.test(builtFile(address, 'dist-example').toString()),
  );
  expect(withScript).toEqual(['/kpis/', '/search/']);
});

test('a bare page for frames is not for search engines, and its links leave the frame', async ({ page }) => {
  await page.goto('/embed/kpis/waiting-children/');
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', 'noindex');
  await expect(page.locator('main')).toContainText('出典：みほん市');
  for (const link of await page.locator('main a').all()) await expect(link).toHaveAttribute('target', '_top');
});

test('the HTML to copy from a KPI’s page shows the KPI in a frame', async ({ page }) => {
  await page.goto('/kpis/waiting-children/');
  const html = await page.getByLabel('ほかのサイトに埋め込むHTML').inputValue();
  const home = `${new URL('/', page.url())}`;
  // Another site's page, which our own policy does not rule: it lets nothing be framed. On this host, since Chromium lets no
  // page of the open net load from this machine.
  const elsewhere = `${home}elsewhere/`;
  const body = html.replace('https://plan.mihon.example/', home);
  await page.route(elsewhere, (route) => route.fulfill({ contentType: 'text/html', body }));
  await page.goto(elsewhere);
  await expect(page.frameLocator('iframe').getByRole('heading', { level: 1 })).toHaveText('待機児童数');
});

test('every KPI is on the list, and every gap that is counted is told', async ({ page }) => {
  await page.goto('/missing/');
  for (const row of await page.locator('.kinds > div').all()) {
    const id = ((await row.locator('a').getAttribute('href')) ?? '').slice(1);
    const count = Number(await row.locator('b').textContent());
    await expect(page.locator(`[id="${id}"] tbody tr`)).toHaveCount(count);
  }
});

test('a goal’s small charts are printed on few pages, each chart whole', async ({ page }) => {
  await page.goto('/goals/1-1/kpis/');
  const charts = await page.locator('.kpi-multiples > li').count();
  const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
  const pages = (pdf.match(/\/Type\s*\/Page\b/g) ?? []).length;
  expect(charts).toBeGreaterThan(15);
  expect(pages).toBeLessThanOrEqual(Math.ceil(charts / 6));
});

test.describe('in the typeface of Windows', () => {
  // The page's policy lets no font in.
  test.use({ bypassCSP: true });

  test('on paper every column of a KPI table is there, in type of its own size', async ({ page }) => {
    for (const weight of ['400Regular', '700Bold'])
      await page.route(`**/${weight}.ttf`, (route) =>
        route.fulfill({
          path: `node_modules/@expo-google-fonts/biz-udpgothic/${weight}/BIZUDPGothic_${weight}.ttf`,
        }),
      );
    // A4 without the margins that the site gives it: 182 mm.
    await page.setViewportSize({ width: 687, height: 1000 });
    await page.emulateMedia({ media: 'print' });
    const usual = ['1-1-1', '1-3-4', '3-2-1', '4-1-1'].map((slug) => `/measures/${slug}/`);
    // Of thirteen columns and more: a browser shrinks these sheets by a seventh at most; it would cut what it shrinks by a third.
    const widest = ['/measures/1-2-4/', '/measures/3-3-3/', '/measures/4-3-2/'];
    for (const address of [...usual, '/pack/2023/1-3/', ...widest]) {
      await page.goto(address);
      await page.evaluate(async () => {
        for (const [weight, file] of [
          ['400', '400Regular'],
          ['700', '700Bold'],
        ] as const)
          document.fonts.add(await new FontFace('BIZ UDPGothic', `url(/${file}.ttf)`, { weight }).load());
      });
      const widths = await page.locator('.kpi-table').evaluateAll((tables) => tables.map((table) => table.scrollWidth));
      expect(Math.max(...widths), address).toBeLessThanOrEqual(widest.includes(address) ? (687 * 7) / 6 : 687);
    }
  });
});

test('on paper no sparkline and no record reaches beyond the page', async ({ page }) => {
  // A4 without the margins that the site gives it: 182 mm.
  await page.setViewportSize({ width: 687, height: 1000 });
  await page.emulateMedia({ media: 'print' });
  for (const address of ['/goals/1/', '/goals/1-1/', '/kpis/2-1-2-3/', '/kpis/4-2-1-2/']) {
    await page.goto(address);
    const ends = await page
      .locator('.sparkline, .kpi-record')
      .evaluateAll((parts) => parts.map((part) => part.getBoundingClientRect().right));
    expect(ends.length, address).toBeGreaterThan(0);
    expect(Math.max(...ends), address).toBeLessThanOrEqual(687);
  }
});

test('what is compared on paper: no introduction stands without what it introduces', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  await page.goto('/measures/1-1-1/2022..2023/');
  await expect(page.locator('#follow-ups .changes-about')).toHaveCSS('break-after', 'avoid');
});

test('the reason for a revised figure is a link on the screen, and no lone word on paper', async ({ page }) => {
  await page.goto('/measures/4-1-1/');
  const reason = page.locator('.kpi-table').getByText('理由', { exact: true }).first();
  await expect(reason).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(reason).toBeHidden();
});

for (const width of [640, 1280]) {
  test(`at ${width} px the head of the page takes type of twice the size`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto('/kpis/');
    await page.locator('html').evaluate((html) => html.style.setProperty('font-size', '200%'));
    const header = page.getByRole('banner');
    for (const part of [header.getByRole('link'), header.getByRole('searchbox'), header.getByRole('button')]) {
      for (const box of await part.evaluateAll((found) => found.map((one) => one.getBoundingClientRect().right)))
        expect(box).toBeLessThanOrEqual(width);
    }
    const [link] = await header
      .getByRole('link', { name: '指標', exact: true })
      .evaluateAll((found) => found.map((one) => one.getBoundingClientRect()));
    expect(link?.width).toBeGreaterThan(60);
  });
}

test('on a narrow screen nothing but a region of its own scrolls sideways, with type of twice the size either', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 800 });
  for (const address of ['/', '/goals/1/', '/goals/1/kpis/', '/measures/1-1-1/', '/pack/2023/', '/formats/']) {
    await page.goto(address);
    await page.locator('html').evaluate((html) => html.style.setProperty('font-size', '200%'));
    expect(await page.locator('html').evaluate((html) => html.scrollWidth), address).toBe(320);
  }
});

test('the name of a group of figures stays in sight where its table is scrolled', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await page.goto('/measures/1-3-4/');
  const region = page.locator('.scroll-region').filter({ has: page.locator('.kpi-table') });
  const group = region.locator('[scope="colgroup"]', { hasText: '期待値' });
  await region.evaluate((element) => {
    element.scrollLeft = (element.querySelectorAll<HTMLElement>('[scope="colgroup"]')[1]?.offsetLeft ?? 0) - 100;
  });
  const [words, frame] = await Promise.all([group.locator('span').boundingBox(), region.boundingBox()]);
  expect(words?.x).toBeGreaterThanOrEqual((frame?.x ?? 0) + 100);
  expect((words?.x ?? 0) + (words?.width ?? 0)).toBeLessThanOrEqual((frame?.x ?? 0) + (frame?.width ?? 0));
});
