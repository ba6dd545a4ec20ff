import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
let content: string;

beforeEach(() => {
  content = mkdtempSync(join(tmpdir(), 'content-'));
  cpSync(join(root, 'examples', 'tebiki'), content, { recursive: true });
});

afterEach(() => rmSync(content, { recursive: true }));

function run(command: string) {
  const { status, stdout, stderr } = spawnSync(command, {
    cwd: root,
    shell: true,
    env: { ...process.env, PLAN_CONTENT: content },
    encoding: 'utf8',
  });
  return { status, output: stdout + stderr };
}

/** Replaces the first occurrence in the sheet and gives the number of the line it stands on. */
function replaceInSheet(from: string, to: string): number {
  const path = join(content, 'measures', '2017', '1-1.mdx');
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(from);
  writeFileSync(path, text.replace(from, to));
  return text.slice(0, text.indexOf(from)).split('\n').length;
}

test('content without a mistake passes', () => {
  expect(run('node cli/check.ts')).toMatchObject({ status: 0 });
});

test('a wrong value is answered with file, line and what stands there', () => {
  const line = replaceInSheet('29年度: 34', '29年度: 三十四です4');
  const { status, output } = run('node cli/check.ts');
  expect(status).toBe(1);
  expect(output).toContain(`1-1.mdx:${line}:`);
  expect(output).toContain('三十四です4');
});

test('all mistakes are told at once', () => {
  const value = replaceInSheet('28年度: 53', '28年度: 五十3です');
  const key = replaceInSheet('    単位: 店舗', '    単位名: 店舗');
  const expression = replaceInSheet('62の会社や団体', '{62}の会社や団体');
  const { status, output } = run('node cli/check.ts');
  expect(status).toBe(1);
  for (const line of [value, key, expression]) expect(output).toContain(`1-1.mdx:${line}:`);
});

test('a wrong value stops the build before Astro starts', () => {
  const line = replaceInSheet('28年度: 31', '28年度: 三十一です31');
  const { status, output } = run('npm run build');
  expect(status).toBe(1);
  expect(output).toContain(`1-1.mdx:${line}:`);
  expect(output).not.toContain('[build]');
});
