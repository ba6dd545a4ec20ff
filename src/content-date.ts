// When the content was last changed: a fact about the content, not about the build, so that two builds are the same.

import { execFile } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { readContentFolder } from './content-folder.ts';

/** A moment as the day it is in Japan: 2026-11-25. */
export function dayInJapan(moment: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo' }).format(moment);
}

/**
 * The day of a content folder's last change, as 2026-11-25: `SOURCE_DATE_EPOCH` where it is set (seconds, as
 * reproducible-builds.org has it), else the last commit in git, else the newest file.
 */
export async function contentDate(folder: string): Promise<string | null> {
  const epoch = process.env['SOURCE_DATE_EPOCH'];
  const seconds =
    epoch && /^\d+$/.test(epoch) ? Number(epoch) : ((await lastCommit(folder)) ?? (await newestFile(folder)));
  return seconds === null ? null : dayInJapan(new Date(seconds * 1000));
}

async function lastCommit(folder: string): Promise<number | null> {
  try {
    const { stdout } = await promisify(execFile)('git', ['log', '-1', '--format=%ct', '--', '.'], { cwd: folder });
    return /^\d+/.test(stdout) ? Number(stdout) : null;
  } catch {
    // No git, or no repository: a folder that was unpacked.
    return null;
  }
}

async function newestFile(folder: string): Promise<number | null> {
  const files = await readContentFolder(folder);
  const times = await Promise.all(files.map(async ({ name }) => (await stat(join(folder, name))).mtimeMs / 1000));
  return times.length === 0 ? null : Math.max(...times);
}
