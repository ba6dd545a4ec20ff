import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runStep, StepFailed } from './step-process.ts';

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'step-'))));
afterEach(() => rmSync(folder, { recursive: true }));

function script(text: string): string {
  const path = join(folder, 'step.mjs');
  writeFileSync(path, text);
  return path;
}

test('a step gives what it sends, and is told its content and arguments', async () => {
  const path = script('process.send([process.env.PLAN_CONTENT, process.argv[2]]); process.channel.unref();');
  expect(await runStep(path, ['a word'], 'examples/tebiki')).toEqual(['examples/tebiki', 'a word']);
});

test('a step that ends with an error has said why', async () => {
  await expect(runStep(script('process.exit(3)'), [], '')).rejects.toThrow(StepFailed);
});

test('for a step that was killed, the one who waits says so', async () => {
  const killed = runStep(script("process.kill(process.pid, 'SIGKILL')"), [], '');
  await expect(killed).rejects.toThrow(
    /外から止められました（SIGKILL）。メモリーが足りないと、こうなることがあります。$/,
  );
  await expect(killed).rejects.not.toThrow(StepFailed);
});
