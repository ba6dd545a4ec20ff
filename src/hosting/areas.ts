// How the site is to be served: which headers each part of it gets. Everything that tells a server so, `_headers`, the nginx
// settings, the policy inside the pages, the tables in docs/hosting.ja.md, is made from this description.

import { EMBED_POLICY, PAGE_POLICY, type Policy, policyText, SEARCH_POLICY, WORKER_POLICY } from './policy.ts';

/**
 * Part of the site, by addresses under its root: `/search/` is this address, `/embed/*` all that begin so. No two parts
 * overlap, since some hosts join the headers of all parts that an address is in.
 */
export interface Area {
  readonly path: string;
  /** In Japanese, for the tables in the documentation. */
  readonly name: string;
  readonly policy: Policy;
  readonly headers: Readonly<Record<string, string>>;
}

/** In seconds. */
const FIVE_MINUTES = 300;
const HOUR = 3600;
const YEAR = 31_536_000;

/** Of a page a reader sees the new version after five minutes at the latest. */
const BRIEFLY = `public, max-age=${FIVE_MINUTES}`;
/** For files whose name changes with what is in them. */
const FOR_EVER = `public, max-age=${YEAR}, immutable`;

/** For what is no page: others need the data, not the site. */
const OPEN = { 'Access-Control-Allow-Origin': '*' };
const NOT_IN_FRAMES = { 'X-Frame-Options': 'DENY' };

/** On every answer. */
export const ALWAYS: Readonly<Record<string, string>> = {
  // Two years. Without includeSubDomains and preload: a city's other hosts are for the city to decide on.
  'Strict-Transport-Security': 'max-age=63072000',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': [
    'accelerometer',
    'browsing-topics',
    'camera',
    'display-capture',
    'geolocation',
    'gyroscope',
    'magnetometer',
    'microphone',
    'midi',
    'payment',
    'publickey-credentials-get',
    'screen-wake-lock',
    'serial',
    'usb',
  ]
    .map((feature) => `${feature}=()`)
    .join(', '),
};

/** The parts that differ from all others. */
export const SPECIAL: readonly Area[] = [
  {
    path: '/_astro/*',
    name: '名前に内容の符号が入ったファイル',
    policy: WORKER_POLICY,
    headers: { ...NOT_IN_FRAMES, 'Cache-Control': FOR_EVER },
  },
  {
    path: '/search/',
    name: '検索のページ',
    policy: SEARCH_POLICY,
    headers: { ...NOT_IN_FRAMES, 'Cache-Control': BRIEFLY },
  },
  {
    path: '/search/data/*',
    name: '検索の索引',
    policy: WORKER_POLICY,
    headers: { ...NOT_IN_FRAMES, 'Cache-Control': `public, max-age=${HOUR}` },
  },
  {
    path: '/embed/*',
    name: 'ほかのサイトに埋め込むページ',
    policy: EMBED_POLICY,
    headers: { 'Cache-Control': BRIEFLY },
  },
  {
    path: '/data/*',
    name: 'データ',
    policy: PAGE_POLICY,
    headers: { ...NOT_IN_FRAMES, ...OPEN, 'Cache-Control': BRIEFLY },
  },
];

/** Everything else, an address that does not exist among it. */
export const OTHERS: Area = {
  path: '/*',
  name: 'そのほかのすべて',
  policy: PAGE_POLICY,
  headers: { ...NOT_IN_FRAMES, 'Cache-Control': BRIEFLY },
};

/** Whether an address, from the site's root and with `/` in front, is in a part of the site. */
function isIn(address: string, { path }: Area): boolean {
  return path.endsWith('*') ? address.startsWith(path.slice(0, -1)) : address === path;
}

/** A plan before the site's own, which has the same parts as the site (`/plans/first/search/`). */
const EARLIER_PLAN = /^\/plans\/[^/]+(?=\/)/;

/** The part of the site that an address is in. */
export function areaOf(address: string): Area {
  const within = address.replace(EARLIER_PLAN, '').replace(/\/index\.html$/, '/');
  return SPECIAL.find((area) => isIn(within, area)) ?? OTHERS;
}

/** All headers of a part but those that are on every answer. */
export function headersOf({ policy, headers }: Area): Readonly<Record<string, string>> {
  return { 'Content-Security-Policy': policyText(policy), ...headers };
}
