// Builds the pages of one plan with Astro, in a process of its own (steps.ts runs it): a build keeps things by the content
// folder, which is one for a process, and its memory is free again when it has ended. Called with a PlanBuild as JSON.

import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onProgress } from '../src/progress.ts';
import { prerendering } from './prerendering.ts';
import { progressLines } from './progress-lines.ts';
import { reasonOf } from './reason.ts';

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

async function buildPlan({ draft, published, cacheDir, site, base, force }: PlanBuild): Promise<void> {
  const { build } = await import('astro');
  await build({
    root,
    outDir: draft,
    cacheDir,
    ...(site === undefined ? {} : { site }),
    ...(base === undefined ? {} : { base }),
    ...(force === undefined ? {} : { force }),
    integrations: [prerendering({ published, draft, list: join(root, cacheDir, 'pages.json') }, force === true)],
    // Otherwise a line for every page.
    logLevel: 'warn',
  });
}

// Who runs this is gone: nobody waits for what would be written now, and another build may begin.
process.on('disconnect', () => process.exit(1));
process.channel?.unref();
onProgress(progressLines(process.stdout, () => performance.now()));
try {
  await buildPlan(JSON.parse(process.argv[2] ?? '') as PlanBuild);
} catch (error) {
  console.error(`\n${reasonOf(error)}`);
  process.exitCode = 1;
}
