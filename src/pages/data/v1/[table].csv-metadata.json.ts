// What the columns of a table mean, for programs.
import type { APIRoute } from 'astro';
import { csvwOf } from '../../../data/csvw.ts';
import { jsonText } from '../../../data/json-documents.ts';
import { csvMetadataResponse } from '../../../data/responses.ts';
import type { AnyTable } from '../../../data/table.ts';
import { TABLES } from '../../../data/tables.ts';
import { siteData } from '../../../site-data.ts';

export const getStaticPaths = () => TABLES.map((table) => ({ params: { table: table.id }, props: { table } }));

export const GET: APIRoute<{ table: AnyTable }> = async ({ props: { table } }) =>
  csvMetadataResponse(jsonText(csvwOf(table, (await siteData()).plan, `${table.id}.csv`)));
