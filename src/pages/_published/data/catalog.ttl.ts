// /data/catalog.ttl: the catalogue of all data, as Turtle.
import type { APIRoute } from 'astro';
import { asTurtle } from '../../../linked-data/graph.ts';
import { piecesResponse } from '../../../data/responses.ts';
import { theCatalogue } from '../catalogue.ts';

export const GET: APIRoute = async ({ site }) =>
  piecesResponse(asTurtle(await theCatalogue(site)), 'text/turtle; charset=utf-8');
