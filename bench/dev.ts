// npm run bench:dev [measures] [edits]: how long after an edit of a sheet the dev server's page shows it, on the enlarged
// fictional city; in milliseconds of wall time from the write to the answer that holds the new words.

import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startDevServer } from '../cli/dev-server.ts';
import { writeEnlargedExample } from './enlarged-example.ts';

const PORT = 4351;
/** Between two looks at the page. */
const PAUSE = 10;

const measures = Number(process.argv[2] ?? 1000);
const edits = Number(process.argv[3] ?? 10);
const root = fileURLToPath(new URL('..', import.meta.url));
const cache = await mkdtemp(join(root, '.cache', 'bench-dev-'));
const content = join(cache, 'content');
await writeEnlargedExample(content, measures);
const server = startDevServer(content, cache, PORT);
const page = async () => (await fetch(`http://localhost:${PORT}/measures/1-1-1/`)).text();
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const sheet = join(content, 'measures', '2023', '1-1-1.mdx');
const text = await readFile(sheet, 'utf8');
while (!(await page().catch(() => '')).includes('</html>')) await pause(PAUSE);
const taken: number[] = [];
for (let edit = 1; edit <= edits; edit++) {
  const name = `書き換えた名前その${edit}`;
  // What the edit before set going, the check of all content, is over.
  await pause(3000);
  const start = performance.now();
  await writeFile(sheet, text.replace(/^施策名: .*$/m, `施策名: ${name}`));
  while (!(await page()).includes(name)) await pause(PAUSE);
  taken.push(performance.now() - start);
}
server.kill();
await rm(cache, { recursive: true, force: true });
const sorted = taken.toSorted((a, b) => a - b);
const shown = [sorted[0], sorted[Math.floor(sorted.length / 2)], sorted.at(-1)].map((ms) => `${ms?.toFixed(0)} ms`);
console.log(`${measures} measures, ${edits} edits: seen after ${shown.join(', ')} (least, median, most)`);
