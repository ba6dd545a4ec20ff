// The content folder on disk: which one is built, and the files in it.

import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { byText } from './domain/by-text.ts';
import type { ContentFile } from './schema/content.ts';

const withSlashes = (path: string) => path.split(sep).join('/');

/** The folder to build from: `PLAN_CONTENT` where it is set, else `src/content`. Absolute. */
export function contentFolder(): string {
  return resolve(process.env['PLAN_CONTENT'] ?? 'src/content');
}

/** The folder in a content folder that holds the plans before, each a content folder of its own: `plans/first/`. */
const PLANS = 'plans';

/** The names of the plans before the one in `folder`: those of their folders. */
export async function earlierPlanNames(folder: string): Promise<string[]> {
  const plans = join(folder, PLANS);
  if (!existsSync(plans)) return [];
  const entries = await readdir(plans, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory() && existsSync(join(plans, entry.name, 'plan.yaml')))
    .map(({ name }) => name)
    .toSorted();
}

export const earlierPlanFolder = (folder: string, name: string) => join(folder, PLANS, name);

/** Where a plan before stands in the site, and beside its own pages: `/plans/first`. */
export const earlierPlanPath = (name: string) => `/${PLANS}/${name}`;

/** Where `folder` is that of an earlier plan: its name, and the folder of the plan that followed; else null. */
export function laterPlanOf(folder: string): { readonly name: string; readonly folder: string } | null {
  const later = resolve(folder, '..', '..');
  if (basename(dirname(folder)) !== PLANS || !existsSync(join(later, 'plan.yaml'))) return null;
  return { name: basename(folder), folder: later };
}

/** The files served as they are, the city's logo among them: `public` in the content folder or in that of the plan that followed, else at the root. */
export function publicFolder(): string {
  const own = join(contentFolder(), 'public');
  if (existsSync(own)) return own;
  const later = laterPlanOf(contentFolder());
  return later && existsSync(join(later.folder, 'public')) ? join(later.folder, 'public') : resolve('public');
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
  return nameIn(process.cwd(), path);
}

/** A file of the content folder, `programmes/techno-fair.yaml`, by its path from the project's root. */
export function contentFile(name: string): string {
  return shownPath(join(contentFolder(), name));
}

/** How many files are open at once: a system lets a process have a thousand or so. */
const AT_ONCE = 64;

/**
 * The YAML and MDX files of a content folder, in the order of their names, and whatever else somebody put beside them (`.yml`,
 * `.mdx.txt`, `.xlsx`), which the check names; `isWanted` says which names are read at all. Those of the plans before are not
 * among them.
 */
export async function readContentFolder(
  folder: string,
  isWanted: (name: string) => boolean = () => true,
): Promise<ContentFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => resolve(entry.parentPath, entry.name))
    .filter((path) => isRead(nameIn(folder, path), isWanted));
  const files: ContentFile[] = [];
  for (let start = 0; start < paths.length; start += AT_ONCE) {
    const next = paths.slice(start, start + AT_ONCE).map((path) => readContentFile(folder, path));
    files.push(...(await Promise.all(next)));
  }
  return inOrder(files);
}

/** In the order of their names, which decides which of two terms with one alias is linked. */
const inOrder = (files: readonly ContentFile[]): ContentFile[] => files.toSorted((a, b) => byText(a.name, b.name));

/** Some files as `readContentFolder` gave them, with the one at `path` as it is now: changed, new or gone; themselves where it is none of these. */
export async function withFileAsItIs(
  files: readonly ContentFile[],
  folder: string,
  path: string,
  isWanted: (name: string) => boolean,
): Promise<readonly ContentFile[]> {
  const name = nameIn(folder, path);
  if (!isRead(name, isWanted)) return files;
  const before = files.find((file) => file.name === name);
  const now = existsSync(path) ? await readContentFile(folder, path) : undefined;
  if (now?.text === before?.text) return files;
  return inOrder([...files.filter((file) => file !== before), ...(now ? [now] : [])]);
}

/** A path from a folder, with `/`; it begins with `..` where it is not in there. */
export const nameIn = (folder: string, path: string): string => withSlashes(relative(folder, path));

const isRead = (name: string, isWanted: (name: string) => boolean) =>
  !name.startsWith('../') && !name.startsWith(`${PLANS}/`) && isContentOrStray(name) && isWanted(name);

const readContentFile = async (folder: string, path: string): Promise<ContentFile> => ({
  path: shownPath(path),
  name: nameIn(folder, path),
  text: await textOf(path),
});

/** Files of our endings anywhere, and all that stands in the folders of content but for what machines leave there. */
function isContentOrStray(name: string): boolean {
  if (OUR_ENDING.test(name)) return true;
  return /^(?:measures|pages|programmes|glossary)\//.test(name) && !LEFT_BY_MACHINES.test(name);
}

const OUR_ENDING = /\.(?:ya?ml|mdx?|markdown)$/i;

/** .DS_Store, Thumbs.db, desktop.ini; what Word and editors keep beside a file while it is open. */
const LEFT_BY_MACHINES = /(?:^|\/)(?:[.~][^/]*|Thumbs\.db|desktop\.ini|[^/]*(?:~|\.tmp))$/i;

/** The text of a file; of a picture or a workbook there is none to show. */
async function textOf(path: string): Promise<string> {
  if (!OUR_ENDING.test(path) && !/\.txt$/i.test(path)) return '';
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
