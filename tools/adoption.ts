// Another city adopts the kit, on a copy of this repository: with its empty plan, what is left must pass `npm test`, all of it,
// and with its first sheet everything that is asked of a site.

import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generatedSheet, randomNumbers } from '../bench/generated-content.ts';
import { commitAll, copiedRepository } from '../cli/copied-repository.ts';

const FRAME = {
  code: '1-(1)',
  years: ['令和4年度', '令和5年度', '令和6年度', '令和7年度'],
  targetYear: '令和15年度',
  programmes: ['nursery'],
} as const;
const copy = copiedRepository();

function run(title: string, command: string, ...args: string[]): void {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd: copy,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    shell: process.platform === 'win32',
  });
  if (status === 0) return;
  console.error(`${stdout}\n${stderr}`);
  throw new Error(`An adopted repository fails at: ${title}`);
}

const npm = (...args: string[]) => run(`npm ${args.join(' ')}`, 'npm', ...args);

try {
  // Not the city of cli/adopt.test.ts, which is one of the tests that are run: it would find itself there already.
  const answers = [
    '--city',
    'かわむこう町',
    '--plan',
    '第5次かわむこう町総合計画',
    '--from',
    '令和6年度',
    '--to',
    '令和15年度',
  ];
  const more = ['--goal-level', '基本目標', '--goals', '1 育つ・学ぶ／2 支え合う', '--measure-level', '施策'];
  const rest = ['--source', '第5次かわむこう町総合計画 評価シート', '--official', 'はい'];
  const perhaps = ['--contact', 'かわむこう町 企画課', '--colour', '#0b6e4f', '--address', 'https://plan.example.jp/'];
  npm('run', 'adopt', '--', ...answers, ...more, ...rest, ...perhaps, '--yes');
  commitAll(copy, 'An empty plan');
  npm('test');
  console.log('Adoption: an empty plan passes npm test.');

  const programme = ['--id', 'nursery', '--name', '保育所整備事業', '--reading', 'ほいくしょせいびじぎょう'];
  npm('run', 'new', '--', 'programme', ...programme);
  npm('run', 'new', '--', 'measure', '--code', '1-(1)', '--name', '子育てを支える', '--year', '令和6年度');
  writeFileSync(join(copy, 'src/content/measures/2024/1-1.mdx'), generatedSheet(FRAME, randomNumbers(1)));
  commitAll(copy, 'The first sheet');
  npm('run', 'build');
  npm('run', 'test:html');
  npm('run', 'test:e2e', '--', '--project', 'site', '--project', 'content');
  console.log('Adoption: with a first sheet, the site passes the tests of a site.');
} finally {
  rmSync(copy, { recursive: true, force: true });
}
