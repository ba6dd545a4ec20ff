// The whole plan as one workbook.
import type { APIRoute } from 'astro';
import { workbookResponse } from '../../../data/responses.ts';
import { siteWorkbook } from '../../../site-data.ts';

export const GET: APIRoute = async () => workbookResponse(await siteWorkbook());
