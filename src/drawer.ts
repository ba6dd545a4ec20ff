// What takes time to make is kept between builds: pictures, workbooks. By a name that says all it was made from, so that what is
// there is right; anybody may empty it.

import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const DRAWER = '.cache';

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
    return new Uint8Array(await readFile(path));
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
