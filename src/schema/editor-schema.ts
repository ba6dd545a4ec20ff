// The schemas as an editor's language server reads them: JSON Schema with the fields' own descriptions, and Japanese words
// for what it finds. Scalars are written as people write them: 44, a blank and はい are as good as a text in quotes.

import { z } from 'zod';

/** JSON Schema, with the extensions that yaml-language-server knows (`errorMessage`). */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** A year as a key: 27年度, H27, 平成27年度, 令和元年度, 2015年度, 平成27（2015）年度, 毎年度. */
const YEAR_KEY = '^(?:毎年度|(?:昭和|平成|令和|[SHRshr])?(?:元|[0-9０-９]{1,4})(?:[（(][0-9]{4}[)）])?(?:年度?)?)$';

/** The schema of a file's input for editors. `title` names the kind of file. */
export function editorSchema(schema: z.ZodType, title: string): JsonSchema {
  const input = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  return { ...(asWritten(input) as JsonSchema), title };
}

function asWritten(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(asWritten);
  if (typeof node !== 'object' || node === null) return node;
  const schema = withWords(node as JsonSchema);
  return Object.fromEntries(
    Object.entries(schema).map(([key, value]) => [
      key,
      key === 'enum' || key === 'required' ? value : asWritten(value),
    ]),
  );
}

function withWords(schema: JsonSchema): JsonSchema {
  const group = groupOrBlank(schema);
  if (group) return group;
  if (Array.isArray(schema['enum']))
    return { ...schema, errorMessage: `「${schema['enum'].join('」「')}」のどれかを書いてください。` };
  if (schema['type'] === 'string') return scalar(schema);
  if (schema['type'] === 'object' && typeof schema['properties'] === 'object') return withFields(schema);
  if (schema['type'] === 'object' && typeof schema['additionalProperties'] === 'object') return byYear(schema);
  if (schema['type'] === 'array') return { ...schema, errorMessage: '「- 」で始まる行を並べてください。' };
  return schema;
}

/** A group of fields that may be left blank, which is nothing at all in YAML. */
function groupOrBlank({ anyOf, ...schema }: JsonSchema): JsonSchema | null {
  if (!Array.isArray(anyOf)) return null;
  const [group, blank, ...others] = anyOf as JsonSchema[];
  if (!group || blank?.['const'] !== '' || others.length > 0) return null;
  return { ...withWords(group), ...schema, type: ['object', 'null'] };
}

function scalar({ minLength, pattern, ...schema }: JsonSchema): JsonSchema {
  const types = ['string', 'number', 'boolean'];
  if (pattern !== undefined)
    return {
      ...schema,
      pattern,
      type: 'string',
      errorMessage: '半角の英小文字と数字を「-」でつないで書いてください。',
    };
  if (minLength !== undefined)
    return { ...schema, type: types, errorMessage: '空欄にはできません。文字を書いてください。' };
  return { ...schema, type: [...types, 'null'], errorMessage: '文字か数値を1つ書いてください。' };
}

function withFields(schema: JsonSchema): JsonSchema {
  const fields = Object.keys(schema['properties'] as object);
  const required = Array.isArray(schema['required']) ? schema['required'] : [];
  const must = required.length > 0 ? `必ず書く項目は「${required.join('」「')}」、` : '';
  return { ...schema, errorMessage: `${must}書ける項目は「${fields.join('」「')}」です。` };
}

function byYear({ propertyNames: _names, additionalProperties, ...schema }: JsonSchema): JsonSchema {
  return {
    ...schema,
    patternProperties: { [YEAR_KEY]: additionalProperties },
    additionalProperties: false,
    errorMessage: '年度を「29年度」「平成29年度」「2017年度」のように書いてください。',
  };
}
