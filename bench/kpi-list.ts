// npm run bench:kpi-list: how long a filter or a sort of the list of KPIs takes with 400 rows, with the browser's own style and
// layout. Needs a large list: `npm run build:example -- --measures 200`. Exits with 1 where a filter misses its bar; sorting,
// which lays out every row anew, is only told.

import { cpus, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { findBrowser } from '../e2e/browser.ts';
import { serveFolder } from './static-server.ts';

const ROWS = 400;
const RUNS = 9;
const BAR = 50;

const CHANGES: readonly { readonly name: string; readonly selector: string; readonly value?: string }[] = [
  { name: 'a word that many rows hold', selector: '[data-kpi-filters] [name="q"]', value: '相談' },
  { name: 'a word that no row holds', selector: '[data-kpi-filters] [name="q"]', value: '宇宙' },
  { name: 'one sign', selector: '[data-kpi-filters] [name="q"]', value: 'の' },
  { name: 'a goal', selector: '[data-kpi-filters] [name="goal"]', value: '2' },
  { name: 'a way of counting', selector: '[data-kpi-filters] [name="way"]', value: 'cumulative' },
  { name: 'sorting by progress', selector: 'th[data-sort="progress"] button' },
  { name: 'sorting by name', selector: 'th[data-sort="name"] button' },
];

const median = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? NaN;

const server = await serveFolder(fileURLToPath(new URL('../dist-example-200/', import.meta.url)));
const { executablePath, args, env } = findBrowser();
const browser = await chromium.launch({ executablePath, args: [...new Set([...args, '--no-sandbox'])], env });
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  // Rows are taken away before the script runs.
  await page.route('**/kpis/', async (route) => {
    const response = await route.fetch();
    const html = await response.text();
    const rows = (/<tbody>([\s\S]*?)<\/tbody>/.exec(html)?.[1] ?? '')
      .split(/(?=<tr)/)
      .filter((row) => row.startsWith('<tr'));
    if (rows.length < ROWS) throw new Error(`The list has ${rows.length} rows only.`);
    const body = html.replace(/<tbody>[\s\S]*?<\/tbody>/, () => `<tbody>${rows.slice(0, ROWS).join('')}</tbody>`);
    await route.fulfill({ response, body });
  });
  await page.goto(`${server.origin}/kpis/`);
  await page.waitForSelector('[data-kpi-filters]:not([hidden])');

  console.log(`${ROWS} rows, ${cpus().length} cores, load ${loadavg()[0]?.toFixed(1)}, ${RUNS} runs each\n`);
  console.log('| ms, median / worst | script | with style and layout |\n| --- | --- | --- |');
  let isMissed = false;
  for (const { name, selector, value } of CHANGES) {
    const times: { script: number; whole: number }[] = [];
    for (let run = 0; run < RUNS; run++)
      times.push(
        await page.evaluate(
          async ([wanted, text]) => {
            const change = (to: string | undefined) => {
              const element = document.querySelector<HTMLElement>(wanted ?? '');
              if (!element) throw new Error(`There is no ${wanted}.`);
              if (to === undefined) element.click();
              else {
                (element as HTMLInputElement).value = to;
                element.dispatchEvent(new Event('input', { bubbles: true }));
              }
            };
            const painted = () =>
              new Promise((resolve) => requestAnimationFrame(() => setTimeout(() => resolve(null), 0)));
            const list = document.querySelector('[data-kpi-list]');
            await painted();
            const start = performance.now();
            change(text);
            const script = performance.now() - start;
            // Asking for a box makes the browser lay out what has changed.
            list?.getBoundingClientRect();
            const whole = performance.now() - start;
            if (text !== undefined) change('');
            return { script, whole };
          },
          [selector, value] as const,
        ),
      );
    const [script, whole] = [times.map((time) => time.script), times.map((time) => time.whole)];
    const isOver = value !== undefined && median(whole) > BAR;
    isMissed ||= isOver;
    const both = (all: readonly number[]) => `${median(all).toFixed(1)} / ${Math.max(...all).toFixed(1)}`;
    console.log(`| ${name} | ${both(script)} | ${both(whole)}${isOver ? ' MISSED' : ''} |`);
  }
  console.log(`\n${isMissed ? 'MISSED' : 'holds '}  a filter takes at most ${BAR} ms with layout, median`);
  process.exitCode = isMissed ? 1 : 0;
} finally {
  await browser.close();
  await server.close();
}
