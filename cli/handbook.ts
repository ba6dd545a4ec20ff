// npm run handbook: fills in what the editor's handbook shows, from the commands, messages and schemas themselves, so that it
// stays true. In the handbook a comment says what is to be shown, and the block or table after it shows it:
//
//   実行: npm run check                          what the command says, in a copy of the content
//   直す: FILE ⇒ OLD ⇒ NEW                        changes that copy (\n is a line break); shows nothing
//   ファイル: FILE                                a file of the copy
//   まちがい: OLD ⇒ NEW                           what the check says of the sheet with this change
//   画面: programme ⇒ TEXT                        what VS Code shows at a text, by its YAML language server;
//   画面: sheet ⇒ OLD ⇒ NEW                        the same for the sheet with a change
//   項目: sheet 指標 …                             a schema's fields;  値, 目標, 年度, 文: what ways of writing mean
//
// The reference of formats (docs/formats.ja.md) is written whole, from examples/formats.

import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Paragraph } from 'mdast';
import { format, resolveConfig } from 'prettier';
import { eraFiscalYear, parseFiscalYear } from '../src/domain/fiscal-year.ts';
import type { MeasuredValue } from '../src/domain/measured-value.ts';
import { type CellReading, readTarget, readValue, type TargetReading } from '../src/schema/cell.ts';
import { readContent } from '../src/schema/content.ts';
import { htmlOf, parseText } from '../src/schema/markdown.ts';
import { problemWithLine } from '../src/schema/problem-report.ts';
import { FORMAT_REFERENCE, formatExamples, formatReference } from './format-reference.ts';
import { TEBIKI_FOLDER, TEBIKI_SHEET, tebikiFiles, tebikiSheet } from '../src/schema/tebiki.ts';
import { frontmatterIn, screenMessages } from './screen-messages.ts';

export const HANDBOOK = 'docs/editing.ja.md';

/** The reference of formats, as it should stand. */
export async function writtenReference(): Promise<string> {
  const text = formatReference(formatExamples(root));
  return format(text, { ...(await resolveConfig(FORMAT_REFERENCE)), filepath: FORMAT_REFERENCE });
}

const root = resolve(fileURLToPath(new URL('..', import.meta.url)));

/** A copy of てびき市's content, in which the handbook's story takes place. */
class Story {
  readonly #folder = mkdtempSync(join(tmpdir(), 'handbook-'));

