// An adoption as another city would do it, on a copy of the repository: what is left must be a kit that checks and builds with
// no measure at all, and takes the first one. `npm run test:all` runs the whole `npm test` of what is left.

import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { commitAll, copiedRepository, gitIn } from './copied-repository.ts';

// With a build in it; on a busy machine that takes a while.
vi.setConfig({ testTimeout: 600_000 });

const ANSWERS = [
  ['--city', 'となり町', '--plan', '第1次となり町総合計画', '--from', '令和6年度', '--to', '令和15年度'],
  ['--goal-level', '基本目標', '--goals', '1 育つ・学ぶ／2 支え合う', '--measure-level', '施策'],
  ['--source', '第1次となり町総合計画 評価シート', '--official', 'はい'],
].flat();

let copy: string;

function node(script: string, ...args: string[]): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    cwd: copy,
    encoding: 'utf8',
    env: { ...process.env, PLAN_CONTENT: undefined },
  });
  return { status, output: `${stdout}${stderr}` };
}

const changes = () => gitIn(copy, 'status', '--porcelain');

/** Paths of the files under a folder of the copy, but for what Git and the build keep for themselves. */
function filesIn(folder: string): string[] {
  return readdirSync(join(copy, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === '.git' || entry.name === '.cache' ? [] : filesIn(path);
    return entry.isFile() ? [path.replaceAll('\\', '/')] : [];
  });
}

const read = (path: string) => readFileSync(join(copy, path), 'utf8');

beforeAll(() => {
  copy = copiedRepository();
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
  expect(output).toContain('これをとなり町の「第1次となり町総合計画」にします。');
  expect(output).toMatch(/消すもの:\n( {2}\S+\n)+/);
  expect(output).toContain(
    '書くもの（README.md と LICENSE は、自治体についてのところだけ）:\n  src/content/plan.yaml\n',
  );
  expect(output).toContain('何も変えていません。');
  expect(changes()).toBe('');
});

test('what is wrong with the answers is told all at once, and nothing is done', () => {
  const { status, output } = node('cli/adopt.ts', ...ANSWERS, '--colour', '#ffcc00', '--address', 'plan', '--yes');
  expect(status).toBe(1);
  expect(output).toContain('「plan」はアドレスではありません。');
  expect(output).toContain('「#ffcc00」は薄すぎて、');
  expect(changes()).toBe('');
});

test('what goes wrong on the way is undone', () => {
  // A file where a folder has to be.
  rmSync(join(copy, 'src/content/pages'), { recursive: true });
  writeFileSync(join(copy, 'src/content/pages'), '');
  commitAll(copy, 'No folder');
  const before = filesIn('src');
  const { status, output } = node('cli/adopt.ts', ...ANSWERS, '--yes');
  expect(status).toBe(1);
  expect(output).toContain('途中でうまくいかなかったので、全部を元に戻しました。');
  expect(changes()).toBe('');
  expect(filesIn('src')).toEqual(before);
  gitIn(copy, 'revert', '--no-edit', 'HEAD');
});

test('an adopted repository checks, builds with no measure, names the old city nowhere and takes the first measure', () => {
  expect(node('cli/adopt.ts', ...ANSWERS, '--yes')).toMatchObject({ status: 0 });
  expect(filesIn('src/content')).toEqual([
    'src/content/pages/about.mdx',
    'src/content/pages/accessibility.mdx',
    'src/content/pages/method.mdx',
    'src/content/plan.yaml',
  ]);
  expect(read('README.md')).toContain('The content is that of となり町: 第1次となり町総合計画.');
  expect(read('LICENSE')).toContain('the city that published them (となり町)');
  expect(node('cli/check.ts')).toEqual({
    status: 0,
    output: '評価シート 0枚を確かめました。まちがいは見つかりませんでした。\n',
  });

  const built = node('cli/build.ts');
  expect(built, built.output).toMatchObject({ status: 0 });
  expect(built.output).not.toContain('WARN');
  expect(read('dist/index.html')).toContain('まだ評価シートがありません');
  expect(read('dist/kpis/index.html')).toContain('まだ指標がありません');
  // Written with escapes, so that this file does not name it either.
  const oldCity = /\u5e73\u585a|\u3072\u3089\u3064\u304b|h\u0069ratsuka/i;
  expect(filesIn('.').filter((path) => oldCity.test(path) || oldCity.test(read(path)))).toEqual([]);

  const first = node('cli/new.ts', 'measure', '--code', '1-(1)', '--name', '子育てを支える', '--year', '令和6年度');
  expect(first).toMatchObject({ status: 0 });
  expect(first.output).toContain('src/content/measures/2024/1-1.mdx を作りました。');
  expect(node('cli/check.ts').output).toContain('src/content/measures/2024/1-1.mdx:');
});

test('a second time, the same city is told that all is done', () => {
  commitAll(copy, 'Adopted');
  const { status, output } = node('cli/adopt.ts', ...ANSWERS, '--yes');
  expect(status).toBe(1);
  expect(output).toContain('もうとなり町の「第1次となり町総合計画」のものです。何も変えていません。');
  expect(changes()).toBe('');
});
