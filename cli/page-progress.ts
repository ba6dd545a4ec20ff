// Tells how many of the pages Astro has rendered: it counts what goes through Astro's own way of rendering.

import type { AstroPrerenderer } from 'astro';
import { tellProgress } from '../src/progress.ts';

const WORK = 'ページを組み立てています';

export function withPageProgress(astros: AstroPrerenderer): AstroPrerenderer {
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
}
