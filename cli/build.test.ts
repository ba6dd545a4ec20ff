// Whole builds that go wrong: whatever happens, the last good site stays as it was, and the next build is as good as any.

import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { ended, root, siteFiles, startBuild, type TestBuild } from './build-for-tests.ts';

// A whole build takes some seconds, on a busy machine many.
vi.setConfig({ testTimeout: 600_000, hookTimeout: 600_000 });

const folder = join('.cache', 'build-test');
const site = join(root, folder, 'dist');

/** Two contents that differ in the name of a measure: which of them a site is made of shows in its pages. */
const contents = { first: '地場産業の担い手を応援する', second: '地場産業の担い手をさらに応援する' };
type Name = keyof typeof contents;
const contentOf = (name: Name) => join(root, folder, name);

const sheetOf = (content: string) => join(content, 'measures', '2017', '1-1.mdx');

beforeAll(() => {
  rmSync(join(root, folder), { recursive: true, force: true });
  for (const [name, title] of Object.entries(contents)) {
    cpSync(join(root, 'examples', 'tebiki'), contentOf(name as Name), { recursive: true });
    const sheet = sheetOf(contentOf(name as Name));
    writeFileSync(sheet, readFileSync(sheet, 'utf8').replace(/^施策名: .*$/m, `施策名: ${title}`));
  }
});

afterAll(() => rmSync(join(root, folder), { recursive: true, force: true }));

const start = (name: Name, more: Partial<TestBuild> = {}) => startBuild({ content: contentOf(name), folder, ...more });

/** What a killed build left beside the site. */
const leftovers = () => readdirSync(join(root, folder)).filter((name) => name.startsWith('.dist'));

/** Kills a build, as a full memory or a switch would, as soon as it has come to a place. */
async function killAt(isThere: (draft: string) => boolean): Promise<void> {
  const build = start('second');
  const end = ended(build);
  let isOver = false;
  void end.then(() => (isOver = true));
  while (!isOver) {
    const [draft] = leftovers();
    if (draft !== undefined && isThere(join(root, folder, draft))) build.kill('SIGKILL');
    await new Promise((resolve) => setImmediate(resolve));
  }
  expect((await end).status).toBe(null);
}

describe.skipIf(process.platform === 'win32')('the last good site', () => {
  let good: Record<string, string>;

  beforeAll(async () => {
    expect(await ended(start('first'))).toMatchObject({ status: 0 });
    good = siteFiles(site);
    expect(Object.keys(good)).toContain('/measures/1-1/index.html');
  });

  test('stays when a build is killed while it bundles, renders or indexes, and what is left over goes with the next', async () => {
    await killAt(() => true);
    expect(siteFiles(site)).toEqual(good);
    await killAt((draft) => existsSync(join(draft, 'about', 'index.html')));
    await killAt((draft) => existsSync(join(draft, 'search', 'data')));
    expect(siteFiles(site)).toEqual(good);
    expect(leftovers()).toHaveLength(1);

    expect(await ended(start('first'))).toMatchObject({ status: 0 });
    expect(siteFiles(site)).toEqual(good);
    expect(leftovers()).toEqual([]);
  });

  test('stays when the disk takes no more', async () => {
    // As on a full disk, the next block is refused.
    const { status, output } = await ended(start('second', { before: 'ulimit -f 64' }));
    expect(status).toBe(1);
    expect(output).toMatch(/File too large|EFBIG/);
    expect(output).toContain('dist は前のままです。');
    expect(siteFiles(site)).toEqual(good);
    expect(leftovers()).toEqual([]);
  });

  test('stays when a file cannot be read, which is told by its name', async () => {
    const { status, output } = await ended(start('second', { unreadable: sheetOf(contentOf('second')) }));
    expect(status).toBe(1);
    expect(output).toContain('measures/2017/1-1.mdx: ファイルを読めません（EACCES）。');
    expect(siteFiles(site)).toEqual(good);
  });

  test('stays when the content has a mistake', async () => {
    const sheet = sheetOf(contentOf('second'));
    const text = readFileSync(sheet, 'utf8');
    writeFileSync(sheet, text.replace('単位:', '単位名:'));
    const { status } = await ended(start('second'));
    writeFileSync(sheet, text);
    expect(status).toBe(1);
    expect(siteFiles(site)).toEqual(good);
  });

  test('of two builds at once is one of the two, whole', async () => {
    const builds = [start('first'), start('second')].map(ended);
    const results = await Promise.all(builds);
    expect(results.map(({ status }) => status)).toEqual([0, 0]);
    const together = siteFiles(site);
    mkdirSync(join(root, folder), { recursive: true });
    await ended(start('second'));
    const second = siteFiles(site);
    expect(second).not.toEqual(good);
    expect([good, second]).toContainEqual(together);
  });
});
