import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { contentHistory, dayOfCommit, parseLog } from './git-history.ts';

test('the first and the last commit of each file, from a log that begins with the newest', () => {
  const log = [
    '\u001Ebbb 2026-02-02T00:00:00+09:00\0\na.mdx\0日本語.yaml\0',
    '\u001Eaaa 2026-01-01T00:00:00Z\0\na.mdx\0',
  ].join('');
  expect([...parseLog(log)]).toEqual([
    [
      'a.mdx',
      {
        first: { hash: 'aaa', date: '2026-01-01T00:00:00Z' },
        last: { hash: 'bbb', date: '2026-02-02T00:00:00+09:00' },
      },
    ],
    [
      '日本語.yaml',
      {
        first: { hash: 'bbb', date: '2026-02-02T00:00:00+09:00' },
        last: { hash: 'bbb', date: '2026-02-02T00:00:00+09:00' },
      },
    ],
  ]);
  expect(parseLog('').size).toBe(0);
});

test('a commit’s day is that of Japan', () => {
  expect(dayOfCommit({ date: '2026-11-24T16:00:00Z' })).toBe('2026-11-25');
  expect(dayOfCommit({ date: '2026-11-24T14:59:59Z' })).toBe('2026-11-24');
});

const folders: string[] = [];

afterEach(() => {
  vi.unstubAllEnvs();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'history-'));
  folders.push(folder);
  return folder;
}

function git(folder: string, ...args: string[]): void {
  const who = ['-c', 'user.name=見本', '-c', 'user.email=mihon@example.jp', '-c', 'commit.gpgsign=false'];
  execFileSync('git', [...who, ...args], {
    cwd: folder,
    stdio: 'ignore',
    env: { ...process.env, GIT_COMMITTER_DATE: '2026-01-01T00:00:00Z' },
  });
}

/** A repository whose project stands in `city/`, with two files of which one was changed once. */
function repository(): string {
  const folder = emptyFolder();
  mkdirSync(join(folder, 'city/src/content'), { recursive: true });
  const write = (name: string, text: string) => writeFileSync(join(folder, 'city/src/content', name), text);
  git(folder, 'init', '-q');
  write('plan.yaml', '1');
  write('用語.yaml', '1');
  git(folder, 'add', '.');
  git(folder, 'commit', '-qm', '1');
  write('plan.yaml', '2');
  git(folder, 'commit', '-qam', '2');
  return folder;
}

test('paths are from the project, which may stand in a folder of its repository', () => {
  const project = join(repository(), 'city');
  vi.stubEnv('PLAN_CONTENT', join(project, 'src/content'));
  const { files, prefix } = contentHistory(project);
  expect(prefix).toBe('city/');
  expect([...files.keys()].toSorted()).toEqual(['src/content/plan.yaml', 'src/content/用語.yaml']);
  const plan = files.get('src/content/plan.yaml');
  expect(plan?.first.hash).not.toBe(plan?.last.hash);
});

test('of a file that differs from its last commit nothing is said', () => {
  const project = join(repository(), 'city');
  vi.stubEnv('PLAN_CONTENT', join(project, 'src/content'));
  writeFileSync(join(project, 'src/content/plan.yaml'), '3');
  writeFileSync(join(project, 'src/content/new.yaml'), '1');
  expect([...contentHistory(project).files.keys()]).toEqual(['src/content/用語.yaml']);
});

test('a file that is gone has no history, though the log has it', () => {
  const project = join(repository(), 'city');
  vi.stubEnv('PLAN_CONTENT', join(project, 'src/content'));
  git(project, 'rm', '-q', 'src/content/plan.yaml');
  git(project, 'commit', '-qm', '3');
  expect([...contentHistory(project).files.keys()]).toEqual(['src/content/用語.yaml']);
});

test('without git, and in a clone that has only a part of the history, nothing is said', () => {
  const plain = emptyFolder();
  vi.stubEnv('PLAN_CONTENT', plain);
  expect(contentHistory(plain)).toEqual({ files: new Map(), prefix: '' });

  const clone = emptyFolder();
  execFileSync('git', ['clone', '-q', '--depth', '1', `file://${repository()}`, clone], { stdio: 'ignore' });
  vi.stubEnv('PLAN_CONTENT', join(clone, 'city/src/content'));
  expect(contentHistory(clone)).toEqual({ files: new Map(), prefix: '' });
});
