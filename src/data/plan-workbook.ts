// The whole plan as one workbook: what it is, a sheet a table, what each column means.

import { type Cell as SheetCell, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { aboutData, meaningOf, TYPE_WORDS } from './about.ts';
import { type AnyTable, cellsOf, columnsOf, type PlanData } from './table.ts';
import { TABLES } from './tables.ts';
import { A4_LANDSCAPE, FONT, HEAD, propertiesOf, widthOf } from './workbook-style.ts';

const ABOUT = 'このファイルについて';
const COLUMNS = '列の説明';

/** Columns are no wider than this, in half-width characters; longer texts are read in the cell. */
const WIDEST = 60;
const NARROWEST = 8;

export async function planWorkbook(data: PlanData, date: string | null): Promise<Uint8Array> {
  return writeXlsx({
    sheets: [aboutSheet(data, date), ...TABLES.map((table) => tableSheet(table, data)), columnSheet(data)],
    properties: propertiesOf(data, data.plan.name, date),
    defaultFont: FONT,
  });
}

function aboutSheet(data: PlanData, date: string | null): WriteSheet {
  const rows: (string | null)[][] = [];
  const cells = new Map<string, Partial<SheetCell>>();
  for (const { heading, lines } of aboutData(data, date)) {
    cells.set(`${rows.length},0`, { style: { font: { ...FONT, bold: true } } });
    lines.forEach((line, index) => rows.push([index === 0 ? heading : null, line]));
  }
  return { name: ABOUT, rows, cells, columns: [{ width: 12 }, { width: 100 }], pageSetup: A4_LANDSCAPE };
}

function tableSheet(table: AnyTable, data: PlanData): WriteSheet {
  const columns = columnsOf(table, data.plan);
  const body = cellsOf(table, table.rows(data), data);
  const widths = columns.map(({ name }, index) =>
    body.reduce((widest, row) => Math.max(widest, widthOf(String(row[index] ?? ''))), widthOf(name) + 4),
  );
  return {
    name: table.name,
    rows: [columns.map(({ name }) => name), ...body],
    cells: new Map(
      columns.map((column, index) => [`0,${index}`, { style: HEAD, comment: { text: meaningOf(column) } }]),
    ),
    columns: widths.map((width) => ({ width: Math.min(WIDEST, Math.max(NARROWEST, width + 1)) })),
    freezePane: { rows: 1 },
    autoFilter: { range: `A1:${columnLetters(columns.length - 1)}${body.length + 1}` },
    pageSetup: { ...A4_LANDSCAPE, printTitlesRow: '$1:$1' },
  };
}

/** A, B, …, Z, AA for 0, 1, …, 25, 26. */
function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last;
}

function columnSheet(data: PlanData): WriteSheet {
  const head = ['表', '列', '意味', '種類', '必ず入るか'];
  const rows = TABLES.flatMap((table) =>
    columnsOf(table, data.plan).map((column) => [
      table.name,
      column.name,
      meaningOf(column),
      TYPE_WORDS[column.type],
      column.required ? 'はい' : 'いいえ',
    ]),
  );
  return {
    name: COLUMNS,
    rows: [head, ...rows],
    cells: new Map(head.map((_, index) => [`0,${index}`, { style: HEAD }])),
    columns: [{ width: 10 }, { width: 22 }, { width: 100 }, { width: 14 }, { width: 12 }],
    freezePane: { rows: 1 },
    pageSetup: { ...A4_LANDSCAPE, printTitlesRow: '$1:$1' },
  };
}
