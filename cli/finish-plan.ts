// Finishes the pages of one plan that build-plan.ts has built, in a process of its own (steps.ts runs it): the search, addresses
// that stay, the headers that servers send. Called with a BuiltPlan as JSON.

import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { finishAddresses, type SiteAddress } from '../src/addresses/finish.ts';
import { headersFile } from '../src/hosting/headers-file.ts';
import { buildSearch } from '../src/search/build.ts';
import { asStep } from './step.ts';

export interface BuiltPlan extends SiteAddress {
  /** The folder with its pages. */
  readonly draft: string;
}

async function writeHeaders(folder: string, base: string): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name));
  await writeFile(join(folder, '_headers'), headersFile(names, base));
}

await asStep(async ({ draft, site, base }: BuiltPlan) => {
  await buildSearch(draft);
  await finishAddresses(draft, { site, base });
  // The last one sees every file that the others write.
  await writeHeaders(draft, base);
});
