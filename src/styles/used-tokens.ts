// The design tokens come as one stylesheet of more than two hundred custom properties, of which a page needs a few dozen.
// A PostCSS plugin leaves out those that nothing in src/ names, so that they cost no reader anything.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** As much of PostCSS as is needed here. */
interface Declaration {
  readonly prop: string;
  readonly value: string;
  readonly source?: { readonly input: { readonly file?: string } } | undefined;
  remove(): unknown;
}
interface Stylesheet {
  walkDecls(visit: (declaration: Declaration) => void): unknown;
}

/** The custom properties that a text of CSS refers to. */
function namesIn(css: string): string[] {
  return [...css.matchAll(/var\(\s*(--[\w-]+)/g)].map(([, name = '']) => name);
}

/** The custom properties that the stylesheets and components of a folder refer to. */
function namesInFolder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:css|astro)$/.test(name))
    .flatMap((name) => namesIn(readFileSync(join(folder, name), 'utf8')));
}

/** The names and every name that their tokens are made from. */
export function withOrigins(names: readonly string[], tokens: ReadonlyMap<string, string>): Set<string> {
  const all = new Set(names);
  for (const name of all) for (const origin of namesIn(tokens.get(name) ?? '')) all.add(origin);
  return all;
}

/** PostCSS plugin. `sourceFolder` holds the site's own stylesheets and components. */
export function usedTokensOnly(sourceFolder: string) {
  return {
    postcssPlugin: 'used-tokens-only',
    Once(stylesheet: Stylesheet) {
      const tokens: Declaration[] = [];
      stylesheet.walkDecls((declaration) => {
        const isToken = declaration.source?.input.file?.includes('@digital-go-jp') === true;
        if (isToken && declaration.prop.startsWith('--')) tokens.push(declaration);
      });
      if (tokens.length === 0) return;
      const values = new Map(tokens.map(({ prop, value }) => [prop, value]));
      const used = withOrigins(namesInFolder(sourceFolder), values);
      for (const token of tokens) if (!used.has(token.prop)) token.remove();
    },
  };
}
