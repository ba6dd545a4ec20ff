// What a built site needs to be found: with a known address the routes of feed, catalogue and cards, and sitemap.xml and
// robots.txt over the pages that were really built.

import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { hasDatedSheets } from '../git-history.ts';
import { builtPagesIn } from './built-pages.ts';
import { robotsTxt, sitemapXml } from './sitemap.ts';

const ROUTES = {
  '/data/catalog.jsonld': 'data/catalog.jsonld.ts',
  '/data/catalog.ttl': 'data/catalog.ttl.ts',
  '/cards/plan.png': 'cards/plan.png.ts',
  '/cards/measures/[slug]/[edition].png': 'cards/measure.png.ts',
  '/cards/kpis/[id].png': 'cards/kpi.png.ts',
};

export function addresses(): AstroIntegration {
  let site: string | undefined;
  let base = '/';
  return {
    name: 'addresses',
    hooks: {
      'astro:config:setup': ({ config, injectRoute }) => {
        ({ site, base } = config);
        if (site === undefined) return;
        const routes = Object.entries({ ...ROUTES, ...(hasDatedSheets() ? { '/feed.xml': 'feed.xml.ts' } : {}) });
        for (const [pattern, file] of routes)
          injectRoute({
            pattern,
            entrypoint: new URL(`../pages/_published/${file}`, import.meta.url),
            prerender: true,
          });
      },
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        if (site === undefined) {
          logger.info(
            '公開するアドレスが分からないので、サイトマップ、フィード、データの目録、カードの画像は作りません。plan.yaml の「公開先」に書くと作ります。',
          );
          return;
        }
        if (!hasDatedSheets()) logger.info('変更の履歴が分からないので、フィードは作りません。');
        const sitemap = sitemapXml(await builtPagesIn(folder), new URL(base, site).href);
        await writeFile(`${folder}sitemap.xml`, sitemap);
        // Crawlers look for it at the root of a host only.
        if (base === '/') await writeFile(`${folder}robots.txt`, robotsTxt(new URL('/sitemap.xml', site).href));
      },
    },
  };
}
