// The site while it is edited, as `npm run dev` shows it.

import type { ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { ended, root } from './build-for-tests.ts';
import { startDevServer } from './dev-server.ts';

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

/** What the server tells a browser from now on, by kind. */
async function listen(): Promise<string[]> {
  const [, token] = /wsToken = "([^"]+)"/.exec(await page('/@vite/client')) ?? [];
  const socket = new WebSocket(`ws://localhost:${PORT}/?token=${token}`, 'vite-hmr');
  const told: string[] = [];
  socket.addEventListener('message', ({ data }) => told.push((JSON.parse(String(data)) as { type: string }).type));
  await vi.waitUntil(() => told.includes('connected'));
  return told;
}

beforeAll(async () => {
  cpSync(join(root, 'examples', 'tebiki'), content, { recursive: true });
  text = readFileSync(sheet, 'utf8');
  server = startDevServer(content, folder, PORT);
  await vi.waitUntil(async () => (await page('/measures/1-1/').catch(() => '')).includes('地場産業'), {
    timeout: 60_000,
  });
});

afterAll(async () => {
  server.kill();
  await ended(server);
  rmSync(folder, { recursive: true, force: true });
});

test('an edit is shown, and browsers are told to load the page again', async () => {
  const told = await listen();
  // What it had to say before anybody listened.
  await page('/');
  told.length = 0;
  rename('書き換えた名前');
  await vi.waitUntil(() => told.includes('full-reload'), { timeout: 30_000 });
  expect(await page('/measures/1-1/')).toContain('<title>I-(1) 書き換えた名前');
  expect(await page('/')).toContain('書き換えた名前');
});

// The watcher tells of a file's first change in 50 ms, and of no other.
test('of two edits one right after the other the second is shown', async () => {
  const told = await listen();
  told.length = 0;
  rename('はじめの名前');
  await vi.waitUntil(() => told.includes('full-reload'), { timeout: 30_000, interval: 5 });
  rename('すぐあとの名前');
  await vi.waitUntil(async () => (await page('/measures/1-1/')).includes('すぐあとの名前'), { timeout: 30_000 });
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
