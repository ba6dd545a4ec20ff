import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

// Each test starts Node, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

let content: string;

beforeEach(() => {
  content = mkdtempSync(join(tmpdir(), 'content-'));
  cpSync('examples/tebiki', content, { recursive: true });
});

afterEach(() => rmSync(content, { recursive: true }));

function run(args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['cli/new.ts', ...args], {
    env: { ...process.env, PLAN_CONTENT: content },
    encoding: 'utf8',
  });
  return { status, output: stdout + stderr };
}

test('writes the next edition once, and never over a file', () => {
  const path = join(content, 'measures', '2018', '1-1.mdx');
  expect(run(['edition', '--measure', '1-1'])).toMatchObject({ status: 0 });
  writeFileSync(path, 'mine');
  const { status, output } = run(['edition', '--measure', '1-1', '--year', '30年度']);
  expect(status).toBe(1);
  expect(output).toContain('measures/2018/1-1.mdx はもうあります。上書きはしません。');
  expect(readFileSync(path, 'utf8')).toBe('mine');
});

test('called wrongly, it says how to call it', () => {
  for (const args of [['sheet'], []]) {
    const { status, output } = run(args);
    expect(status).toBe(2);
    expect(output).toContain('使い方: npm run new');
  }
});
