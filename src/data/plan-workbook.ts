// The whole plan as one workbook: what it is, a sheet a table, what each column means.

import { type Cell as SheetCell, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { aboutData, meaningOf, TYPE_WORDS } from './about.ts';
import { unzipped, zipped } from '../pack/zip.ts';
import { columnLetters, withRows } from './sheet-rows.ts';
import { type AnyTable, type Cell, columnsOf, type PlanData } from './table.ts';
import { TABLES } from './tables.ts';
import { A4_LANDSCAPE, FONT, HEAD, propertiesOf, widthOf } from './workbook-style.ts';

const ABOUT = 'このファイルについて';
const COLUMNS = '列の説明';

/** Columns are no wider than this, in half-width characters; longer texts are read in the cell. */
const WIDEST = 60;
const NARROWEST = 8;

export async function planWorkbook(data: PlanData, date: string | null): Promise<Uint8Array<ArrayBuffer>> {
  const sheets = [aboutSheet(data, date), ...TABLES.map((table) => tableSheet(table, data)), columnSheet(data)];
  const properties = propertiesOf(data, data.plan.name, date);
  const files = await unzipped(new Uint8Array(await writeXlsx({ sheets, properties, defaultFont: FONT })));
  // Numbered from 1, and the first says what the workbook is.
  const tables = new Map(TABLES.map((table, index) => [`xl/worksheets/sheet${index + 2}.xml`, table]));
  return zipped(
    files.entries().map(([path, file]) => {
      const table = tables.get(path);
      if (!table) return [path, file] as const;
      const columns = columnsOf(table, data.plan).length;
      return [path, withRows(file, { first: 2, columns, rows: bodyOf(table, data) })] as const;
    }),
  );
}

/** The cells of a table, row by row. */
function bodyOf(table: AnyTable, data: PlanData): Iterator<Cell[]> & Iterable<Cell[]> {
  const columns = columnsOf(table, data.plan);
  return table
    .rows(data)
    .values()
    .map((row) => columns.map((column) => column.cell(row, data)));
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

/** The sheet of a table with its head alone. */
function tableSheet(table: AnyTable, data: PlanData): WriteSheet {
  const columns = columnsOf(table, data.plan);
  const widths = columns.map(({ name }) => widthOf(name) + 4);
  let rows = 1;
  for (const row of bodyOf(table, data)) {
    rows += 1;
    for (const [index, cell] of row.entries())
      widths[index] = Math.max(widths[index] ?? 0, widthOf(String(cell ?? '')));
  }
  return {
    name: table.name,
    rows: [columns.map(({ name }) => name)],
    cells: new Map(
      columns.map((column, index) => [`0,${index}`, { style: HEAD, comment: { text: meaningOf(column) } }]),
    ),
    columns: widths.map((width) => ({ width: Math.min(WIDEST, Math.max(NARROWEST, width + 1)) })),
    freezePane: { rows: 1 },
    autoFilter: { range: `A1:${columnLetters(columns.length - 1)}${rows}` },
    pageSetup: { ...A4_LANDSCAPE, printTitlesRow: '$1:$1' },
  };
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
