// The metadata beside every CSV file (CSV on the Web), read by a parser that no one here wrote: file and metadata together give
// the same figures as the file alone, each cell under its column's name, with the type that the metadata states.

import { readdirSync } from 'node:fs';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import CsvwParser from '@zazuko/rdf-parser-csvw';
import { parse } from 'csv-parse/sync';
import jsonld from 'jsonld';
import { type Quad, Store, Parser } from 'n3';
import { builtFile, type Folder } from '../e2e/built-site.ts';

const CSVW = 'http://www.w3.org/ns/csvw#';
const XSD = 'http://www.w3.org/2001/XMLSchema#';

/** The words of https://www.w3.org/ns/csvw.jsonld that our metadata use: nothing is fetched. */
const CONTEXT = {
  csvw: CSVW,
  dc: 'http://purl.org/dc/terms/',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  schema: 'http://schema.org/',
  xsd: XSD,
  url: { '@id': 'csvw:url', '@type': '@id' },
  dialect: { '@id': 'csvw:dialect', '@type': '@id' },
  tableSchema: { '@id': 'csvw:tableSchema', '@type': '@id' },
  columns: { '@id': 'csvw:column', '@type': '@id', '@container': '@list' },
  name: { '@id': 'csvw:name', '@type': 'xsd:string' },
  titles: { '@id': 'csvw:title' },
  datatype: { '@id': 'csvw:datatype', '@type': '@vocab' },
  base: { '@id': 'csvw:base', '@type': 'xsd:string' },
  format: { '@id': 'csvw:format', '@type': 'xsd:string' },
  required: { '@id': 'csvw:required', '@type': 'xsd:boolean' },
  encoding: { '@id': 'csvw:encoding', '@type': 'xsd:string' },
  delimiter: { '@id': 'csvw:delimiter', '@type': 'xsd:string' },
  quoteChar: { '@id': 'csvw:quoteChar', '@type': 'xsd:string' },
  doubleQuote: { '@id': 'csvw:doubleQuote', '@type': 'xsd:boolean' },
  lineTerminators: { '@id': 'csvw:lineTerminators', '@type': 'xsd:string' },
  header: { '@id': 'csvw:header', '@type': 'xsd:boolean' },
  string: 'xsd:string',
  integer: 'xsd:integer',
  decimal: 'xsd:decimal',
  date: 'xsd:date',
};

interface Metadata {
  readonly url: string;
  readonly tableSchema: {
    readonly columns: readonly {
      readonly name: string;
      readonly titles: string;
      readonly required: boolean;
      readonly datatype: string | { readonly base: string; readonly format: string };
    }[];
  };
}

/** What a cell of each type looks like. */
const LOOKS: Readonly<Record<string, RegExp>> = {
  string: /[^]/,
  integer: /^-?\d+$/,
  decimal: /^-?\d+(?:\.\d+)?$/,
  date: /^\d{4}-\d{2}-\d{2}$/,
};

let failures = 0;
function failed(message: string): void {
  failures += 1;
  if (failures <= 20) console.error(message);
}

const documentLoader = async (url: string) => {
  if (url !== 'http://www.w3.org/ns/csvw') throw new Error(`${url} is not to be fetched.`);
  return { contextUrl: undefined, documentUrl: url, document: { '@context': CONTEXT } };
};

const options = { documentLoader, safe: true } as unknown as jsonld.Options.ToRdf;

/** The rows that the parser makes of a file, as texts and types by the names of the columns. */
async function rowsByMetadata(address: string, csv: string, metadata: Metadata): Promise<Map<string, string>[]> {
  const base = `https://site.example${address}`;
  const nquads = String(await jsonld.toRDF(metadata as never, { ...options, base, format: 'application/n-quads' }));
  const parser = new CsvwParser({ metadata: new Store(new Parser().parse(nquads)) as never, baseIRI: base });
  const described = new Map<string, number>();
  const rows: Map<string, string>[] = [];
  for await (const quad of parser.import(Readable.from([csv])) as unknown as AsyncIterable<Quad>) {
    if (quad.predicate.value === `${CSVW}describes`) described.set(quad.object.value, rows.push(new Map()) - 1);
    const row = rows[described.get(quad.subject.value) ?? -1];
    if (row && quad.object.termType === 'Literal')
      row.set(
        decodeURIComponent(quad.predicate.value.slice(base.length + 1)),
        `${quad.object.datatype.value.replace(XSD, '')} ${quad.object.value}`,
      );
  }
  return rows;
}

async function check(address: string, site: Folder): Promise<number> {
  const csv = builtFile(address, site).toString();
  const metadata = JSON.parse(builtFile(`${address}-metadata.json`, site).toString()) as Metadata;
  const { columns } = metadata.tableSchema;
  if (metadata.url !== address.split('/').at(-1)) failed(`${address}: its metadata are of ${metadata.url}.`);
  const [head = [], ...lines] = parse(csv, { bom: true }) as string[][];
  if (head.join() !== columns.map(({ titles }) => titles).join())
    failed(`${address}: the metadata have other columns.`);
  // The parser takes the byte order mark for a part of the first name.
  const rows = await rowsByMetadata(address, csv.replace(/^\uFEFF/, ''), metadata);
  if (rows.length !== lines.length) failed(`${address}: ${lines.length} rows became ${rows.length}.`);
  lines.forEach((cells, at) =>
    columns.forEach(({ name, required, datatype }, column) => {
      const cell = cells[column] ?? '';
      const { base, format } = typeof datatype === 'string' ? { base: datatype, format: undefined } : datatype;
      const expected = cell === '' ? undefined : `${base} ${cell}`;
      const where = `${address}, row ${at + 1}, ${name}`;
      if (rows[at]?.get(name) !== expected) failed(`${where}: "${expected}" became "${rows[at]?.get(name)}".`);
      if (required && cell === '') failed(`${where}: empty, and required.`);
      if (cell !== '' && !LOOKS[base]?.test(cell)) failed(`${where}: "${cell}" is no ${base}.`);
      if (cell !== '' && format !== undefined && !format.split('|').includes(cell)) failed(`${where}: "${cell}"?`);
    }),
  );
  return lines.length * columns.length;
}

let files = 0;
let cells = 0;
for (const site of ['dist', 'dist-example'] as const) {
  const folder = fileURLToPath(new URL(`../${site}/`, import.meta.url));
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'));
  for (const name of names.filter((each) => each.endsWith('.csv'))) {
    files += 1;
    cells += await check(`/${name}`, site);
  }
}
console.log(`CSV on the Web: ${files} files, ${cells} cells by their metadata, ${failures} failures.`);
process.exitCode = failures === 0 ? 0 : 1;
