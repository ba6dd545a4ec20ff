// npm run check: reads all content, says everything that is wrong with it, and ends with 1 if there is an error.

import { contentFolder, readContentFolder } from '../src/content-folder.ts';
import { readContent } from '../src/schema/content.ts';
import { formatProblem } from '../src/schema/problem.ts';

const { problems, measures } = await readContent(await readContentFolder(contentFolder()));
for (const problem of problems) console.error(formatProblem(problem));
const errors = problems.filter(({ severity }) => severity === 'error').length;
const warnings = problems.length - errors;
if (problems.length > 0) console.error(`エラー ${errors}件、注意 ${warnings}件`);
else console.log(`評価シート ${measures.length}枚を確かめました。まちがいは見つかりませんでした。`);
process.exitCode = errors > 0 ? 1 : 0;
