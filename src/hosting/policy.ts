// What a page may load and run, as a Content Security Policy: files of this site, of the kinds it has, and no script that is
// written in a page. Data blocks (JSON-LD) are not run and need no permission.

/** Sources by directive. */
export type Policy = Readonly<Record<string, readonly string[]>>;

const SELF = "'self'";
export const NONE = "'none'";
/** What servers say of stylesheets, since each page has its own: the page's policy allows no other. */
const IN_PAGE = "'unsafe-inline'";
/** Stands in a page until its stylesheet is known, and allows none (https://www.w3.org/TR/CSP3/#grammardef-hash-source). */
export const STYLE_DIGEST = "'sha256-…'";
/** Pagefind is WebAssembly; this lets it be compiled, and no text be run as JavaScript. */
const WEB_ASSEMBLY = "'wasm-unsafe-eval'";

export const PAGE_POLICY: Policy = {
  'default-src': [NONE],
  'script-src': [SELF],
  'style-src': [IN_PAGE],
  'img-src': [SELF],
  // A pack's workbook, of which its reader wants some sheets; and auditing tools read robots.txt as if they were the page.
  'connect-src': [SELF],
  'form-action': [SELF],
  'base-uri': [NONE],
  'frame-ancestors': [NONE],
};

/** Only here is WebAssembly run. */
export const SEARCH_POLICY: Policy = {
  ...PAGE_POLICY,
  'script-src': [SELF, WEB_ASSEMBLY],
};

/** A bare page that other sites show in a frame. It runs nothing. */
export const EMBED_POLICY: Policy = {
  'default-src': [NONE],
  'style-src': [IN_PAGE],
  'img-src': [SELF],
  'form-action': [NONE],
  'base-uri': [NONE],
  'frame-ancestors': ['*'],
};

/** A worker has the policy of its own file, not that of the page which starts it. */
export const WORKER_POLICY: Policy = {
  'default-src': [NONE],
  'script-src': [SELF, WEB_ASSEMBLY],
  'connect-src': [SELF],
  'frame-ancestors': [NONE],
};

export function policyText(policy: Policy): string {
  return Object.entries(policy)
    .map(([directive, sources]) => [directive, ...sources].join(' '))
    .join('; ');
}

/** As a page's own `<meta>` says it, its stylesheet by its digest: who may frame a page cannot be said there. */
export function metaPolicyText(policy: Policy): string {
  const { 'frame-ancestors': _, ...others } = policy;
  return policyText({ ...others, 'style-src': [STYLE_DIGEST] });
}
