// npm run new [-- KIND --FLAG VALUE …]: writes a new sheet, programme or glossary term from a few answers. Asks for those that
// are not given, where someone is there to answer. Never overwrites a file.

import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { contentFolder, readContentFolder, shownPath } from '../src/content-folder.ts';
import {
  type Answers,
  type Draft,
  draftsOf,
  isAboutKpis,
  type Kind,
  KINDS,
  kpisInWords,
  problemsOfNew,
} from '../src/schema/new-file.ts';
import { formatProblem } from '../src/schema/problem.ts';

const kinds = Object.keys(KINDS) as Kind[];

const USAGE = `使い方: npm run new
        npm run new -- edition --measure 1-1 --year 30年度
${kinds.map((kind) => `  ${kind.padEnd(10)}${KINDS[kind].title}\n            ${KINDS[kind].questions.map(({ flag }) => `--${flag}`).join(' ')}`).join('\n')}`;

const flags = [...new Set(kinds.flatMap((kind) => KINDS[kind].questions.map(({ flag }) => flag)))];

function calledWrongly(): never {
  console.error(USAGE);
  process.exit(2);
}

function argumentsOf(args: string[]): { kind: Kind | null; answers: Record<string, string | undefined> } {
  try {
    const options = Object.fromEntries(flags.map((flag) => [flag, { type: 'string' as const }]));
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    const kind = kinds.find((one) => one === positionals[0]) ?? null;
    if (positionals.length <= 1 && (kind !== null || positionals.length === 0)) return { kind, answers: values };
  } catch {
    // Told below, with the correct form.
  }
  return calledWrongly();
}

const given = argumentsOf(process.argv.slice(2));

/** The kind and all answers: those given, and those that someone at the terminal gives now. */
async function askForTheRest(): Promise<{ kind: Kind; answers: Answers }> {
  if (!process.stdin.isTTY) return given.kind ? { kind: given.kind, answers: given.answers } : calledWrongly();
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    const menu = kinds.map((one, index) => `  ${index + 1} ${KINDS[one].title}`).join('\n');
    let kind = given.kind;
    while (kind === null) kind = kinds[Number(await terminal.question(`${menu}\n番号: `)) - 1] ?? null;
    const answers = { ...given.answers };
    const isAsked =
      given.kind === null || KINDS[kind].questions.some(({ flag, optional }) => !optional && !answers[flag]);
    for (const { flag, ask, optional } of isAsked ? KINDS[kind].questions : []) {
      if (isAboutKpis(flag) && answers['measure'] === 'all') continue;
      if (flag === 'renamed')
        console.log(
          `いまの指標:\n${kpisInWords(answers['measure'] ?? '', files)
            .map((kpi) => `  ${kpi}`)
            .join('\n')}`,
        );
      while (answers[flag] === undefined || (!optional && answers[flag] === ''))
        answers[flag] = (await terminal.question(`${ask}: `)).trim();
    }
    return { kind, answers };
  } finally {
    terminal.close();
  }
}

const folder = contentFolder();
const files = await readContentFolder(folder);
const { kind, answers } = await askForTheRest();

async function write(draft: Draft): Promise<void> {
  if (!draft.ok) {
    console.error(draft.message);
    process.exitCode = 1;
    return;
  }
  const target = resolve(folder, draft.name);
  const path = shownPath(target);
  await mkdir(dirname(target), { recursive: true });
  // `wx` fails where the file has come into being meanwhile.
  await writeFile(target, draft.text, { flag: 'wx' });
  console.log(`${path} を作りました${draft.from === null ? '。' : `（${draft.from} から引き継ぎました）。`}`);
  const places = problemsOfNew({ path, name: draft.name, text: draft.text }, files).map(formatProblem);
  if (places.length > 0) console.log(`\nこれから書くところ:\n${places.map((place) => `  ${place}`).join('\n')}`);
  if (draft.blanks.length > 0)
    console.log(`\n空欄の値（分かったら書きます）:\n${draft.blanks.map((blank) => `  ${blank}`).join('\n')}`);
}

for (const draft of draftsOf(kind, answers, files)) await write(draft);
if (process.exitCode !== 1) console.log('\n書き終えたら「npm run check」で確かめてください。');
