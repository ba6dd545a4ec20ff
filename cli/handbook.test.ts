import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { FORMAT_REFERENCE } from './format-reference.ts';
import { filledIn, HANDBOOK, writtenReference } from './handbook.ts';
import { readContentFolder } from '../src/content-folder.ts';
import { tebikiFiles, tebikiSheet } from '../src/schema/tebiki.ts';

import { frontmatterIn, screenHelp, screenMessages, screenOffers } from './screen-messages.ts';

const handbook = readFileSync(HANDBOOK, 'utf8');

test('every command and message in the handbook is what comes out: after a change run npm run handbook', async () => {
  expect(await filledIn(handbook)).toBe(handbook);
}, 300_000);

test('the reference of formats is what is read from the examples: after a change run npm run handbook', async () => {
  expect(await writtenReference()).toBe(readFileSync(FORMAT_REFERENCE, 'utf8'));
});

test('every command in the handbook exists', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
  const commands = [...handbook.matchAll(/(?:^|`)\s*npm (run )?([\w:-]+)/gm)].map(([, run, name = '']) => [run, name]);
  expect(commands.length).toBeGreaterThan(5);
  for (const [run, name = ''] of commands) if (run || name !== 'ci') expect(scripts).toHaveProperty([name]);
});

test('in VS Code a sheet has no message, its fields are explained and offered', async () => {
  const sheet = frontmatterIn(await tebikiSheet());
  expect(await screenMessages('sheet', sheet)).toEqual([]);
  expect(await screenHelp('sheet', sheet, { line: 6, character: 5 })).toContain('指標の単位。例: 件、店舗、"%"');
  expect(await screenOffers('sheet', sheet, { line: 6, character: 4 })).toContain(
    '識別名: アドレスに使う名前。書かなければ「施策番号-順番」です。年度が変わっても変えません。',
  );
});

test('in VS Code every file of the content is in order', async () => {
  for (const { name, text } of [...(await readContentFolder('src/content')), ...(await tebikiFiles())]) {
    const kinds = { programmes: 'programme', glossary: 'term', measures: 'sheet', pages: 'page' };
    const schema = kinds[name.split('/')[0] as keyof typeof kinds] ?? 'plan';
    expect(await screenMessages(schema, name.endsWith('.mdx') ? frontmatterIn(text) : text), name).toEqual([]);
  }
});
