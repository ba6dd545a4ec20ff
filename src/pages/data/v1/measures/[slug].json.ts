// The newest sheet of a measure as JSON, at an address without its year.
import type { APIRoute } from 'astro';
import { jsonText, newestMeasureDocument } from '../../../../data/json-documents.ts';
import { jsonResponse } from '../../../../data/responses.ts';
import { type EditionProps, editionFiles } from '../../../../sibling-paths.ts';
import { siteData } from '../../../../site-data.ts';

export const getStaticPaths = async () =>
  (await editionFiles()).filter(({ props: { measure, editions } }) => measure === editions[0]);

export const GET: APIRoute<EditionProps> = async ({ props: { measure, editions } }) =>
  jsonResponse(jsonText(newestMeasureDocument(measure, await siteData(), editions)));
