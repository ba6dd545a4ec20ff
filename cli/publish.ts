// Publishing a folder whole or not at all: what is new is made beside it and takes its place at the end. Whatever happens
// before, an error, a full disk, a kill, leaves what was published as it was; the next build clears away what is left over.

import { existsSync } from 'node:fs';
import { readdir, realpath, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** Names beside `site` for what is being made and for what has just been replaced. */
const newName = (site: string) => `.${basename(site)}.new-`;
const oldName = (site: string) => join(dirname(site), `.${basename(site)}.old`);

/**
 * Removes a folder that nobody needs. What cannot be removed is told and stays under a name that is in no build's way: the site
 * is not worse for it.
 */
async function clearAway(path: string, site: string): Promise<void> {
  try {
    await rm(path, { recursive: true, force: true });
  } catch (error) {
    const aside = basename(path).startsWith(newName(site))
      ? path
      : `${join(dirname(site), newName(site))}${Date.now()}`;
    if (aside !== path) await rename(path, aside);
    console.warn(`要らなくなったフォルダー ${aside} を消せませんでした。手で消してください。\n${String(error)}`);
  }
}

/** Clears away what killed builds left, and puts back a site that was taken away and not yet replaced. */
async function clearLeftovers(site: string): Promise<void> {
  const old = oldName(site);
  if (existsSync(old) && !existsSync(site)) await rename(old, site);
  await clearAway(old, site);
  for (const name of await readdir(dirname(site)))
    if (name.startsWith(newName(site))) await clearAway(join(dirname(site), name), site);
}

/** `draft` becomes `site`: two renames, with nothing between them that takes time. */
async function swap(draft: string, site: string): Promise<void> {
  const old = oldName(site);
  const isFirst = !existsSync(site);
  if (!isFirst) await rename(site, old);
  try {
    await rename(draft, site);
  } catch (error) {
    if (!isFirst) await rename(old, site);
    throw error;
  }
  await clearAway(old, site);
}

/**
 * Lets `build` fill a new folder beside `folder` and then puts it in its place, if `isAllowed` still says so. To be called
 * by one process at a time. A `folder` that is a link stays one: what it leads to is replaced.
 */
export async function publish(
  folder: string,
  build: (draft: string) => Promise<void>,
  isAllowed: () => Promise<boolean> = async () => true,
): Promise<void> {
  const site = existsSync(folder) ? await realpath(folder) : folder;
  await clearLeftovers(site);
  const draft = join(dirname(site), `${newName(site)}${process.pid}`);
  try {
    await build(draft);
    if (!(await isAllowed())) throw new Error('ほかの組み立てが始まったので、公開しませんでした。');
    await swap(draft, site);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    throw error;
  }
}
