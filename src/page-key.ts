// What a page is made from, in short. Astro does not make a page again whose key is the one it had at the last build
// (https://docs.astro.build/en/reference/experimental-flags/incremental-build/).
//
// A key never says less than its page: what any page may show (the plan, programmes, terms, the plans beside it, the day, the
// site's address) and all code stand in every key; what a page shows of sheets is named where the key is made.

import { createHash, randomUUID } from 'node:crypto';
import { buildDay } from './build-day.ts';
import { codeOfPages } from './code.ts';
import { allProgrammes, allTerms, type PlacedMeasure, thePlan } from './collections.ts';
import type { KpiHistory } from './domain/history.ts';
import { contentHistory, hasDatedSheets } from './git-history.ts';
import { logo } from './logo.ts';
import { once } from './once.ts';
import { earlierPlans, laterPlan } from './other-plans.ts';
import { digestOfReading } from './readings.ts';

/** 144 bits: no two pages' contents meet in one. */
const digest = (text: string) => createHash('sha256').update(text).digest('base64url').slice(0, 24);

/** What every page depends on. */
const shared = once(async (): Promise<string> => {
  const entries = [...(await allProgrammes()), ...(await allTerms())];
  const code = await codeOfPages();
  const { SITE, BASE_URL } = import.meta.env;
  const plans = [await thePlan(), await earlierPlans(), await laterPlan(), await logo()];
  const rest = [SITE, BASE_URL, plans, buildDay(), hasDatedSheets()];
  return digest(JSON.stringify([entries.map(digestOfReading), rest, contentHistory().prefix, code]));
});

/**
 * Makes the key of a page made from the content's file `file`, whose history it tells (null where it tells of none), and from
 * `parts`: values of any shape, in which what was read of a file stands for itself by its digest. While a site
 * is edited, a key that no page ever has again.
 */
export type PageKey = (file: string | null, parts: readonly unknown[]) => string;

export async function pageKeys(): Promise<PageKey> {
  // Every page is made anew then, and its key would take as long.
  if (!import.meta.env.PROD) return () => randomUUID();
  const everyPage = await shared();
  const { files } = contentHistory();
  return (file, parts) => {
    const history = file === null ? null : (files.get(file) ?? null);
    const told = JSON.stringify([history, parts], (_, value: unknown) =>
      typeof value === 'object' && value !== null ? (digestOfReading(value) ?? value) : value,
    );
    return digest(`${everyPage}\n${told}`);
  };
}

/** The keys of the pages that show a sheet. */
export async function sheetKeys(): Promise<(placed: PlacedMeasure) => string> {
  const keyOf = await pageKeys();
  return ({ measure, editions, revisions, neighbours }) =>
    keyOf(measure.source, [measure, editions, revisions, neighbours]);
}

/** The keys of what shows a KPI: its life follows from the sheets that have it and from the one that tells of its end. */
export async function kpiKeys(): Promise<(history: KpiHistory) => string> {
  const keyOf = await pageKeys();
  return ({ id, editions, newest, end }) =>
    keyOf(newest.measure.source, [id, editions.map(({ measure }) => measure), end]);
}
