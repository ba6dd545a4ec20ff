// One build at a time in this project: two would mix what Astro keeps in .astro/ and .cache/. A second one waits for the
// first. A build that was killed leaves its mark, but not its process: its mark does not count.

import { mkdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** In milliseconds. */
const BETWEEN_LOOKS = 250;
const BETWEEN_SIGNS = 5_000;
/** A holder that gave no sign of life for so long is gone, though a process may have its number by now. */
const SILENCE = 60_000;

function isRunning(process_: number): boolean {
  try {
    process.kill(process_, 0);
    return true;
  } catch (error) {
    // There, but someone else's.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** The process that builds, or null where none does. */
async function holderOf(lock: string): Promise<number | null> {
  try {
    const { mtimeMs } = await stat(lock);
    const holder = Number(await readFile(lock, 'utf8'));
    // An empty file was created this moment, its number follows.
    const isAlive = holder === 0 || isRunning(holder);
    return isAlive && Date.now() - mtimeMs < SILENCE ? holder : null;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** Creates a file with some text. False where there is one. */
async function created(path: string, text: string): Promise<boolean> {
  try {
    await writeFile(path, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  }
}

/**
 * Removes a lock whose holder is gone. One process at a time does so: what is still left over for one may already be another's new
 * lock.
 */
async function clearLeftOver(lock: string): Promise<void> {
  const clearing = `${lock}.clearing`;
  if (!(await created(clearing, ''))) {
    // Killed between the lines below.
    const begun = await stat(clearing).catch(() => null);
    if (begun && Date.now() - begun.mtimeMs > SILENCE) await rm(clearing, { force: true });
    return;
  }
  try {
    if ((await holderOf(lock)) === null) await rm(lock, { force: true });
  } finally {
    await rm(clearing, { force: true });
  }
}

/** Whether the lock could be taken: nobody had it, or its holder is gone. */
async function taken(lock: string): Promise<boolean> {
  if (await created(lock, String(process.pid))) return true;
  if ((await holderOf(lock)) !== null) return false;
  await clearLeftOver(lock);
  return created(lock, String(process.pid));
}

/**
 * Does `work` while no other process does work under the same lock, which is a file. `wait` is told once whom it waits for.
 * `work` is given a question that it asks before it does what cannot be undone: whether the lock is still its own.
 */
export async function alone<T>(
  lock: string,
  work: (isStillMine: () => Promise<boolean>) => Promise<T>,
  wait: (holder: number) => void = () => {},
): Promise<T> {
  await mkdir(dirname(lock), { recursive: true });
  let isTold = false;
  while (!(await taken(lock))) {
    const holder = await holderOf(lock);
    if (!isTold && holder) {
      wait(holder);
      isTold = true;
    }
    await pause(BETWEEN_LOOKS);
  }
  const isStillMine = async () => (await readFile(lock, 'utf8').catch(() => '')) === String(process.pid);
  const sign = setInterval(() => void utimes(lock, new Date(), new Date()).catch(() => {}), BETWEEN_SIGNS);
  try {
    return await work(isStillMine);
  } finally {
    clearInterval(sign);
    if (await isStillMine()) await rm(lock, { force: true });
  }
}
