// All that pages are made by besides the content, in short: what was made by anything else is out of date.

import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { nameIn } from './content-folder.ts';

const isPageCode = (path: string) => !/^src\/content\/|\.test\.ts$/.test(path);

/** The settings of a build, and where npm writes which packages there are to be, and which there are: between a pull and `npm ci` these differ. */
export const SETTINGS = [
  'astro.config.mjs',
  'postcss.config.mjs',
  'tsconfig.json',
  'package-lock.json',
  'node_modules/.package-lock.json',
];

/** A digest of the code in `src`, the settings of the build and the versions of all packages, in the folder of a project, and of Node's. */
export async function readCode(project: string): Promise<string> {
  const entries = await readdir(join(project, 'src'), { recursive: true, withFileTypes: true });
  const code = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => nameIn(project, join(parentPath, name)))
    .filter(isPageCode)
    .toSorted();
  const hash = createHash('sha256').update(JSON.stringify(process.versions));
  for (const path of code) hash.update(JSON.stringify([path, await readFile(join(project, path), 'utf8')]));
  for (const path of SETTINGS) {
    // A project may do without: what is not there, is not there the next time.
    const text = await readFile(join(project, path), 'utf8').catch(() => '');
    hash.update(JSON.stringify([path, text]));
  }
  return hash.digest('base64url');
}

const CODE = Symbol.for('plan-progress.code');

/**
 * The same of this project, read once for the process. A build calls this before the bundler reads the code: an edit meanwhile
 * can only make a page anew that need not be. The pages have modules of their own, so that it belongs to the process.
 */
export const codeOfPages = (): Promise<string> =>
  ((globalThis as { [CODE]?: Promise<string> })[CODE] ??= readCode('.'));
