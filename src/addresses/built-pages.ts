// The pages of a built site, and what their heads say of themselves.

import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { Parser } from 'htmlparser2';
import { detached } from '../detached.ts';

export interface BuiltPage {
  /** From the site's root: `/measures/1-1/`, `/404.html`. */
  readonly path: string;
  /** The address it says it is to be found at; null where it says nothing. */
  readonly canonical: string | null;
  /** Whether it asks search engines to leave it out. */
  readonly noindex: boolean;
  /** The day its content last changed; null where it is not known. */
  readonly modified: string | null;
}

/** All files of a folder as paths from its root, with `/`, in alphabetical order. */
export async function builtFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, sep).length).split(sep).join('/'))
    .map((file) => `/${file}`)
    .toSorted();
}

/** The address of a built file: a page's is that of its folder. */
export const addressOfFile = (file: string) => file.replace(/\/index\.html$/, '/');

export async function builtPagesIn(folder: string): Promise<BuiltPage[]> {
  const files = (await builtFiles(folder)).filter((file) => file.endsWith('.html'));
  const pages: BuiltPage[] = [];
  for (const file of files) {
    const page = pageOf(addressOfFile(file), await readFile(join(folder, file), 'utf8'));
    pages.push(detached(page));
  }
  return pages;
}

/** Reads a page's head. */
export function pageOf(path: string, html: string): BuiltPage {
  let canonical: string | null = null;
  let noindex = false;
  let modified: string | null = null;
  const parser = new Parser({
    onopentag: (name, { rel, href, name: of, property, content }) => {
      if (name === 'link' && rel === 'canonical') canonical = href ?? null;
      if (name === 'meta' && of === 'robots') noindex = content?.includes('noindex') === true;
      if (name === 'meta' && property === 'article:modified_time') modified = content ?? null;
    },
  });
  const end = html.indexOf('</head>');
  parser.end(end < 0 ? html : html.slice(0, end));
  return { path, canonical, noindex, modified };
}
