// What `npm run build:example` and `npm start -- --example` do with the fictional city's content, and `npm start` with the
// site's own. The environment is set here: an npm script cannot do so in a way that both sh and cmd.exe understand.

import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

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

/** Checks a site's content and builds it. False where the content has errors, which have then been told. */
export async function buildSite({ content, outDir, cacheDir }: Site): Promise<boolean> {
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  // The reader's own choice stands for the site's own content.
  if (content !== OWN_SITE.content) process.env['PLAN_CONTENT'] = content;
  process.chdir(root);
  await import('./check.ts');
  if (process.exitCode !== undefined && process.exitCode !== 0) return false;
  const { build } = await import('astro');
  await build({ root, outDir, cacheDir });
  return true;
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
