// /cards/kpis/1-1-1.png: the card of a KPI.
import type { APIRoute, GetStaticPaths } from 'astro';
import { kpiCard } from '../../../cards/content.ts';
import { pngResponse } from '../../../cards/draw.ts';
import { type PlacedKpi, thePlan, wholeKpis } from '../../../collections.ts';
import { kpiKeys } from '../../../page-key.ts';

export const getStaticPaths = (async () => {
  const keyOf = await kpiKeys();
  return (await wholeKpis()).map((whole) => ({
    params: { id: whole.kpi.id },
    props: { ...whole },
    cacheKey: keyOf(whole.history),
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<PlacedKpi & Record<string, unknown>> = async ({ props: { kpi, measure } }) =>
  pngResponse(kpiCard(kpi, measure, await thePlan()));
