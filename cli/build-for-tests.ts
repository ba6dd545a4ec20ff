// Whole builds for tests, each in a process of its own and into a folder of its own: `npm run build` but for the folder.

import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

export interface TestBuild {
  /** Where the content stands, from the project's root. */
  readonly content: string;
  /** Gets `dist` and `cache`; from the project's root. */
  readonly folder: string;
  /** What a shell does first. */
  readonly before?: string;
  /** A file that the system will not let the build read. (Taking its permissions away would not stop the superuser.) */
  readonly unreadable?: string;
}

/** Starts a build of the content into `<folder>/dist`. */
export function startBuild({ content, folder, before, unreadable }: TestBuild): ChildProcess {
  const site = { content: 'src/content', outDir: join(folder, 'dist'), cacheDir: join(folder, 'cache') };
  const script = `import { buildSite } from './cli/steps.ts';
    process.exitCode = (await buildSite(${JSON.stringify(site)})) ? 0 : 1;`;
  const args = ['--input-type=module', '--eval', script];
  const [command, commandArgs] =
    before === undefined
      ? [process.execPath, args]
      : ['/bin/bash', ['-c', `${before} && exec "$@"`, 'bash', process.execPath, ...args]];
  // For every process of the build.
  const refused = unreadable === undefined ? {} : { NODE_OPTIONS: `--import=${refusing(unreadable)}` };
  return spawn(command, commandArgs, { cwd: root, env: { ...process.env, ...refused, PLAN_CONTENT: content } });
}

/** A module after which Node's `readFile` is refused a file, as by the system. */
const refusing = (file: string) =>
  `data:text/javascript,${encodeURIComponent(`
    import fs from 'node:fs/promises';
    import { syncBuiltinESMExports } from 'node:module';
    const readFile = fs.readFile;
    fs.readFile = async (path, ...rest) => {
      if (String(path) === ${JSON.stringify(file)}) throw Object.assign(new Error('EACCES'), { code: 'EACCES', path });
      return readFile(path, ...rest);
    };
    syncBuiltinESMExports();`)}`;

/** What a process said and how it ended; null after a kill. */
export async function ended(build: ChildProcess): Promise<{ status: number | null; output: string }> {
  let output = '';
  for (const stream of [build.stdout, build.stderr]) stream?.on('data', (text: Buffer) => (output += text.toString()));
  const status = await new Promise<number | null>((resolve) => build.on('close', resolve));
  return { status, output };
}

/** Every file of a site with a digest of what is in it. */
export function siteFiles(site: string): Record<string, string> {
  const entries = readdirSync(site, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    entries
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path.slice(site.length), createHash('sha256').update(readFileSync(path)).digest('hex')]),
  );
}
