// The texts of a sheet as CSV.
import type { APIRoute } from 'astro';
import { csvOf } from '../../../../data/csv.ts';
import { programmeNamer, textsOf, textTable } from '../../../../data/measure-tables.ts';
import { csvResponse } from '../../../../data/responses.ts';
import { type EditionProps, editionFiles } from '../../../../sibling-paths.ts';
import { siteData } from '../../../../site-data.ts';

export const getStaticPaths = editionFiles;

export const GET: APIRoute<EditionProps> = async ({ props: { measure } }) => {
  const data = await siteData();
  return csvResponse(csvOf(textTable, data, textsOf(measure, programmeNamer(data))));
};
