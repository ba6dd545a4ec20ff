// The design tokens come as one stylesheet of more than two hundred custom properties, of which a page needs a few dozen.
// A PostCSS plugin leaves out those that nothing in src/ names, so that they cost no reader anything.

import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** As much of a PostCSS declaration as is needed here. */
interface Declaration {
  readonly prop: string;
  readonly value: string;
  readonly source?: { readonly input: { readonly file?: string } } | undefined;
  remove(): unknown;
}

const namesIn = (css: string) => [...css.matchAll(/var\(\s*(--[\w-]+)/g)].map(([, name = '']) => name);

/** The custom properties that the stylesheets and components of a folder refer to. */
function namedIn(folder: string): Set<string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(?:css|astro)$/.test(name),
  );
  return new Set(files.flatMap((name) => namesIn(readFileSync(join(folder, name), 'utf8'))));
}

/** PostCSS plugin. `sourceFolder` holds the site's own stylesheets and components. */
export function usedTokensOnly(sourceFolder: string) {
  return {
    postcssPlugin: 'used-tokens-only',
    prepare() {
      const named = namedIn(sourceFolder);
      return {
        Declaration(declaration: Declaration) {
          const isToken = declaration.source?.input.file?.includes('design-tokens') === true;
          if (isToken && declaration.prop.startsWith('--') && !named.has(declaration.prop)) declaration.remove();
        },
      };
    },
  };
}
