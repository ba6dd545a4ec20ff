// npm run hosting [-- --base /plan/]: prints nginx's settings for a site in that folder of its host.
// npm run hosting -- --docs: writes them and the tables of headers anew into docs/hosting.ja.md, at its comments.

import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { ALWAYS, headersOf, OTHERS, SPECIAL } from '../src/hosting/areas.ts';
import { nginxSettings } from '../src/hosting/nginx.ts';
import { metaPolicyText, PAGE_POLICY } from '../src/hosting/policy.ts';
import { optionsOf } from './options.ts';
import { wrongSiteOptions } from './site-options.ts';

export const HOSTING = 'docs/hosting.ja.md';

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

const code = (text: string) => `\`${text}\``;

const BLOCKS: Readonly<Record<string, () => string>> = {
  すべて: () =>
    table(
      ['ヘッダー', '値'],
      Object.entries(ALWAYS).map(([name, value]) => [code(name), code(value)]),
    ),
  場所ごと: () =>
    table(
      ['アドレス', 'ヘッダー', '値'],
      [...SPECIAL, OTHERS].flatMap((area) =>
        Object.entries(headersOf(area)).map(([name, value], index) => [
          index === 0 ? `${area.name}（${code(area.path)}）` : '',
          code(name),
          code(value),
        ]),
      ),
    ),
  ページの中: () => `\`\`\`text\n${metaPolicyText(PAGE_POLICY)}\n\`\`\``,
  nginx: () => `\`\`\`nginx\n${nginxSettings('/')}\`\`\``,
};

/** A comment and the table or block that it has brought forth. */
const PLACE = /<!-- 設定: (\S+) -->\n(?:\n*```\w*\n[\s\S]*?\n```\n|\n*(?:\|[^\n]*\n)+)?/g;

/** The document with every place filled in anew. */
export async function filledIn(document: string): Promise<string> {
  const filled = document.replace(PLACE, (_, name: string) => `<!-- 設定: ${name} -->\n\n${BLOCKS[name]?.() ?? ''}\n`);
  return format(filled, { ...(await resolveConfig(HOSTING)), filepath: HOSTING });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const values = optionsOf(
    { base: { type: 'string', default: '/' }, docs: { type: 'boolean' } },
    'npm run hosting -- [--base /フォルダー/]',
    wrongSiteOptions,
  );
  if (values.docs) writeFileSync(HOSTING, await filledIn(readFileSync(HOSTING, 'utf8')));
  else console.log(nginxSettings(values.base));
}
