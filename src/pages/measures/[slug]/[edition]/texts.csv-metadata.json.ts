// What the columns of texts.csv mean, for programs.
import type { APIRoute } from 'astro';
import { csvwOf } from '../../../../data/csvw.ts';
import { jsonText } from '../../../../data/json-documents.ts';
import { textTable } from '../../../../data/measure-tables.ts';
import { csvMetadataResponse } from '../../../../data/responses.ts';
import { type EditionProps, editionFiles } from '../../../../sibling-paths.ts';
import { siteData } from '../../../../site-data.ts';

export const getStaticPaths = editionFiles;

export const GET: APIRoute<EditionProps> = async ({ props: { measure } }) => {
  const { plan } = await siteData();
  return csvMetadataResponse(jsonText(csvwOf(textTable, plan, 'texts.csv', `${measure.code} ${measure.name} 文章`)));
};
