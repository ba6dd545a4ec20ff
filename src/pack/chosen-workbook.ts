// In the browser or anywhere: of a pack's workbook the sheets that were chosen, as a workbook of their own. Sheets are only left
// out, with the texts that stand in no other: what stays is what the city's workbook says, cell by cell.

import { unzipped, zipped } from './zip.ts';

const WORKBOOK = 'xl/workbook.xml';
const RELATIONS = 'xl/_rels/workbook.xml.rels';
const TYPES = '[Content_Types].xml';
const TEXTS = 'xl/sharedStrings.xml';

/** A cell whose value is the number of a shared text. */
const TEXT_CELL = /(<c [^>]*\bt="s"[^>]*><v>)(\d+)(?=<\/v>)/g;

/**
 * The sheets at these positions (from 0, at least one) of a workbook as src/data/sheet-workbook.ts writes it: its sheets have no
 * comments, pictures or named ranges, which would be files and numbers of their own.
 */
export async function workbookOfSheets(
  workbook: Uint8Array<ArrayBuffer>,
  positions: readonly number[],
): Promise<Uint8Array<ArrayBuffer>> {
  const files = await unzipped(workbook);
  const read = (name: string): string => {
    const file = files.get(name);
    if (!file) throw new Error(`The workbook has no ${name}.`);
    return new TextDecoder().decode(file);
  };

  const targets = new Map(
    elements(read(RELATIONS), 'Relationship').map((each) => [attribute(each, 'Id'), `xl/${attribute(each, 'Target')}`]),
  );
  const sheets = elements(read(WORKBOOK), 'sheet').map((element) => {
    const relation = attribute(element, 'r:id');
    return { element, relation, file: targets.get(relation) ?? '' };
  });
  const kept = sheets.filter((_, position) => positions.includes(position));
  const dropped = sheets.filter((_, position) => !positions.includes(position));
  const droppedRelations = new Set(dropped.map(({ relation }) => relation));
  const droppedParts = new Set(dropped.map(({ file }) => `/${file}`));
  const droppedElements = new Set(dropped.map(({ element }) => element));

  const numbers = new Map<string, number>();
  const written = new Map([
    [WORKBOOK, without(read(WORKBOOK), 'sheet', (element) => droppedElements.has(element))],
    [RELATIONS, without(read(RELATIONS), 'Relationship', (each) => droppedRelations.has(attribute(each, 'Id')))],
    [TYPES, without(read(TYPES), 'Override', (each) => droppedParts.has(attribute(each, 'PartName')))],
  ]);
  for (const { file } of kept)
    written.set(
      file,
      read(file).replace(TEXT_CELL, (_, before: string, number: string) => {
        if (!numbers.has(number)) numbers.set(number, numbers.size);
        return `${before}${numbers.get(number)}`;
      }),
    );
  written.set(TEXTS, onlyTexts(read(TEXTS), [...numbers.keys()].map(Number)));

  const left = [...files].filter(([name]) => !droppedParts.has(`/${name}`));
  const encoder = new TextEncoder();
  return zipped(
    new Map(
      left.map(([name, file]) => {
        const text = written.get(name);
        return [name, text === undefined ? file : encoder.encode(text)];
      }),
    ),
  );
}

/** The empty elements of a name, as they are written. */
const elementsNamed = (name: string) => new RegExp(`<${name} [^>]*/>`, 'g');
const elements = (xml: string, name: string): string[] => xml.match(elementsNamed(name)) ?? [];
const attribute = (element: string, name: string): string => element.split(` ${name}="`)[1]?.split('"')[0] ?? '';

function without(xml: string, name: string, isDropped: (element: string) => boolean): string {
  return xml.replace(elementsNamed(name), (element) => (isDropped(element) ? '' : element));
}

/** The shared texts of these numbers, in this order. */
function onlyTexts(xml: string, numbers: readonly number[]): string {
  const texts = xml.match(/<si>.*?<\/si>|<si\/>/gs) ?? [];
  const head = xml.slice(0, xml.indexOf('<sst'));
  const [open = ''] = /<sst[^>]*>/.exec(xml) ?? [];
  const counted = open.replace(/(?<=ount=")\d+/gi, String(numbers.length));
  return `${head}${counted}${numbers.map((number) => texts[number] ?? '').join('')}</sst>`;
}
