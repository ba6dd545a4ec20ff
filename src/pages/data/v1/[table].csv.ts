// A table of the whole plan as CSV.
import type { APIRoute } from 'astro';
import { csvLines } from '../../../data/csv.ts';
import { csvLinesResponse } from '../../../data/responses.ts';
import type { AnyTable } from '../../../data/table.ts';
import { TABLES } from '../../../data/tables.ts';
import { siteData } from '../../../site-data.ts';

export const getStaticPaths = () => TABLES.map((table) => ({ params: { table: table.id }, props: { table } }));

export const GET: APIRoute<{ table: AnyTable }> = async ({ props: { table } }) =>
  csvLinesResponse(csvLines(table, await siteData()));
