// /data/catalog.jsonld: the catalogue of all data, as JSON-LD.
import type { APIRoute } from 'astro';
import { asJsonLd } from '../../../linked-data/graph.ts';
import { piecesResponse } from '../../../data/responses.ts';
import { theCatalogue } from '../catalogue.ts';

export const GET: APIRoute = async ({ site }) =>
  piecesResponse(asJsonLd(await theCatalogue(site)), 'application/ld+json');
