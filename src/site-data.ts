// The site's content as its downloads need it, made once a build.

import { absoluteAddress, href } from './address.ts';
import { allMeasures, allProgrammes, allTerms, thePlan } from './collections.ts';
import { contentFolder, readContentFolder } from './content-folder.ts';
import { bundleOf } from './data/bundle.ts';
import { kept } from './drawer.ts';
import { contentHistory, dayOfCommit } from './git-history.ts';
import { planWorkbook } from './data/plan-workbook.ts';
import { sheetWorkbook } from './data/sheet-workbook.ts';
import type { PlanData } from './data/table.ts';
import type { Measure } from './domain/measure.ts';
import { formatFiscalYear } from './domain/fiscal-year.ts';
import type { Pack } from './domain/pack.ts';
import { inReadingOrder } from './domain/programme.ts';
import { once } from './once.ts';
import { pageKeys } from './page-key.ts';

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
export const siteDate = once(async (): Promise<string | null> =>
  lastChange((await readContentFolder(contentFolder())).map(({ path }) => path)),
);

/** The day that any of some files was last changed; null where there is none, or not all are in the history as they stand. */
function lastChange(paths: readonly string[]): string | null {
  const { files } = contentHistory();
  const days = paths.map((path) => files.get(path)).map((history) => history && dayOfCommit(history.last));
  return days.every((day) => day !== undefined) ? (days.toSorted().at(-1) ?? null) : null;
}

/** The day that any of some sheets was last changed. */
export const sheetsDate = (measures: readonly Measure[]): string | null =>
  lastChange(measures.map(({ source }) => source));

/** Made once, though the page of the data asks for it by itself and in the zip. */
const madeWorkbook = once(async () => planWorkbook(await siteData(), await siteDate()));

/** All tables as one workbook. */
export const siteWorkbook = async (): Promise<Uint8Array<ArrayBuffer>> =>
  keptFile('plan.xlsx', [await allMeasures(), await siteDate()], madeWorkbook);

/**
 * A large file that is kept between builds: its page asks for it, and every page that names its size. While a site is edited it
 * is made anew each time. `madeFrom` is what it is made from besides what every page is (src/page-key.ts).
 */
async function keptFile(
  name: string,
  madeFrom: readonly unknown[],
  make: () => Promise<Uint8Array>,
): Promise<Uint8Array<ArrayBuffer>> {
  if (!import.meta.env.PROD) return new Uint8Array(await make());
  const keyOf = await pageKeys();
  return kept(`workbooks/${keyOf(null, [name, madeFrom])}-${name}`, make);
}

/** Sheets in the city's printed form as one workbook. */
async function workbookOf(measures: readonly Measure[], title: string): Promise<Uint8Array<ArrayBuffer>> {
  const [data, date] = [await siteData(), sheetsDate(measures)];
  return keptFile('sheets.xlsx', [measures, title, date], () => sheetWorkbook(measures, data, title, date));
}

/** A sheet in the city's printed form, as a workbook. */
export const siteSheet = (measure: Measure): Promise<Uint8Array> => workbookOf([measure], measure.name);

/** The sheets of a pack in the city's printed form, as one workbook. */
export async function sitePackWorkbook({ edition, measures }: Pack): Promise<Uint8Array> {
  const { plan } = await siteData();
  return workbookOf(measures, `${plan.name} ${formatFiscalYear(edition, plan.era)}の評価シート`);
}

/** Everything as one zip. */
export async function siteBundle(): Promise<Uint8Array<ArrayBuffer>> {
  const [data, date] = [await siteData(), await siteDate()];
  return keptFile('all.zip', [data.measures, date], async () => bundleOf(data, await siteWorkbook(), date));
}
