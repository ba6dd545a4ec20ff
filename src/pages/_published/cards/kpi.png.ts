// /cards/kpis/1-1-1.png: the card of a KPI.
import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { kpiCard } from '../../../cards/content.ts';
import { pngResponse } from '../../../cards/draw.ts';
import { wholeKpiPaths } from '../../../sibling-paths.ts';

export const getStaticPaths = wholeKpiPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof wholeKpiPaths>> = async ({ props: { kpi, measure, plan } }) =>
  pngResponse(kpiCard(kpi, measure, plan));
