// How pages show the city's mark: as a drawing in the page, where it is a plain one, since every page has it and a file is a request;
// or as the file, whose place is kept while it is loaded, so that the name beside it does not move.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { imageMetadata } from 'astro/assets/utils';
import { thePlan } from './collections.ts';
import { publicFolder } from './content-folder.ts';
import { once } from './once.ts';
import { type PlainDrawing, plainDrawing } from './plain-drawing.ts';

export interface Logo {
  /** Null where the file is to be shown. */
  readonly drawing: PlainDrawing | null;
  /** Of the file, in pixels of its own; null where it does not say (an SVG may have no size). */
  readonly size: { readonly width: number; readonly height: number } | null;
}

/** Neither where the city has no mark, or where its file cannot be read. */
export const logo = once(async (): Promise<Logo> => {
  const file = (await thePlan()).brand.logo?.file;
  try {
    const bytes = file === undefined ? null : await readFile(join(publicFolder(), file));
    const drawing = bytes && file?.endsWith('.svg') ? plainDrawing(bytes.toString('utf8')) : null;
    if (bytes === null || drawing) return { drawing, size: null };
    const { width, height } = await imageMetadata(bytes);
    return { drawing: null, size: { width, height } };
  } catch {
    return { drawing: null, size: null };
  }
});
