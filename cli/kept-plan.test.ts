import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { siteFiles } from './build-for-tests.ts';
import { planKey, savePlan, stateOf, takeOverPlan } from './kept-plan.ts';

let folder: string;

const write = (path: string, text: string) => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kept-plan-'));
  vi.stubEnv('PLAN_CONTENT', join(folder, 'city', 'plans', 'first'));
  vi.stubEnv('SOURCE_DATE_EPOCH', String(Date.UTC(2026, 10, 28) / 1000));
  write('city/plan.yaml', '計画名: 次の計画');
  write('city/public/logo.svg', '<svg />');
  write('city/plans/first/plan.yaml', '計画名: 前の計画');
  write('city/plans/first/measures/2019/1-1.mdx', '34');
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

const key = (later = 'of the plan that followed', base = '/plans/first/') =>
  planKey(['https://plan.example.org', base], later);

test('a plan before has the key it had while nothing that its site is made from changes', async () => {
  const before = await key();
  // What it shows of the plan that followed stands in `later`.
  write('city/plan.yaml', '計画名: 次の計画（改定）');
  write('city/measures/2023/1-1.mdx', '35');
  expect(await key()).toBe(before);
});

test.each([
  ['a sheet', () => write('city/plans/first/measures/2019/1-1.mdx', '35')],
  ['a new file', () => write('city/plans/first/redirects.yaml', '/old/: /new/')],
  ['a file under another name', () => write('city/plans/first/measures/2019/1-2.mdx', '34')],
  ['the logo', () => write('city/public/logo.svg', '<svg></svg>')],
  ['the day', () => void vi.stubEnv('SOURCE_DATE_EPOCH', String(Date.UTC(2026, 10, 29) / 1000))],
])('another key after a change of %s', async (_, change) => {
  const before = await key();
  change();
  expect(await key()).not.toBe(before);
});

test.each([
  ['to nowhere', 'nowhere'],
  ['that goes round', '..'],
])('another key each time with a link %s', async (_, to) => {
  symlinkSync(to, join(folder, 'city', 'public', 'pictures'));
  expect(await key()).not.toBe(await key());
});

test('another key at another address, and where more is shown of the plan that followed', async () => {
  const before = await key();
  expect(await key(undefined, '/city/plans/first/')).not.toBe(before);
  expect(await key('with a measure that goes on')).not.toBe(before);
});

/** A published site, described under the key `made`, and where the next one is made. */
function site() {
  const at = { published: join(folder, 'dist'), draft: join(folder, 'dist'), cacheDir: join(folder, 'cache') };
  write('dist/index.html', '<h1>前の計画</h1>');
  write('dist/search/data/all', '[]');
  savePlan('made', at);
  return { ...at, draft: join(folder, 'draft') };
}

test('all files are taken over, and nothing that was put beside them later', () => {
  const at = site();
  const files = siteFiles(at.published);
  write('dist/index.html.br', 'compressed');
  expect(takeOverPlan('made', at)).toBe(true);
  expect(siteFiles(at.draft)).toEqual(files);
  // And once more, as the next build finds it.
  savePlan('made', at);
  cpSync(at.published, join(folder, 'older'), { recursive: true });
  rmSync(at.published, { recursive: true });
  expect(takeOverPlan('made', { ...at, published: at.draft, draft: join(folder, 'next') })).toBe(true);
  expect(siteFiles(join(folder, 'next'))).toEqual(files);
});

test.each([
  ['under another key', () => {}, 'made otherwise'],
  ['with a file that is gone', () => rmSync(join(folder, 'dist/search/data/all')), 'made'],
  ['with another file in its place', () => write('dist/search/data/all', '[1]'), 'made'],
  ['with a file of another time', () => utimesSync(join(folder, 'dist/search/data/all'), 1, 1), 'made'],
  ['that no list describes', () => rmSync(join(folder, 'cache'), { recursive: true }), 'made'],
  ['whose list is broken', () => write('cache/plan.json', '[["index.html"'), 'made'],
])('a site %s is not taken over, not even in part', (_, change, asked) => {
  const at = site();
  change();
  expect(takeOverPlan(asked, at)).toBe(false);
  expect(() => siteFiles(at.draft)).toThrow('ENOENT');
  expect(readFileSync(join(folder, 'dist/index.html'), 'utf8')).toBe('<h1>前の計画</h1>');
});

test('an edit that was undone is a change of the folder, too', () => {
  const content = join(folder, 'city');
  utimesSync(join(content, 'plan.yaml'), 1_700_000_000, 1_700_000_000);
  const before = stateOf([content]);
  expect(stateOf([content])).toBe(before);
  write('city/plan.yaml', '計画名: 別の計画');
  write('city/plan.yaml', '計画名: 次の計画');
  expect(stateOf([content])).not.toBe(before);
});
