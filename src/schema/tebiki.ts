// てびき市, the fictional city with one sheet that the handbook tells its story with and that tests of editing start from:
// its files under the names they would have in src/content. What an editor may do to a sheet is tried on it, so that no test
// depends on which city's sheets the repository holds.

import { fileURLToPath } from 'node:url';
import { readContentFolder } from '../content-folder.ts';
import type { ContentFile } from './content.ts';

export const TEBIKI_FOLDER = fileURLToPath(new URL('../../examples/tebiki', import.meta.url));

/** Path of its one sheet, as messages name it. */
export const TEBIKI_SHEET = 'src/content/measures/2017/1-1.mdx';

export async function tebikiFiles(): Promise<ContentFile[]> {
  return (await readContentFolder(TEBIKI_FOLDER)).map((file) => ({ ...file, path: `src/content/${file.name}` }));
}

/** The text of its one sheet. */
export async function tebikiSheet(): Promise<string> {
  const sheet = (await tebikiFiles()).find(({ path }) => path === TEBIKI_SHEET);
  if (!sheet) throw new Error(`${TEBIKI_FOLDER} has no sheet.`);
  return sheet.text;
}
