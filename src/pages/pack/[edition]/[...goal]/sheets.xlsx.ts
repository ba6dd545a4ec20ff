// The sheets of a pack as one workbook, beside its page.
import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { workbookResponse } from '../../../../data/responses.ts';
import { packPaths } from '../../../../sibling-paths.ts';
import { sitePackWorkbook } from '../../../../site-data.ts';

export const getStaticPaths = packPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof packPaths>> = async ({ props }) =>
  workbookResponse(await sitePackWorkbook(props.pack));
