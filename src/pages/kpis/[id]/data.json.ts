// A KPI as JSON.
import type { APIRoute } from 'astro';
import { jsonText, kpiDocument } from '../../../data/json-documents.ts';
import { jsonResponse } from '../../../data/responses.ts';
import { kpiFiles, type KpiProps } from '../../../sibling-paths.ts';
import { siteData } from '../../../site-data.ts';

export const getStaticPaths = kpiFiles;

export const GET: APIRoute<KpiProps> = async ({ props: { kpi, measure } }) =>
  jsonResponse(jsonText(kpiDocument(kpi, measure, await siteData())));
