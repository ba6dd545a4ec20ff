// Builds the search when Astro has built the pages.

import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { buildSearch } from './build.ts';

export function search(): AstroIntegration {
  return {
    name: 'search',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const { things, pages } = await buildSearch(fileURLToPath(dir));
        logger.info(`${things} things on ${pages} pages`);
      },
    },
  };
}
