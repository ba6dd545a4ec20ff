// What `npm run build` and `npm start` do with the site's content, and `npm run build:example` and `npm start -- --example`
// with that of the fictional city. The environment is set here: an npm script cannot do so in a way that both sh and cmd.exe understand.

import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SETTINGS } from '../src/code.ts';
import { contentFolder, earlierPlanFolder, earlierPlanNames, earlierPlanPath } from '../src/content-folder.ts';
import { onProgress } from '../src/progress.ts';
import { tidyDrawer } from '../src/drawer.ts';
import { alone } from './build-lock.ts';
import type { PlanBuild, PlanPages } from './build-plan.ts';
import type { BuiltPlan } from './finish-plan.ts';
import { compressFolder } from './compress.ts';
import { savePlan, stateOf } from './plan-files.ts';
import { progressLines } from './progress-lines.ts';
import { publish } from './publish.ts';
import { reasonOf } from './reason.ts';
import { runStep, StepFailed } from './step-process.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
/** One for all sites: they share what Astro keeps in .astro/. */
const LOCK = join(root, '.cache', 'building');

/** Which content is built, and the folder it is built into. */
export interface Site {
  readonly content: string;
  readonly outDir: string;
  readonly cacheDir: string;
}

export const OWN_SITE: Site = { content: 'src/content', outDir: 'dist', cacheDir: '.cache/astro' };
export const EXAMPLE_SITE: Site = {
  content: 'examples/mihon',
  outDir: 'dist-example',
  cacheDir: '.cache/astro-example',
};

/** The fictional city with as many measures. Its content is written by bench/enlarged-example.ts. */
export const enlargedSite = (measures: number): Site => ({
  content: `.cache/example-${measures}`,
  outDir: `dist-example-${measures}`,
  cacheDir: `.cache/astro-example-${measures}`,
});

/**
 * What a build may be told: where the site will stand (`--site`, `--base`), to forget what is kept (`--force`), and to put
 * compressed versions beside the files (`--compress`).
 */
export interface BuildOptions extends Pick<PlanBuild, 'site' | 'base' | 'force'> {
  readonly compress?: boolean | undefined;
}

/** Checks a site's content, builds it beside its folder and puts it there. False, with the reason told, where it cannot be. */
export async function buildSite(built: Site, options: BuildOptions = {}): Promise<boolean> {
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  // A site is built for readers, whatever the shell is set to.
  process.env['NODE_ENV'] = 'production';
  // One day for all steps.
  process.env['SOURCE_DATE_EPOCH'] ??= String(Math.floor(Date.now() / 1000));
  // The reader's own choice stands for the site's own content.
  if (built.content !== OWN_SITE.content) process.env['PLAN_CONTENT'] = built.content;
  process.chdir(root);
  const published = join(root, built.outDir);
  try {
    if (!(await isContentRight())) return false;
    await alone(
      LOCK,
      (isStillMine) => publish(published, (draft) => buildInto(built, draft, published, options), isStillMine),
      (holder) => console.log(`ほかの組み立て（プロセス${holder}）が終わるのを待っています。`),
    );
  } catch (error) {
    if (!(error instanceof StepFailed)) console.error(`\n${reasonOf(error)}`);
    console.error(`\nサイトを組み立てられませんでした。${built.outDir} は前のままです。`);
    return false;
  }
  console.log(`サイトを ${built.outDir} に組み立てました。`);
  return true;
}

/** Whether the content, that of earlier plans too, has no mistake; what is wrong is told. */
async function isContentRight(): Promise<boolean> {
  try {
    await runStep('check.ts', [], contentFolder());
    return true;
  } catch (error) {
    if (error instanceof StepFailed) return false;
    throw error;
  }
}

/** Builds a plan and those before it into a folder of the site that is being made. */
async function buildInto(
  { cacheDir }: Site,
  draft: string,
  published: string,
  { compress, ...options }: BuildOptions,
): Promise<void> {
  const earlierPlans = await earlierPlanNames(contentFolder());
  const state = () => stateOf([contentFolder(), 'public', 'src', 'cli', 'examples', ...SETTINGS]);
  // Only they are described by it.
  const before = earlierPlans.length === 0 ? null : state();
  const build = async (plan: PlanBuild, content: string, buildBelow: (shown: string) => Promise<void>) => {
    const { address, key, shown } = (await runStep('build-plan.ts', [JSON.stringify(plan)], content)) as PlanPages;
    if (address !== null) {
      const built = JSON.stringify({ ...address, draft: plan.draft } satisfies BuiltPlan);
      await runStep('finish-plan.ts', [built], content);
      await buildBelow(shown);
      // An address of this plan may lead to a page below.
      await runStep('keep-addresses.ts', [built], content);
    }
    // What was edited meanwhile may stand in the site, or not.
    if (key !== null && state() === before) savePlan(key, plan);
  };
  const buildEarlierPlans = async (later: string) => {
    for (const name of earlierPlans) {
      console.log(`前の計画（${name}）を組み立てています。`);
      const path = earlierPlanPath(name);
      await build(
        {
          ...options,
          ...(options.base === undefined ? {} : { base: `${options.base.replace(/\/$/, '')}${path}/` }),
          draft: join(draft, path),
          published: join(published, path),
          cacheDir: join(cacheDir, name),
          later,
        },
        earlierPlanFolder(contentFolder(), name),
        async () => {},
      );
    }
  };
  await build({ ...options, draft, published, cacheDir }, contentFolder(), buildEarlierPlans);
  await tidyDrawer(new Date());
  if (!compress) return;
  const stop = onProgress(progressLines(process.stdout, () => performance.now()));
  await compressFolder(draft).finally(stop);
}

/** Serves a built site on this machine. */
export async function serveSite({ outDir }: Site, port: number): Promise<void> {
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  const { preview } = await import('astro');
  // With 'always' this server, unlike a host of static files, refuses files without an extension: the search's data.
  const server = await preview({ root, outDir, server: { port }, trailingSlash: 'ignore', logLevel: 'warn' });
  console.log(`
  サイトを次のアドレスで見られます（The site is ready）:

    http://localhost:${server.port}/

  終わるときは Ctrl + C を押してください。
`);
}
