// npm run bench:check: what `npm run check` takes for each sheet beyond its start, on the enlarged fictional city: the difference
// between a large and a small plan, the best of some runs of each, in milliseconds of processor time.

import { mkdtemp, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { writeEnlargedExample } from './enlarged-example.ts';
import { measuredTree } from './process-tree.ts';

const [SMALL, LARGE] = [200, 2200];
const RUNS = 3;

const folder = await mkdtemp(resolve('.cache', 'bench-check-'));

async function best(measures: number): Promise<number> {
  const content = join(folder, String(measures));
  await writeEnlargedExample(content, measures);
  process.env['PLAN_CONTENT'] = content;
  const seconds = [];
  for (let run = 0; run < RUNS; run++)
    seconds.push((await measuredTree([process.execPath, 'cli/check.ts'], 'ignore')).cpuSeconds);
  return Math.min(...seconds);
}

const [small, large] = [await best(SMALL), await best(LARGE)];
console.log(
  `check: ${SMALL} measures ${small.toFixed(2)} s, ${LARGE} measures ${large.toFixed(2)} s of processor time: ` +
    `${(((large - small) / (LARGE - SMALL)) * 1000).toFixed(2)} ms a measure beyond its start`,
);
await rm(folder, { recursive: true });
