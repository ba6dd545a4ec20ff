// While the dev server runs, all content is checked after every change in it, with the words of `npm run check`: what a file
// says may be wrong only beside another, a link to a programme that was renamed just now.

import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import type { AstroIntegration } from 'astro';
import { contentFolder } from './content-folder.ts';

/** Milliseconds: editors write a file in several steps, and one check after the last is enough. */
const PAUSE = 200;

/** Checks in a process of its own, so that the page does not wait for it. */
export function checkOnChange(): AstroIntegration {
  return {
    name: 'check-on-change',
    hooks: {
      'astro:server:setup': ({ server }) => {
        const folder = contentFolder();
        const check = () =>
          spawn(process.execPath, [resolve('cli/check.ts')], { stdio: ['ignore', 'inherit', 'inherit'] });
        let pending: NodeJS.Timeout | undefined;
        server.watcher.on('all', (_event, path) => {
          if (!path.startsWith(folder)) return;
          clearTimeout(pending);
          pending = setTimeout(check, PAUSE);
        });
      },
    },
  };
}
