// The last of a plan's steps, once all that stands below it is built, earlier plans too: addresses that stay, and for the whole
// site the headers that servers send. Called with a BuiltPlan as JSON, in a process of its own (steps.ts runs it).

import { readdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { keepAddresses } from '../src/addresses/finish.ts';
import { contentFolder, earlierPlanNames, earlierPlanPath, laterPlanOf } from '../src/content-folder.ts';
import { headersFile } from '../src/hosting/headers-file.ts';
import type { BuiltPlan } from './finish-plan.ts';
import { asStep } from './step.ts';

/** Whether a folder has any file: an empty one is no part of a site. */
const holdsFile = (folder: string): boolean =>
  readdirSync(folder, { withFileTypes: true }).some(
    (entry) => !entry.isDirectory() || holdsFile(join(folder, entry.name)),
  );

/** The names of a folder's files and folders, a folder's with `/`. */
function namesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !entry.isDirectory() || holdsFile(join(folder, entry.name)))
    .map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name));
}

async function writeHeaders(folder: string, base: string): Promise<void> {
  const plans = await earlierPlanNames(contentFolder());
  const earlier = plans.flatMap((name) => namesIn(join(folder, earlierPlanPath(name))));
  await writeFile(join(folder, '_headers'), headersFile(namesIn(folder), earlier, base));
}

await asStep(async ({ draft, base }: BuiltPlan) => {
  await keepAddresses(draft, base);
  // Hosts read one file, in the root of the whole site.
  if (laterPlanOf(contentFolder()) === null) await writeHeaders(draft, base);
});
