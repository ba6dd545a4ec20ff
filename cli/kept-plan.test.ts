import { execFileSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Kpi } from '../src/domain/kpi.ts';
import type { KpiEvent } from '../src/domain/kpi-event.ts';
import { kpiOf } from '../src/domain/kpi-for-tests.ts';
import type { Measure } from '../src/domain/measure.ts';
import type { Plan } from '../src/domain/plan.ts';
import { setReadings } from '../src/readings.ts';
import { siteFiles } from './build-for-tests.ts';
import { planKey, shownByEarlierPlans, takeOverPlan } from './kept-plan.ts';
import { savePlan, stateOf } from './plan-files.ts';

const home = process.cwd();
let folder: string;

const write = (path: string, text: string) => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
};

const git = (...args: string[]) => {
  const who = ['-c', 'user.name=見本', '-c', 'user.email=mihon@example.jp', '-c', 'commit.gpgsign=false'];
  execFileSync('git', [...who, ...args], { cwd: folder, stdio: 'ignore' });
};

/** Forgets what is read once for a process. */
function asNewProcess(): void {
  Reflect.deleteProperty(globalThis, Symbol.for('plan-progress.code'));
  (globalThis as unknown as Record<symbol, Map<string, unknown>>)[Symbol.for('plan-progress.git-history')]?.clear();
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kept-plan-'));
  vi.stubEnv('PLAN_CONTENT', join(folder, 'city', 'plans', 'first'));
  vi.stubEnv('SOURCE_DATE_EPOCH', String(Date.UTC(2026, 10, 28) / 1000));
  write('src/layouts/Page.astro', '<slot />');
  write('cli/build-plan.ts', 'export {};');
  write('examples/formats/ranks.yaml', '評価: A');
  write('package-lock.json', '{}');
  write('city/plan.yaml', '計画名: 次の計画');
  write('city/public/logo.svg', '<svg />');
  write('city/plans/first/plan.yaml', '計画名: 前の計画');
  write('city/plans/first/measures/2019/1-1.mdx', '34');
  git('init', '--quiet');
  git('add', '.');
  git('commit', '--quiet', '-m', '前の計画を公開する');
  process.chdir(folder);
});

