// The built site as files: which pages there are, and what a page weighs.

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The site's own content, or the fictional city's, which may be enlarged or built elsewhere for a test. */
export type Folder = 'dist' | 'dist-example' | `dist-example-${number}` | `.cache/${string}/site`;

const pathOf = (folder: Folder) => fileURLToPath(new URL(`../${folder}/`, import.meta.url));

/** Pages of plans before the site's own: sites of their own within it, with a search of their own. */
const EARLIER_PLAN = /^\/plans\//;

/**
 * The addresses of all pages: `/`, `/measures/1-1/`, `/404.html`; throws where nothing was built. Without earlier plans, and
 * without addresses that only lead to another page.
 */
export const builtPages = (folder: Folder = 'dist') => allPages(folder).filter((page) => !EARLIER_PLAN.test(page));

export const earlierPlanPages = (folder: Folder) => allPages(folder).filter((page) => EARLIER_PLAN.test(page));

function allPages(folder: Folder): string[] {
  const files = readdirSync(pathOf(folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .map((file) => file.split(sep).join('/'));
  if (files.length === 0) throw new Error(`${folder}/ holds no page. Build it first: see package.json.`);
  const moved = movedAddresses(folder);
  return files
    .map((file) => `/${file.replace(/(^|\/)index\.html$/, '$1')}`)
    .filter((address) => !moved.has(address))
    .toSorted();
}

/** As the site tells its server. */
function movedAddresses(folder: Folder): Set<string> {
  if (!isBuiltFile('/_redirects', folder)) return new Set();
  const lines = builtFile('/_redirects', folder).toString().trim().split('\n');
  return new Set(lines.map((line) => line.split(' ')[0] ?? ''));
}

/** More pages of one kind than this show nothing new. */
const MOST_PAGES_OF_A_KIND = 15;

/**
 * The pages to try one by one in a browser: every page of a small site; of a large one, the largest of each kind (`/kpis/…/`,
 * `/measures/…/`), since a city's whole plan has thousands.
 */
export function sampleOfPages(folder: Folder = 'dist', most = MOST_PAGES_OF_A_KIND): string[] {
  const kindOf = (address: string) =>
    address
      .split('/')
      .slice(1, -1)
      .map((part, depth) => (depth === 0 ? part : '…'))
      .join('/');
  const size = (address: string) => builtFile(address, folder).length;
  return [...Map.groupBy(builtPages(folder), kindOf).values()]
    .flatMap((pages) => pages.toSorted((a, b) => size(b) - size(a)).slice(0, most))
    .toSorted();
}

/** Whether a file of the site, not a page, has this address. */
export function isBuiltFile(address: string, folder: Folder = 'dist'): boolean {
  return statSync(join(pathOf(folder), address), { throwIfNoEntry: false })?.isFile() === true;
}

/** The bytes that are served for an address of the site. */
export function builtFile(address: string, folder: Folder = 'dist'): Buffer {
  return readFileSync(join(pathOf(folder), address.endsWith('/') ? `${address}index.html` : address));
}
