// A small tree of RDF, and how it is written as JSON-LD and as Turtle. Both say the same: one description, two spellings.

/** Prefixes of the vocabularies that are used here. */
export const PREFIXES = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;

/** A name with its prefix: `dct:title`. */
export type Name = `${keyof typeof PREFIXES}:${string}`;

/** A thing: with an address of its own, or known only as what another thing points to. */
export interface Thing {
  readonly id?: string;
  readonly type?: Name;
  readonly says: readonly Statement[];
}

export type Statement = readonly [property: Name, value: Value];

export type Value = Thing | { readonly ja: string } | { readonly plain: string } | { readonly date: string };

/** A thing that is told elsewhere in the same tree. */
export const reference = (id: string): Thing => ({ id, says: [] });

/** A day that the calendar has, as xsd:date wants it. Throws on anything else (令和元年, 2026-02-30). */
export function day(text: string): { readonly date: string } {
  const date = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : null;
  if (date === null || Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== text)
    throw new Error(`"${text}" is not a day.`);
  return { date: text };
}

/** The things as one JSON-LD document, in pieces: that of a large plan is tens of megabytes. */
export function* asJsonLd(things: Iterable<Thing>): Generator<string> {
  yield `{\n "@context": ${indented(PREFIXES, ' ')},\n "@graph": [`;
  let between = '\n  ';
  for (const thing of things) {
    yield `${between}${indented(jsonOf(thing), '  ')}`;
    between = ',\n  ';
  }
  yield '\n ]\n}';
}

const indented = (value: unknown, indent: string) => JSON.stringify(value, null, 1).replaceAll('\n', `\n${indent}`);

function jsonOf({ id, type, says }: Thing): Record<string, unknown> {
  const grouped = Map.groupBy(says, ([property]) => property);
  return {
    ...(id === undefined ? {} : { '@id': id }),
    ...(type === undefined ? {} : { '@type': type }),
    ...Object.fromEntries(
      [...grouped].map(([property, statements]) => {
        const values = statements.map(([, value]) => jsonValue(value));
        return [property, values.length === 1 ? values[0] : values];
      }),
    ),
  };
}

function jsonValue(value: Value): unknown {
  if ('ja' in value) return { '@value': value.ja, '@language': 'ja' };
  if ('plain' in value) return value.plain;
  if ('date' in value) return { '@value': value.date, '@type': 'xsd:date' };
  return jsonOf(value);
}

/** The things as one Turtle document, in pieces. */
export function* asTurtle(things: Iterable<Thing>): Generator<string> {
  for (const [prefix, address] of Object.entries(PREFIXES)) yield `@prefix ${prefix}: <${address}> .\n`;
  yield '\n';
  for (const thing of things) for (const told of flat([thing])) yield `${turtleOf(told)}\n`;
}

/** Every thing that says something of itself and has an address, inner ones behind the outer ones. */
function flat(things: readonly Thing[]): Thing[] {
  return things.flatMap((thing) => {
    const inner = thing.says.flatMap(([, value]) => ('says' in value ? [value] : []));
    const isTold = thing.id !== undefined && (thing.type !== undefined || thing.says.length > 0);
    return [...(isTold ? [thing] : []), ...flat(inner)];
  });
}

function turtleOf(thing: Thing): string {
  return `${iri(thing.id ?? '')} ${predicates(thing, '  ')} .`;
}

function predicates({ type, says }: Thing, indent: string): string {
  const lines = [
    ...(type === undefined ? [] : [`a ${type}`]),
    ...says.map(([property, value]) => `${property} ${turtleValue(value, indent)}`),
  ];
  return lines.join(` ;\n${indent}`);
}

function turtleValue(value: Value, indent: string): string {
  if ('ja' in value) return `${quoted(value.ja)}@ja`;
  if ('plain' in value) return quoted(value.plain);
  if ('date' in value) return `"${value.date}"^^xsd:date`;
  if (value.id !== undefined) return iri(value.id);
  return `[ ${predicates(value, `${indent}  `)} ]`;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

const quoted = (text: string) => `"${text.replaceAll(/["\\\n\r\t]/g, (sign) => ESCAPES[sign] ?? sign)}"`;

const iri = (address: string) => `<${address.replaceAll(/[\s<>"{}|\\^`]/g, encodeURIComponent)}>`;
