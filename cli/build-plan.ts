// Builds the pages of one plan with Astro, or takes those of an earlier plan over as they were, in a process of its own (steps.ts
// runs it): a build keeps things by the content folder, which is one for a process, and its memory is free again when it has
// ended. Called with a PlanBuild as JSON.

import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SiteAddress } from '../src/addresses/finish.ts';
import { codeOfPages } from '../src/code.ts';
import { planKey, shownByEarlierPlans, takeOverPlan } from './kept-plan.ts';
import { prerendering } from './prerendering.ts';
import { asStep } from './step.ts';

/** What is built where, and what a build may be told. */
export interface PlanBuild {
  /** The site that is being made. */
  readonly draft: string;
  /** The site as it is published: what has not changed is taken from there. */
  readonly published: string;
  /** From the project's root. */
  readonly cacheDir: string;
  readonly site?: string | undefined;
  readonly base?: string | undefined;
  /** Forgets what is kept. */
  readonly force?: boolean | undefined;
  /** For an earlier plan: what it may show of the plan that followed, in short. */
  readonly later?: string | undefined;
}

/** What came of it. */
export interface PlanPages {
  /** Where the site will stand; null where it is finished, taken over whole. */
  readonly address: SiteAddress | null;
  /** What an earlier plan's site is made from, in short; null for the newest plan. */
  readonly key: string | null;
  /** What earlier plans may show of this one, in short. */
  readonly shown: string;
}

const root = fileURLToPath(new URL('..', import.meta.url));

async function buildPlan(plan: PlanBuild): Promise<PlanPages> {
  const { draft, published, cacheDir, site, base, force, later } = plan;
  await codeOfPages();
  const key = later === undefined ? null : await planKey([site, base], later);
  if (key !== null && force !== true && takeOverPlan(key, plan)) {
    console.log('前と同じなので、そのまま使います。');
    return { address: null, key, shown: '' };
  }
  const { build } = await import('astro');
  let address: SiteAddress = { site: undefined, base: '/' };
  await build({
    root,
    outDir: draft,
    cacheDir,
    ...(site === undefined ? {} : { site }),
    ...(base === undefined ? {} : { base }),
    ...(force === undefined ? {} : { force }),
    integrations: [
      prerendering({ published, draft, list: join(root, cacheDir, 'pages.json') }, force === true),
      {
        name: 'site-address',
        hooks: { 'astro:config:done': ({ config }) => void (address = { site: config.site, base: config.base }) },
      },
    ],
    // Otherwise a line for every page.
    logLevel: 'warn',
  });
  return { address, key, shown: shownByEarlierPlans() };
}

await asStep(buildPlan);
