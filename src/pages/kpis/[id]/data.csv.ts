// The figures of a KPI as CSV.
import type { APIRoute } from 'astro';
import { csvOf } from '../../../data/csv.ts';
import { figuresOf, valueTable } from '../../../data/kpi-tables.ts';
import { csvResponse } from '../../../data/responses.ts';
import { kpiFiles, type KpiProps } from '../../../sibling-paths.ts';
import { siteData } from '../../../site-data.ts';

export const getStaticPaths = kpiFiles;

export const GET: APIRoute<KpiProps> = async ({ props: { kpi, measure } }) =>
  csvResponse(csvOf(valueTable, await siteData(), figuresOf(kpi, measure)));
