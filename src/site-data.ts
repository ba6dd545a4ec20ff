// The site's content as its downloads need it, made once a build. While a site is edited it is made anew each time.

import { absoluteAddress, href } from './address.ts';
import { allMeasures, allProgrammes, allTerms, thePlan } from './collections.ts';
import { contentFolder, readContentFolder } from './content-folder.ts';
import { bundleOf } from './data/bundle.ts';
import { contentHistory, dayInJapan } from './git-history.ts';
import { planWorkbook } from './data/plan-workbook.ts';
import { sheetWorkbook } from './data/sheet-workbook.ts';
import type { PlanData } from './data/table.ts';
import { editionPath, type Measure } from './domain/measure.ts';
import { formatFiscalYear } from './domain/fiscal-year.ts';
import { type Pack, packPath } from './domain/pack.ts';
import { inReadingOrder } from './domain/programme.ts';

/** Keeps what a function made, for builds alone: content does not change under them. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (import.meta.env.PROD ? (made ??= make()) : make());
}

const site = import.meta.env.SITE ? new URL(import.meta.env.SITE) : undefined;

/** An address within the site as a download writes it: whole where the host is known. */
export const publicAddress = (path: string): string => absoluteAddress(path, site) ?? href(path);

export const siteData = once(async (): Promise<PlanData> => ({
  plan: await thePlan(),
  measures: await allMeasures(),
  programmes: inReadingOrder(await allProgrammes()),
  terms: await allTerms(),
  address: publicAddress,
}));

/**
 * The day of the content's last change, as 2026-11-25: a fact about the content, not about the build, so that two builds are
 * the same. Null where any of its files is not in the history as it stands.
 */
export const siteDate = once(async (): Promise<string | null> => {
  const { files } = contentHistory();
  const days: string[] = [];
  for (const { path } of await readContentFolder(contentFolder())) {
    const history = files.get(path);
    if (!history) return null;
    days.push(dayInJapan(history.last));
  }
  return days.toSorted().at(-1) ?? null;
});

export const siteWorkbook = once(async () => planWorkbook(await siteData(), await siteDate()));

/** Workbooks by the page that they stand beside: the pages that name them ask for their sizes, too. */
const workbooks = new Map<string, Promise<Uint8Array>>();

function workbookBeside(page: string, make: () => Promise<Uint8Array>): Promise<Uint8Array> {
  if (!import.meta.env.PROD) return make();
  const made = workbooks.get(page) ?? make();
  workbooks.set(page, made);
  return made;
}

/** A sheet in the city's printed form, as a workbook. */
export const siteSheet = (measure: Measure): Promise<Uint8Array> =>
  workbookBeside(editionPath(measure), async () =>
    sheetWorkbook([measure], await siteData(), measure.name, await siteDate()),
  );

/** The sheets of a pack in the city's printed form, as one workbook. */
export const sitePackWorkbook = (pack: Pack): Promise<Uint8Array> =>
  workbookBeside(packPath(pack), async () => {
    const data = await siteData();
    const title = `${data.plan.name} ${formatFiscalYear(pack.edition, data.plan.era)}の評価シート`;
    return sheetWorkbook(pack.measures, data, title, await siteDate());
  });

export const siteBundle = once(async () => bundleOf(await siteData(), await siteWorkbook(), await siteDate()));
