// The downloads opened once by LibreOffice, which no one here wrote: the workbook of the plan comes back as the CSV files that
// stand beside it, a CSV file comes back as itself though LibreOffice looks for dates and numbers in it, and every printable
// sheet becomes a PDF with its Japanese on A4 pages. Left out where LibreOffice is not found.

import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'csv-parse/sync';
import { TABLES } from '../src/data/tables.ts';
import { builtFile, builtPages, type Folder } from '../e2e/built-site.ts';
import { programFor } from './programs.ts';

/** Comma, quotes, UTF-8, from the first line; looking for special numbers while reading; all sheets while writing. */
const CSV_IN = 'Text - txt - csv (StarCalc):44,34,76,1,,0,false,true';
const CSV_OUT = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1';
const A4 = [595, 842];

const soffice = programFor('LibreOffice', 'libreoffice');
const folder = mkdtempSync(join(tmpdir(), 'libreoffice-'));
let failures = 0;
function failed(message: string): void {
  failures += 1;
  if (failures <= 20) console.error(message);
}

function convert(file: string, to: string, infilter?: string): void {
  const { status, stderr } = spawnSync(
    soffice ?? '',
    [
      // A profile of its own: it runs beside one that is open.
      `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
      '--headless',
      ...(infilter === undefined ? [] : [`--infilter=${infilter}`]),
      '--convert-to',
      to,
      '--outdir',
      folder,
      file,
    ],
    { encoding: 'utf8', timeout: 300_000 },
  );
  if (status !== 0) throw new Error(`soffice: ${stderr}`);
}

const rowsOf = (text: string | Buffer): string[][] => parse(text, { bom: true, relax_column_count: true });

/** The number that a cell means, with or without commas (a spreadsheet takes the sheet's own 1,986 for 1986); else NaN. */
const numberOf = (cell: string) => (/^-?\d[\d,]*(?:\.\d+)?$/.test(cell) ? Number(cell.replaceAll(',', '')) : NaN);

/** Whether a cell came back as it is; a number as the same number, whatever its zeros and commas. */
const isSame = (one: string, other: string) => one === other || numberOf(one) === numberOf(other);

function compare(what: string, ours: readonly string[][], theirs: readonly string[][]): number {
  if (ours.length !== theirs.length) failed(`${what}: ${ours.length} rows became ${theirs.length}.`);
  ours.forEach((row, at) =>
    row.forEach((cell, column) => {
      const found = theirs[at]?.[column] ?? '';
      if (!isSame(cell, found)) failed(`${what}, row ${at + 1}, ${ours[0]?.[column]}: "${cell}" became "${found}".`);
    }),
  );
  return ours.length * (ours[0]?.length ?? 0);
}

function save(address: string, name: string, site: Folder): string {
  const path = join(folder, name);
  copyFileSync(new URL(`../${site}${address}`, import.meta.url), path);
  return path;
}

/** The sizes of a PDF's pages in points, and whether it holds a font with Japanese characters. */
function pdfFacts(name: string): { pages: number[][]; hasFonts: boolean } {
  const text = readFileSync(join(folder, name)).toString('latin1');
  const pages = [...text.matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/g)].map(([, width, height]) =>
    [Number(width), Number(height)].map(Math.round),
  );
  return { pages, hasFonts: /\/ToUnicode/.test(text) };
}

if (soffice !== null) {
  let cells = 0;
  let pages = 0;
  for (const site of ['dist', 'dist-example'] as const) {
    convert(save('/data/v1/plan.xlsx', 'plan.xlsx', site), CSV_OUT);
    for (const { id, name } of TABLES) {
      const ours = rowsOf(builtFile(`/data/v1/${id}.csv`, site));
      cells += compare(`${site} plan.xlsx ${name}`, ours, rowsOf(readFileSync(join(folder, `plan-${name}.csv`))));
    }
    convert(save('/data/v1/values.csv', 'read.csv', site), 'ods', CSV_IN);
    convert(join(folder, 'read.ods'), CSV_OUT);
    const [back = ''] = readdirSync(folder).filter((name) => /^read-.*\.csv$/.test(name));
    cells += compare(
      `${site} values.csv`,
      rowsOf(builtFile('/data/v1/values.csv', site)),
      rowsOf(readFileSync(join(folder, back))),
    );
    rmSync(join(folder, back));

    const [pack = ''] = builtPages(site).filter((page) => /^\/pack\/\d+\/$/.test(page));
    convert(save(`${pack}sheets.xlsx`, 'sheets.xlsx', site), 'pdf');
    const facts = pdfFacts('sheets.pdf');
    pages += facts.pages.length;
    if (facts.pages.length === 0 || !facts.hasFonts) failed(`${site}${pack}sheets.xlsx: the PDF has no text.`);
    for (const size of facts.pages)
      if (size.toSorted((a, b) => a - b).join() !== A4.join()) failed(`${site}${pack}sheets.xlsx: a page of ${size}.`);
  }
  console.log(`LibreOffice: ${cells} cells came back, ${pages} pages of A4, ${failures} failures.`);
}
rmSync(folder, { recursive: true, force: true });
process.exitCode = failures === 0 ? 0 : 1;
