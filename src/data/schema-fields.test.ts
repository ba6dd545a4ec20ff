import { expect, test } from 'vitest';
import { jsonSchemaOf } from './json-schema.ts';
import { DOCUMENTS, type DocumentName } from './published.ts';
import { shapesOf } from './schema-fields.ts';

test('a document’s fields are told with type and meaning, and so are those of the shapes it uses', () => {
  const [document, kpi, , known] = shapesOf(jsonSchemaOf('kpi', '/kpi.schema.json'), '指標');
  expect(document?.fields.slice(-5)).toEqual([
    { name: 'sheet.code', type: '文字列', meaning: '評価シートの番号' },
    { name: 'sheet.name', type: '文字列', meaning: '施策の名前' },
    { name: 'sheet.edition', type: 'FiscalYear', meaning: '年度' },
    { name: 'sheet.page', type: '文字列', meaning: '評価シートのページ' },
    { name: 'kpi', type: 'Kpi', meaning: '指標' },
  ]);
  expect(kpi).toMatchObject({ id: 'Kpi', title: '指標' });
  expect(known?.fields[1]).toEqual({
    name: 'value',
    type: '数値 か null',
    meaning: '数値。単位は指標の単位。言葉の値なら null',
  });
});

test('every field of every document says what it means', () => {
  for (const name of Object.keys(DOCUMENTS) as DocumentName[])
    for (const { id, fields } of shapesOf(jsonSchemaOf(name, `/${name}.schema.json`), name))
      for (const field of fields) expect(field.meaning, `${name} ${id} ${field.name}`).not.toBe('');
});
