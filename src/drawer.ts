// What takes time to make is kept between builds: pictures, workbooks. By a name that says all it was made from, so that what is
// there is right; anybody may empty it.

import { statSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

export const DRAWER = '.cache/drawer';
/** What nobody has asked for in so many days is thrown away: a new workbook of the whole plan comes with each edit. */
const DAYS_KEPT = 7;

/** What is being fetched or made: two pages may ask for the same at once. */
const underway = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();

/** What stands in the drawer under `name`, `cards/….png`, made and put there where it does not. */
export function kept(name: string, make: () => Promise<Uint8Array>): Promise<Uint8Array<ArrayBuffer>> {
  const started = underway.get(name) ?? fetched(join(DRAWER, name), make).finally(() => underway.delete(name));
  underway.set(name, started);
  return started;
}

async function fetched(path: string, make: () => Promise<Uint8Array>): Promise<Uint8Array<ArrayBuffer>> {
  try {
    const content = await readFile(path);
    // A power cut may leave the name without the content.
    if (content.length > 0) {
      const now = new Date();
      await utimes(path, now, now);
      return new Uint8Array(content);
    }
  } catch {
    // Not made yet.
  }
  const made = await make();
  await mkdir(dirname(path), { recursive: true });
  // Written whole or not at all, even by a build that is stopped.
  const unfinished = `${path}.${process.pid}`;
  await writeFile(unfinished, made);
  await rename(unfinished, path);
  return new Uint8Array(made);
}

/** Throws away what has not been asked for lately, and what builds that were stopped left unfinished. */
export async function tidyDrawer(now: Date): Promise<void> {
  const entries = await readdir(DRAWER, { recursive: true, withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    // There may be tens of thousands, and nothing else to do meanwhile: asking for each by itself takes ten times as long.
    const found = statSync(path, { throwIfNoEntry: false });
    const isOld = found && now.getTime() - found.mtimeMs > DAYS_KEPT * 24 * 60 * 60 * 1000;
    // What cannot be removed is in nobody's way.
    if (isOld) await rm(path, { force: true }).catch(() => {});
  }
}
