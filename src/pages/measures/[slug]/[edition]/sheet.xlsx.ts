// A sheet in the city's printed form, as a workbook.
import type { APIRoute } from 'astro';
import { workbookResponse } from '../../../../data/responses.ts';
import { type EditionProps, editionFiles } from '../../../../sibling-paths.ts';
import { siteSheet } from '../../../../site-data.ts';

export const getStaticPaths = editionFiles;

export const GET: APIRoute<EditionProps> = async ({ props: { measure } }) => workbookResponse(await siteSheet(measure));
