// When a file of the content was written and last changed, from the project's git repository. Where there is none, or only a
// part of it (a shallow clone, a copy without .git), nothing is known, and nothing is said.

import { execFileSync } from 'node:child_process';
import { contentFolder } from './content-folder.ts';
import { dayInJapan } from './domain/day-in-japan.ts';

export interface Commit {
  readonly hash: string;
  /** When it entered the history, as ISO 8601 with its offset: 2026-11-25T09:30:00+09:00. */
  readonly date: string;
}

export interface FileHistory {
  readonly first: Commit;
  readonly last: Commit;
}

/** The day of a commit in Japan: 2026-11-25. */
export const dayOfCommit = ({ date }: Pick<Commit, 'date'>): string => dayInJapan(new Date(date));

export interface ContentHistory {
  /** By path from the project's root; only files that stand as they were committed. */
  readonly files: ReadonlyMap<string, FileHistory>;
  /** Where the project stands in its repository, `city/` or empty: links need it. */
  readonly prefix: string;
}

const UNKNOWN: ContentHistory = { files: new Map(), prefix: '' };

/** Begins a commit in the log: no path holds it. */
const MARK = '\u001E';

/** Reads `git log -z --name-only` with the format of `contentHistory`, newest commit first. */
export function parseLog(log: string): Map<string, FileHistory> {
  const files = new Map<string, FileHistory>();
  for (const entry of log.split(MARK)) {
    const [head = '', ...names] = entry.split('\0');
    const [hash = '', date = ''] = head.trim().split(' ');
    for (const name of names.map((each) => each.replace(/^\n/, '')).filter((each) => each !== '')) {
      const commit = { hash, date };
      files.set(name, { first: commit, last: files.get(name)?.last ?? commit });
    }
  }
  return files;
}

function readHistory(project: string): ContentHistory {
  const git = (...args: string[]) =>
    execFileSync('git', args, {
      cwd: project,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 1024 ** 3,
    });
  try {
    const [isShallow, prefix = ''] = git('rev-parse', '--is-shallow-repository', '--show-prefix').split('\n');
    if (isShallow !== 'false') return UNKNOWN;
    const of = ['--relative', '-z', '--no-renames', '--name-only'];
    const folder = ['--', contentFolder()];
    const files = parseLog(git('log', ...of, `--format=${MARK}%H %cI`, ...folder));
    const present = new Set(git('ls-files', '-z', ...folder).split('\0'));
    for (const path of files.keys()) if (!present.has(path)) files.delete(path);
    // What stands in a changed file is not what its last commit says.
    for (const changed of git('diff', ...of, 'HEAD', ...folder).split('\0')) files.delete(changed);
    return { files, prefix };
  } catch {
    return UNKNOWN;
  }
}

const KNOWN = Symbol.for('plan-progress.git-history');

/** The pages have modules of their own; a build that asks git twice could be told two histories. */
const known: Map<string, ContentHistory> = ((globalThis as { [KNOWN]?: Map<string, ContentHistory> })[KNOWN] ??=
  new Map());

/** The history of every file in the content folder: one `git log` for all, read once a process. */
export function contentHistory(project: string = process.cwd()): ContentHistory {
  const folders = `${project}\n${contentFolder()}`;
  const history = known.get(folders) ?? readHistory(project);
  known.set(folders, history);
  return history;
}

/** Whether any sheet's date is known, without which there is no feed. */
export function hasDatedSheets(): boolean {
  return [...contentHistory().files.keys()].some((path) => path.endsWith('.mdx') && path.includes('/measures/'));
}
