// The fields of a published document, read off its JSON Schema, for people: name, type and meaning, one list a shape.

/** As much of JSON Schema as zod writes for our documents. */
interface Schema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly title?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly prefixItems?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
}

export interface Field {
  readonly name: string;
  readonly type: string;
  readonly meaning: string;
}

type Defs = Readonly<Record<string, Schema>>;

/** A shape with a name of its own. */
export interface Shape {
  /** Its name in the schema; null for the document itself. */
  readonly id: string | null;
  readonly title: string;
  readonly fields: readonly Field[];
}

const TYPES: Readonly<Record<string, string>> = {
  string: '文字列',
  number: '数値',
  integer: '整数',
  boolean: 'true か false',
  object: 'オブジェクト',
  null: 'null',
};

/** The document's own fields, then those of every shape it uses. */
export function shapesOf(schema: object, title: string): Shape[] {
  const { $defs = {}, ...document } = schema as Schema;
  return [
    { id: null, title, fields: fieldsOf(document, $defs) },
    ...Object.entries($defs).flatMap(([id, definition]): Shape[] => {
      const fields = definition.oneOf ? mergedFields(definition.oneOf) : fieldsOf(definition, $defs);
      return fields.length === 0 ? [] : [{ id, title: definition.title ?? id, fields }];
    }),
  ];
}

/** A shape of several variants names a field once, with what it may be in each. */
function mergedFields(variants: readonly Schema[]): Field[] {
  const names = [...new Set(variants.flatMap(({ properties = {} }) => Object.keys(properties)))];
  return names.map((name) => {
    const having = variants.filter(({ properties }) => properties?.[name] !== undefined);
    const types = having.map(({ properties, description }) => {
      const type = typeOf(properties?.[name] ?? {});
      return name === 'kind' && description ? `${type}（${description}）` : type;
    });
    return {
      name,
      type: [...new Set(types)].join('、'),
      meaning: having.length < variants.length ? '条件の種類によって、あるかないかが変わります' : '種類',
    };
  });
}

function fieldsOf({ properties = {} }: Schema, defs: Defs, prefix = ''): Field[] {
  return Object.entries(properties).flatMap(([name, schema]): Field[] => {
    const own = { name: prefix + name, type: typeOf(schema), meaning: meaningOf(schema, defs) };
    const inner = schema.items?.properties ? schema.items : schema;
    return [own, ...fieldsOf(inner, defs, `${prefix}${name}${schema.items ? '[]' : ''}.`)];
  });
}

/** What a field says of itself, else the name of the shape it has. */
function meaningOf({ description, $ref, items, anyOf }: Schema, defs: Defs): string {
  const reference = $ref ?? items?.$ref ?? anyOf?.find((variant) => variant.$ref !== undefined)?.$ref;
  return description ?? (reference === undefined ? '' : (defs[shapeIn(reference)]?.title ?? ''));
}

const shapeIn = (reference: string) => reference.replace(/^#\/\$defs\//, '');

function typeOf(schema: Schema): string {
  if (schema.$ref !== undefined) return shapeIn(schema.$ref);
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join('、');
  const variants = schema.anyOf ?? schema.oneOf;
  if (variants) return variants.map(typeOf).join(' か ');
  if (schema.type === 'array') {
    const items = schema.items ?? schema.prefixItems?.[0] ?? {};
    return items.properties ? 'オブジェクトの配列' : `${typeOf(items)} の配列`;
  }
  const types = Array.isArray(schema.type) ? (schema.type as readonly string[]) : [String(schema.type)];
  return types.map((type) => TYPES[type] ?? type).join(' か ');
}
