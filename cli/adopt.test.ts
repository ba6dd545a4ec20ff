// An adoption as another city would do it, on a copy of the repository: what is left must be a kit that checks and builds with
// no measure at all, and takes the first one.

import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';

// With a build in it; on a busy machine that takes a while.
vi.setConfig({ testTimeout: 600_000 });

const root = fileURLToPath(new URL('..', import.meta.url));
/** What Git does not keep, and so does not come with a clone. */
const NOT_CLONED = new Set(['.git', 'node_modules', '.astro', '.cache', 'dist', 'dist-example', 'test-results']);

const ANSWERS = [
  ['--city', 'となり町', '--plan', '第1次となり町総合計画', '--from', '令和6年度', '--to', '令和15年度'],
  ['--goal-level', '基本目標', '--goals', '1 育つ・学ぶ／2 支え合う', '--measure-level', '施策'],
  ['--source', '第1次となり町総合計画 評価シート', '--official', 'はい'],
].flat();

let copy: string;

function run(command: string, ...args: string[]): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd: copy,
    encoding: 'utf8',
    env: { ...process.env, PLAN_CONTENT: undefined },
  });
  return { status, output: `${stdout}${stderr}` };
}

const node = (script: string, ...args: string[]) => run(process.execPath, script, ...args);
const git = (...args: string[]) => run('git', '-c', 'user.name=Test', '-c', 'user.email=test@example.invalid', ...args);

/** Paths of the files under a folder of the copy, but for what is not the city's or the kit's. */
function filesIn(folder: string): string[] {
  return readdirSync(join(copy, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === '.git' || entry.name === '.cache' ? [] : filesIn(path);
    return entry.isFile() ? [path.replaceAll('\\', '/')] : [];
  });
}

const read = (path: string) => readFileSync(join(copy, path), 'utf8');

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'adopt-'));
  const isCloned = (path: string) =>
    !relative(root, path)
      .split(/[\\/]/)
      .some((name) => NOT_CLONED.has(name));
  cpSync(root, copy, { recursive: true, filter: (path) => isCloned(path) && !basename(path).endsWith('.log') });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
  git('init', '--quiet');
  // The link is no folder, so .gitignore's `node_modules/` need not mean it.
  writeFileSync(join(copy, '.git', 'info', 'exclude'), 'node_modules\n');
  git('add', '--all');
  expect(git('commit', '--quiet', '--message', 'Before').status).toBe(0);
});

afterAll(() => rmSync(copy, { recursive: true, force: true }));

test('what is not committed is not put at risk', () => {
  writeFileSync(join(copy, 'note.txt'), '');
  const { status, output } = node('cli/adopt.ts', ...ANSWERS, '--yes');
  rmSync(join(copy, 'note.txt'));
  expect(status).toBe(1);
  expect(output).toContain('コミットしていない変更があるので、行いません。');
  expect(output).toContain('note.txt');
});

test('without a yes it says what it would do and does nothing', () => {
  const { status, output } = node('cli/adopt.ts', ...ANSWERS);
  expect(status).toBe(1);
  expect(output).toMatch(/消すもの:\n( {2}\S+\n)+/);
  expect(output).toContain('書くもの（前の中身は消えます）:\n  src/content/plan.yaml\n');
  expect(output).toContain('何も変えていません。');
  expect(git('status', '--porcelain').output).toBe('');
});

test('an adopted repository checks, builds with no measure, names the old city nowhere and takes the first measure', () => {
  expect(node('cli/adopt.ts', ...ANSWERS, '--yes')).toMatchObject({ status: 0 });
  expect(filesIn('src/content')).toEqual([
    'src/content/pages/about.mdx',
    'src/content/pages/accessibility.mdx',
    'src/content/pages/method.mdx',
    'src/content/plan.yaml',
  ]);
  expect(node('cli/check.ts')).toEqual({
    status: 0,
    output: '評価シート 0枚を確かめました。まちがいは見つかりませんでした。\n',
  });

  const built = node('cli/build.ts');
  expect(built, built.output).toMatchObject({ status: 0 });
  expect(read('dist/index.html')).toContain('まだ評価シートがありません');
  // Written with escapes, so that this file does not name it either.
  const oldCity = /\u5e73\u585a|\u3072\u3089\u3064\u304b|h\u0069ratsuka/i;
  expect(filesIn('.').filter((path) => oldCity.test(path) || oldCity.test(read(path)))).toEqual([]);

  const first = node('cli/new.ts', 'measure', '--code', '1-(1)', '--name', '子育てを支える', '--year', '令和6年度');
  expect(first).toMatchObject({ status: 0 });
  expect(first.output).toContain('src/content/measures/2024/1-1.mdx を作りました。');
  expect(node('cli/check.ts').output).toContain('src/content/measures/2024/1-1.mdx:');
});
