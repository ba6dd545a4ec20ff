// Routes that a site has where its address is known: feed, catalogue and cards.

import type { AstroIntegration } from 'astro';
import { hasDatedSheets } from '../git-history.ts';

/** Routes in src/pages/_published that only make sense with whole addresses. */
const ROUTES = {
  '/data/catalog.jsonld': 'data/catalog.jsonld.ts',
  '/data/catalog.ttl': 'data/catalog.ttl.ts',
  '/cards/plan.png': 'cards/plan.png.ts',
  '/cards/measures/[slug]/[edition].png': 'cards/measure.png.ts',
  '/cards/kpis/[id].png': 'cards/kpi.png.ts',
};

export function publishedRoutes(): AstroIntegration {
  return {
    name: 'published-routes',
    hooks: {
      'astro:config:setup': ({ config: { site }, injectRoute }) => {
        if (site === undefined) return;
        const routes = Object.entries({ ...ROUTES, ...(hasDatedSheets() ? { '/feed.xml': 'feed.xml.ts' } : {}) });
        for (const [pattern, file] of routes)
          injectRoute({
            pattern,
            entrypoint: new URL(`../pages/_published/${file}`, import.meta.url),
            prerender: true,
          });
      },
    },
  };
}
