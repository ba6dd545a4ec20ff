// The example's catalogue: its two files say the same, keep DCAT-AP's rules (where its shapes are at hand), name only days
// that the calendar has and only files that were built. And the data in its pages' heads is JSON-LD of schema.org.

import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import jsonld from 'jsonld';
import { type NamedNode, Parser, type Quad, Store } from 'n3';
import SHACLValidator from 'rdf-validate-shacl';
import { builtFile, builtPages, isBuiltFile } from '../e2e/built-site.ts';
import { leaveOut } from './programs.ts';

const SHAPES = fileURLToPath(new URL('../../shared/data/dcat-ap-3.0.1-SHACL.ttl', import.meta.url));
const XSD = 'http://www.w3.org/2001/XMLSchema#';
const DCAT = 'http://www.w3.org/ns/dcat#';
const DCT = 'http://purl.org/dc/terms/';

let failures = 0;
function failed(message: string): void {
  failures += 1;
  if (failures <= 20) console.error(message);
}

const fileText = (address: string) => builtFile(address, 'dist-example').toString();
const quadsOf = (text: string): Quad[] => new Parser().parse(text);

/** Nothing is fetched: schema.org's context makes every word one of schema.org, and this says so. */
const documentLoader = async (url: string) => {
  if (url !== 'https://schema.org') throw new Error(`${url} is not to be fetched.`);
  return { contextUrl: undefined, documentUrl: url, document: { '@context': { '@vocab': 'http://schema.org/' } } };
};
const options = { documentLoader, safe: true } as jsonld.Options.ToRdf;

async function canonical(nquads: string): Promise<string> {
  return String(await jsonld.canonize(nquads as never, { inputFormat: 'application/n-quads', algorithm: 'URDNA2015' }));
}

/** Statements as N-Quads; `"` and `\` are escaped by the writer of each term. */
const nquadsOf = (quads: readonly Quad[]) =>
  quads.map(({ subject, predicate, object }) => `${[subject, predicate, object].map(termText).join(' ')} .\n`).join('');

function termText(term: Quad['object'] | Quad['subject'] | Quad['predicate']): string {
  if (term.termType === 'NamedNode') return `<${term.value}>`;
  if (term.termType === 'BlankNode') return `_:${term.value}`;
  if (term.termType !== 'Literal') throw new Error(`A ${term.termType} in the catalogue.`);
  const text = JSON.stringify(term.value);
  if (term.language !== '') return `${text}@${term.language}`;
  return term.datatype.value === `${XSD}string` ? text : `${text}^^<${term.datatype.value}>`;
}

const turtle = quadsOf(fileText('/data/catalog.ttl'));
const json = String(
  await jsonld.toRDF(JSON.parse(fileText('/data/catalog.jsonld')), { ...options, format: 'application/n-quads' }),
);
if ((await canonical(nquadsOf(turtle))) !== (await canonical(json))) failed('catalog.ttl and catalog.jsonld differ.');

if (existsSync(SHAPES)) {
  const validator = new SHACLValidator(new Store(quadsOf(readFileSync(SHAPES, 'utf8'))));
  const report = await validator.validate(new Store(turtle));
  for (const { focusNode, path, value, sourceConstraintComponent } of report.results)
    failed(
      [focusNode, path as NamedNode | null, value, sourceConstraintComponent].map((term) => term?.value).join(' '),
    );
  console.log(`DCAT-AP 3.0.1: ${report.conforms ? 'kept' : 'broken'}.`);
} else leaveOut('DCAT-AP 3.0.1', 'the file of its shapes');

const DATES = [`${DCT}issued`, `${DCT}modified`, `${DCAT}startDate`, `${DCAT}endDate`];
for (const { predicate, object } of turtle) {
  if (!DATES.includes(predicate.value)) continue;
  const isDate = object.termType === 'Literal' && object.datatype.value === `${XSD}date`;
  const day = new Date(`${object.value}T00:00:00Z`);
  if (!isDate || Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== object.value)
    failed(`${predicate.value}: "${object.value}" is not a day.`);
}

const pages = new Set(builtPages('dist-example'));
const site = JSON.parse(fileText('/data/catalog.jsonld'))['@graph'][0]['foaf:homepage']['@id'] as string;
for (const { predicate, object } of turtle) {
  const isFile = predicate.value === `${DCAT}downloadURL`;
  if (!isFile && predicate.value !== `${DCAT}landingPage`) continue;
  const address = `/${object.value.slice(site.length)}`;
  if (!object.value.startsWith(site) || !(isFile ? isBuiltFile(address, 'dist-example') : pages.has(address)))
    failed(`${object.value} is in the catalogue and not in the site.`);
}

let datasets = 0;
for (const address of pages) {
  const text = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(fileText(address))?.[1];
  if (text === undefined) continue;
  datasets += 1;
  const data = JSON.parse(text) as Record<string, unknown>;
  await jsonld.toRDF(data, options);
  const { name, description, url } = data as Record<string, string>;
  const length = description?.length ?? 0;
  if (data['@type'] !== 'Dataset' || !name || length < 50 || length > 5000 || !url?.startsWith(site))
    failed(`${address}: its data lacks what search engines ask of a data set.`);
}
console.log(
  `Linked data: ${turtle.length} statements in the catalogue, ${datasets} pages with data, ${failures} failures.`,
);
process.exitCode = failures === 0 ? 0 : 1;
