// Builds the pages of one plan with Astro, in a process of its own (steps.ts runs it): a build keeps things by the content
// folder, which is one for a process, and its memory is free again when it has ended. Called with a PlanBuild as JSON.

import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SiteAddress } from '../src/addresses/finish.ts';
import { codeOfPages } from '../src/code.ts';
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
}

const root = fileURLToPath(new URL('..', import.meta.url));

/** Builds it and says where it will stand. */
async function buildPlan({ draft, published, cacheDir, site, base, force }: PlanBuild): Promise<SiteAddress> {
  await codeOfPages();
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
  return address;
}

await asStep(buildPlan);
