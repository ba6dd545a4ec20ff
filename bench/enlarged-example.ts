// みほん市 with more measures than anybody would write by hand: the hand-written ones first, then generated ones under the same
// goals, with three programmes of their own each. The same for the same number every time.

import { cp, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readContentFolder } from '../src/content-folder.ts';
import { allGoals } from '../src/domain/plan.ts';
import { readContent } from '../src/schema/content.ts';
import { generatedProgramme, generatedSheet, randomNumbers } from './generated-content.ts';

const EXAMPLE = fileURLToPath(new URL('../examples/mihon', import.meta.url));
const EDITION = '2023';
const PROGRAMMES_PER_MEASURE = 3;

/** Writes the fictional city with `count` measures into a folder; what stood there is removed. */
export async function writeEnlargedExample(folder: string, count: number): Promise<void> {
  const written = await readdir(join(EXAMPLE, 'measures', EDITION));
  if (count < written.length)
    throw new Error(`みほん市には、もう${written.length}の施策があります。それより大きな数にしてください。`);
  const { plan } = readContent(await readContentFolder(EXAMPLE));
  if (!plan) throw new Error(`${EXAMPLE} has no plan.`);
  // Measures hang on the ends of the tree.
  const goals = allGoals(plan.goals).filter((goal) => goal.goals.length === 0);

  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await cp(EXAMPLE, folder, { recursive: true });
  // The list of published addresses is that of the city as it was written.
  await rm(join(folder, 'addresses.txt'), { force: true });

  const random = randomNumbers(count);
  const handWritten = (await readdir(join(EXAMPLE, 'programmes'))).map((name) => name.replace(/\.yaml$/, ''));
  for (let index = 0; index < count - written.length; index++) {
    const goal = goals[index % goals.length]?.code ?? '';
    // Far above the numbers that are taken, whatever is added by hand.
    const number = 101 + Math.floor(index / goals.length);
    const own = Array.from(
      { length: PROGRAMMES_PER_MEASURE },
      (_, at) => `generated-${index * PROGRAMMES_PER_MEASURE + at + 1}`,
    );
    for (const id of own)
      await writeFile(
        join(folder, 'programmes', `${id}.yaml`),
        generatedProgramme(Number(id.replace('generated-', '')), random),
      );
    const sheet = generatedSheet(
      {
        code: `${goal}-(${number})`,
        years: ['令和3年度', '令和4年度', '令和5年度', '令和6年度'],
        targetYear: '令和10年度',
        programmes: [...own, handWritten[Math.floor(random() * handWritten.length)] ?? ''],
      },
      random,
    );
    await writeFile(join(folder, 'measures', EDITION, `${goal}-${number}.mdx`), sheet);
  }
}
