// npm run adopt [-- --city … --plan … --yes]: makes this repository that of another city, with its plan still empty. Says what
// it removes and writes, and does so only with a yes (asked for at a terminal, else --yes), and only where Git can bring
// everything back.

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, rmdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Plan } from '../src/domain/plan.ts';
import {
  type Adoption,
  adoptionOf,
  type AdoptionReading,
  PLAN_FILE,
  QUESTIONS,
  type Repository,
} from '../src/adoption/adoption.ts';
import type { Answers } from '../src/schema/new-file.ts';
import { readPlan } from '../src/schema/plan.ts';
import { TEBIKI_FOLDER } from '../src/schema/tebiki.ts';
import { askFor, atTerminal } from './ask.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const USAGE = `使い方: npm run adopt
        npm run adopt -- ${QUESTIONS.map(({ flag, optional }) => (optional ? `[--${flag} …]` : `--${flag} …`)).join(' ')} [--yes]
${QUESTIONS.map(({ flag, ask }) => `  --${flag.padEnd(14)}${ask}`).join('\n')}
  --yes           確かめずに行います。`;

function argumentsOf(args: string[]): { answers: Answers; isSure: boolean } {
  try {
    const options = Object.fromEntries(QUESTIONS.map(({ flag }) => [flag, { type: 'string' as const }]));
    const { values } = parseArgs({ args, options: { ...options, yes: { type: 'boolean' } } });
    const { yes, ...answers } = values as Record<string, string | undefined> & { yes?: boolean };
    return { answers, isSure: yes === true };
  } catch {
    console.error(USAGE);
    process.exit(2);
  }
}

function git(...args: string[]): { ok: boolean; output: string } {
  const { status, stdout } = spawnSync('git', args, { cwd: root, encoding: 'utf8' });
  return { ok: status === 0, output: stdout ?? '' };
}

/** Why Git could not bring back what is removed, or null where it could. */
function whyNotSafe(): string | null {
  const { ok, output } = git('-c', 'core.quotePath=false', 'status', '--porcelain');
  if (!ok)
    return 'Gitで管理されていないフォルダーでは行いません。消したものを元に戻せないからです。「git clone」で作ったフォルダーで行ってください。';
  if (output.trim() === '') return null;
  return `コミットしていない変更があるので、行いません。コミットするか、元に戻してから、もう一度行ってください。\n${output.trimEnd()}`;
}

const text = (path: string) => readFile(join(root, path), 'utf8');

/** What Git knows of the city's: it alone is removed, since it alone can be brought back. */
async function repository(): Promise<Repository> {
  const cityFiles = git('ls-files', '-z', '--', 'src/content', 'docs/screenshot.png')
    .output.split('\0')
    .filter(Boolean);
  const terms = cityFiles
    .filter((path) => path.startsWith('src/content/glossary/'))
    .map(async (path) => ({ path, text: await text(path) }));
  return {
    cityFiles,
    terms: await Promise.all(terms),
    readme: await text('README.md'),
    licence: await text('LICENSE'),
    methodPage: await readFile(join(TEBIKI_FOLDER, 'pages', 'method.mdx'), 'utf8'),
  };
}

/** The plan that stands here now, or null where none can be read. */
async function presentPlan(): Promise<Plan | null> {
  if (!existsSync(join(root, PLAN_FILE))) return null;
  return readPlan(await text(PLAN_FILE), PLAN_FILE).value;
}

/** Does it whole or not at all: nobody can leave half-way, and after an error all is as it was. */
async function carryOut({ removed, written }: Adoption): Promise<void> {
  process.on('SIGINT', () => {});
  try {
    for (const file of written) {
      await mkdir(dirname(join(root, file.path)), { recursive: true });
      await writeFile(join(root, file.path), file.text);
    }
    const kept = new Set(written.map(({ path }) => path));
    for (const path of removed.filter((one) => !kept.has(one))) {
      await rm(join(root, path));
      await removeEmptyFolders(dirname(path));
    }
  } catch (error) {
    // Nothing was uncommitted before: see whyNotSafe().
    const isBack = git('restore', '.').ok && git('clean', '-fdq', '--', 'src/content').ok;
    console.error(
      isBack
        ? '途中でうまくいかなかったので、全部を元に戻しました。'
        : '途中でうまくいきませんでした。「git restore .」で元に戻してください。',
    );
    throw error;
  }
}

/** Removes a folder and those around it as long as nothing is left in them; Git keeps no empty folders, either. */
async function removeEmptyFolders(folder: string): Promise<void> {
  try {
    await rmdir(join(root, folder));
  } catch {
    return;
  }
  await removeEmptyFolders(dirname(folder));
}

/** The command that gives the same answers, so that nobody has to answer all questions again. */
const commandOf = (answers: Answers) =>
  [
    'npm run adopt --',
    ...QUESTIONS.filter(({ flag }) => answers[flag]).map(
      ({ flag }) => `--${flag} "${(answers[flag] ?? '').replaceAll('"', '\\"')}"`,
    ),
  ].join(' ');

const list = (paths: readonly string[]) =>
  paths.length === 0 ? '  なし' : paths.map((path) => `  ${path}`).join('\n');
const LEFT = '\n取りやめました。何も変えていません。';

interface Answered {
  readonly answers: Answers;
  readonly reading: AdoptionReading;
}

/** Asks what was not given, and again what cannot be taken. Null where somebody left. */
async function askUntilRight(given: Answers, before: Repository): Promise<Answered | null> {
  return atTerminal(async (terminal) => {
    console.log(
      '自治体と計画について聞きます。やめるときは Ctrl + C を押してください。終わりに確かめるまで、何も変えません。\n',
    );
    for (let known = given; ;) {
      const answers = await askFor(terminal, QUESTIONS, known);
      const reading = adoptionOf(answers, before);
      if (reading.ok) return { answers, reading };
      const again = new Set(reading.wrong.map(({ flag }) => flag));
      console.error(`\n${reading.wrong.map(({ message }) => message).join('\n')}`);
      if (again.has(null)) return { answers, reading };
      console.error('\nもう一度聞きます。');
      known = Object.fromEntries(Object.entries(answers).filter(([flag]) => !again.has(flag)));
    }
  });
}

function refuse(message: string): number {
  console.error(message);
  return 1;
}

async function adopt(): Promise<number> {
  const given = argumentsOf(process.argv.slice(2));
  const unsafe = whyNotSafe();
  if (unsafe !== null) return refuse(unsafe);
  const before = await repository();
  const isAsked = process.stdin.isTTY && QUESTIONS.some(({ flag, optional }) => !optional && !given.answers[flag]);
  const answered = isAsked
    ? await askUntilRight(given.answers, before)
    : { answers: given.answers, reading: adoptionOf(given.answers, before) };
  if (answered === null) return refuse(LEFT);
  const { answers, reading } = answered;
  if (!reading.ok)
    return refuse(isAsked ? '何も変えていません。' : reading.wrong.map(({ message }) => message).join('\n'));

  const { adoption } = reading;
  const present = await presentPlan();
  if (present?.city === adoption.plan.city && present.name === adoption.plan.name)
    return refuse(
      `このリポジトリーは、もう${present.city}の「${present.name}」のものです。何も変えていません。直すところは ${PLAN_FILE} に書いてください。`,
    );
  const rewritten = adoption.written.map(({ path }) => path);
  console.log(`
