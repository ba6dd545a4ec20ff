// A plan before the one that is edited seldom changes. Where nothing that its site is made from has changed, its whole folder is
// taken over from the published site, without Astro being started.

import { createHash, randomUUID } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { buildDay } from '../src/build-day.ts';
import { codeOfPages } from '../src/code.ts';
import { contentFolder, nameIn, publicFolder } from '../src/content-folder.ts';
import { linked } from '../src/domain/other-plan.ts';
import { contentHistory } from '../src/git-history.ts';
import { readingsOf } from '../src/readings.ts';
import { readWritten, takeOver } from './kept-pages.ts';
import { filesIn, listIn, type PlanFolders } from './plan-files.ts';

const digest = (parts: readonly unknown[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('base64url');

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
