// What the columns of data.csv mean, for programs.
import type { APIRoute } from 'astro';
import { csvwOf } from '../../../data/csvw.ts';
import { jsonText } from '../../../data/json-documents.ts';
import { valueTable } from '../../../data/kpi-tables.ts';
import { csvMetadataResponse } from '../../../data/responses.ts';
import { kpiFiles, type KpiProps } from '../../../sibling-paths.ts';
import { siteData } from '../../../site-data.ts';

export const getStaticPaths = kpiFiles;

export const GET: APIRoute<KpiProps> = async ({ props: { kpi } }) =>
  csvMetadataResponse(jsonText(csvwOf(valueTable, (await siteData()).plan, 'data.csv', kpi.name)));
