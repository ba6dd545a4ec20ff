// /cards/plan.png: the card of every page that has none of its own.
import type { APIRoute } from 'astro';
import { planCard } from '../../../cards/content.ts';
import { pngResponse } from '../../../cards/draw.ts';
import { currentMeasures, thePlan } from '../../../collections.ts';

export const GET: APIRoute = async () => {
  const measures = await currentMeasures();
  const kpis = measures.flatMap((measure) => measure.kpis);
  return pngResponse(planCard(await thePlan(), measures.length, kpis.length));
};
