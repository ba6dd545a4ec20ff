// A plan before the one that is edited seldom changes. Where nothing that its site is made from has changed, its whole folder is
// taken over from the published site, without Astro being started.

import { createHash, randomUUID } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { buildDay } from '../src/build-day.ts';
import { codeOfPages } from '../src/code.ts';
import { contentFolder, nameIn, publicFolder } from '../src/content-folder.ts';
import { linked } from '../src/domain/other-plan.ts';
import { contentHistory } from '../src/git-history.ts';
import { readingsOf } from '../src/readings.ts';
import type { PlanBuild } from './build-plan.ts';
import { readWritten, saveWritten, takeOver } from './kept-pages.ts';

const digest = (parts: readonly unknown[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('base64url');

/**
 * The paths of all files in a folder, in one order; itself where it is a file, none where it is not there. Links are not followed:
 * they may lead anywhere, and round.
 */
function filesIn(path: string): string[] {
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (!found?.isDirectory()) return found ? [path] : [];
  return readdirSync(path)
    .toSorted()
    .flatMap((name) => filesIn(join(path, name)));
}

type PlanFolders = Pick<PlanBuild, 'draft' | 'published' | 'cacheDir'>;

/** What a file says; of what cannot be read as one, such as a link to a folder, what nothing ever said. */
function saidBy(path: string): Uint8Array | string {
  try {
    return readFileSync(path);
  } catch {
    return randomUUID();
  }
}

/** What the plans before may show of the plan that this process has built, in short. */
export const shownByEarlierPlans = (): string => digest([readingsOf('plan'), readingsOf('measures').map(linked)]);

/** What makes a site besides what makes pages, and what the page of forms shows. */
const OTHER_INPUT = ['cli', 'examples/formats'];

/**
 * What the site of the earlier plan in this process's content folder is made from, in short. `address` is where it will stand
 * as far as the build was told, `later` what it may show of the plan that followed.
 */
export async function planKey(address: readonly (string | undefined)[], later: string): Promise<string> {
  const said = [...OTHER_INPUT, contentFolder(), publicFolder()]
    .flatMap(filesIn)
    .map((path) => [nameIn('.', path), createHash('sha256').update(saidBy(path)).digest('base64url')]);
  const { files, prefix } = contentHistory();
  return digest([address, later, said, await codeOfPages(), buildDay(), prefix, [...files]]);
}

/** The list of a plan's files, beside what else is known of the published site. */
const listIn = (cacheDir: string) => join(cacheDir, 'plan.json');

/**
 * Takes all of a plan's site over, if it is the one that was made from the same, to the last file. Like Astro, it first removes
 * what the plan that followed has put into the folder.
 */
export function takeOverPlan(key: string, { published, draft, cacheDir }: PlanFolders): boolean {
  const remove = () => rmSync(draft, { recursive: true, force: true });
  remove();
  const written = readWritten(listIn(cacheDir));
  const files = [...written.keys()];
  const isTakenOver = files.length > 0 && files.every((file) => takeOver(file, key, published, draft, written));
  if (!isTakenOver) remove();
  return isTakenOver;
}

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
