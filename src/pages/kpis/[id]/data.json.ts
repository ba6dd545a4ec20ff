// A KPI as JSON.
import type { APIRoute } from 'astro';
import { jsonResponse } from '../../../data/responses.ts';
import { KPI_FILES } from '../../../data/siblings.ts';
import { kpiFiles, type KpiProps } from '../../../sibling-paths.ts';
import { siteData } from '../../../site-data.ts';

export const getStaticPaths = kpiFiles;

export const GET: APIRoute<KpiProps> = async ({ props: { kpi, measure } }) =>
  jsonResponse(KPI_FILES['data.json'](kpi, measure, await siteData()));
