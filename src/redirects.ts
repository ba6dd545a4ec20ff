// redirects.yaml of the content folder, for the pages at old addresses and for the build. Most sites have none.

import { existsSync, readFileSync } from 'node:fs';
import { contentFile } from './content-folder.ts';
import { formatProblem } from './schema/problem.ts';
import { type Redirect, readRedirects, REDIRECTS } from './schema/redirects.ts';

/** Empty where there is no such file. Throws where something is wrong with it. */
export function theRedirects(): readonly Redirect[] {
  const path = contentFile(REDIRECTS);
  if (!existsSync(path)) return [];
  const { value, problems } = readRedirects(readFileSync(path, 'utf8'), path);
  if (!value) throw editorsMistake(problems.map(formatProblem).join('\n'));
  return value;
}

/** No fault of the program: its message is all there is to say, so it has no stack. */
export function editorsMistake(message: string): Error {
  const error = new Error(message);
  error.stack = '';
  return error;
}
