import { expect, test } from 'vitest';
import { ALWAYS, areaOf, headersOf, OTHERS, SPECIAL } from './areas.ts';
import { headersFile } from './headers-file.ts';
import { nginxSettings } from './nginx.ts';
import { metaPolicyText, PAGE_POLICY, policyText } from './policy.ts';

/** What a built site's root holds, a file named like the beginning of a special folder among it. */
const ENTRIES = ['404.html', '_astro/', 'about/', 'd', 'embed/', 'favicon.svg', 'index.html', 'kpis/', 'search/'];

const policyOf = (address: string) => headersOf(areaOf(address))['Content-Security-Policy'];

test('a page may load and run files of this site alone, and no script that stands in it', () => {
  expect(policyOf('/measures/1-1/')).toBe(
    "default-src 'none'; script-src 'self'; style-src 'unsafe-inline'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  );
  for (const { policy } of [OTHERS, ...SPECIAL]) {
    const { 'style-src': _, ...others } = policy;
    expect(policyText(others)).not.toMatch(/unsafe-inline|'unsafe-eval'|http|data:/);
    expect(metaPolicyText(policy)).not.toMatch(/unsafe-inline|'unsafe-eval'|http|data:/);
  }
});

test('only the search and its worker may run WebAssembly and fetch', () => {
  const mayRun = [
    '/',
    '/search/',
    '/search/data/all',
    '/_astro/worker.js',
    '/embed/kpis/1/',
    '/kpis/',
    '/nothing/',
    '/plans/first/',
    '/plans/first/search/',
    '/plans/first/kpis/search/',
    '/plans/search/',
  ].filter((address) => policyOf(address)?.includes('wasm-unsafe-eval'));
  expect(mayRun).toEqual(['/search/', '/search/data/all', '/_astro/worker.js', '/plans/first/search/']);
});

test('only pages made for it may stand in frames of other sites', () => {
  expect(policyOf('/embed/kpis/1-1-1/')).toContain('frame-ancestors *');
  expect(headersOf(areaOf('/embed/kpis/1-1-1/'))['X-Frame-Options']).toBeUndefined();
  for (const address of ['/', '/search/', '/kpis/1-1-1/', '/embedded/', '/_astro/a.js']) {
    expect(policyOf(address)).toContain("frame-ancestors 'none'");
    expect(headersOf(areaOf(address))['X-Frame-Options']).toBe('DENY');
  }
});

test('the policy inside a page allows its stylesheet alone, and says the same else but for frames, of which it cannot speak', () => {
  expect(`${metaPolicyText(PAGE_POLICY)}; frame-ancestors 'none'`.replace("'sha256-…'", "'unsafe-inline'")).toBe(
    policyText(PAGE_POLICY),
  );
});

test('files named by their content are kept for ever, pages briefly', () => {
  expect(headersOf(areaOf('/_astro/text.BUGBqrLk.js'))['Cache-Control']).toBe('public, max-age=31536000, immutable');
  expect(headersOf(areaOf('/measures/1-1/'))['Cache-Control']).toBe('public, max-age=300');
});

/** The headers that Cloudflare sends for an address: those of all rules that it meets, but for what a later one takes away. */
function sent(file: string, address: string): Map<string, string[]> {
  const headers = new Map<string, string[]>();
  for (const rule of file.split('\n\n')) {
    const [path = '', ...lines] = rule.trim().split('\n');
    const meets = new RegExp(`^${path.replace(':plan', '[^/]+').replaceAll('.', '\\.').replace(/\*$/, '.*')}$`).test(
      address,
    );
    if (!meets) continue;
    for (const line of lines) {
      const [, taken] = /^ {2}! (.*)$/.exec(line) ?? [];
      if (taken !== undefined) headers.delete(taken);
      const [, name, value = ''] = /^ {2}([^:]+): (.*)$/.exec(line) ?? [];
      if (name !== undefined) headers.set(name, [...(headers.get(name) ?? []), value]);
    }
  }
  return headers;
}

test('_headers sends each address every header of its part once, wherever the site stands', () => {
  for (const base of ['/', '/plan/']) {
    const file = headersFile([...ENTRIES, 'plans/'], ENTRIES, base);
    for (const address of [
      '/',
      '/404.html',
      '/about/',
      '/about/method/',
      '/d',
      '/embed/x/',
      '/favicon.svg',
      '/search/',
      '/search/data/all',
      '/search/index.html',
      '/_astro/a.js',
      '/plans/first/',
      '/plans/first/404.html',
      '/plans/first/search/',
      '/plans/second/kpis/1-1/',
      '/plans/second/embed/kpis/1-1/',
      '/plans/second/_astro/a.js',
    ])
      expect(Object.fromEntries(sent(file, `${base.slice(0, -1)}${address}`))).toEqual(
        Object.fromEntries(
          Object.entries({ ...ALWAYS, ...headersOf(areaOf(address)) }).map(([name, value]) => [name, [value]]),
        ),
      );
  }
});

test('_headers lets no page into a frame whose address is written in a way that meets the rule of no part', () => {
  const file = headersFile(ENTRIES, [], '/');
  for (const address of ['/%6Bpis/', '//kpis/', '/%73earch/', '/nothing/'])
    expect(sent(file, address).get('X-Frame-Options')).toEqual(['DENY']);
});

test('_headers with more rules than are read is refused', () => {
  const many = Array.from({ length: 100 }, (_, index) => `folder${index}/`);
  expect(() => headersFile(many, [], '/')).toThrow(
    'サイトの一番上にファイルとフォルダーが多すぎて、ヘッダーの設定（_headers）が100件に収まりません（108件）。public の一番上にあるファイルを、フォルダーにまとめてください。',
  );
});

test('nginx looks the same headers up by address', () => {
  const settings = nginxSettings('/plan/');
  expect(settings).toContain(
    "\"~^/plan(/plans/[^/]+)?/search/(index\\.html)?$\" \"default-src 'none'; script-src 'self' 'wasm-unsafe-eval'",
  );
  expect(settings).toContain('  "~^/plan(/plans/[^/]+)?/_astro/" "public, max-age=31536000, immutable";');
  expect(settings).toContain('error_page 404 /plan/404.html;');
  // In a `location` they would drop those outside.
  expect(settings.match(/ {4}add_header/g)).toBeNull();
});
