// /cards/measures/1-1/2017.png: the card of one edition of a measure.
import type { APIRoute, GetStaticPaths } from 'astro';
import { measureCard } from '../../../cards/content.ts';
import { pngResponse } from '../../../cards/draw.ts';
import { allMeasures, thePlan } from '../../../collections.ts';
import type { Measure } from '../../../domain/measure.ts';
import { pageKeys } from '../../../page-key.ts';

export const getStaticPaths = (async () => {
  const keyOf = await pageKeys();
  return (await allMeasures()).map((measure) => ({
    params: { slug: measure.slug, edition: String(measure.edition) },
    props: { measure },
    cacheKey: keyOf(null, [measure]),
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ measure: Measure }> = async ({ props }) =>
  pngResponse(measureCard(props.measure, await thePlan()));
