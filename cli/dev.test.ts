// The site while it is edited, as `npm run dev` shows it.

import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { ended, root } from './build-for-tests.ts';

// On a busy machine a server takes many seconds to start.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const folder = mkdtempSync(join(root, '.cache', 'dev-test-'));
const content = join(folder, 'content');
const sheet = join(content, 'measures', '2017', '1-1.mdx');
const PORT = 4359;
const site = `http://localhost:${PORT}`;

let text = '';
let server: ChildProcess;

const page = async (path: string) => (await fetch(`${site}${path}`)).text();
const rename = (name: string) => writeFileSync(sheet, text.replace(/^施策名: .*$/m, `施策名: ${name}`));

/** The next thing of a kind that the server tells the browsers. */
async function told(type: string): Promise<unknown> {
  const [, token] = /wsToken = "([^"]+)"/.exec(await page('/@vite/client')) ?? [];
  const socket = new WebSocket(`ws://localhost:${PORT}/?token=${token}`, 'vite-hmr');
  return new Promise((resolve) => {
    socket.addEventListener('message', ({ data }) => {
      const message = JSON.parse(String(data)) as { type: string };
      if (message.type === 'connected') connected();
      if (message.type !== type) return;
      socket.close();
      resolve(message);
    });
  });
}
let connected = () => {};

beforeAll(async () => {
  cpSync(join(root, 'examples', 'tebiki'), content, { recursive: true });
  text = readFileSync(sheet, 'utf8');
  const script = `import { dev } from 'astro';
    await dev({ root: ${JSON.stringify(root)}, cacheDir: ${JSON.stringify(join(folder, 'astro'))}, server: { port: ${PORT} } });`;
  server = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: root,
    stdio: 'ignore',
    env: { ...process.env, NODE_ENV: 'development', PLAN_CONTENT: content, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  let last = '';
  await vi
    .waitUntil(
      async () => {
        last = await page('/measures/1-1/').catch(() => '');
        return last.includes('地場産業');
      },
      { timeout: 20_000 },
    )
    .catch((e) => {
      console.log('LAST', last);
      throw e;
    });
});

afterAll(async () => {
  server.kill();
  await ended(server);
  rmSync(folder, { recursive: true, force: true });
});

test('an edit is shown, and browsers are told to load the page again', async () => {
  const isConnected = new Promise<void>((resolve) => (connected = resolve));
  const reload = told('full-reload');
  await isConnected;
  rename('書き換えた名前');
  await reload;
  expect(await page('/measures/1-1/')).toContain('<title>I-(1) 書き換えた名前');
  expect(await page('/measures/')).toContain('書き換えた名前');
});

test('a mistake leaves the pages as they were until it is mended', async () => {
  rename('次の名前');
  await vi.waitUntil(async () => (await page('/measures/1-1/')).includes('次の名前'), { timeout: 30_000 });
  writeFileSync(sheet, text.replace('単位:', '単位名:').replace(/^施策名: .*$/m, '施策名: まちがいのある名前'));
  // What follows is read after it.
  writeFileSync(join(content, 'programmes', 'added.yaml'), '事業名: 付け加えた事業\n読み: つけくわえたじぎょう\n');
  await vi.waitUntil(async () => (await page('/programmes/')).includes('付け加えた事業'), { timeout: 30_000 });
  expect(await page('/measures/1-1/')).toContain('次の名前');
  rename('直した名前');
  await vi.waitUntil(async () => (await page('/measures/1-1/')).includes('直した名前'), { timeout: 30_000 });
});
