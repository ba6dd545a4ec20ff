// `_headers`, which Cloudflare Pages and Netlify read. Cloudflare joins a header's values from all rules that an address meets, so
// the parts of the site must not overlap: instead of one rule for "everything else" there is one for each entry in the site's root.

import { editorsMistake } from '../redirects.ts';
import { ALWAYS, type Area, headersOf, OTHERS, SPECIAL } from './areas.ts';

/** Cloudflare's limit. */
const MAX_RULES = 100;

/**
 * Forbidden everywhere and allowed again where it is: a rule is met by an address as it is written, so that the hosts answer to
 * `/%6Bpis/` and `//kpis/` with a page whose part has no rule for them. Netlify reads no `!`, but browsers go by the policy's
 * `frame-ancestors` where both are sent.
 */
const FRAMES = 'X-Frame-Options';
const EVERYWHERE = { ...ALWAYS, [FRAMES]: headersOf(OTHERS)[FRAMES] };

/** Any plan before the site's own, as both hosts name a part of an address that may be anything. */
const EARLIER_PLAN = '/plans/:plan';

/** The parts of a site, with a part of its own for each entry in its root. */
function areasWith(entries: readonly string[]): Area[] {
  const isSpecial = (entry: string) => entry.endsWith('/') && SPECIAL.some(({ path }) => path.startsWith(`/${entry}`));
  const pathOf = (entry: string) => (entry.endsWith('/') ? `/${entry}*` : `/${entry}`);
  const others = entries
    .filter((entry) => !isSpecial(entry))
    .toSorted()
    .map(pathOf);
  // Netlify answers to a page's file, too.
  const files = SPECIAL.filter(({ path }) => path.endsWith('/')).map((area) => ({
    ...area,
    path: `${area.path}index.html`,
  }));
  return [...SPECIAL, ...files, ...['/', ...new Set(others)].map((path) => ({ ...OTHERS, path }))];
}

const linesOf = (headers: Readonly<Record<string, string | undefined>>) =>
  Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`);

/** What a part's rule adds to the headers sent everywhere, and takes away. */
function ruleOf(area: Area): string[] {
  const { [FRAMES]: frames, ...others } = headersOf(area);
  return [...(frames === undefined ? [`  ! ${FRAMES}`] : []), ...linesOf(others)];
}

/**
 * The file for a site by the names of the files and folders in its root, a folder's with `/`, and in the roots of the plans
 * before, if there are any: these are sites of their own within it.
 */
export function headersFile(entries: readonly string[], earlier: readonly string[], base: string): string {
  const own = areasWith(entries.filter((entry) => entry !== 'plans/'));
  const before = earlier.length === 0 ? [] : areasWith(earlier);
  const areas = [...own, ...before.map((area) => ({ ...area, path: `${EARLIER_PLAN}${area.path}` }))];
  const rules = [
    { path: '/*', lines: linesOf(EVERYWHERE) },
    ...areas.map((area) => ({ path: area.path, lines: ruleOf(area) })),
  ];
  if (rules.length > MAX_RULES)
    throw editorsMistake(
      `サイトの一番上にファイルとフォルダーが多すぎて、ヘッダーの設定（_headers）が${MAX_RULES}件に収まりません（${rules.length}件）。public の一番上にあるファイルを、フォルダーにまとめてください。`,
    );
  const prefix = base.replace(/\/$/, '');
  return rules.map(({ path, lines }) => [`${prefix}${path}`, ...lines, ''].join('\n')).join('\n');
}
