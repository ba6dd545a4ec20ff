// The downloads as responses of Astro's endpoints. A built site is files: the types matter to `npm run dev` alone.

const withType = (type: string) => (body: string | Uint8Array) =>
  new Response(body as BodyInit, { headers: { 'Content-Type': type } });

export const csvResponse = withType('text/csv; charset=utf-8; header=present');
export const csvMetadataResponse = withType('application/csvm+json; charset=utf-8');
export const jsonResponse = withType('application/json; charset=utf-8');
export const jsonSchemaResponse = withType('application/schema+json; charset=utf-8');
export const workbookResponse = withType('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
export const zipResponse = withType('application/zip');
