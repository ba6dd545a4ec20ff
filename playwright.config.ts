import { defineConfig } from '@playwright/test';
import { findBrowser } from './e2e/browser.ts';

// Not 4321: `npm start` may be running.
const port = 4329;

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
    baseURL: `http://localhost:${port}`,
    launchOptions: findBrowser(),
    locale: 'ja-JP',
    timezoneId: 'Asia/Tokyo',
  },
  webServer: { command: `node cli/preview.ts ${port}`, url: `http://localhost:${port}/`, reuseExistingServer: false },
});
