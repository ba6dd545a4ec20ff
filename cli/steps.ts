// What `npm run build` and `npm start` do with the site's content, and `npm run build:example` and `npm start -- --example`
// with that of the fictional city. The environment is set here: an npm script cannot do so in a way that both sh and cmd.exe understand.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { contentFolder, earlierPlanFolder, earlierPlanNames, earlierPlanPath } from '../src/content-folder.ts';
import { editorsMistake } from '../src/redirects.ts';
import { onProgress } from '../src/progress.ts';
import { alone } from './build-lock.ts';
import { checkContent } from './check.ts';
import { compressFolder } from './compress.ts';
import { prerendering } from './prerendering.ts';
import { progressLines } from './progress-lines.ts';
import { publish } from './publish.ts';

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
export interface BuildOptions {
  readonly site?: string | undefined;
  readonly base?: string | undefined;
  readonly force?: boolean | undefined;
  readonly compress?: boolean | undefined;
}

/** Checks a site's content, builds it beside its folder and puts it there. False, with the reason told, where it cannot be. */
export async function buildSite(built: Site, options: BuildOptions = {}): Promise<boolean> {
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  // A site is built for readers, whatever the shell is set to.
  process.env['NODE_ENV'] = 'production';
  // The reader's own choice stands for the site's own content.
  if (built.content !== OWN_SITE.content) process.env['PLAN_CONTENT'] = built.content;
  process.chdir(root);
  const published = join(root, built.outDir);
  const stop = onProgress(progressLines(process.stdout, () => performance.now()));
  try {
    if (!(await checkContent('text', []))) return false;
    for (const name of await earlierPlanNames(contentFolder()))
      if (!(await checkContent('text', [], earlierPlanFolder(contentFolder(), name)))) return false;
    await alone(
      LOCK,
      (isStillMine) => publish(published, (draft) => buildInto({ ...built, draft, published }, options), isStillMine),
      (holder) => console.log(`ほかの組み立て（プロセス${holder}）が終わるのを待っています。`),
    );
  } catch (error) {
    console.error(`\n${reasonOf(error)}\n\nサイトを組み立てられませんでした。${built.outDir} は前のままです。`);
    return false;
  } finally {
    stop();
  }
  console.log(`サイトを ${built.outDir} に組み立てました。`);
  return true;
}

/** The folders of one plan's build. */
interface Place {
  /** The site that is being made. */
  readonly draft: string;
  /** The site as it is published: what has not changed is taken from there. */
  readonly published: string;
  /** From the project's root. */
  readonly cacheDir: string;
}

/** @public An earlier plan's process imports it by name. */
export async function buildInto({ draft, published, cacheDir }: Place, options: BuildOptions): Promise<void> {
  const { site, base, force } = options;
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
  for (const name of await earlierPlanNames(contentFolder()))
    await buildEarlier(
      name,
      {
        draft: join(draft, earlierPlanPath(name)),
        published: join(published, earlierPlanPath(name)),
        cacheDir: join(cacheDir, name),
      },
      options,
    );
  if (options.compress) await compressFolder(draft);
}

/**
 * Builds an earlier plan into its folder of the site. In a process of its own: a build keeps things by the content folder, which
 * is one for a process.
 */
async function buildEarlier(name: string, place: Place, options: BuildOptions): Promise<void> {
  console.log(`前の計画（${name}）を組み立てています。`);
  const base =
    options.base === undefined ? {} : { base: `${options.base.replace(/\/$/, '')}${earlierPlanPath(name)}/` };
  const script = `import { buildInto } from './cli/steps.ts';
    await buildInto(${JSON.stringify(place)}, ${JSON.stringify({ ...options, ...base, compress: false })});`;
  const build = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: root,
    env: { ...process.env, PLAN_CONTENT: earlierPlanFolder(contentFolder(), name) },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const [status] = await once(build, 'close');
  if (status !== 0) throw editorsMistake(`前の計画（${name}）を組み立てられませんでした。`);
}

/** What went wrong, with the place in the code unless it was the content's fault, whose message says all. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { hint, loc } = error as { hint?: string; loc?: { file?: string; line?: number } };
  const place = loc?.file === undefined ? '' : `${loc.file}:${loc.line ?? ''}`;
  return [place, error.stack || error.message, hint].filter(Boolean).join('\n');
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
