// CSV on the Web metadata: what stands in a CSV file, for programs. It stands beside each file as `…csv-metadata.json`.

import type { Plan } from '../domain/plan.ts';
import { type Column, type ColumnType, columnsOf, type Table } from './table.ts';

const DATATYPES: Readonly<Record<ColumnType, string>> = {
  text: 'string',
  integer: 'integer',
  decimal: 'decimal',
  date: 'date',
  'yes-no': 'string',
  address: 'string',
};

function datatypeOf({ type, choices }: Pick<Column<never>, 'type' | 'choices'>): string | object {
  return choices === undefined ? DATATYPES[type] : { base: DATATYPES[type], format: choices.join('|') };
}

/** Whose data it is, said the same way in every download. */
export function citySaid(plan: Pick<Plan, 'city' | 'fictional'>): string {
  return plan.fictional ? `${plan.city}（架空の自治体）` : plan.city;
}

/** The metadata of a table's file. `file` is the file's name, in the same folder. */
export function csvwOf<Row>(table: Table<Row>, plan: Plan, file: string, title = table.name) {
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'ja' }],
    url: file,
    'dc:title': `${citySaid(plan)} ${plan.name} ${title}`,
    'dc:description': `${table.meaning}1行が${table.row}です。`,
    'dc:publisher': citySaid(plan),
    'dc:source': plan.source.title,
    ...(plan.licence?.url && { 'dc:license': { '@id': plan.licence.url } }),
    ...(plan.fictional && { 'rdfs:comment': '架空の自治体のデータです。' }),
    dialect: {
      encoding: 'utf-8',
      delimiter: ',',
      quoteChar: '"',
      doubleQuote: true,
      lineTerminators: ['\r\n'],
      header: true,
    },
    tableSchema: {
      columns: columnsOf(table, plan).map((column) => ({
        name: column.id,
        titles: column.name,
        'dc:description': column.meaning,
        datatype: datatypeOf(column),
        required: column.required,
        ...(column.unit && { 'schema:unitText': column.unit }),
      })),
    },
  };
}