今は${present === null ? '読める計画がありません' : `${present.city}の「${present.name}」です`}。これを${adoption.plan.city}の「${adoption.plan.name}」にします。

消すもの:
${list(adoption.removed.filter((path) => !rewritten.includes(path)))}

書くもの（README.md と LICENSE は、自治体についてのところだけ）:
${list(rewritten)}
`);
  if (!given.isSure) {
    if (!process.stdin.isTTY) return refuse('何も変えていません。このとおりに行うには、--yes を付けてください。');
    const sure = await atTerminal((terminal) => terminal.question('行いますか（はい・いいえ）: '));
    if (sure?.trim() !== 'はい')
      return refuse(`${LEFT}\n同じ答えでやり直すには、次の1行を使えます:\n${commandOf(answers)}`);
  }
  await carryOut(adoption);
  console.log(`${adoption.plan.city}の「${adoption.plan.name}」のリポジトリーにしました。

次にすること（docs/adopting.md に手順があります）:
  npm run check            内容を確かめる
  ${PLAN_FILE}    目標、見出し、ロゴなどを書き足す
  npm run new -- measure   最初の評価シートを作る

よければ「git add -A」と「git commit」で残します。
やめるなら「git restore .」と「git clean -fd src/content」で元に戻ります。`);
  return 0;
}

process.exitCode = await adopt();
