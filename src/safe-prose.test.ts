import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createServer, type ViteDevServer } from 'vite';
import { safeProse } from './safe-prose.ts';

let folder: string;
let server: ViteDevServer;
let compiled: string[];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'prose-'));
  compiled = [];
  server = await createServer({
    root: folder,
    configFile: false,
    logLevel: 'silent',
    server: { middlewareMode: true, watch: null, ws: false },
    plugins: [
      safeProse(),
      {
        name: 'compiler',
        enforce: 'pre',
        transform: {
          filter: { id: /\.mdx/ },
          handler(code) {
            compiled.push(code);
            return 'export default 1;';
          },
        },
      },
    ],
  });
});

afterEach(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

const PAGE = '---\n題名: 案内\n説明: 案内です。\n---\n\n';

async function open(body: string, query = ''): Promise<string | null> {
  const file = join(folder, 'guide.mdx');
  writeFileSync(file, PAGE + body);
  return server.transformRequest(`${file}${query}`).then(
    () => null,
    (error: Error) => error.message,
  );
}

test('a page within the subset goes on to the compiler', async () => {
  expect(await open('**庁舎**の案内です。\n')).toBeNull();
  expect(compiled).toEqual([`${PAGE}**庁舎**の案内です。\n`]);
});

test.each([
  ['{globalThis.owned = 1}\n', '6:1 エラー 「{」「}」は半角では使えません。'],
  ["import x from 'node:fs'\n", '6:1 エラー 「import」「export」で始まる行は使えません。'],
  ['<script>alert(1)</script>\n', '6:1 エラー 「<script>」は使えません。'],
])('%j is never compiled, and told as by the check', async (body, told) => {
  for (const query of ['', '?astroPropagatedAssets']) {
    const message = await open(body, query);
    expect(message).toContain(`guide.mdx:${told}`);
    expect(message).toContain(`\n    ${body.trim()}\n    ^`);
  }
  expect(compiled).toEqual([]);
});