afterEach(() => {
  process.chdir(home);
  asNewProcess();
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

function key(later = 'of the plan that followed', base = '/plans/first/', host = 'https://plan.example.org') {
  asNewProcess();
  return planKey([host, base], later);
}

test('a plan before has the key it had while nothing that its site is made from changes', async () => {
  const before = await key();
  // What it shows of the plan that followed stands in `later`.
  write('city/plan.yaml', '計画名: 次の計画（改定）');
  write('city/measures/2023/1-1.mdx', '35');
  git('add', '.');
  git('commit', '--quiet', '-m', '令和5年度のシートを公開する');
  expect(await key()).toBe(before);
});

const SHEET = 'city/plans/first/measures/2019/1-1.mdx';

test.each([
  ['a sheet', () => write(SHEET, '35')],
  ['a new file', () => write('city/plans/first/redirects.yaml', '/old/: /new/')],
  ['a file under another name', () => write('city/plans/first/measures/2019/1-2.mdx', '34')],
  ['the logo', () => write('city/public/logo.svg', '<svg></svg>')],
  ['the code of pages', () => write('src/layouts/Page.astro', '<main><slot /></main>')],
  ['the code of the build', () => write('cli/build-plan.ts', 'export default 1;')],
  ['the forms', () => write('examples/formats/ranks.yaml', '評価: B')],
  ['the packages', () => write('package-lock.json', '{"version":"2"}')],
  ['the day', () => void vi.stubEnv('SOURCE_DATE_EPOCH', String(Date.UTC(2026, 10, 29) / 1000))],
  [
    'the day of its last change',
    () => {
      write(SHEET, '35');
      git('commit', '--quiet', '-am', '直す');
      write(SHEET, '34');
      git('commit', '--quiet', '-am', '戻す');
    },
  ],
])('another key after a change of %s', async (_, change) => {
  const before = await key();
  change();
  expect(await key()).not.toBe(before);
});

test.each([
  ['to a folder, which is not looked into', '..'],
  ['to nowhere', 'nowhere'],
])('another key each time with a link %s', async (_, to) => {
  for (const name of ['one', 'other']) symlinkSync(to, join(folder, 'city', 'public', name));
  expect(await key()).not.toBe(await key());
});

test('another key at another address, and where more is shown of the plan that followed', async () => {
  const before = await key();
  expect(await key(undefined, '/city/plans/first/')).not.toBe(before);
  expect(await key(undefined, undefined, 'https://www.example.org')).not.toBe(before);
  expect(await key('with a measure that goes on')).not.toBe(before);
});

const FOLLOWED: Partial<KpiEvent> = { kind: 'merged', from: ['first/1-1-1'] };

test.each<[string, Partial<Plan>, Partial<Measure>, Partial<Kpi>]>([
  ['the plan’s name', { name: '次の計画（改定）' }, {}, {}],
  ['a measure’s name', {}, { name: '子どもを育てる' }, {}],
  ['what a measure carries on', {}, { continues: ['first/1-1'] }, {}],
  ['a KPI’s name', {}, {}, { name: '待機児童数' }],
  ['what a KPI carries on', {}, {}, { continues: ['first/1-1-1'] }],
  ['what a KPI came from', {}, {}, { events: [FOLLOWED as KpiEvent] }],
])('the plans before show %s', (_, ofPlan, ofMeasure, ofKpi) => {
  const shown = (plan: object, measure: object, kpi: object) => {
    const read = {
      slug: '1-1',
      code: '1-1',
      edition: 2023,
      name: '施策',
      kpis: [{ ...kpiOf({}), ...kpi }],
      ...measure,
    };
    setReadings('plan', [{ value: { name: '次の計画', ...plan } as Plan, digest: '' }]);
    setReadings('measures', [{ value: read as unknown as Measure, digest: '' }]);
    return shownByEarlierPlans();
  };
  const before = shown({}, {}, {});
  expect(shown({}, { achievements: [] }, { unit: '人' })).toBe(before);
  expect(shown(ofPlan, ofMeasure, ofKpi)).not.toBe(before);
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
  expect(statSync(join(at.draft, 'index.html')).ino).toBe(statSync(join(at.published, 'index.html')).ino);
  // And once more, as the next build finds it.
  savePlan('made', at);
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

test('what the plan that followed has put there is gone, as it is where Astro builds', () => {
  const at = site();
  const files = siteFiles(at.published);
  write('draft/old/index.html', 'moved');
  write('draft/index.html', 'moved');
  expect(takeOverPlan('made', at)).toBe(true);
  expect(siteFiles(at.draft)).toEqual(files);
  write('draft/old/index.html', 'moved');
  expect(takeOverPlan('made otherwise', at)).toBe(false);
  expect(() => siteFiles(at.draft)).toThrow('ENOENT');
});

test.each([
  [
    'an edit, even one that was undone',
    () => {
      write(SHEET, '35');
      write(SHEET, '34');
      utimesSync(join(folder, SHEET), 1_700_000_000, 1_700_000_000);
    },
  ],
  ['a new file', () => write('city/measures/2023/1-2.mdx', '')],
  ['a file that is gone', () => rmSync(join(folder, SHEET))],
  ['an edit of what a link leads to', () => write('elsewhere.svg', '<svg></svg>')],
])('another state after %s', (_, change) => {
  write('elsewhere.svg', '<svg />');
  symlinkSync('../../elsewhere.svg', join(folder, 'city', 'public', 'map.svg'));
  utimesSync(join(folder, SHEET), 1_700_000_000, 1_700_000_000);
  const state = () => stateOf([join(folder, 'city'), join(folder, 'package-lock.json'), join(folder, 'nowhere')]);
  const before = state();
  expect(state()).toBe(before);
  change();
  expect(state()).not.toBe(before);
});
