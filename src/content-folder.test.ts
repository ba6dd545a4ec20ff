import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readContentFolder, withFileAsItIs } from './content-folder.ts';

test('after a change the files stand in the order in which the whole folder is read', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'content-folder-'));
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
  mkdirSync(join(folder, 'glossary'));
  for (const name of ['glossary/a.yaml', 'glossary/c.yaml', 'plan.yaml']) write(name, '前\n');
  const files = await readContentFolder(folder);
  const after = async (changed: string) =>
    (await withFileAsItIs(files, folder, join(folder, changed), () => true)).map(({ name, text }) => [name, text]);

  expect(await withFileAsItIs(files, folder, join(folder, 'plan.yaml'), () => true)).toBe(files);
  expect(await withFileAsItIs(files, folder, join(folder, 'glossary/d.yaml'), () => true)).toBe(files);

  write('glossary/a.yaml', '後\n');
  expect(await after('glossary/a.yaml')).toEqual([
    ['glossary/a.yaml', '後\n'],
    ['glossary/c.yaml', '前\n'],
    ['plan.yaml', '前\n'],
  ]);
  write('glossary/b.yaml', '新\n');
  expect(await after('glossary/b.yaml')).toEqual([
    ['glossary/a.yaml', '前\n'],
    ['glossary/b.yaml', '新\n'],
    ['glossary/c.yaml', '前\n'],
    ['plan.yaml', '前\n'],
  ]);
  rmSync(join(folder, 'glossary/c.yaml'));
  expect(await after('glossary/c.yaml')).toEqual([
    ['glossary/a.yaml', '前\n'],
    ['plan.yaml', '前\n'],
  ]);
  expect((await readContentFolder(folder)).map(({ name }) => name)).toEqual([
    'glossary/a.yaml',
    'glossary/b.yaml',
    'plan.yaml',
  ]);
  rmSync(folder, { recursive: true });
});
