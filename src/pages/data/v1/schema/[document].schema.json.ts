// The JSON Schema of a published document.
import type { APIRoute } from 'astro';
import { jsonText, schemaPath } from '../../../../data/json-documents.ts';
import { jsonSchemaOf } from '../../../../data/json-schema.ts';
import { DOCUMENTS, type DocumentName } from '../../../../data/published.ts';
import { jsonSchemaResponse } from '../../../../data/responses.ts';
import { publicAddress } from '../../../../site-data.ts';

export const getStaticPaths = () =>
  (Object.keys(DOCUMENTS) as DocumentName[]).map((document) => ({ params: { document }, props: { document } }));

export const GET: APIRoute<{ document: DocumentName }> = ({ props: { document } }) =>
  jsonSchemaResponse(jsonText(jsonSchemaOf(document, publicAddress(schemaPath(document)))));
