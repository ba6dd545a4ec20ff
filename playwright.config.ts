import { defineConfig } from '@playwright/test';
import { findBrowser } from './e2e/browser.ts';

// Not 4321: `npm start` may be running.
const port = 4329;
/** The site of the fictional city, which has what a single sheet cannot show: `npm run build:example`. */
const examplePort = 4330;

const serve = (on: number, ...options: string[]) => ({
  command: ['node cli/preview.ts', on, ...options].join(' '),
  url: `http://localhost:${on}/`,
  reuseExistingServer: false,
});

export default defineConfig({
  testDir: 'e2e',
  fullyParallel: true,
  workers: '100%',
  timeout: 60_000,
  forbidOnly: process.env['CI'] !== undefined,
  reporter: [
    [process.env['CI'] === undefined ? 'line' : 'dot'],
    ['json', { outputFile: '.cache/reports/playwright.json' }],
  ],
  use: {
    launchOptions: findBrowser(),
    locale: 'ja-JP',
    timezoneId: 'Asia/Tokyo',
  },
  projects: [
    { name: 'site', testIgnore: 'example/**', use: { baseURL: `http://localhost:${port}` } },
    // What is known of this city's own sheets, if anything: it stands beside them.
    {
      name: 'content',
      testDir: 'src/content/tests',
      testMatch: '*.spec.ts',
      use: { baseURL: `http://localhost:${port}` },
    },
    { name: 'example', testMatch: 'example/**', use: { baseURL: `http://localhost:${examplePort}` } },
  ],
  webServer: [serve(port), serve(examplePort, '--example')],
});
