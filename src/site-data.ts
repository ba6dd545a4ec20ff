// The site's content as its downloads need it, made once a build. While a site is edited it is made anew each time.

import { absoluteAddress, href } from './address.ts';
import { allMeasures, allProgrammes, allTerms, thePlan } from './collections.ts';
import { contentDate } from './content-date.ts';
import { contentFolder } from './content-folder.ts';
import { bundleOf } from './data/bundle.ts';
import { planWorkbook } from './data/plan-workbook.ts';
import { sheetWorkbook } from './data/sheet-workbook.ts';
import type { PlanData } from './data/table.ts';
import { editionPath, type Measure } from './domain/measure.ts';
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

/** The day of the content's last change: 2026-11-25. */
export const siteDate = once(() => contentDate(contentFolder()));

export const siteWorkbook = once(async () => planWorkbook(await siteData(), await siteDate()));

/** Workbooks of single sheets by their place: the list of downloads asks for their sizes, too. */
const sheets = new Map<string, Promise<Uint8Array>>();

/** A sheet in the city's printed form, as a workbook. */
export function siteSheet(measure: Measure): Promise<Uint8Array> {
  const make = async () => sheetWorkbook([measure], await siteData(), measure.name, await siteDate());
  if (!import.meta.env.PROD) return make();
  const path = editionPath(measure);
  const known = sheets.get(path);
  if (known) return known;
  const made = make();
  sheets.set(path, made);
  return made;
}

export const siteBundle = once(async () => bundleOf(await siteData(), await siteWorkbook(), await siteDate()));
