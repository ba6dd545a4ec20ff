// The figures of a KPI as CSV.
import type { APIRoute } from 'astro';
import { csvResponse } from '../../../data/responses.ts';
import { KPI_FILES } from '../../../data/siblings.ts';
import { kpiFiles, type KpiProps } from '../../../sibling-paths.ts';
import { siteData } from '../../../site-data.ts';

export const getStaticPaths = kpiFiles;

export const GET: APIRoute<KpiProps> = async ({ props: { kpi, measure } }) =>
  csvResponse(KPI_FILES['data.csv'](kpi, measure, await siteData()));
