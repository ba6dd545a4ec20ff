// All content at once: the plan, programmes, terms and sheets of a content folder, and every problem in them.

import type { Measure } from '../domain/measure.ts';
import type { Plan } from '../domain/plan.ts';
import type { Programme } from '../domain/programme.ts';
import type { Term } from '../domain/term.ts';
import { slippedIds } from './default-ids.ts';
import { hiddenTexts } from './hidden-text.ts';
import { problemsOfPage } from './page.ts';
import { problemsOverYears } from './over-years.ts';
import { readPlan } from './plan.ts';
import { inFileOrder, type Problem, type Reading } from './problem.ts';
import { idOfPath, readProgramme } from './programme.ts';
import { isRedirects, readRedirects } from './redirects.ts';
import { readSheet } from './sheet.ts';
import { strayFiles } from './stray-files.ts';
import { readTerm } from './term.ts';
import {
  addressesOf,
  deadAddresses,
  deadLinks,
  kpiIdsUsedTwice,
  redirectsFromPages,
  termsExplainedTwice,
  unitsSpeltInTwoWays,
} from './whole-plan.ts';

/** A file of the content folder. */
export interface ContentFile {
  /** From the project's root, with `/`: what messages name. */
  readonly path: string;
  /** From the content folder, with `/`: `measures/2017/1-1.mdx`. */
  readonly name: string;
  readonly text: string;
}

export interface Content {
  /** Null where plan.yaml is missing or wrong; then no sheet was read. */
  readonly plan: Plan | null;
  readonly programmes: readonly Programme[];
  readonly terms: readonly Term[];
  readonly measures: readonly Measure[];
  readonly problems: readonly Problem[];
}

export const isPlan = (name: string) => name === 'plan.yaml';
export const isProgramme = (name: string) => /^programmes\/[^/]+\.yaml$/.test(name);
export const isTerm = (name: string) => /^glossary\/[^/]+\.yaml$/.test(name);
export const isPage = (name: string) => /^pages\/[^/]+\.mdx$/.test(name);
export const isSheet = (name: string) => /^measures\/.+\.mdx$/.test(name);

/** Whether a file with this name is read; a sheet's place must name its year. */
const isInPlace = (name: string) =>
  isPlan(name) ||
  isProgramme(name) ||
  isTerm(name) ||
  isRedirects(name) ||
  isPage(name) ||
  (isSheet(name) && /^measures\/[^/]+\/[^/]+$/.test(name));

/**
 * Reads every file. Pure: what a folder holds is given, not looked up. `publicFiles` are the names of the files that are
 * served as they are; without them it is not told whether the logo and the pages' images are among them.
 */
export function readContent(files: readonly ContentFile[], publicFiles: ReadonlySet<string> | null = null): Content {
  const problems: Problem[] = strayFiles(files, isInPlace);
  const keep = <T>(reading: Reading<T>): T[] => {
    problems.push(...reading.problems);
    return reading.value === null ? [] : [reading.value];
  };
  const programmeFiles = files.filter(({ name }) => isProgramme(name));
  const programmes = programmeFiles.flatMap(({ text, path }) => keep(readProgramme(text, path)));
  const context = { programmes: programmeNames(programmeFiles, programmes) };
  const terms = files.filter(({ name }) => isTerm(name)).flatMap(({ text, path }) => keep(readTerm(text, path)));

  for (const { name, text, path } of files) if (isPage(name)) problems.push(...problemsOfPage(text, path));
  const redirectsFile = files.find(({ name }) => isRedirects(name));
  const redirects = redirectsFile ? keep(readRedirects(redirectsFile.text, redirectsFile.path)).flat() : [];

  const planFile = files.find(({ name }) => isPlan(name));
  const [plan = null] = planFile ? keep(readPlan(planFile.text, planFile.path, publicFiles)) : [];
  if (!planFile) {
    const message = '計画のファイル plan.yaml がありません。';
    // Beside the other files of the folder.
    const [other] = files;
    const path = `${other?.path.slice(0, -other.name.length) ?? ''}plan.yaml`;
    problems.push({ path, line: 1, column: 1, severity: 'error', field: null, message });
  }
  const measures = plan
    ? files.filter(({ name }) => isSheet(name)).flatMap(({ text, path }) => keep(readSheet(text, plan, path, context)))
    : [];
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  problems.push(...kpiIdsUsedTwice(measures, texts), ...unitsSpeltInTwoWays(measures, texts));
  const pathOfTerm = (id: string) => files.find(({ name }) => name === `glossary/${id}.yaml`)?.path ?? '';
  problems.push(...termsExplainedTwice(terms, pathOfTerm, texts));
  // Where a file could not be read, a link to its page is not known to be dead.
  const isWhole = !problems.some(({ severity }) => severity === 'error');
  if (isWhole) {
    const addresses = addressesOf(measures, programmes, terms);
    problems.push(...deadLinks(measures, addresses, texts));
    if (redirectsFile) problems.push(...redirectsFromPages(redirects, addresses, redirectsFile));
    for (const file of files) if (isPage(file.name)) problems.push(...deadAddresses(file, addresses, publicFiles));
  }
  problems.push(...files.flatMap(hiddenTexts));
  if (plan) problems.push(...problemsOverYears(measures, plan, texts), ...slippedIds(measures, plan, texts));
  return { plan, programmes, terms, measures, problems: inFileOrder(problems) };
}

/**
 * The name of each programme by its id, from the programmes' files and what was read of them; a file that could not be read
 * still counts, by its id alone.
 */
export function programmeNames(
  files: readonly ContentFile[],
  programmes: readonly Programme[],
): ReadonlyMap<string, string> {
  return new Map([
    ...files.map(({ name }) => [idOfPath(name), ''] as const),
    ...programmes.map(({ id, name }) => [id, name] as const),
  ]);
}
