// One build of a project in a process of its own, and what it took.

import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { measuredTree, type Usage } from './process-tree.ts';

export type Command = readonly [string, ...string[]];

/** How Astro builds the project in a folder. */
export const astroBuild = (folder: string): Command => [
  process.execPath,
  resolve('node_modules/astro/bin/astro.mjs'),
  'build',
  '--root',
  folder,
];

/** Builds a project from nothing into its `dist` and says what that took and made. */
export async function measuredBuild(
  folder: string,
  content: string,
  command: Command = astroBuild(folder),
): Promise<Usage & { files: number; pages: number }> {
  Object.assign(process.env, { PLAN_CONTENT: content, ASTRO_TELEMETRY_DISABLED: '1' });
  const usage = await measuredTree(command);
  const entries = await readdir(join(folder, 'dist'), { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return { ...usage, files: files.length, pages: files.filter(({ name }) => name.endsWith('.html')).length };
}
