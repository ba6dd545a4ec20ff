// /data/catalog.jsonld: the catalogue of all data, as JSON-LD.
import type { APIRoute } from 'astro';
import { asJsonLd } from '../../../linked-data/graph.ts';
import { theCatalogue } from '../catalogue.ts';

export const GET: APIRoute = async ({ site }) =>
  new Response(asJsonLd(await theCatalogue(site)), { headers: { 'Content-Type': 'application/ld+json' } });
