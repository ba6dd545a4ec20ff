// npm run check:watch: checks all content now and after every change in it, for as long as it runs. VS Code starts it when the
// folder is opened and shows what it says at the lines (.vscode/tasks.json); and it tells Astro's extension for VS Code which
// files have which frontmatter, so that fields are completed, explained and underlined there.

import { spawnSync } from 'node:child_process';
import { watch } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { contentFolder, readContentFolder } from '../src/content-folder.ts';
import { isPage, isSheet } from '../src/schema/content.ts';
import { editorSchemaFiles } from './editor-schemas.ts';
import { frontmatterManifest } from './frontmatter-manifest.ts';

/** Where Astro's extension looks, in a file that Astro itself writes only on request (experimental.contentIntellisense). */
const FOLDER = '.astro/collections';

async function writeIfChanged(path: string, text: string): Promise<void> {
  const before = await readFile(path, 'utf8').catch(() => null);
  if (before !== text) await writeFile(path, text);
}

async function tellEditor(): Promise<void> {
  const files = await readContentFolder(contentFolder());
  const kinds = { sheet: isSheet, page: isPage };
  const schemas = await editorSchemaFiles();
  await mkdir(FOLDER, { recursive: true });
  for (const kind of Object.keys(kinds))
    await writeIfChanged(`${FOLDER}/${kind}.schema.json`, schemas.get(`.vscode/schemas/${kind}.json`) ?? '{}');
  const urls = files.map(({ name, path }) => ({ name, url: pathToFileURL(resolve(path)).href }));
  await writeIfChanged(`${FOLDER}/collections.json`, JSON.stringify(frontmatterManifest(urls, kinds), null, 2));
}

async function check(): Promise<void> {
  console.log('確かめています…');
  await tellEditor();
  spawnSync(process.execPath, [fileURLToPath(new URL('check.ts', import.meta.url))], { stdio: 'inherit' });
  console.log('変更を待っています。');
}

/** Editors write a file in several steps; one check after the last is enough. */
const PAUSE = 200;

let pending: NodeJS.Timeout | undefined;
watch(contentFolder(), { recursive: true }, () => {
  clearTimeout(pending);
  pending = setTimeout(check, PAUSE);
});
await check();
