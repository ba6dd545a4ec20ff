// npm run adopt [-- --city … --plan … --yes]: makes this repository that of another city, with its plan still empty. Says what
// it removes and writes, and does so only with a yes (asked for at a terminal, else --yes), and only where Git can bring
// everything back.

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Adoption, adoptionOf, QUESTIONS, type Repository } from '../src/adoption/adoption.ts';
import type { Answers } from '../src/schema/new-file.ts';
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

/** Why Git could not bring back what is removed, or null where it could. */
function whyNotSafe(): string | null {
  const { status, stdout } = spawnSync('git', ['status', '--porcelain'], { cwd: root, encoding: 'utf8' });
  if (status !== 0)
    return 'Gitで管理されていないフォルダーでは行いません。消したものを元に戻せないからです。「git clone」で作ったフォルダーで行ってください。';
  if (stdout.trim() === '') return null;
  return `コミットしていない変更があるので、行いません。コミットするか、元に戻してから、もう一度行ってください。\n${stdout.trimEnd()}`;
}

async function filesIn(folder: string): Promise<string[]> {
  if (!existsSync(join(root, folder))) return [];
  const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
}

async function repository(): Promise<Repository> {
  const text = (path: string) => readFile(join(root, path), 'utf8');
  const picture = 'docs/screenshot.png';
  const terms = (await filesIn('src/content/glossary')).map(async (path) => ({ path, text: await text(path) }));
  return {
    cityFiles: [...(await filesIn('src/content')), ...(existsSync(join(root, picture)) ? [picture] : [])],
    terms: await Promise.all(terms),
    readme: await text('README.md'),
    licence: await text('LICENSE'),
    methodPage: await readFile(join(TEBIKI_FOLDER, 'pages', 'method.mdx'), 'utf8'),
  };
}

async function carryOut({ removed, written }: Adoption): Promise<void> {
  for (const path of removed) await rm(join(root, path));
  for (const { path, text } of written) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
  for (const folder of ['measures', 'programmes', 'glossary', 'tests'])
    if ((await filesIn(`src/content/${folder}`)).length === 0)
      await rm(join(root, 'src/content', folder), { recursive: true, force: true });
}

/** The command that gives the same answers, so that nobody has to answer all questions again for one slip. */
const commandOf = (answers: Answers) =>
  [
    'npm run adopt --',
    ...QUESTIONS.filter(({ flag }) => answers[flag]).map(
      ({ flag }) => `--${flag} "${(answers[flag] ?? '').replaceAll('"', '\\"')}"`,
    ),
  ].join(' ');

const list = (paths: readonly string[]) => paths.map((path) => `  ${path}`).join('\n');

async function adopt(): Promise<number> {
  const given = argumentsOf(process.argv.slice(2));
  const unsafe = whyNotSafe();
  if (unsafe !== null) {
    console.error(unsafe);
    return 1;
  }
  const isAsked = process.stdin.isTTY && QUESTIONS.some(({ flag, optional }) => !optional && !given.answers[flag]);
  const answers = isAsked ? await atTerminal((terminal) => askFor(terminal, QUESTIONS, given.answers)) : given.answers;
  const reading = adoptionOf(answers, await repository());
  if (!reading.ok) {
    console.error(reading.messages.join('\n'));
    if (isAsked) console.error(`\n答えを直して、次の1行でやり直せます:\n${commandOf(answers)}`);
    return 1;
  }
  const { adoption } = reading;
  const rewritten = adoption.written.map(({ path }) => path);
  console.log(`消すもの:\n${list(adoption.removed.filter((path) => !rewritten.includes(path)))}\n`);
  console.log(`書くもの（前の中身は消えます）:\n${list(rewritten)}\n`);
  const isSure =
    given.isSure ||
    (process.stdin.isTTY &&
      (await atTerminal((terminal) => terminal.question('行いますか（はい・いいえ）: '))).trim() === 'はい');
  if (!isSure) {
    console.error(
      process.stdin.isTTY
        ? '何も変えませんでした。'
        : '何も変えていません。このとおりに行うには、--yes を付けてください。',
    );
    return 1;
  }
  await carryOut(adoption);
  console.log(`${adoption.plan.city}の「${adoption.plan.name}」のリポジトリーにしました。

次にすること:
  npm run check                     内容を確かめる
  src/content/plan.yaml             目標、見出し、ロゴなどを書き足す
  npm run new -- measure            最初の評価シートを作る
  docs/adopting.md                  公開するまでの手順

元に戻すには「git restore . && git clean -fd src/content」、よければ「git add -A && git commit」です。`);
  return 0;
}

process.exitCode = await adopt();
