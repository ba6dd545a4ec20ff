// Whole builds that go wrong: whatever happens, the last good site stays as it was, and the next build is as good as any.

import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';

// A whole build takes some seconds, on a busy machine many.
vi.setConfig({ testTimeout: 600_000, hookTimeout: 600_000 });

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join('.cache', 'build-test');
const site = join(root, folder, 'dist');

/** Two contents that differ in a word: which of them a site is made of shows in its pages. */
const contents = { first: '地場産業の担い手を応援する', second: '基幹産業の競争力をさらに強化する' };
type Name = keyof typeof contents;
const contentOf = (name: Name) => join(root, folder, name);

const sheetOf = (content: string) => join(content, 'measures', '2017', '1-1.mdx');

beforeAll(() => {
  rmSync(join(root, folder), { recursive: true, force: true });
  for (const [name, title] of Object.entries(contents)) {
    cpSync(join(root, 'src', 'content'), contentOf(name as Name), { recursive: true });
    const sheet = sheetOf(contentOf(name as Name));
    writeFileSync(sheet, readFileSync(sheet, 'utf8').replace(contents.first, title));
  }
});

afterAll(() => rmSync(join(root, folder), { recursive: true, force: true }));

/** A build as `npm run build` does it, into a folder of the test. `before` is what a shell does first. */
function startBuild(name: Name, before = '', user = process.getuid?.()): ChildProcess {
  const script = `
    import { buildSite } from './cli/steps.ts';
    const site = { content: 'src/content', outDir: ${JSON.stringify(join(folder, 'dist'))}, cacheDir: ${JSON.stringify(join(folder, 'cache'))} };
    process.exitCode = (await buildSite(site)) ? 0 : 1;`;
  return spawn(`${before}exec "$NODE" --input-type=module --eval "$SCRIPT"`, {
    cwd: root,
    shell: '/bin/bash',
    env: { ...process.env, NODE: process.execPath, SCRIPT: script, PLAN_CONTENT: contentOf(name) },
    ...(user === undefined ? {} : { uid: user }),
  });
}

async function ended(build: ChildProcess): Promise<{ status: number | null; output: string }> {
  let output = '';
  for (const stream of [build.stdout, build.stderr]) stream?.on('data', (text: Buffer) => (output += text.toString()));
  const status = await new Promise<number | null>((resolve) => build.on('close', resolve));
  return { status, output };
}

/** Every file of the site with a digest of what is in it. */
function siteFiles(): Record<string, string> {
  const entries = readdirSync(site, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    entries
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path.slice(site.length), createHash('sha256').update(readFileSync(path)).digest('hex')]),
  );
}

/** What a killed build left beside the site. */
const leftovers = () => readdirSync(join(root, folder)).filter((name) => name.startsWith('.dist'));

/** Kills a build, as a full memory or a switch would, as soon as it has come to a place. */
async function killAt(isThere: (draft: string) => boolean): Promise<void> {
  const build = startBuild('second');
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
    expect(await ended(startBuild('first'))).toMatchObject({ status: 0 });
    good = siteFiles();
    expect(Object.keys(good)).toContain('/measures/1-1/index.html');
  });

  test('stays when a build is killed while it bundles, renders or indexes, and what is left over goes with the next', async () => {
    await killAt(() => true);
    expect(siteFiles()).toEqual(good);
    await killAt((draft) => existsSync(join(draft, 'about', 'index.html')));
    await killAt((draft) => existsSync(join(draft, 'search', 'data')));
    expect(siteFiles()).toEqual(good);
    expect(leftovers()).toHaveLength(1);

    expect(await ended(startBuild('first'))).toMatchObject({ status: 0 });
    expect(siteFiles()).toEqual(good);
    expect(leftovers()).toEqual([]);
  });

  test('stays when the disk takes no more', async () => {
    // As on a full disk, the next block is refused.
    const { status, output } = await ended(startBuild('second', 'ulimit -f 64; '));
    expect(status).toBe(1);
    expect(output).toMatch(/File too large|EFBIG/);
    expect(output).toContain('dist は前のままです。');
    expect(siteFiles()).toEqual(good);
    expect(leftovers()).toEqual([]);
  });

  test('stays when a file cannot be read, which is told by its name', async () => {
    const sheet = sheetOf(contentOf('second'));
    chmodSync(sheet, 0o000);
    // The superuser may read everything.
    const nobody = process.getuid?.() === 0 ? 65_534 : undefined;
    const { status, output } = await ended(startBuild('second', '', nobody));
    chmodSync(sheet, 0o644);
    expect(status).toBe(1);
    expect(output).toContain('measures/2017/1-1.mdx: ファイルを読めません（EACCES）。');
    expect(siteFiles()).toEqual(good);
  });

  test('stays when the content has a mistake', async () => {
    const sheet = sheetOf(contentOf('second'));
    const text = readFileSync(sheet, 'utf8');
    writeFileSync(sheet, text.replace('単位:', '単位名:'));
    const { status } = await ended(startBuild('second'));
    writeFileSync(sheet, text);
    expect(status).toBe(1);
    expect(siteFiles()).toEqual(good);
  });

  test('of two builds at once is one of the two, whole', async () => {
    const builds = [startBuild('first'), startBuild('second')].map(ended);
    const results = await Promise.all(builds);
    expect(results.map(({ status }) => status)).toEqual([0, 0]);
    const together = siteFiles();
    mkdirSync(join(root, folder), { recursive: true });
    await ended(startBuild('second'));
    const second = siteFiles();
    expect(second).not.toEqual(good);
    expect([good, second]).toContainEqual(together);
  });
});
