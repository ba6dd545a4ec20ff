// What the dev server watches: the content and the code, not the sites and caches that builds write beside them, whose
// thousands of files would keep it from starting.

import { join, relative, resolve, sep } from 'node:path';
import { contentFolder } from './content-folder.ts';

/** `.cache`, `dist`, `dist-example-1000`, `.dist.new-123` at the project's root, and what the tools leave. */
const WRITTEN_BY_BUILDS = /^(?:\.cache|\.?dist[^/]*|tools|test-results)(?:\/|$)/;

/** Whether a path need not be watched; content is, wherever it stands. */
export function isUnwatched(path: string): boolean {
  const from = (folder: string) => relative(folder, join(path)).split(sep).join('/');
  const isContent = !from(contentFolder()).startsWith('..');
  return !isContent && WRITTEN_BY_BUILDS.test(from(resolve('.')));
}
