// /cards/kpis/1-1-1.png: the card of a KPI.
import type { APIRoute, GetStaticPaths } from 'astro';
import { kpiCard } from '../../../cards/content.ts';
import { pngResponse } from '../../../cards/draw.ts';
import { type PlacedKpi, thePlan, wholeKpis } from '../../../collections.ts';

export const getStaticPaths = (async () =>
  (await wholeKpis()).map((placed) => ({
    params: { id: placed.kpi.id },
    props: { ...placed },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<PlacedKpi & Record<string, unknown>> = async ({ props: { kpi, measure } }) =>
  pngResponse(kpiCard(kpi, measure, await thePlan()));
