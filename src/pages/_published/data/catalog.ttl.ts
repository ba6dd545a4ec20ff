// /data/catalog.ttl: the catalogue of all data, as Turtle.
import type { APIRoute } from 'astro';
import { asTurtle } from '../../../linked-data/graph.ts';
import { theCatalogue } from '../catalogue.ts';

export const GET: APIRoute = async ({ site }) =>
  new Response(asTurtle(await theCatalogue(site)), { headers: { 'Content-Type': 'text/turtle; charset=utf-8' } });
