// What the dev server watches: the content and the code, not the sites and caches that builds write beside them, whose
// thousands of files would keep it from starting.

import { contentFolder, nameIn, shownPath } from './content-folder.ts';

/** `.cache`, `dist`, `dist-example-1000`, `.dist.new-123` at the project's root, and `tools/`, of which no page is made. */
const NO_PART_OF_PAGES = /^(?:\.cache|\.?dist[^/]*|tools|test-results)(?:\/|$)/;

/** Whether a path need not be watched; content is, wherever it stands. */
export function isUnwatched(path: string): boolean {
  const isContent = !nameIn(contentFolder(), path).startsWith('..');
  return !isContent && NO_PART_OF_PAGES.test(shownPath(path));
}
