// The content folder on disk: which one is built, and the files in it.

import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import type { ContentFile } from './schema/content.ts';

const withSlashes = (path: string) => path.split(sep).join('/');

/** The folder to build from: `PLAN_CONTENT` where it is set, else `src/content`. Absolute. */
export function contentFolder(): string {
  return resolve(process.env['PLAN_CONTENT'] ?? 'src/content');
}

/** The files served as they are, the city's logo among them: `public` in the content folder where it has one, else at the root. */
export function publicFolder(): string {
  const own = join(contentFolder(), 'public');
  return existsSync(own) ? own : resolve('public');
}

/** The names of the public files, with `/`: `logo.svg`; none where there is no such folder. */
export async function publicFiles(): Promise<Set<string>> {
  const folder = publicFolder();
  if (!existsSync(folder)) return new Set();
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return new Set(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => withSlashes(relative(folder, join(entry.parentPath, entry.name)))),
  );
}

/** A path as messages name it: from the project's root. */
export function shownPath(path: string): string {
  return withSlashes(relative(process.cwd(), path));
}

/** A file of the content folder, `programmes/techno-fair.yaml`, by its path from the project's root. */
export function contentFile(name: string): string {
  return shownPath(join(contentFolder(), name));
}

/**
 * The YAML and MDX files of a content folder, in the order of their names, and those whose ending is nearly theirs (`.yml`,
 * `.md`), which the check names; `isWanted` says which names are read at all.
 */
export async function readContentFolder(
  folder: string,
  isWanted: (name: string) => boolean = () => true,
): Promise<ContentFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && /\.(?:ya?ml|mdx?|markdown)$/i.test(entry.name))
    .map((entry) => resolve(entry.parentPath, entry.name))
    .toSorted()
    .map((path) => ({ path, name: withSlashes(relative(folder, path)) }))
    .filter(({ name }) => isWanted(name));
  return Promise.all(paths.map(async ({ path, name }) => ({ path: shownPath(path), name, text: await textOf(path) })));
}

async function textOf(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code ?? '';
    const error = new Error(
      `${shownPath(path)}: ファイルを読めません（${code}）。ファイルがあるか、読むことが許されているかを確かめてください。`,
      { cause },
    );
    // Whose fault it is does not stand in our code.
    error.stack = '';
    throw error;
  }
}
