// The files of a plan's site and of what it is made from, as a build goes through them. It is apart from kept-plan.ts, which reads
// the content: the process that waits beside the largest step of a build needs this alone.

import { createHash, randomUUID } from 'node:crypto';
import { lstatSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { nameIn } from '../src/content-folder.ts';
import type { PlanBuild } from './build-plan.ts';
import { saveWritten } from './kept-pages.ts';

/**
 * The paths of all files in a folder, in one order; itself where it is a file, none where it is not there. Links are not followed:
 * they may lead anywhere, and round.
 */
export function filesIn(path: string): string[] {
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (!found?.isDirectory()) return found ? [path] : [];
  return readdirSync(path)
    .toSorted()
    .flatMap((name) => filesIn(join(path, name)));
}

export type PlanFolders = Pick<PlanBuild, 'draft' | 'published' | 'cacheDir'>;

/** The list of a plan's files, beside what else is known of the published site. */
export const listIn = (cacheDir: string) => join(cacheDir, 'plan.json');

/** Describes a plan's site for the next build. */
export function savePlan(key: string, { draft, cacheDir }: PlanFolders): void {
  saveWritten(listIn(cacheDir), draft, new Map(filesIn(draft).map((path) => [nameIn(draft, path), key])));
}

/** Another text after a change of some files or folders, even one that was undone; each time where they cannot be looked at. */
export function stateOf(paths: readonly string[]): string {
  const hash = createHash('sha256');
  try {
    // One by one, and nothing kept: this process waits beside the largest of all steps.
    for (const path of paths.flatMap(filesIn))
      // Of a link both count, itself and what it leads to.
      for (const look of [lstatSync, statSync]) {
        const found = look(path, { throwIfNoEntry: false });
        hash.update(JSON.stringify([path, found?.size, found?.mtimeMs, found?.ctimeMs]));
      }
    return hash.digest('base64url');
  } catch {
    return randomUUID();
  }
}
