// A copy of this repository in a folder of its own, as a clone would be, for whoever tries what must not be done to this one.

import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What Git does not keep, and so does not come with a clone. */
const NOT_CLONED = /^(?:\.git|node_modules|\.astro|\.cache|dist|dist-example.*|test-results|playwright-report)$|\.log$/;

/** Copies the repository and commits the copy; gives the folder back, which is the caller's to remove. */
export function copiedRepository(): string {
  const copy = mkdtempSync(join(tmpdir(), 'copied-'));
  const isCloned = (path: string) => relative(root, path) === '' || !NOT_CLONED.test(basename(path));
  cpSync(root, copy, { recursive: true, filter: isCloned });
  // What is installed is shared.
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
  gitIn(copy, 'init', '--quiet');
  commitAll(copy, 'As it was copied');
  return copy;
}

/** Runs Git there, as somebody who exists only for this. */
export function gitIn(folder: string, ...args: string[]): string {
  const who = ['-c', 'user.name=Test', '-c', 'user.email=test@example.invalid'];
  const { status, stdout, stderr } = spawnSync('git', [...who, ...args], { cwd: folder, encoding: 'utf8' });
  if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
  return stdout;
}

export function commitAll(folder: string, message: string): void {
  gitIn(folder, 'add', '--all');
  gitIn(folder, 'commit', '--quiet', '--message', message);
}
