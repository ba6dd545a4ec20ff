// How large the city's mark is drawn: its place is kept while it is loaded, so that the name beside it does not move.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { imageMetadata } from 'astro/assets/utils';
import { thePlan } from './collections.ts';
import { publicFolder } from './content-folder.ts';
import { once } from './once.ts';

export interface LogoSize {
  readonly width: number;
  readonly height: number;
}

/** In pixels of its own; null where there is none, or where its file does not say (an SVG may have no size). */
export const logoSize = once(async (): Promise<LogoSize | null> => {
  const { logo } = (await thePlan()).brand;
  if (!logo) return null;
  try {
    const { width, height } = await imageMetadata(await readFile(join(publicFolder(), logo.file)));
    return { width, height };
  } catch {
    return null;
  }
});
