import { mkdtempSync } from 'node:fs';
import { readdir, readFile, rm, stat, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { DRAWER, kept, tidyDrawer } from './drawer.ts';

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const made = (words: string) => vi.fn<() => Promise<Uint8Array>>(async () => new TextEncoder().encode(words));

let before: string;
let folder: string;
beforeEach(() => {
  before = process.cwd();
  folder = mkdtempSync(join(tmpdir(), 'drawer-'));
  process.chdir(folder);
});
afterEach(async () => {
  process.chdir(before);
  await rm(folder, { recursive: true });
});

test('what is there is not made again', async () => {
  const first = made('絵');
  expect(text(await kept('cards/a.png', first))).toBe('絵');
  const second = made('別の絵');
  expect(text(await kept('cards/a.png', second))).toBe('絵');
  expect(first).toHaveBeenCalledOnce();
  expect(second).not.toHaveBeenCalled();
});

test('two who ask at once wait for one', async () => {
  const once = made('絵');
  await Promise.all([kept('cards/a.png', once), kept('cards/a.png', once)]);
  expect(once).toHaveBeenCalledOnce();
});

test('what could not be made leaves nothing, and is tried again', async () => {
  await expect(kept('cards/a.png', () => Promise.reject(new Error('no ink')))).rejects.toThrow('no ink');
  await expect(readdir(DRAWER)).rejects.toThrow('ENOENT');
  expect(text(await kept('cards/a.png', made('絵')))).toBe('絵');
});

test('a name without content, as a power cut may leave it, is made again', async () => {
  await kept('cards/a.png', made(''));
  expect(text(await kept('cards/a.png', made('絵')))).toBe('絵');
});

test('what nobody asked for in a week is thrown away', async () => {
  const path = (name: string) => join(DRAWER, name);
  const longAgo = new Date('2026-11-01T09:00:00Z');
  for (const name of ['cards/old.png', 'cards/asked-for.png', 'cards/new.png', 'workbooks/old.xlsx']) {
    await kept(name, made(name));
    if (!name.includes('new')) await utimes(path(name), longAgo, longAgo);
  }
  await kept('cards/asked-for.png', made('never'));
  await tidyDrawer(new Date());
  expect((await readdir(path('cards'))).toSorted()).toEqual(['asked-for.png', 'new.png']);
  expect(await readdir(path('workbooks'))).toEqual([]);
  expect(await readFile(path('cards/asked-for.png'), 'utf8')).toBe('cards/asked-for.png');
  expect((await stat(path('cards/asked-for.png'))).mtime > longAgo).toBe(true);
});

test('a drawer that is not there is tidy', async () => {
  await expect(tidyDrawer(new Date())).resolves.toBeUndefined();
});
