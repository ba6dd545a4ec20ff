import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { publish } from './publish.ts';

/** Folders that cannot be removed, as where another user owns what is in them. */
const fixed = vi.hoisted(() => new Set<string>());

vi.mock('node:fs/promises', async (original) => {
  const fs = await original<typeof import('node:fs/promises')>();
  return {
    ...fs,
    rm: async (path: string, options: object) => {
      const isThere = (await fs.stat(path).catch(() => null)) !== null;
      if (isThere && [...fixed].some((name) => path.endsWith(name))) throw new Error(`EACCES: ${path}`);
      return fs.rm(path, options);
    },
  };
});

let folder: string;
let site: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'publish-'));
  site = join(folder, 'dist');
  fill(site, 'old');
});

afterEach(() => rmSync(folder, { recursive: true }));

function fill(place: string, text: string): void {
  mkdirSync(place, { recursive: true });
  writeFileSync(join(place, 'index.html'), text);
}

const published = () => readFileSync(join(site, 'index.html'), 'utf8');

test('the new site takes the place of the old one, of which no file stays', async () => {
  writeFileSync(join(site, 'gone.html'), '');
  await publish(site, async (draft) => fill(draft, 'new'));
  expect(published()).toBe('new');
  expect(readdirSync(site)).toEqual(['index.html']);
  expect(readdirSync(folder)).toEqual(['dist']);
});

test('while the new site is made the old one stands, and after an error, too', async () => {
  const failing = publish(site, async (draft) => {
    fill(draft, 'half');
    expect(published()).toBe('old');
    throw new Error('no space left');
  });
  await expect(failing).rejects.toThrow('no space left');
  expect(published()).toBe('old');
  expect(readdirSync(folder)).toEqual(['dist']);
});

test('the first site needs none before it', async () => {
  rmSync(site, { recursive: true });
  await publish(site, async (draft) => fill(draft, 'new'));
  expect(published()).toBe('new');
});

test('what killed builds left is cleared away before the next one, that of another site is not', async () => {
  fill(join(folder, '.dist.new-1234'), 'half');
  fill(join(folder, '.dist.old'), 'older');
  fill(join(folder, '.dist-example.new-1234'), 'being made');
  await publish(site, async (draft) => {
    expect(readdirSync(folder).toSorted()).toEqual(['.dist-example.new-1234', 'dist']);
    fill(draft, 'new');
  });
  expect(published()).toBe('new');
});

test('a site that a kill left between two renames is put back, even if the next build fails', async () => {
  rmSync(site, { recursive: true });
  fill(join(folder, '.dist.old'), 'old');
  await expect(publish(site, () => Promise.reject(new Error('an error')))).rejects.toThrow('an error');
  expect(published()).toBe('old');
});

test('a folder that cannot be put in its place leaves the old one there', async () => {
  await expect(publish(site, async () => {})).rejects.toThrow('ENOENT');
  expect(published()).toBe('old');
});

test('a build that another one has overtaken is not published', async () => {
  const late = publish(
    site,
    async (draft) => fill(draft, 'late'),
    async () => false,
  );
  await expect(late).rejects.toThrow('ほかの組み立てが始まった');
  expect(published()).toBe('old');
});

test('a link to the published folder stays a link', async () => {
  const link = join(folder, 'link');
  symlinkSync(site, link, 'junction');
  await publish(link, async (draft) => fill(draft, 'new'));
  expect(published()).toBe('new');
  expect(readFileSync(join(link, 'index.html'), 'utf8')).toBe('new');
  expect(existsSync(join(folder, '.link.old'))).toBe(false);
});

test('a site that cannot be removed is told, and in no way of this build or the next', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
  fixed.add('.dist.old');
  await publish(site, async (draft) => fill(draft, 'new'));
  fixed.clear();
  expect(published()).toBe('new');
  expect(warn).toHaveBeenCalledExactlyOnceWith(
    expect.stringMatching(/^要らなくなったフォルダー .*\.dist\.new-\d+ を消せませんでした。/),
  );
  await publish(site, async (draft) => fill(draft, 'newer'));
  expect(published()).toBe('newer');
  expect(readdirSync(folder)).toEqual(['dist']);
  warn.mockRestore();
});
