// npm run bench:site [100 1000 5000 …]: the whole site of the fictional city enlarged to each number of measures, with search,
// downloads, cards and feed: a build from nothing, and one after an edit of one sheet. Prints wall and processor time and memory
// of all processes (Linux alone tells them), the warm build's share of the cold one, and the power of the number of measures
// with which the cost grows.

import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { enlargedSite } from '../cli/steps.ts';
import { DRAWER } from '../src/drawer.ts';
import { writeEnlargedExample } from './enlarged-example.ts';
import { measuredTree, type Usage } from './process-tree.ts';

const HOST = 'https://plan.example.org';

/** Builds the enlarged city as `npm run build:example` does and says what that took. */
function measured(measures: number): Promise<Usage> {
  const script = `import { buildSite, enlargedSite } from './cli/steps.ts';
    process.exitCode = (await buildSite(enlargedSite(${measures}), { site: '${HOST}' })) ? 0 : 1;`;
  return measuredTree([process.execPath, '--input-type=module', '--eval', script]);
}

/** Writes another number in the place of a sheet's first yearly one, as an editor does. */
async function editFigure(path: string): Promise<void> {
  const text = await readFile(path, 'utf8');
  const edited = text.replace(/(?<=年度: )\d+/, (was) => String(Number(was) + 1));
  if (edited === text) throw new Error(`${path} has no figure to edit.`);
  await writeFile(path, edited);
}

const counts = process.argv.slice(2).map(Number);
const asked = counts.length > 0 ? counts : [100, 1000, 5000];
const costs: { measures: number; cpuSeconds: number }[] = [];
console.log(
  '| measures | build | wall s | processor s | MB at most | warm ÷ cold, wall |\n| --- | --- | --- | --- | --- | --- |',
);
for (const measures of asked) {
  const site = enlargedSite(measures);
  for (const folder of [site.outDir, site.cacheDir, DRAWER]) await rm(folder, { recursive: true, force: true });
  await writeEnlargedExample(site.content, measures);
  const row = (name: string, { wallSeconds, cpuSeconds, peakMegabytes }: Usage, ratio: string) =>
    console.log(
      `| ${measures} | ${name} | ${wallSeconds.toFixed(1)} | ${cpuSeconds.toFixed(1)} | ${peakMegabytes.toFixed(0)} | ${ratio} |`,
    );
  const cold = await measured(measures);
  row('cold', cold, '');
  costs.push({ measures, cpuSeconds: cold.cpuSeconds });
  await editFigure(join(site.content, 'measures', '2023', '1-1-1.mdx'));
  const warm = await measured(measures);
  row('warm', warm, (warm.wallSeconds / cold.wallSeconds).toFixed(2));
}
const [first, last] = [costs[0], costs.at(-1)];
if (first && last && first !== last) {
  const power = Math.log(last.cpuSeconds / first.cpuSeconds) / Math.log(last.measures / first.measures);
  console.log(`From ${first.measures} to ${last.measures} measures the processor time grows as N^${power.toFixed(2)}.`);
}
