// A whole sheet as JSON.
import type { APIRoute } from 'astro';
import { jsonText, measureDocument } from '../../../../data/json-documents.ts';
import { jsonResponse } from '../../../../data/responses.ts';
import { type EditionProps, editionFiles } from '../../../../sibling-paths.ts';
import { siteData } from '../../../../site-data.ts';

export const getStaticPaths = editionFiles;

export const GET: APIRoute<EditionProps> = async ({ props: { measure, editions } }) =>
  jsonResponse(jsonText(measureDocument(measure, await siteData(), editions)));
