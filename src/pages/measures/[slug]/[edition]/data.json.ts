// A whole sheet as JSON.
import type { APIRoute } from 'astro';
import { jsonResponse } from '../../../../data/responses.ts';
import { MEASURE_FILES } from '../../../../data/siblings.ts';
import { type EditionProps, editionFiles } from '../../../../sibling-paths.ts';
import { siteData } from '../../../../site-data.ts';

export const getStaticPaths = editionFiles;

export const GET: APIRoute<EditionProps> = async ({ props: { measure, editions } }) =>
  jsonResponse(MEASURE_FILES['data.json'](measure, await siteData(), editions));
