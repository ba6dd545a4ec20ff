// The dev server in a process of its own, for its test and its bench.

import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Starts it with the content at a path; `folder` gets its cache. Its words are not shown. */
export function startDevServer(content: string, folder: string, port: number): ChildProcess {
  const options = { root, cacheDir: join(folder, 'astro'), server: { port } };
  const script = `import { dev } from 'astro'; await dev(${JSON.stringify(options)});`;
  // Under a test runner Astro serves nothing.
  const { VITEST: _, ...env } = process.env;
  return spawn(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: root,
    stdio: 'ignore',
    env: { ...env, NODE_ENV: 'development', PLAN_CONTENT: content, ASTRO_TELEMETRY_DISABLED: '1' },
  });
}
