// While the dev server runs, its pages are made and shown anew as soon as the content has been read again.

import type { AstroIntegration } from 'astro';
import { onReadingsChanged } from './readings.ts';

export function reloadOnChange(): AstroIntegration {
  return {
    name: 'reload-on-change',
    hooks: {
      'astro:server:setup': ({ server }) => {
        onReadingsChanged(() => {
          // As Astro tells it of its own store: which pages there are is asked again.
          for (const environment of Object.values(server.environments))
            environment.hot.send('astro:content-changed', {});
          server.environments.client.hot.send({ type: 'full-reload', path: '*' });
        });
      },
    },
  };
}
