// The settings of nginx, to be put whole into /etc/nginx/conf.d/. Headers are set in one place and looked up by address: one
// `add_header` inside a `location` would drop all those outside.

import { ALWAYS, type Area, headersOf, OTHERS, SPECIAL } from './areas.ts';

const variableOf = (header: string) => `$plan_${header.toLowerCase().replaceAll('-', '_')}`;
const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A plan before the site's own has the same parts. */
const EARLIER_PLAN = '(/plans/[^/]+)?';

/** nginx answers `/search/` with `/search/index.html` and looks at that name when it sets headers. */
function patternOf({ path }: Area, base: string): string {
  const address = `${escaped(base.replace(/\/$/, ''))}${EARLIER_PLAN}${escaped(path.replace(/\*$/, ''))}`;
  return path.endsWith('*') ? `"~^${address}"` : `"~^${address}(index\\.html)?$"`;
}

/** One header for all parts of the site; what is empty is not sent. */
function mapOf(header: string, base: string): string {
  const lines = SPECIAL.filter((area) => headersOf(area)[header] !== headersOf(OTHERS)[header]).map(
    (area) => `  ${patternOf(area, base)} "${headersOf(area)[header] ?? ''}";`,
  );
  const value = headersOf(OTHERS)[header] ?? '';
  return [`map $uri ${variableOf(header)} {`, `  default "${value}";`, ...lines, '}'].join('\n');
}

/**
 * The settings for a site at `base` (`/` or `/plan/`) of its host. The built site stands in that folder under nginx's `root`:
 * for `/plan/` in /var/www/site/plan.
 */
export function nginxSettings(base: string): string {
  const byAddress = [...new Set([OTHERS, ...SPECIAL].flatMap((area) => Object.keys(headersOf(area))))];
  const always = Object.entries(ALWAYS).map(([name, value]) => `  add_header ${name} "${value}" always;`);
  const looked = byAddress.map((name) => `  add_header ${name} ${variableOf(name)} always;`);
  const root = base.replace(/\/$/, '');
  return `${byAddress.map((header) => mapOf(header, base)).join('\n\n')}

server {
  listen 80;
  server_name _;
  root /var/www/site;

  index index.html;
  charset utf-8;
  charset_types text/plain text/css text/javascript application/javascript application/json application/ld+json
    application/xml application/atom+xml text/csv image/svg+xml;
  server_tokens off;
  absolute_redirect off;

  # 圧縮済みのファイルがあれば、それを送る。brotli_static は、そのモジュールを入れたときに使える。
  gzip_static on;
  # brotli_static on;
  gzip on;
  gzip_vary on;
  gzip_types text/plain text/css text/javascript application/javascript application/json application/ld+json
    application/xml application/atom+xml text/csv image/svg+xml;

  # フォルダーの中身は見せず、ないアドレスと同じに扱う。
  error_page 404 ${root}/404.html;
  error_page 403 =404 ${root}/404.html;
  location = ${root}/_headers {
    return 404;
  }

${[...always, ...looked].join('\n')}
}
`;
}
