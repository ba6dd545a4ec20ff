// Everything together.
import type { APIRoute } from 'astro';
import { zipResponse } from '../../../data/responses.ts';
import { siteBundle } from '../../../site-data.ts';

export const GET: APIRoute = async () => zipResponse(await siteBundle());
