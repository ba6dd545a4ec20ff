// Finishes the pages of one plan that build-plan.ts has built, in a process of its own (steps.ts runs it): the search, and what
// search engines read. Called with a BuiltPlan as JSON.

import { finishAddresses, type SiteAddress } from '../src/addresses/finish.ts';
import { buildSearch } from '../src/search/build.ts';
import { asStep } from './step.ts';

export interface BuiltPlan extends SiteAddress {
  /** The folder with its pages. */
  readonly draft: string;
}

await asStep(async ({ draft, site, base }: BuiltPlan) => {
  await buildSearch(draft);
  await finishAddresses(draft, { site, base });
});
