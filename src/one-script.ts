// A page's script comes in one file: what two pages' scripts share would become a file of its own, which a browser can ask for
// only when it has read the one that names it, a round trip later. The list of KPIs gets a copy of the little it shares.

import type { Plugin } from 'vite';

const SHARED = /\/search\/text\.ts$/;
const COPIED_BY = /\/src\/kpi-list\//;

export function oneScript(): Plugin {
  return {
    name: 'one-script',
    enforce: 'pre',
    apply: 'build',
    resolveId: {
      filter: { id: SHARED },
      async handler(source, importer, options) {
        if (importer === undefined || !COPIED_BY.test(importer)) return null;
        const resolved = await this.resolve(source, importer, { ...options, skipSelf: true });
        return resolved && { ...resolved, id: `${resolved.id}?copy` };
      },
    },
  };
}
