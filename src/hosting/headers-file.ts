// `_headers`, which Cloudflare Pages and Netlify read. Both join the headers of all rules that an address meets, so the parts
// of the site must not overlap: instead of one rule for "everything else" there is one for each entry in the site's root.

import { ALWAYS, type Area, headersOf, OTHERS, SPECIAL } from './areas.ts';

/** Cloudflare's limit. */
const MAX_RULES = 100;

/** The site's root as `_headers` sees it: `entries` are the names of its files and folders, a folder's with `/`. */
export function headersFile(entries: readonly string[], base: string): string {
  const isSpecial = (entry: string) => SPECIAL.some(({ path }) => path.startsWith(`/${entry}`));
  const pathOf = (entry: string) => (entry.endsWith('/') ? `/${entry}*` : `/${entry}`);
  const others: Area[] = [
    '/',
    ...entries
      .filter((entry) => !isSpecial(entry))
      .toSorted()
      .map(pathOf),
  ].map((path) => ({
    ...OTHERS,
    path,
  }));
  const rules = [
    { path: '/*', headers: ALWAYS },
    ...[...SPECIAL, ...others].map((area) => ({ path: area.path, headers: headersOf(area) })),
  ];
  if (rules.length > MAX_RULES) throw new Error(`_headers: ${rules.length} rules, ${MAX_RULES} are read.`);
  const prefix = base.replace(/\/$/, '');
  return rules
    .map(({ path, headers }) =>
      [`${prefix}${path}`, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`), ''].join('\n'),
    )
    .join('\n');
}
