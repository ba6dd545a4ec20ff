// How our builds render: only what has changed, telling how far they are.

import type { AstroIntegration } from 'astro';
import { type Folders, withKeptPages } from './kept-pages.ts';
import { withPageProgress } from './page-progress.ts';
import { withStyleDigests } from './style-digest.ts';

/** `isFresh` renders every page. */
export function prerendering(folders: Folders, isFresh: boolean): AstroIntegration {
  let done = () => {};
  return {
    name: 'prerendering',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((astros) => {
          const kept = withKeptPages(withStyleDigests(astros), folders, isFresh);
          ({ done } = kept);
          return withPageProgress(kept.prerenderer);
        });
      },
      'astro:build:done': () => done(),
    },
  };
}
