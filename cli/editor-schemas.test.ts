import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { editorSchemaFiles } from './editor-schemas.ts';

test('the editor schemas are those of the readers: after a change run npm run editor-schemas', async () => {
  for (const [path, text] of await editorSchemaFiles()) expect(readFileSync(path, 'utf8'), path).toBe(text);
});
