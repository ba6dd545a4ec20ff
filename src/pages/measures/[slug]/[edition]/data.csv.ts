// The figures of a sheet as CSV.
import type { APIRoute } from 'astro';
import { csvResponse } from '../../../../data/responses.ts';
import { MEASURE_FILES } from '../../../../data/siblings.ts';
import { type EditionProps, editionFiles } from '../../../../sibling-paths.ts';
import { siteData } from '../../../../site-data.ts';

export const getStaticPaths = editionFiles;

export const GET: APIRoute<EditionProps> = async ({ props: { measure } }) =>
  csvResponse(MEASURE_FILES['data.csv'](measure, await siteData()));
