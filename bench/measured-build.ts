// One build of a project in a process of its own, and what it took.

import { spawn } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

export interface Usage {
  /** User + system time of the build's process with all its threads. */
  readonly cpuSeconds: number;
  readonly peakMegabytes: number;
  readonly wallSeconds: number;
}

/** The arguments by which Node builds an Astro project. */
export const astroBuild = (folder: string) => [resolve('node_modules/astro/bin/astro.mjs'), 'build', '--root', folder];

/** Builds a project from nothing into its `dist`, by a script with its arguments, and says what that took. */
export async function measuredBuild(
  folder: string,
  content: string,
  command: readonly string[] = astroBuild(folder),
): Promise<Usage & { files: number; pages: number }> {
  const report = join(folder, 'usage.json');
  const child = spawn(process.execPath, ['--import', resolve('bench/report-cpu.mjs'), ...command], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, PLAN_CONTENT: content, CPU_REPORT: report, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  const code = await new Promise((done) => child.on('exit', done));
  if (code !== 0) throw new Error(`The build of ${folder} failed.`);
  const entries = await readdir(join(folder, 'dist'), { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return {
    ...(JSON.parse(await readFile(report, 'utf8')) as Usage),
    files: files.length,
    pages: files.filter(({ name }) => name.endsWith('.html')).length,
  };
}
