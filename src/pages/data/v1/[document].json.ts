// A document of the whole plan as JSON.
import type { APIRoute } from 'astro';
import { WHOLE_PLAN_DOCUMENTS, wholePlanDocument } from '../../../data/bundle.ts';
import { jsonResponse } from '../../../data/responses.ts';
import { siteData } from '../../../site-data.ts';

export const getStaticPaths = () =>
  WHOLE_PLAN_DOCUMENTS.map((document) => ({ params: { document }, props: { document } }));

export const GET: APIRoute<{ document: (typeof WHOLE_PLAN_DOCUMENTS)[number] }> = async ({ props: { document } }) =>
  jsonResponse(wholePlanDocument(document, await siteData()));
