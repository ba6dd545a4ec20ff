// Pages that are what they were are not made again: they are taken over from the published site. A page is what it was where
// its key (src/page-key.ts) is the one it had, and where its file still is the one that was written then.
//
// Astro has an experimental cache that asks for the same keys (incrementalBuild). It keeps a second copy of the site that it
// overwrites page by page and describes at the end: a build killed between the two leaves pages under other pages' keys.

import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { AstroPrerenderer, RouteData } from 'astro';

/** A file that a build wrote: whoever changes it, changes its size or its time. */
interface WrittenFile {
  readonly key: string;
  readonly bytes: number;
  /** When it was written, in milliseconds with fractions. */
  readonly at: number;
}

/** By the file's path in the site: `measures/1-1/index.html`. */
export type WrittenFiles = ReadonlyMap<string, WrittenFile>;

/** What a build wrote of what it was: empty where nothing is known. */
export function readWritten(path: string): WrittenFiles {
  try {
    return new Map(JSON.parse(readFileSync(path, 'utf8')) as [string, WrittenFile][]);
  } catch {
    return new Map();
  }
}

/** Writes down what files of a folder are now, each under its key. */
export function saveWritten(path: string, folder: string, keys: ReadonlyMap<string, string>): void {
  const written = [...keys].flatMap(([file, key]) => {
    const found = writtenFile(folder, file, key);
    return found ? [[file, found] as const] : [];
  });
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, JSON.stringify(written));
}

/** The file of a page with a key, as it stands in a folder; null where there is none. */
export function writtenFile(folder: string, file: string, key: string): WrittenFile | null {
  const found = statSync(join(folder, file), { throwIfNoEntry: false });
  return found?.isFile() ? { key, bytes: found.size, at: found.mtimeMs } : null;
}

/**
 * Takes a page's file over from the published site into a new one, if it is what it was. It becomes one file with two names:
 * nothing may write into it again. True where it was taken over.
 */
export function takeOver(file: string, key: string, published: string, draft: string, written: WrittenFiles): boolean {
  const was = written.get(file);
  if (was?.key !== key) return false;
  const is = writtenFile(published, file, key);
  if (is?.bytes !== was.bytes || is.at !== was.at) return false;
  const [from, to] = [join(published, file), join(draft, file)];
  mkdirSync(dirname(to), { recursive: true });
  try {
    linkSync(from, to);
  } catch {
    // A file system without links, or another one; or a public file at the page's address, which Astro would write over.
    rmSync(to, { force: true });
    copyFileSync(from, to);
  }
  return true;
}

/** Where the pages of a build come from and go to. */
export interface Folders {
  /** The site as it is published, which may not exist. */
  readonly published: string;
  /** The site that is being made. */
  readonly draft: string;
  /** Describes the pages of the published site; the build may write it anew. */
  readonly list: string;
}

/** The file that Astro writes for a path, from the site's root. */
function fileOf(pathname: string, { type }: Pick<RouteData, 'type'>): string {
  const path = decodeURI(pathname).replace(/^\/|\/$/g, '');
  return type === 'page' ? join(path, 'index.html') : path;
}

/** The names of the scripts in a site's folder, which change with what is in them: pages name them. */
function assetsIn(folder: string): string {
  const assets = join(folder, '_astro');
  return existsSync(assets) ? readdirSync(assets).toSorted().join(' ') : '';
}

/** Of two pages at one address the first is made, as Astro has it: the second would be written into the first one's file. */
function withoutSeconds<T extends { readonly pathname: string }>(paths: readonly T[]): T[] {
  const firsts = new Map<string, T>();
  for (const path of paths) if (!firsts.has(path.pathname)) firsts.set(path.pathname, path);
  return [...firsts.values()];
}

/** Astro's own way of rendering, for the pages alone that cannot be taken over. `done` lists what the site is then made of. */
export function withKeptPages(
  astros: AstroPrerenderer,
  { published, draft, list }: Folders,
  isFresh: boolean,
): { readonly prerenderer: AstroPrerenderer; readonly done: () => void } {
  const keys = new Map<string, string>();
  const prerenderer: AstroPrerenderer = {
    ...astros,
    async getStaticPaths() {
      const written = isFresh ? new Map() : readWritten(list);
      const paths = withoutSeconds(await astros.getStaticPaths());
      const assets = createHash('sha256').update(assetsIn(draft)).digest('base64url').slice(0, 12);
      const changed = paths.filter(({ pathname, route, cacheKey }) => {
        if (cacheKey === undefined) return true;
        const file = fileOf(pathname, route);
        const key = `${cacheKey} ${assets}`;
        keys.set(file, key);
        return !takeOver(file, key, published, draft, written);
      });
      const kept = paths.length - changed.length;
      if (kept > 0) console.log(`${kept.toLocaleString('ja-JP')}ページは前と同じなので、そのまま使います。`);
      return changed;
    },
  };
  return { prerenderer, done: () => saveWritten(list, draft, keys) };
}
