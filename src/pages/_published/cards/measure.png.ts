// /cards/measures/1-1/2017.png: the card of one edition of a measure.
import type { APIRoute, GetStaticPaths } from 'astro';
import { measureCard } from '../../../cards/content.ts';
import { pngResponse } from '../../../cards/draw.ts';
import { allMeasures, thePlan } from '../../../collections.ts';
import type { Measure } from '../../../domain/measure.ts';

export const getStaticPaths = (async () =>
  (await allMeasures()).map((measure) => ({
    params: { slug: measure.slug, edition: String(measure.edition) },
    props: { measure },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ measure: Measure }> = async ({ props }) =>
  pngResponse(measureCard(props.measure, await thePlan()));
