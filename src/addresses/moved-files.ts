// What a page that has moved leaves at its old address besides the page itself.

import { existsSync } from 'node:fs';
import { copyFile, mkdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Redirect } from '../schema/redirects.ts';
import { addressOfFile } from './built-pages.ts';

/** Redirects to pages that the built site does not have. */
export function redirectsToNowhere(redirects: readonly Redirect[], files: readonly string[]): Redirect[] {
  const addresses = new Set(files.map(addressOfFile));
  return redirects.filter(({ to }) => !addresses.has(to));
}

/** The data files beside a page, and where they are to stand beside its old address. Pages are no data. */
export function filesToCopy(
  redirects: readonly Redirect[],
  files: readonly string[],
): { readonly from: string; readonly to: string }[] {
  if (redirects.length === 0) return [];
  const beside = Map.groupBy(
    files.filter((file) => !file.endsWith('.html')),
    (file) => `${dirname(file)}/`,
  );
  return redirects
    .filter(({ to }) => to !== '/')
    .flatMap(({ from, to }) => (beside.get(to) ?? []).map((file) => ({ from: file, to: `${from}${basename(file)}` })));
}

/** Copies those files, since a file that is not a page cannot lead anywhere on a host of static files. */
export async function copyMovedFiles(folder: string, redirects: readonly Redirect[], files: readonly string[]) {
  for (const { from, to } of filesToCopy(redirects, files)) {
    // A page that stands there still keeps its own: the file may be one with that of the published site (cli/kept-pages.ts).
    if (existsSync(join(folder, to))) continue;
    await mkdir(dirname(join(folder, to)), { recursive: true });
    await copyFile(join(folder, from), join(folder, to));
  }
}

/** The file `_redirects`, for hosts that know it (Netlify, Cloudflare Pages): they answer with 301 and need no page. In ASCII, as in a header. */
export function redirectsFile(redirects: readonly Redirect[], base: string): string {
  const path = (address: string) => `${base.replace(/\/$/, '')}${encodeURI(address)}`;
  return redirects.map(({ from, to }) => `${path(from)} ${path(to)} 301\n`).join('');
}
