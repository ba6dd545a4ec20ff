// The sheets of a pack as one workbook, beside its page.
import type { APIRoute, GetStaticPaths } from 'astro';
import { allMeasures, thePlan } from '../../../../collections.ts';
import { workbookResponse } from '../../../../data/responses.ts';
import { slugOfCode } from '../../../../domain/measure.ts';
import { type Pack, packsOf } from '../../../../domain/pack.ts';
import { pageKeys } from '../../../../page-key.ts';
import { sheetsDate, sitePackWorkbook } from '../../../../site-data.ts';

export const getStaticPaths = (async () => {
  const keyOf = await pageKeys();
  return packsOf(await thePlan(), await allMeasures()).map((pack) => ({
    params: { edition: String(pack.edition), goal: pack.goal ? slugOfCode(pack.goal.code) : undefined },
    props: { pack },
    cacheKey: keyOf(null, [pack, sheetsDate(pack.measures)]),
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ pack: Pack }> = async ({ props }) => workbookResponse(await sitePackWorkbook(props.pack));
