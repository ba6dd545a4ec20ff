// The site in Firefox and in WebKit, with the real content and that of the fictional city: pages are whole, the search finds, the
// list of KPIs is filtered, chosen sheets become a workbook, and nothing is forbidden, missing or told on the console.

import { setTimeout as wait } from 'node:timers/promises';
import puppeteer from 'puppeteer-core';
import { builtFile, builtPages, type Folder } from '../e2e/built-site.ts';
import { programFor } from './programs.ts';
import { serveBuilt, type ServedSite } from './serve.ts';
import { openWebkit, type Tab } from './webkit.ts';

const SITES = ['dist', 'dist-example'] as const;
/** In milliseconds: how long an answer may take on a busy machine. */
const LONGEST = 30_000;

async function openFirefox(executablePath: string): Promise<Tab> {
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath, headless: true });
  const page = await browser.newPage();
  return {
    open: async (address) => void (await page.goto(address, { waitUntil: 'load' })),
    evaluate: (script) => page.evaluate(`(() => { ${script} })()`),
    close: () => browser.close(),
  };
}

const failures: string[] = [];
let checks = 0;

function expectTrue(what: string, isTrue: boolean): void {
  checks += 1;
  if (!isTrue) failures.push(what);
}

/** Whether an expression becomes true in the page before long. */
async function becomesTrue(tab: Tab, expression: string): Promise<boolean> {
  for (const end = performance.now() + LONGEST; performance.now() < end; await wait(100))
    if ((await tab.evaluate(`return Boolean(${expression})`)) === true) return true;
  return false;
}

/** The text of the first such element of a built page, without its tags. */
function textIn(address: string, element: string, site: Folder): string {
  const [, text = ''] =
    new RegExp(`<${element}[^>]*>(.*?)</${element}>`, 's').exec(builtFile(address, site).toString()) ?? [];
  return text.replaceAll(/<[^>]*>/g, '').trim();
}

async function checkSite(name: string, tab: Tab, site: Folder, server: ServedSite): Promise<void> {
  const where = (address: string) => `${name}, ${site}${address}`;
  const quiet = async (address: string) => {
    // Beacons are sent behind the page's back.
    await wait(300);
    const told = server.complaints();
    expectTrue(`${where(address)}: ${told.join(' | ')}`, told.length === 0);
  };
  const open = (address: string) => tab.open(`${server.origin}${address}`);
  const pages = builtPages(site);
  const first = (pattern: RegExp) => pages.find((page) => pattern.test(page)) ?? '';
  const kpi = first(/^\/kpis\/[^/]+\/$/);

  for (const address of [
    '/',
    first(/^\/measures\/[^/]+\/$/),
    kpi,
    first(/^\/goals\/[^/]+\/$/),
    '/missing/',
    '/data/',
  ]) {
    await open(address);
    const heading = textIn(address, 'h1', site);
    const shown = String(await tab.evaluate(`return document.querySelector('h1').innerText`));
    const squeezed = (text: string) => text.replaceAll(/\s/g, '');
    expectTrue(
      `${where(address)}: "${shown}", not "${heading}"`,
      squeezed(shown) === squeezed(heading) && heading !== '',
    );
    const isStyled = await tab.evaluate(
      `return document.querySelector('main').getBoundingClientRect().height > 200 && document.styleSheets[0].cssRules.length > 20`,
    );
    expectTrue(`${where(address)}: no content or no style`, isStyled === true);
    const tooWide = await tab.evaluate(
      `return document.documentElement.scrollWidth - document.documentElement.clientWidth`,
    );
    expectTrue(`${where(address)}: ${String(tooWide)} px too wide`, tooWide === 0);
    await quiet(address);
  }

  const words = textIn(kpi, 'h1', site);
  await open(`/search/?q=${encodeURIComponent(words)}`);
  const results = `document.querySelectorAll('[data-search-results] a')`;
  expectTrue(`${where('/search/')}: nothing for ${words}`, await becomesTrue(tab, `${results}.length > 0`));
  const isFound = `[...${results}].some((link) => link.closest('li').textContent.includes(${JSON.stringify(words)}))`;
  expectTrue(`${where('/search/')}: not found: ${words}`, await becomesTrue(tab, isFound));
  await quiet('/search/');
  await open(`/search/?q=${encodeURIComponent('ゑゑゐゐ')}`);
  const isNothing = `document.querySelector('[role=status][data-count="0"]')`;
  expectTrue(`${where('/search/')}: something for nothing`, await becomesTrue(tab, isNothing));

  await open(`/kpis/?q=${encodeURIComponent(words)}`);
  const rows = `[...document.querySelectorAll('main tbody tr')].filter((row) => row.getClientRects().length > 0)`;
  const isFiltered = `${rows}.length > 0 && ${rows}.every((row) => row.textContent.includes(${JSON.stringify(words)}))`;
  expectTrue(`${where('/kpis/')}: not filtered by ${words}`, await becomesTrue(tab, isFiltered));
  await quiet('/kpis/');

  const pack = pages.find((page) => /^\/pack\/\d+\/$/.test(page)) ?? '';
  const sheets = [
    ...builtFile(pack, site)
      .toString()
      .matchAll(/ data-pack-sheet="([^"]+)"/g),
  ].map(([, slug]) => slug);
  if (sheets.length > 1) {
    await open(`${pack}?sheet=${sheets.at(-1)}`);
    // A browser without a screen has nowhere to save it: what would be saved is looked at.
    await tab.evaluate(`
      URL.createObjectURL = (file) => { window.saved = file.size; return '#'; };
      document.querySelector('[data-pack-workbook]').click();
      return null;`);
    expectTrue(`${where(pack)}: no workbook of chosen sheets`, await becomesTrue(tab, 'window.saved > 1000'));
    await quiet(pack);
  }
}

/** A check that cannot fail shows nothing: an error and an inline script must be told of. */
async function checkWatch(name: string, tab: Tab, server: ServedSite): Promise<void> {
  await tab.open(`${server.origin}/`);
  server.complaints();
  await tab.evaluate(`
    setTimeout(() => { throw new Error('planted'); });
    document.head.append(Object.assign(document.createElement('script'), { textContent: 'window.planted = 1' }));
    return null;`);
  await wait(1000);
  const told = server.complaints().join(' ');
  expectTrue(`${name}: an error is not told of: ${told}`, told.includes('planted'));
  expectTrue(`${name}: an inline script is not told of: ${told}`, told.includes('script-src'));
}

async function checkBrowser(name: string, start: () => Promise<Tab>): Promise<void> {
  const tab = await start();
  const before = failures.length;
  const done = checks;
  try {
    for (const site of SITES) {
      const server = await serveBuilt(site);
      await checkSite(name, tab, site, server);
      await checkWatch(name, tab, server);
      await server.stop();
    }
    const version = String(await tab.evaluate('return navigator.userAgent'))
      .split(') ')
      .at(-1);
    const passed = checks - done - (failures.length - before);
    console.log(`${name} (${version}): ${passed} of ${checks - done} checks passed.`);
  } finally {
    await tab.close();
  }
}

const firefox = programFor('Firefox', 'firefox');
if (firefox !== null) await checkBrowser('Firefox', () => openFirefox(firefox));
const webkit = programFor('WebKit', 'webkit');
const xvfb = webkit === null ? null : programFor('WebKit', 'xvfb');
if (webkit !== null && xvfb !== null) await checkBrowser('WebKit', () => openWebkit(webkit, xvfb));
for (const failure of failures) console.error(failure);
process.exitCode = failures.length > 0 ? 1 : 0;
