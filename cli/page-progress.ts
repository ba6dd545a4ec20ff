// Tells how many of the pages Astro has rendered. It asks Astro for its own way of rendering and counts what goes through.

import type { AstroIntegration } from 'astro';
import { tellProgress } from '../src/progress.ts';

const WORK = 'ページを組み立てています';

export function pageProgress(): AstroIntegration {
  return {
    name: 'page-progress',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((astros) => {
          let total = 0;
          let done = 0;
          return {
            ...astros,
            async getStaticPaths() {
              const paths = await astros.getStaticPaths();
              total = paths.length;
              return paths;
            },
            async render(request, options) {
              const rendered = await astros.render(request, options);
              done += 1;
              tellProgress(WORK, done, total);
              return rendered;
            },
          };
        });
      },
    },
  };
}
