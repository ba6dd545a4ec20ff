// npm run new [-- KIND --FLAG VALUE …]: writes a new sheet, programme or glossary term from a few answers. Asks for those that
// are not given, where someone is there to answer. Never overwrites a file.

import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
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
import { askFor, atTerminal } from './ask.ts';

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

/** The kind and all answers: those given, and those that someone at the terminal gives now; null where they left. */
async function askForTheRest(): Promise<{ kind: Kind; answers: Answers } | null> {
  if (!process.stdin.isTTY) return given.kind ? { kind: given.kind, answers: given.answers } : calledWrongly();
  return atTerminal(async (terminal) => {
    const menu = kinds.map((one, index) => `  ${index + 1} ${KINDS[one].title}`).join('\n');
    let kind = given.kind;
    while (kind === null) {
      const typed = await terminal.question(`${menu}\n番号（1〜${kinds.length}）: `);
      kind = kinds[Number(typed.normalize('NFKC')) - 1] ?? null;
      if (kind === null) console.log(`「${typed}」ではなく、1から${kinds.length}までの番号を書いてください。\n`);
    }
    const isAsked =
      given.kind === null || KINDS[kind].questions.some(({ flag, optional }) => !optional && !given.answers[flag]);
    let { answers } = given;
    for (const question of isAsked ? KINDS[kind].questions : []) {
      const kpis = isAboutKpis(question.flag) ? kpisInWords(answers['measure'] ?? '', files) : [];
      // Of all measures at once, or of one that is not there, nobody can say this; the latter is told below.
      if (isAboutKpis(question.flag) && kpis.length === 0) continue;
      if (question.flag === 'renamed') console.log(`いまの指標:\n${kpis.map((kpi) => `  ${kpi}`).join('\n')}`);
      answers = await askFor(terminal, [question], answers);
    }
    return { kind, answers };
  });
}

const folder = contentFolder();
const files = await readContentFolder(folder);
const asked = await askForTheRest();
if (asked === null) {
  console.error('\n取りやめました。何も作っていません。');
  process.exit(1);
}
const { kind, answers } = asked;

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
