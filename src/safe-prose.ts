// A page of prose is made into a program by @astrojs/mdx. What lies outside the documented subset never gets so far: not in a
// build, which the check has gone before, and not in the dev server, where the check runs beside it.

import { readFile } from 'node:fs/promises';
import type { Plugin } from 'vite';
import { shownPath } from './content-folder.ts';
import { editorsMistake } from './redirects.ts';
import { problemsOfPage } from './schema/page.ts';
import { problemWithLine } from './schema/problem-report.ts';

/** Must stand before the plugins of @astrojs/mdx. */
export function safeProse(): Plugin {
  return {
    name: 'safe-prose',
    enforce: 'pre',
    transform: {
      filter: { id: /\.mdx(?:\?|$)/ },
      async handler(_code, id) {
        // The file itself: by way of a query Vite may hand over something that was made of it.
        const file = id.replace(/\?.*$/s, '');
        const text = await readFile(file, 'utf8');
        const path = shownPath(file);
        const errors = problemsOfPage(text, path).filter(({ severity }) => severity === 'error');
        if (errors.length > 0) throw editorsMistake(errors.map((each) => problemWithLine(each, text)).join('\n\n'));
      },
    },
  };
}