  constructor() {
    cpSync(TEBIKI_FOLDER, join(this.#folder, 'src', 'content'), { recursive: true });
  }

  run(command: string): string {
    const { PLAN_CONTENT: _theirs, ...environment } = process.env;
    const [, script = '', args = ''] = /^npm run (\S+)(?: -- (.*))?$/.exec(command) ?? [];
    const { stdout, stderr } = spawnSync(process.execPath, [join(root, 'cli', `${script}.ts`), ...wordsOf(args)], {
      cwd: this.#folder,
      encoding: 'utf8',
      env: environment,
    });
    return stdout + stderr;
  }

  change(file: string, from: string, to: string): void {
    const text = this.file(file);
    if (!text.includes(from)) throw new Error(`${file} does not hold "${from}".`);
    writeFileSync(
      join(this.#folder, file),
      text.replace(from, () => to),
    );
  }

  file(file: string): string {
    return readFileSync(join(this.#folder, file), 'utf8');
  }

  end(): void {
    rmSync(this.#folder, { recursive: true });
  }
}

/** A command's words; those in quotes are one. */
const wordsOf = (text: string) =>
  [...text.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');

/** A comment and, but for a change, the block or table that it has brought forth. */
const PLACE =
  /<!-- (?:(直す): ([^\n]*?) -->\n|(実行|ファイル|まちがい|画面|項目|値|目標|年度|文): ([^\n]*?) -->\n(?:\n*```\w*\n[\s\S]*?\n?```\n|\n*(?:\|[^\n]*\n)+)?)/g;

/** The handbook with every place filled in anew. */
export async function filledIn(handbook: string): Promise<string> {
  const story = new Story();
  try {
    const places = [...handbook.matchAll(PLACE)];
    const shown: string[] = [];
    for (const [, change, from = '', kind = '', what = ''] of places)
      shown.push(change ? await show(change, from, story) : await show(kind, what, story));
    let index = 0;
    const filled = handbook.replace(PLACE, (place: string) => {
      const block = shown[index++] ?? '';
      const comment = place.slice(0, place.indexOf('-->\n') + 4);
      return block === '' ? comment : `${comment}\n${block}\n`;
    });
    return await format(filled, { ...(await resolveConfig(HANDBOOK)), filepath: HANDBOOK });
  } finally {
    story.end();
  }
}

const fenced = (text: string) => `\`\`\`text\n${text.replace(/\n+$/, '')}\n\`\`\``;
const parts = (what: string) => what.split(' ⇒ ').map((part) => part.replaceAll('\\n', '\n'));

async function show(kind: string, what: string, story: Story): Promise<string> {
  const [first = '', second = '', third = ''] = parts(what);
  switch (kind) {
    case '実行':
      return fenced(story.run(what));
    case '直す':
      story.change(first, second, third);
      return '';
    case 'ファイル':
      return fenced(story.file(what));
    case 'まちがい':
      return fenced(await messagesFor(first, second));
    case '画面':
      return fenced(await onScreen(first, second, third));
    case '項目':
      return fieldTable(what);
    case '値':
      return table(
        ['書き方', '意味'],
        waysToWrite(what).map((text) => [code(text), valueInWords(readValue(inputOf(text), '件'))]),
      );
    case '目標':
      return table(
        ['書き方', '意味'],
        waysToWrite(what).map((text) => [code(text), targetInWords(readTarget(inputOf(text), '件'))]),
      );
    case '年度':
      return table(
        ['書き方', '意味'],
        waysToWrite(what).map((text) => [code(text), yearInWords(text)]),
      );
    default:
      return table(
        ['書き方', '見え方'],
        waysToWrite(what).map((text) => [code(text), rendered(text)]),
      );
  }
}

const { plan } = readContent(await tebikiFiles());
if (!plan) throw new Error('The plan of the example cannot be read.');
const { period, era } = plan;

/** All that the check says of the sheet with one change. */
async function messagesFor(from: string, to: string): Promise<string> {
  const files = await tebikiFiles();
  const sheet = await tebikiSheet();
  if (!sheet.includes(from)) throw new Error(`The sheet does not hold "${from}".`);
  const text = sheet.replace(from, () => to);
  return readContent(files.map((file) => (file.path === TEBIKI_SHEET ? { ...file, text } : file)))
    .problems.map((problem) => problemWithLine(problem, text))
    .join('\n\n');
}

/** The first messages are enough: the others follow from them. */
const SHOWN_MESSAGES = 3;

async function onScreen(schema: string, from: string, to: string): Promise<string> {
  const sheet = await tebikiSheet();
  if (schema === 'sheet' && !sheet.includes(from)) throw new Error(`The sheet does not hold "${from}".`);
  const text = schema === 'sheet' ? frontmatterIn(sheet.replace(from, () => to)) : from;
  const messages = await screenMessages(schema, text);
  const more = messages.length - SHOWN_MESSAGES;
  return [...messages.slice(0, SHOWN_MESSAGES), ...(more > 0 ? [`（このほかに${more}件）`] : [])].join('\n');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

const waysToWrite = (what: string) => what.split(' ／ ');
const code = (text: string) => (text === '空欄' ? text : `\`${text.replaceAll('|', '\\|')}\``);

/** `{ 値: 50, 備考: … }` as the reader gets it. */
function inputOf(text: string): string | Record<string, string> {
  if (text === '空欄') return '';
  const inside = /^\{ (.*) \}$/.exec(text)?.[1];
  if (inside === undefined) return text.replace(/^"(.*)"$/, '$1');
  return Object.fromEntries(inside.split(', ').map((field) => field.split(': ') as [string, string]));
}

const KINDS = { actual: '実績', forecast: '見込', provisional: '暫定', preliminary: '速報', plan: '計画' };

function valueInWords(reading: CellReading<MeasuredValue>): string {
  if (!reading.ok) return `✕ ${reading.message}`;
  const { value } = reading;
  const note = value.note === null ? '' : `、注「${value.note}」`;
  if (value.kind === 'missing') return `値なし${value.text === '' ? '' : `（「${value.text}」と表示）`}${note}`;
  const what = value.value === null ? `言葉「${value.text}」` : `数値 ${value.value}`;
  return `${what}（${KINDS[value.kind]}）${note}`;
}

function targetInWords(reading: CellReading<TargetReading>): string {
  if (!reading.ok) return `✕ ${reading.message}`;
  const { revisedFrom, note } = reading.value;
  const earlier = revisedFrom === null ? '' : `、前の目標は「${revisedFrom.text}」`;
  return conditionInWords(reading.value) + earlier + (note === null ? '' : `、注「${note}」`);
}

function conditionInWords({ condition, text }: TargetReading): string {
  switch (condition.kind) {
    case 'number':
      return String(condition.value);
    case 'at-least':
      return `${condition.value}か、それより多い`;
    case 'at-most':
      return `${condition.value}か、それより少ない`;
    case 'range':
      return `${condition.low}から${condition.high}まで`;
    case 'maintain':
      return '計画策定時の値を保つ';
    case 'text':
      return `言葉「${text}」`;
    case 'missing':
      return `目標なし${text === '' ? '' : `（「${text}」と表示）`}`;
  }
}

function yearInWords(text: string): string {
  const reading = parseFiscalYear(text, period);
  return reading.ok ? `${reading.year}年度（${eraFiscalYear(reading.year, era)}）` : '✕ 読めません';
}

function rendered(text: string): string {
  const { root: tree, problems } = parseText(text, '', 'sheet');
  const [problem] = problems;
  if (!tree || problem) return `✕ ${problem?.message.replaceAll('<', '\\<').replaceAll('|', '\\|') ?? ''}`;
  const [paragraph] = tree.children as [Paragraph];
  return htmlOf(paragraph.children as Paragraph['children']).replaceAll('|', '&#124;');
}

interface Fields {
  readonly description?: string;
  readonly enum?: readonly string[];
  readonly properties?: Readonly<Record<string, Fields>>;
  readonly required?: readonly string[];
  readonly items?: Fields;
  readonly anyOf?: readonly Fields[];
  readonly patternProperties?: Readonly<Record<string, Fields>>;
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Fields>>;
}

/** The fields at a place in a schema: `sheet 指標 内訳`. */
function fieldTable(what: string): string {
  const [name = '', ...path] = what.split(' ');
  const schema = JSON.parse(readFileSync(join(root, '.vscode/schemas', `${name}.json`), 'utf8')) as Fields;
  const place = path.reduce<Fields>((fields, key) => group(fields, schema).properties?.[key] ?? {}, schema);
  const { properties = {}, required = [] } = group(place, schema);
  const description = ({ description: text = '', enum: choices }: Fields) =>
    choices ? `${text.replace(/(?<!。)$/u, '。')}「${choices.join('」「')}」のどれかを書きます。` : text;
  return table(
    ['項目', '必ず', '説明'],
    Object.entries(properties).map(([key, field]) => [key, required.includes(key) ? '○' : '', description(field)]),
  );
}

/** The group of fields that a place holds, be it in a list, by year, beside a plain value, or told elsewhere in the schema. */
function group(fields: Fields, schema: Fields): Fields {
  if (fields.properties) return fields;
  const elsewhere = schema.$defs?.[fields.$ref?.replace('#/$defs/', '') ?? ''];
  const inner = [elsewhere, fields.items, ...(fields.anyOf ?? []), ...Object.values(fields.patternProperties ?? {})];
  for (const one of inner) {
    const found = one && group(one, schema);
    if (found?.properties) return found;
  }
  return {};
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(HANDBOOK, await filledIn(readFileSync(HANDBOOK, 'utf8')));
  writeFileSync(FORMAT_REFERENCE, await writtenReference());
}
