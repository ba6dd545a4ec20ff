// The figures of a sheet as CSV.
import type { APIRoute } from 'astro';
import { csvOf } from '../../../../data/csv.ts';
import { figuresOf, valueTable } from '../../../../data/kpi-tables.ts';
import { csvResponse } from '../../../../data/responses.ts';
import { type EditionProps, editionFiles } from '../../../../sibling-paths.ts';
import { siteData } from '../../../../site-data.ts';

export const getStaticPaths = editionFiles;

export const GET: APIRoute<EditionProps> = async ({ props: { measure } }) =>
  csvResponse(
    csvOf(
      valueTable,
      await siteData(),
      measure.kpis.flatMap((kpi) => figuresOf(kpi, measure)),
    ),
  );
