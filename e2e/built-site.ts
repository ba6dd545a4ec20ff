// The built site as files: which pages there are, and what a page weighs.

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const dist = fileURLToPath(new URL('../dist/', import.meta.url));

/** The addresses of all pages: `/`, `/measures/1-1/`, `/404.html`; throws where nothing was built. */
export function builtPages(): string[] {
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .map((file) => file.split(sep).join('/'));
  if (files.length === 0) throw new Error('dist/ holds no page. Run "npm run build" first.');
  return files.map((file) => `/${file.replace(/(^|\/)index\.html$/, '$1')}`).toSorted();
}

/** Whether a file of the site, not a page, has this address. */
export function isBuiltFile(address: string): boolean {
  return statSync(join(dist, address), { throwIfNoEntry: false })?.isFile() === true;
}

/** The bytes that are served for an address of the site. */
export function builtFile(address: string): Buffer {
  return readFileSync(join(dist, address.endsWith('/') ? `${address}index.html` : address));
}
