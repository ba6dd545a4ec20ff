// npm run editor-schemas: writes .vscode/schemas/*.json, by which VS Code completes, explains and underlines what editors write.

import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import type { z } from 'zod';
import { editorSchema } from '../src/schema/editor-schema.ts';
import { pageInput } from '../src/schema/page.ts';
import { planInput } from '../src/schema/plan.ts';
import { programmeInput } from '../src/schema/programme.ts';
import { sheetInput } from '../src/schema/sheet.ts';
import { termInput } from '../src/schema/term.ts';

const FOLDER = '.vscode/schemas';

const SCHEMAS: Record<string, { readonly schema: z.ZodType; readonly title: string }> = {
  sheet: { schema: sheetInput, title: '評価シート' },
  programme: { schema: programmeInput, title: '事業' },
  term: { schema: termInput, title: '用語' },
  plan: { schema: planInput, title: '計画' },
  page: { schema: pageInput, title: 'ページ' },
};

/** The files by their paths. */
export async function editorSchemaFiles(): Promise<ReadonlyMap<string, string>> {
  const files = Object.entries(SCHEMAS).map(async ([name, { schema, title }]) => {
    const path = `${FOLDER}/${name}.json`;
    const options = { ...(await resolveConfig(path)), filepath: path };
    return [path, await format(JSON.stringify(editorSchema(schema, title)), options)] as const;
  });
  return new Map(await Promise.all(files));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await mkdir(FOLDER, { recursive: true });
  for (const [path, text] of await editorSchemaFiles()) await writeFile(path, text);
}
