// The project's own code as texts: what was made by other code than this is out of date.

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Where the versions of all packages are written. */
const LOCK_FILE = 'package-lock.json';

/**
 * The texts of all code files in some folders and of some further files, and which packages they use. `isCode` picks by the
 * path from the project's root.
 */
export async function codeIn(
  folders: readonly string[],
  isCode: (path: string) => boolean,
  further: readonly string[],
): Promise<string[]> {
  const listed = await Promise.all(
    folders.map(async (folder) => {
      const entries = await readdir(folder, { recursive: true, withFileTypes: true });
      return entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
    }),
  );
  const paths = [...listed.flat().filter(isCode).toSorted(), ...further, LOCK_FILE];
  return Promise.all(paths.map((path) => readFile(path, 'utf8')));
}
