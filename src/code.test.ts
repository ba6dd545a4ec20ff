import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readCode } from './code.ts';

const home = process.cwd();
let project: string;
let before: string;

function write(path: string, text: string): void {
  mkdirSync(dirname(join(project, path)), { recursive: true });
  writeFileSync(join(project, path), text);
}

beforeEach(async () => {
  project = mkdtempSync(join(tmpdir(), 'code-'));
  write('src/layouts/Page.astro', '<slot />');
  write('src/styles/base.css', 'a {}');
  write('package-lock.json', '{}');
  before = await readCode(project);
});

afterEach(() => {
  process.chdir(home);
  rmSync(project, { recursive: true });
});

test.each([
  'src/layouts/Page.astro',
  'src/styles/base.css',
  'src/pages/new.astro',
  'astro.config.mjs',
  'postcss.config.mjs',
  'tsconfig.json',
  'package-lock.json',
  'node_modules/.package-lock.json',
])('a change of %s makes other pages', async (path) => {
  write(path, 'b');
  expect(await readCode(project)).not.toBe(before);
});

test.each(['src/content/measures/1-1.mdx', 'src/layouts/page.test.ts', 'README.md'])(
  'a change of %s does not: it is no code, or its digest stands in the keys by itself',
  async (path) => {
    write(path, 'b');
    expect(await readCode(project)).toBe(before);
  },
);

test('the same text in another file is other code', async () => {
  rmSync(join(project, 'src/styles/base.css'));
  write('src/styles/other.css', 'a {}');
  expect(await readCode(project)).not.toBe(before);
});

test('a project is read the same by its path and from within, as a build does', async () => {
  process.chdir(project);
  expect(await readCode('.')).toBe(before);
  write('src/layouts/Page.astro', 'b');
  expect(await readCode('.')).not.toBe(before);
});
