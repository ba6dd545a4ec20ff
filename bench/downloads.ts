// npm run bench:downloads [count] [runs] — the whole site of a generated city, with and without its downloads and packs, in one
// run: what they cost while building.

import { cp, mkdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { writeGeneratedContent } from './generated-content.ts';
import { measuredBuild } from './measured-build.ts';

const OF_A_PROJECT = ['astro.config.mjs', 'package.json', 'tsconfig.json', 'postcss.config.mjs', 'public', 'src'];

/** What makes the downloads and their pages, below src/pages. */
const DOWNLOADS = ['data', 'pack', 'kpis/[id]', 'measures/[slug]/[edition]'];

async function writeProject(folder: string, withDownloads: boolean): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const name of OF_A_PROJECT)
    await cp(name, join(folder, name), { recursive: true, filter: (path) => !path.includes('src/content/') });
  if (!withDownloads)
    for (const name of DOWNLOADS) await rm(join(folder, 'src/pages', name), { recursive: true, force: true });
}

const count = Number(process.argv[2] ?? 1000);
const runs = Number(process.argv[3] ?? 1);
const root = resolve('.cache/bench');
const content = join(root, 'content');
await writeGeneratedContent(content, count);
console.log(`${count} generated sheets, ${runs} run(s) each, in turn, without any cache`);
const shares: string[] = [];
for (let run = 0; run < runs; run++) {
  const seconds: number[] = [];
  for (const [name, withDownloads] of [
    ['pages alone', false],
    ['with downloads', true],
  ] as const) {
    const folder = join(root, withDownloads ? 'with' : 'without');
    await writeProject(folder, withDownloads);
    const { cpuSeconds, wallSeconds, peakMegabytes, files, pages } = await measuredBuild(folder, content);
    seconds.push(cpuSeconds);
    console.log(
      `${name}: ${files} files (${pages} pages), ${cpuSeconds.toFixed(1)} s of processor time, ` +
        `${wallSeconds.toFixed(1)} s of wall time, ${peakMegabytes.toFixed(0)} MB at most`,
    );
  }
  const [alone = NaN, whole = NaN] = seconds;
  shares.push(`${((whole / alone - 1) * 100).toFixed(0)}%`);
}
console.log(`downloads on top of the pages, processor time: ${shares.join(', ')}`);
