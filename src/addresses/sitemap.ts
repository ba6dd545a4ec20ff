// sitemap.xml (https://www.sitemaps.org/protocol.html) and robots.txt.

import { inXml } from '../feed/atom.ts';
import type { BuiltPage } from './built-pages.ts';

/** The pages that search engines are to know: those that name themselves as the address to be found at. */
export function sitemapXml(pages: readonly BuiltPage[], root: string): string {
  const urls = pages
    .map((page) => ({ ...page, address: new URL(page.path.slice(1), root).href }))
    .filter(({ address, canonical, noindex }) => !noindex && canonical === address)
    .map(({ address, modified }) => {
      const lastmod = modified === null ? '' : `<lastmod>${inXml(modified)}</lastmod>`;
      return `  <url><loc>${inXml(address)}</loc>${lastmod}</url>`;
    });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...urls,
    '</urlset>',
    '',
  ].join('\n');
}

export function robotsTxt(sitemap: string): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${sitemap}\n`;
}
