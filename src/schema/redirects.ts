// redirects.yaml: addresses that were published once and lead to another page now.

import { z } from 'zod';
import { readYamlFile } from './data-reader.ts';
import type { Reading } from './problem.ts';

/** A page that has moved, both addresses from the site's root: `/programmes/old/` → `/programmes/new/`. */
export interface Redirect {
  readonly from: string;
  readonly to: string;
}

/** In the content folder. */
export const REDIRECTS = 'redirects.yaml';
export const isRedirects = (name: string) => name === REDIRECTS;

const redirectsInput = z.record(z.string(), z.string().trim());

/**
 * Of a page: it begins and ends with `/`, and none of its parts could lead out of the site. A measure's code may have any letters
 * (`/measures/ア-1/`); two editions are compared at `2021..2023/`.
 */
const isPagePath = (text: string) => /^\/(?:(?:[\p{L}\p{N}-]+|\d{4}\.\.\d{4})\/)*$/u.test(text);

/** Reads redirects.yaml. `path` is its path from the project's root. */
export function readRedirects(text: string, path: string): Reading<Redirect[]> {
  const { value, problems } = readYamlFile(redirectsInput, text, path);
  if (!value) return { value: null, problems };
  const { data, collector } = value;
  const redirects = Object.entries(data).map(([from, to]) => ({ from, to }));
  for (const { from, to } of redirects) {
    const message = (address: string) =>
      `「${address}」はこのサイトのページのアドレスではありません。「/programmes/techno-fair/」のように、「/」で始めて「/」で終えてください。`;
    if (!isPagePath(from) || from === '/') collector.atKey([from], message(from));
    else if (!isPagePath(to)) collector.atValue([from], message(to));
    else if (to === from) collector.atValue([from], '行き先が、そのアドレス自身です。この行を消してください。');
    else if (data[to] === from)
      collector.atValue([from], `「${to}」からここに戻ってきます。今ページがあるアドレスの行を消してください。`);
    else if (data[to] !== undefined)
      collector.atValue([from], `「${to}」も転送されています。最後の行き先「${data[to]}」を書いてください。`);
  }
  return collector.problems.length > 0
    ? { value: null, problems: collector.problems }
    : { value: redirects, problems: [] };
}
