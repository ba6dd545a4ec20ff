// npm run check [-- FILE…] [--format text|json|github]: reads all content, says everything that is wrong with it (or with
// the files named), and ends with 1 if there is an error, with 2 if it was called wrongly.

import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import {
  contentFolder,
  earlierPlanFolder,
  earlierPlanNames,
  publicFiles,
  readContentFolder,
  shownPath,
} from '../src/content-folder.ts';
import { dayInJapan } from '../src/domain/day-in-japan.ts';
import { earlierPlansOf } from '../src/other-plans.ts';
import { readContent } from '../src/schema/content.ts';
import { redirectsIntoPlans, referencesToNoPlan } from '../src/schema/earlier-plans.ts';
import { inFileOrder } from '../src/schema/problem.ts';
import { overduePublications } from '../src/schema/publications.ts';
import { countInWords, githubAnnotation, problemWithLine } from '../src/schema/problem-report.ts';
import { reasonOf } from './reason.ts';

const FORMATS = ['text', 'json', 'github'];

function argumentsOf(args: string[]): { format: string; paths: string[] } {
  try {
    const { values, positionals } = parseArgs({
      args,
      options: { format: { type: 'string', default: 'text' } },
      allowPositionals: true,
    });
    if (FORMATS.includes(values.format)) return { format: values.format, paths: positionals };
  } catch {
    // Told below, with the correct form.
  }
  console.error('使い方: npm run check -- [ファイル…] [--format text|json|github]');
  process.exit(2);
}

/** Reads all content and tells what is wrong with it, or with the files named; true where there is no error. */
export async function checkContent(
  format: string,
  paths: readonly string[],
  folder: string = contentFolder(),
): Promise<boolean> {
  const files = await readContentFolder(folder);
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  const wanted = new Set(paths.map((path) => shownPath(resolve(path))));
  for (const path of wanted) {
    if (texts.has(path)) continue;
    console.error(`${path} は、内容のフォルダーにありません。`);
    process.exit(2);
  }
  const content = readContent(files, await publicFiles());
  const earlierPlans = await earlierPlansOf(folder);
  const found = content.plan
    ? inFileOrder([
        ...content.problems,
        ...overduePublications(content.measures, content.plan, texts, dayInJapan(new Date())),
        ...referencesToNoPlan(content.measures, earlierPlans, texts),
        ...redirectsIntoPlans(files, earlierPlans),
      ])
    : content.problems;
  const problems = found.filter(({ path }) => wanted.size === 0 || wanted.has(path));
  if (format === 'json') console.log(JSON.stringify(problems, null, 2));
  else if (format === 'github') for (const problem of problems) console.log(githubAnnotation(problem));
  else {
    for (const problem of problems) console.error(`${problemWithLine(problem, texts.get(problem.path))}\n`);
    if (problems.length > 0) console.error(countInWords(problems));
    else if (wanted.size > 0) console.log(`${wanted.size}個のファイルを確かめました。まちがいは見つかりませんでした。`);
    else console.log(`評価シート ${content.measures.length}枚を確かめました。まちがいは見つかりませんでした。`);
  }
  return !problems.some(({ severity }) => severity === 'error');
}

async function main(): Promise<boolean> {
  const { format, paths } = argumentsOf(process.argv.slice(2));
  let isRight = await checkContent(format, paths);
  // One answer in JSON is about one plan; of files by name, those of an earlier plan are not among this plan's.
  if (format !== 'json' && paths.length === 0)
    for (const name of await earlierPlanNames(contentFolder()))
      isRight = (await checkContent(format, [], earlierPlanFolder(contentFolder(), name))) && isRight;
  return isRight;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    process.exitCode = (await main()) ? 0 : 1;
  } catch (error) {
    console.error(reasonOf(error));
    process.exitCode = 1;
  }
}
