// Files that mean harm, from the known lists for MDX, Markdown, YAML and HTML: each is refused at its place, or becomes
// text that does nothing. Nothing in a file changes the process, the file system or an object that others use.

import { readdirSync, readFileSync } from 'node:fs';
import { DomUtils, parseDocument } from 'htmlparser2';
import { afterAll, describe, expect, test } from 'vitest';
import { type ContentFile, readContent } from './content.ts';
import { formatProblem } from './problem.ts';

const PLAN = `自治体名: 見本市
計画名: 見本計画
計画期間: { 開始: 平成28年度, 終了: 平成35年度 }
元号: 平成
施策の呼び名: 個別施策
目標:
  - { 番号: I, 呼び名: 重点施策 }
出典:
  発行者: 見本市
  資料名: 見本シート
`;

const FRONTMATTER = `---
施策番号: I-(1)
施策名: 産業を育てる
指標:
  - 指標名: 相談件数
    単位: 件
    実績値: { 29年度: 34 }
取組:
  - 取組: 展示
    事業: fair
---
`;

const file = (name: string, text: string): ContentFile => ({ name, path: name, text });

/** The plan, a programme and a sheet that are in order, and one file that may not be. */
function contentWith(hostile: ContentFile) {
  const others = [
    file('plan.yaml', PLAN),
    file('programmes/fair.yaml', '事業名: 展示会事業\n'),
    file(
      'measures/2017/1-1.mdx',
      `${FRONTMATTER}\n## 成果\n\n- 済\n\n## 課題と取組方針\n\n| 課題 | 取組方針 |\n| --- | --- |\n`,
    ),
  ].filter(({ name }) => name !== hostile.name);
  return readContent([...others, hostile]);
}

/** What is told of a file first, without its name; else the HTML that its passages become. */
function outcome(hostile: ContentFile): string {
  const { problems, measures } = contentWith(hostile);
  const [first] = problems.filter(({ severity }) => severity === 'error');
  if (first) return formatProblem(first).slice(first.path.length);
  return measures.flatMap(({ achievements }) => achievements.map(({ html }) => html)).join('\n');
}

/** A sheet whose 成果 begin in line 15. */
const sheetWith = (achievements: string) =>
  file(
    'measures/2017/1-1.mdx',
    `${FRONTMATTER}\n## 成果\n\n${achievements}\n\n## 課題と取組方針\n\n| 課題 | 取組方針 |\n| --- | --- |\n`,
  );

const SHEET = sheetWith('- 済').text;

/** Elements and attributes that a passage may become. */
const ALLOWED: Record<string, readonly string[]> = {
  p: [],
  ul: [],
  ol: ['start'],
  li: [],
  table: [],
  thead: [],
  tbody: [],
  tr: [],
  th: ['align'],
  td: ['align'],
  strong: [],
  em: [],
  del: [],
  code: [],
  br: [],
  a: ['href', 'title'],
  ruby: [],
  rp: [],
  rt: [],
  small: [],
};

const elementsOf = (html: string) => DomUtils.findAll(() => true, parseDocument(html).children);

function expectHarmless(html: string): void {
  for (const { name, attribs } of elementsOf(html)) {
    expect(Object.keys(ALLOWED)).toContain(name);
    for (const attribute of Object.keys(attribs)) expect(ALLOWED[name]).toContain(attribute);
    if (attribs['href'] !== undefined) expect(attribs['href']).toMatch(/^(?:https?:\/\/|mailto:|\/(?![/\\])|#)/);
  }
}

/** What a file could have changed. */
const surroundings = () => ({
  globals: Reflect.ownKeys(globalThis).map(String).toSorted(),
  prototypes: [Object, Array, Function, String, Map, RegExp].map((type) => Reflect.ownKeys(type.prototype).map(String)),
  directory: process.cwd(),
  environment: { ...process.env },
  files: readdirSync('.').toSorted(),
  exitCode: process.exitCode,
});
const before = surroundings();
afterAll(() => expect(surroundings()).toEqual(before));

/** What it is, the text of a bullet, what is told or the HTML. */
const BULLETS: readonly (readonly [string, string, string])[] = [
  ['an expression', '{process.exit(1)}', ':15:1 エラー 文のない行があります。文を書くか、行を消してください。'],
  [
    'an expression that writes a file',
    "{require('fs').writeFileSync('owned', '1')}",
    ':15:1 エラー 文のない行があります。文を書くか、行を消してください。',
  ],
  [
    'an expression in emphasis',
    '**{globalThis.owned = 1}**',
    ':15:1 エラー 文のない行があります。文を書くか、行を消してください。',
  ],
  [
    'an expression in a link text',
    '[{globalThis.owned = 1}](/about/)',
    ':15:1 エラー 文のない行があります。文を書くか、行を消してください。',
  ],
  [
    'an expression in an address',
    '[a]({globalThis.owned})',
    ':15:3 エラー 「{globalThis.owned}」へはリンクできません。https:// で始まるアドレスか、/ で始まるこのサイトの中のアドレスを書いてください。',
  ],
  ['an expression in a code span', '`{globalThis.owned = 1}`', '<code>{globalThis.owned = 1}</code>'],
  [
    'a template literal',
    '{`${globalThis.owned = 1}`}',
    ':15:1 エラー 文のない行があります。文を書くか、行を消してください。',
  ],
  [
    'an immediately called function',
    '{(() => { globalThis.owned = 1 })()}',
    ':15:1 エラー 文のない行があります。文を書くか、行を消してください。',
  ],
  ['a comment in an expression', '{/* a */}', ':15:1 エラー 文のない行があります。文を書くか、行を消してください。'],
  ['an escaped expression', '\\{globalThis.owned = 1\\}', '{globalThis.owned = 1}'],
  ['an expression by entities', '&#123;globalThis.owned = 1&#125;', '{globalThis.owned = 1}'],
  ['an expression by named entities', '&lbrace;globalThis.owned = 1&rbrace;', '{globalThis.owned = 1}'],
  [
    'an unclosed expression',
    '{globalThis.owned = 1',
    ':15:3 エラー 「{」「}」は半角では使えません。全角の「｛」「｝」にするか、「\\{」と書いてください。',
  ],
  ['a component', '<Foo />', ':15:1 エラー 文のない行があります。文を書くか、行を消してください。'],
  [
    'a component of the members of an object',
    '<a.b.c />',
    ':15:1 エラー 文のない行があります。文を書くか、行を消してください。',
  ],
  [
    'a fragment',
    '<>a</>',
    ':15:3 エラー 「<>」は使えません。文字として書くときは、全角の「＜」「＞」か「〈」「〉」にしてください。',
  ],
  [
    'a fragment around a component',
    '<><Foo /></>',
    ':15:1 エラー 文のない行があります。文を書くか、行を消してください。',
  ],
  [
    'a component named like a property of objects',
    '<constructor>a</constructor>',
    ':15:3 エラー 「<constructor>」は使えません。文字として書くときは、全角の「＜」「＞」か「〈」「〉」にしてください。',
  ],
  [
    'a component named __proto__',
    '<__proto__>a</__proto__>',
    ':15:3 エラー 「<__proto__>」は使えません。文字として書くときは、全角の「＜」「＞」か「〈」「〉」にしてください。',
  ],
  ['a component named toString', '<toString />', ':15:1 エラー 文のない行があります。文を書くか、行を消してください。'],
  [
    'a known component with an expression',
    '<Ruby reading={globalThis.owned = 1}>a</Ruby>',
    ':15:3 エラー 「<Ruby>」の書き方がちがいます。<Ruby reading="ほくりく">北陸</Ruby> のように書いてください。',
  ],
  [
    'a known component with spread attributes',
    '<Note {...globalThis}>a</Note>',
    ':15:3 エラー 「<Note>」の書き方がちがいます。<Note>4月1日現在</Note> のように書いてください。',
  ],
  [
    'a known component with an event handler',
    '<Note onclick="globalThis.owned = 1">a</Note>',
    ':15:3 エラー 「<Note>」の書き方がちがいます。<Note>4月1日現在</Note> のように書いてください。',
  ],
  [
    'a known component with a style',
    '<Note style="background: url(//evil.example)">a</Note>',
    ':15:3 エラー 「<Note>」の書き方がちがいます。<Note>4月1日現在</Note> のように書いてください。',
  ],
  [
    'a known component with set:html',
    '<Note set:html="<script>globalThis.owned = 1</script>">a</Note>',
    ':15:3 エラー 「<Note>」の書き方がちがいます。<Note>4月1日現在</Note> のように書いてください。',
  ],
  [
    'a known component with an attribute twice',
    '<Ruby reading="a" reading="b">c</Ruby>',
    ':15:3 エラー 「<Ruby>」の書き方がちがいます。<Ruby reading="ほくりく">北陸</Ruby> のように書いてください。',
  ],
  [
    'a reading that closes its attribute',
    "<Ruby reading='\"><script>alert(1)</script>'>a</Ruby>",
    '<ruby>a<rp>（</rp><rt>">&#x3C;script>alert(1)&#x3C;/script></rt><rp>）</rp></ruby>',
  ],
  [
    'a reading of entities',
    '<Ruby reading="&lt;script&gt;alert(1)&lt;/script&gt;">a</Ruby>',
    '<ruby>a<rp>（</rp><rt>&#x3C;script>alert(1)&#x3C;/script></rt><rp>）</rp></ruby>',
  ],
  [
    'a term that leads out of the glossary',
    '<Term id="../../evil">a</Term>',
    ':15:3 エラー 「<Term>」の書き方がちがいます。<Term id="seeds">シーズ</Term> のように書いてください。',
  ],
  [
    'a term that closes its attribute',
    '<Term id=\'a" onmouseover="alert(1)\'>a</Term>',
    ':15:3 エラー 「<Term>」の書き方がちがいます。<Term id="seeds">シーズ</Term> のように書いてください。',
  ],
  [
    'a term with a scheme',
    '<Term id="javascript:alert(1)">a</Term>',
    ':15:3 エラー 「<Term>」の書き方がちがいます。<Term id="seeds">シーズ</Term> のように書いてください。',
  ],
  [
    'a script',
    '<script>alert(1)</script>',
    ':15:3 エラー 「<script>」は使えません。文字として書くときは、全角の「＜」「＞」か「〈」「〉」にしてください。',
  ],
  [
    'a script in capitals',
    '<SCRIPT SRC=//evil.example/x.js></SCRIPT>',
    ':15:3 エラー 「<SCRIPT SRC=//evil.example/x.js>」は使えません。文字として書くときは、全角の「＜」「＞」か「〈」「〉」にしてください。',
  ],
  [
    'a script with a slash',
    '<script/src=//evil.example/x.js></script>',
    ':15:3 エラー 「<script/src=//evil.example/x.js>」は使えません。文字として書くときは、全角の「＜」「＞」か「〈」「〉」にしてください。',
  ],
  [
    'an unclosed script',
    '<script>alert(1)',
    ':15:3 エラー 「<script>」は使えません。文字として書くときは、全角の「＜」「＞」か「〈」「〉」にしてください。',
  ],
  ['a script in full-width brackets', '＜script＞alert(1)＜/script＞', '＜script＞alert(1)＜/script＞'],
  ['a script by entities', '&lt;script&gt;alert(1)&lt;/script&gt;', '&#x3C;script>alert(1)&#x3C;/script>'],
  ['a script by numbers', '&#60;script&#62;alert(1)&#x3c;/script&#x3E;', '&#x3C;script>alert(1)&#x3C;/script>'],
  ['an escaped script', '\\<script>alert(1)\\</script>', '&#x3C;script>alert(1)&#x3C;/script>'],
  ['a script in a code span', '`<script>alert(1)</script>`', '<code>&#x3C;script>alert(1)&#x3C;/script></code>'],
  [
    'an image with an error handler',
    '<img src=x onerror=alert(1)>',
    ':15:3 エラー 「<img src=x onerror=alert(1)>」は使えません。文字として書くときは、全角の「＜」「＞」か「〈」「〉」にしてください。',
  ],
  [
    'an image with an error handler, closed',
    '<img src="x" onerror="alert(1)" />',
    ':15:1 エラー 文のない行があります。文を書くか、行を消してください。',
  ],
  [
    'an SVG that loads',
    '<svg onload=alert(1)>',
    ':15:3 エラー 「<svg onload=alert(1)>」は使えません。文字として書くときは、全角の「＜」「＞」か「〈」「〉」にしてください。',
  ],
  [
    'an SVG with a script',
    '<svg><script>alert(1)</script></svg>',
    ':15:3 エラー 「<svg>」は使えません。文字として書くときは、全角の「＜」「＞」か「〈」「〉」にしてください。',
  ],
  [
    'an SVG animation',
    '<svg><animate onbegin="alert(1)" attributeName="x" /></svg>',
    ':15:1 エラー 文のない行があります。文を書くか、行を消してください。',
  ],
  [
    'MathML',
    '<math><mi xlink:href="data:x,alert(1)">a</mi></math>',
    ':15:3 エラー 「<math>」は使えません。文字として書くときは、全角の「＜」「＞」か「〈」「〉」にしてください。',
  ],
  [
    'a frame',
    '<iframe src="https://evil.example/"></iframe>',
    ':15:1 エラー 文のない行があります。文を書くか、行を消してください。',
  ],
  [
    'a frame with a document',
    '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
    ':15:1 エラー 文のない行があります。文を書くか、行を消してください。',
  ],
  [
    'an object',
    '<object data="https://evil.example/x.swf"></object>',
    ':15:1 エラー 文のない行があります。文を書くか、行を消してください。',
  ],
  [
    'an embed',
    '<embed src="https://evil.example/x.swf" />',
    ':15:1 エラー 文のない行があります。文を書くか、行を消してください。',
  ],
  [
    'a base',
    '<base href="https://evil.example/" />',
    ':15:1 エラー 文のない行があります。文を書くか、行を消してください。',
  ],
  [
    'a meta refresh',
    '<meta http-equiv="refresh" content="0; url=https://evil.example/" />',
    ':15:1 エラー 文のない行があります。文を書くか、行を消してください。',
  ],
  [
    'a link to a stylesheet',
    '<link rel="stylesheet" href="https://evil.example/x.css" />',
    ':15:1 エラー 文のない行があります。文を書くか、行を消してください。',
  ],
  [
    'a style',
    '<style>body { background: url(https://evil.example/) }</style>',
    ':15:15 エラー 「{」「}」は半角では使えません。全角の「｛」「｝」にするか、「\\{」と書いてください。',
  ],
  [
    'a form',
    '<form action="https://evil.example/"><input name="a" /></form>',
    ':15:1 エラー 文のない行があります。文を書くか、行を消してください。',
  ],
  [
    'a video',
    '<video src="https://evil.example/a.mp4" autoplay></video>',
    ':15:1 エラー 文のない行があります。文を書くか、行を消してください。',
  ],
  [
    'details that open',
    '<details open ontoggle="alert(1)">a</details>',
    ':15:3 エラー 「<details>」は使えません。文字として書くときは、全角の「＜」「＞」か「〈」「〉」にしてください。',
  ],
  [
    'a bold with an event handler',
    '<b onmouseover="alert(1)">a</b>',
    ':15:3 エラー 「<b>」は使えません。文字として書くときは、全角の「＜」「＞」か「〈」「〉」にしてください。',
  ],
  [
    'a link as HTML',
    '<a href="javascript:alert(1)">a</a>',
    ':15:3 エラー 「<a>」は使えません。文字として書くときは、全角の「＜」「＞」か「〈」「〉」にしてください。',
  ],
  [
    'CDATA',
    '<![CDATA[<script>alert(1)</script>]]>',
    ':15:3 エラー 「<」は使えません。文字として書くときは、全角の「＜」にするか、「\\<」と書いてください（例: 5＜10）。',
  ],
  [
    'a doctype',
    '<!DOCTYPE html>',
    ':15:3 エラー 「<!DOCTYPE html>」は使えません。文字として書くときは、全角の「＜」「＞」か「〈」「〉」にしてください。',
  ],
  [
    'a processing instruction',
    '<?php system("id") ?>',
    ':15:3 エラー 「<?php system("id") ?>」は使えません。文字として書くときは、全角の「＜」「＞」か「〈」「〉」にしてください。',
  ],
  [
    'a comment',
    '<!-- <script>alert(1)</script> -->',
    ':15:3 エラー 「<!-- -->」の覚え書きは書けません。消してください。',
  ],
  [
    'a conditional comment',
    '<!--[if IE]><script>alert(1)</script><![endif]-->',
    ':15:3 エラー 「<!-- -->」の覚え書きは書けません。消してください。',
  ],
  [
    'a tag split by a comment',
    '<scr<!-- -->ipt>alert(1)</scr<!-- -->ipt>',
    ':15:7 エラー 「<!-- -->」の覚え書きは書けません。消してください。',
  ],
  [
    'javascript:',
    '[a](javascript:alert(1))',
    ':15:3 エラー 「javascript:alert(1)」へはリンクできません。https:// で始まるアドレスか、/ で始まるこのサイトの中のアドレスを書いてください。',
  ],
  [
    'JaVaScRiPt:',
    '[a](JaVaScRiPt:alert(1))',
    ':15:3 エラー 「JaVaScRiPt:alert(1)」へはリンクできません。https:// で始まるアドレスか、/ で始まるこのサイトの中のアドレスを書いてください。',
  ],
  [
    'javascript: by entities',
    '[a](&#106;avascript:alert(1))',
    ':15:3 エラー 「javascript:alert(1)」へはリンクできません。https:// で始まるアドレスか、/ で始まるこのサイトの中のアドレスを書いてください。',
  ],
  [
    'javascript: by hexadecimal entities',
    '[a](&#x6A;&#x61;vascript:alert(1))',
    ':15:3 エラー 「javascript:alert(1)」へはリンクできません。https:// で始まるアドレスか、/ で始まるこのサイトの中のアドレスを書いてください。',
  ],
  [
    'javascript: with a named colon',
    '[a](javascript&colon;alert(1))',
    ':15:3 エラー 「javascript:alert(1)」へはリンクできません。https:// で始まるアドレスか、/ で始まるこのサイトの中のアドレスを書いてください。',
  ],
  [
    'javascript: with a tab by entity',
    '[a](java&#9;script:alert(1))',
    ':15:3 エラー 「java\tscript:alert(1)」へはリンクできません。https:// で始まるアドレスか、/ で始まるこのサイトの中のアドレスを書いてください。',
  ],
  [
    'javascript: with a line break by entity',
    '[a](java&NewLine;script:alert(1))',
    ':15:3 エラー 「java\nscript:alert(1)」へはリンクできません。https:// で始まるアドレスか、/ で始まるこのサイトの中のアドレスを書いてください。',
  ],
  [
    'javascript: after a space by entity',
    '[a](&#32;javascript:alert(1))',
    ':15:3 エラー 「 javascript:alert(1)」へはリンクできません。https:// で始まるアドレスか、/ で始まるこのサイトの中のアドレスを書いてください。',
  ],
  [
    'javascript: after a control by entity',
    '[a](&#1;javascript:alert(1))',
    ':15:3 エラー 「\uFFFDjavascript:alert(1)」へはリンクできません。https:// で始まるアドレスか、/ で始まるこのサイトの中のアドレスを書いてください。',
  ],
  [
    'javascript: with percent signs',
    '[a](javascript%3Aalert(1))',
    ':15:3 エラー 「javascript%3Aalert(1)」へはリンクできません。https:// で始まるアドレスか、/ で始まるこのサイトの中のアドレスを書いてください。',
  ],
  [
    'javascript: between angle brackets',
    '[a](<javascript:alert(1)>)',
    ':15:3 エラー 「javascript:alert(1)」へはリンクできません。https:// で始まるアドレスか、/ で始まるこのサイトの中のアドレスを書いてください。',
  ],
  [
    'javascript: with a title',
    '[a](javascript:alert(1) "b")',
    ':15:3 エラー 「javascript:alert(1)」へはリンクできません。https:// で始まるアドレスか、/ で始まるこのサイトの中のアドレスを書いてください。',
  ],
  [
    'javascript: with escapes',
    '[a](javascript\\:alert(1))',
    ':15:3 エラー 「javascript:alert(1)」へはリンクできません。https:// で始まるアドレスか、/ で始まるこのサイトの中のアドレスを書いてください。',
  ],
  [
    'javascript: in full width',
    '[a](ｊａｖａｓｃｒｉｐｔ：alert(1))',
    ':15:3 エラー 「ｊａｖａｓｃｒｉｐｔ：alert(1)」へはリンクできません。https:// で始まるアドレスか、/ で始まるこのサイトの中のアドレスを書いてください。',
  ],
  [
    'javascript: by reference',
    '[a][b]\n\n[b]: javascript:alert(1)',
    ':15:3 エラー リンクは [文字](アドレス) の形で書いてください。',
  ],
  [
    'javascript: as an automatic link',
    '<javascript:alert(1)>',
    ':15:3 エラー 「<javascript:alert(1)>」は使えません。文字として書くときは、全角の「＜」「＞」か「〈」「〉」にしてください。',
  ],
  [
    'javascript: in an image',
    '![a](javascript:alert(1))',
    ':15:1 エラー 文のない行があります。文を書くか、行を消してください。',
  ],
  [
    'vbscript:',
    '[a](vbscript:msgbox(1))',
    ':15:3 エラー 「vbscript:msgbox(1)」へはリンクできません。https:// で始まるアドレスか、/ で始まるこのサイトの中のアドレスを書いてください。',
  ],
  [
    'data: HTML',
    '[a](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)',
    ':15:3 エラー 「data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==」へはリンクできません。https:// で始まるアドレスか、/ で始まるこのサイトの中のアドレスを書いてください。',
  ],
  [
    'data: in capitals',
    '[a](DATA:text/html,<script>alert(1)</script>)',
    ':15:3 エラー 「DATA:text/html,<script>alert(1)</script>」へはリンクできません。https:// で始まるアドレスか、/ で始まるこのサイトの中のアドレスを書いてください。',
  ],
  [
    'blob:',
    '[a](blob:https://evil.example/1)',
    ':15:3 エラー 「blob:https://evil.example/1」へはリンクできません。https:// で始まるアドレスか、/ で始まるこのサイトの中のアドレスを書いてください。',
  ],
  [
    'file:',
    '[a](file:///etc/passwd)',
    ':15:3 エラー 「file:///etc/passwd」へはリンクできません。https:// で始まるアドレスか、/ で始まるこのサイトの中のアドレスを書いてください。',
  ],
  [
    'ftp:',
    '[a](ftp://evil.example/)',
    ':15:3 エラー 「ftp://evil.example/」へはリンクできません。https:// で始まるアドレスか、/ で始まるこのサイトの中のアドレスを書いてください。',
  ],
  [
    'an address without its scheme',
    '[a](//evil.example/)',
    ':15:3 エラー 「//evil.example/」へはリンクできません。https:// で始まるアドレスか、/ で始まるこのサイトの中のアドレスを書いてください。',
  ],
  [
    'an address with backslashes',
    '[a](/\\\\evil.example/)',
    ':1:1 エラー 「/%5Cevil.example/」というページはこのサイトにありません。アドレスを確かめてください。',
  ],
  [
    'an address with one backslash',
    '[a](\\\\evil.example)',
    ':15:3 エラー 「\\evil.example」へはリンクできません。https:// で始まるアドレスか、/ で始まるこのサイトの中のアドレスを書いてください。',
  ],
  [
    'https: without slashes',
    '[a](https:evil.example)',
    ':15:3 エラー 「https:evil.example」へはリンクできません。https:// で始まるアドレスか、/ で始まるこのサイトの中のアドレスを書いてください。',
  ],
  [
    'a place beside the page',
    '[a](../../etc/passwd)',
    ':15:3 エラー 「../../etc/passwd」へはリンクできません。https:// で始まるアドレスか、/ で始まるこのサイトの中のアドレスを書いてください。',
  ],
  [
    'an address that closes its attribute',
    '[a](https://example.com/"onmouseover="alert(1))',
    '<a href="https://example.com/%22onmouseover=%22alert(1)">a</a>',
  ],
  [
    'an address of entities that closes its attribute',
    '[a](https://example.com/&quot;onmouseover=&quot;alert(1))',
    '<a href="https://example.com/%22onmouseover=%22alert(1)">a</a>',
  ],
  [
    'a title that closes its attribute',
    '[a](https://example.com/ "b\\" onmouseover=\\"alert(1)")',
    '<a href="https://example.com/" title="b&#x22; onmouseover=&#x22;alert(1)">a</a>',
  ],
  [
    'a name and a password in an address',
    '[a](https://example.com@evil.example/)',
    '<a href="https://example.com@evil.example/">a</a>',
  ],
  [
    'a bare address that closes its attribute',
    'https://example.com/"onmouseover="alert(1)"',
    '<a href="https://example.com/%22onmouseover=%22alert(1)">https://example.com/"onmouseover="alert(1)</a>"',
  ],
  [
    'a bare address with a script behind',
    'https://example.com/<script>alert(1)</script>',
    ':15:23 エラー 「<script>」は使えません。文字として書くときは、全角の「＜」「＞」か「〈」「〉」にしてください。',
  ],
  [
    'a bare address with entities',
    'https://example.com/&lt;script&gt;',
    '<a href="https://example.com/&#x26;lt;script">https://example.com/&#x26;lt;script</a>>',
  ],
  [
    'a mail address with a script',
    'mailto:a@example.com?subject=<script>',
    ':15:32 エラー 「<script>」は使えません。文字として書くときは、全角の「＜」「＞」か「〈」「〉」にしてください。',
  ],
  [
    'a bare www address',
    'www.example.com/"onmouseover="alert(1)',
    '<a href="http://www.example.com/%22onmouseover=%22alert(1)">www.example.com/"onmouseover="alert(1)</a>',
  ],
  [
    'a remote image',
    '![a](https://evil.example/a.png)',
    ':15:1 エラー 文のない行があります。文を書くか、行を消してください。',
  ],
  [
    'an image by reference',
    '![a][b]\n\n[b]: https://evil.example/a.png',
    ':15:1 エラー 文のない行があります。文を書くか、行を消してください。',
  ],
  [
    'an image in a link',
    '[![a](https://evil.example/a.png)](https://evil.example/)',
    ':15:1 エラー 文のない行があります。文を書くか、行を消してください。',
  ],
  [
    'an image with a handler in its text',
    '![a" onerror="alert(1)](x)',
    ':15:1 エラー 文のない行があります。文を書くか、行を消してください。',
  ],
  [
    'a link in a link',
    '[[a](https://example.com/)](https://evil.example/)',
    '[<a href="https://example.com/">a</a>](<a href="https://evil.example/">https://evil.example/</a>)',
  ],
  [
    'a footnote',
    'a[^b]\n\n[^b]: <script>alert(1)</script>',
    ':15:4 エラー 注の記号「[^ ]」は使えません。文の中に（　）で書いてください。',
  ],
  [
    'a fenced block with a language',
    '\n  ```js {alert(1)}\n  a\n  ```',
    ':15:1 エラー 文のない行があります。文を書くか、行を消してください。',
  ],
  ['a quotation', '> <script>alert(1)</script>', ':15:3 エラー 「>」で始まる引用は使えません。'],
  [
    'a task',
    '[x] a',
    ':15:1 エラー 「[ ]」「[x]」の印は使えません。文字として書くときは、全角の「［」「］」にしてください。',
  ],
  [
    'a table with a script in a cell',
    '\n  | a |\n  | --- |\n  | <script>alert(1)</script> |',
    ':18:5 エラー 「<script>」は使えません。文字として書くときは、全角の「＜」「＞」か「〈」「〉」にしてください。',
  ],
  [
    'a heading with attributes',
    '# a {#id onclick="alert(1)"}',
    ':15:7 エラー 「{」「}」は半角では使えません。全角の「｛」「｝」にするか、「\\{」と書いてください。',
  ],
  [
    'Astro’s directives',
    '<p set:html={x} is:inline>a</p>',
    ':15:3 エラー 「<p>」は使えません。文字として書くときは、全角の「＜」「＞」か「〈」「〉」にしてください。',
  ],
  [
    'a template of another engine',
    '{{ constructor.constructor("alert(1)")() }}',
    ':15:4 エラー 「{」「}」は半角では使えません。全角の「｛」「｝」にするか、「\\{」と書いてください。',
  ],
  [
    'a server-side include',
    '<!--#exec cmd="id" -->',
    ':15:3 エラー 「<!-- -->」の覚え書きは書けません。消してください。',
  ],
  [
    'a shell expansion',
    '$(touch owned) `touch owned` ${IFS}',
    ':15:33 エラー 「{」「}」は半角では使えません。全角の「｛」「｝」にするか、「\\{」と書いてください。',
  ],
  [
    'a formula',
    '=cmd|"/C calc"!A0',
    ':15:3 エラー 「=」で始まる文は、表計算ソフトが式とまちがえるので書けません。前に言葉を足してください。',
  ],
  [
    'a right-to-left override',
    'PDF\u202Exdm.exe',
    ':15:6 エラー 目に見えない制御文字が入っています。この場所の文字を消して、打ち直してください。',
  ],
  [
    'an isolate',
    'a\u2066b\u2069',
    ':15:4 エラー 目に見えない制御文字が入っています。この場所の文字を消して、打ち直してください。',
  ],
  [
    'a zero-width space',
    'テクノ\u200Bフェア',
    ':15:6 エラー 目に見えない制御文字が入っています。この場所の文字を消して、打ち直してください。',
  ],
  [
    'a word joiner',
    'テクノ\u2060フェア',
    ':15:6 エラー 目に見えない制御文字が入っています。この場所の文字を消して、打ち直してください。',
  ],
  [
    'a byte order mark inside',
    'テクノ\uFEFFフェア',
    ':15:6 エラー 目に見えない制御文字が入っています。この場所の文字を消して、打ち直してください。',
  ],
  [
    'a line separator',
    'a\u2028b',
    ':15:4 エラー 目に見えない制御文字が入っています。この場所の文字を消して、打ち直してください。',
  ],
  [
    'a zero',
    'a\u0000b',
    ':15:4 エラー 目に見えない制御文字が入っています。この場所の文字を消して、打ち直してください。',
  ],
  [
    'an escape sequence of a terminal',
    '\u001B[2Ja',
    ':15:3 エラー 目に見えない制御文字が入っています。この場所の文字を消して、打ち直してください。',
  ],
  ['a zero by entity', '&#0;a', '\uFFFDa'],
  ['an escape by entity', '&#27;a', '\uFFFDa'],
  [
    'a right-to-left override by entity',
    '&#8238;a',
    ':15:3 エラー 目に見えない制御文字が入っています。この場所の文字を消して、打ち直してください。',
  ],
  [
    'a zero-width space by entity',
    'テクノ&ZeroWidthSpace;フェア',
    ':15:3 エラー 目に見えない制御文字が入っています。この場所の文字を消して、打ち直してください。',
  ],
  ['a lone surrogate by entity', '&#xD800;a', '\uFFFDa'],
  [
    'brackets without end',
    '['.repeat(3000),
    ':15:1 エラー 「*」「_」「[」「<」「{」などの記号が多すぎます。文を短く分けてください。',
  ],
  [
    'stars without end',
    `${'*'.repeat(3000)}a${'*'.repeat(3000)}`,
    ':15:1 エラー 字下げか、行の先頭の印が多すぎます。入れ子を減らしてください。',
  ],
  [
    'emphasis in emphasis',
    '*_'.repeat(1500),
    ':15:1 エラー 「*」「_」「[」「<」「{」などの記号が多すぎます。文を短く分けてください。',
  ],
  [
    'links in links',
    '[a]('.repeat(2000),
    ':15:1 エラー 「*」「_」「[」「<」「{」などの記号が多すぎます。文を短く分けてください。',
  ],
  [
    'notes in notes',
    '<Note>'.repeat(2100),
    ':15:1 エラー 「*」「_」「[」「<」「{」などの記号が多すぎます。文を短く分けてください。',
  ],
  [
    'code without end',
    Array.from({ length: 100 }, (_, n) => '`'.repeat(n)).join('a'),
    ':15:1 エラー 「*」「_」「[」「<」「{」などの記号が多すぎます。文を短く分けてください。',
  ],
  [
    'lists in lists',
    `${'- '.repeat(200)}a`,
    ':15:1 エラー 字下げか、行の先頭の印が多すぎます。入れ子を減らしてください。',
  ],
  [
    'quotations in quotations',
    `${'> '.repeat(200)}a`,
    ':15:1 エラー 字下げか、行の先頭の印が多すぎます。入れ子を減らしてください。',
  ],
  [
    'braces without end',
    '{'.repeat(3000),
    ':15:1 エラー 「*」「_」「[」「<」「{」などの記号が多すぎます。文を短く分けてください。',
  ],
  [
    'very much text',
    'あ'.repeat(100_001),
    ':1:1 エラー ファイルが大きすぎます（100163文字）。100000文字までにしてください。',
  ],
];

/** What it is, the text after a bullet, what is told. */
const BLOCKS: readonly (readonly [string, string, string])[] = [
  [
    'an import',
    "import fs from 'node:fs'",
    ':17:1 エラー 「import」「export」で始まる行は使えません。文として書くときは、行の先頭に置かないでください。',
  ],
  [
    'an import for its effect',
    "import 'data:text/javascript,globalThis.owned=1'",
    ':17:1 エラー 「import」「export」で始まる行は使えません。文として書くときは、行の先頭に置かないでください。',
  ],
  [
    'an import of several lines',
    "import {\n  writeFileSync\n} from 'node:fs'",
    ':17:1 エラー 「import」「export」で始まる行は使えません。文として書くときは、行の先頭に置かないでください。',
  ],
  [
    'a dynamic import',
    "{await import('node:fs')}",
    ':17:1 エラー 「{」「}」は半角では使えません。全角の「｛」「｝」にするか、「\\{」と書いてください。',
  ],
  [
    'an export',
    'export const owned = (globalThis.owned = 1)',
    ':17:1 エラー 「import」「export」で始まる行は使えません。文として書くときは、行の先頭に置かないでください。',
  ],
  [
    'a default export',
    'export default () => null',
    ':17:1 エラー 「import」「export」で始まる行は使えません。文として書くときは、行の先頭に置かないでください。',
  ],
  [
    'an export from elsewhere',
    "export * from 'https://evil.example/x.js'",
    ':17:1 エラー 「import」「export」で始まる行は使えません。文として書くときは、行の先頭に置かないでください。',
  ],
  [
    'an import that is no statement',
    'import owned',
    ':17:1 エラー 「import」「export」で始まる行は使えません。文として書くときは、行の先頭に置かないでください。',
  ],
  [
    'an expression by itself',
    '{globalThis.owned = 1}',
    ':17:1 エラー 「{」「}」は半角では使えません。全角の「｛」「｝」にするか、「\\{」と書いてください。',
  ],
  [
    'an expression of several lines',
    '{\n  globalThis.owned = 1\n}',
    ':17:1 エラー 「{」「}」は半角では使えません。全角の「｛」「｝」にするか、「\\{」と書いてください。',
  ],
  [
    'a component by itself',
    '<Foo>\n\na\n\n</Foo>',
    ':17:1 エラー 「<Foo>」は使えません。文字として書くときは、全角の「＜」「＞」か「〈」「〉」にしてください。',
  ],
  [
    'a known component by itself',
    '<Note>\n\na\n\n</Note>',
    ':17:1 エラー 「<Note>」は、文の中で使ってください（例: <Note>4月1日現在</Note>）。',
  ],
  [
    'a component named constructor by itself',
    '<constructor>\n\na\n\n</constructor>',
    ':17:1 エラー 「<constructor>」は使えません。文字として書くときは、全角の「＜」「＞」か「〈」「〉」にしてください。',
  ],
  [
    'HTML by itself',
    '<div onclick="alert(1)">\n\na\n\n</div>',
    ':17:1 エラー 「<div>」は使えません。文字として書くときは、全角の「＜」「＞」か「〈」「〉」にしてください。',
  ],
  [
    'a script by itself',
    '<script>\nalert(1)\n</script>',
    ':17:1 エラー 「<script>」は使えません。文字として書くときは、全角の「＜」「＞」か「〈」「〉」にしてください。',
  ],
  ['a second frontmatter', '---\nlayout: ../../evil.astro\n---', ':17:1 エラー 区切りの線は使えません。'],
  [
    'TOML frontmatter',
    '+++\na = 1\n+++',
    ':17:1 エラー 「成果」には、「- 」で始まる行だけを並べてください。「-」は半角で、そのあとに半角の空白を書きます。',
  ],
  ['a definition', '[a]: javascript:alert(1)', ':17:1 エラー リンクは [文字](アドレス) の形で書いてください。'],
  [
    'an indented script',
    '    <script>alert(1)</script>',
    ':17:5 エラー 「<script>」は使えません。文字として書くときは、全角の「＜」「＞」か「〈」「〉」にしてください。',
  ],
];

/** What it is, what stands in the sheet's frontmatter, what takes its place, what is told or (`ok`) that it is text. */
const DATA: readonly (readonly [string, string, string, string])[] = [
  [
    'a function by tag',
    '産業を育てる',
    '!!js/function "function () { globalThis.owned = 1 }"',
    ':3:20 エラー 「!」で始まる値は、半角の「"」で囲んでください（例: "!印"）。',
  ],
  [
    'a regular expression by tag',
    '産業を育てる',
    '!!js/regexp /a/',
    ':3:18 エラー 「!」で始まる値は、半角の「"」で囲んでください（例: "!印"）。',
  ],
  [
    'nothing by tag',
    '産業を育てる',
    "!!js/undefined ''",
    ':3:21 エラー 「!」で始まる値は、半角の「"」で囲んでください（例: "!印"）。',
  ],
  [
    'a Python object by tag',
    '産業を育てる',
    '!!python/object/apply:os.system ["id"]',
    ':3:38 エラー 「!」で始まる値は、半角の「"」で囲んでください（例: "!印"）。',
  ],
  [
    'a tag of its own',
    '産業を育てる',
    '!owned a',
    ':3:13 エラー 「!」で始まる値は、半角の「"」で囲んでください（例: "!印"）。',
  ],
  [
    'a tag in full',
    '産業を育てる',
    '!<tag:yaml.org,2002:js/function> a',
    ':3:39 エラー 「!」で始まる値は、半角の「"」で囲んでください（例: "!印"）。',
  ],
  [
    'binary data',
    '産業を育てる',
    '!!binary aGVsbG8=',
    ':3:15 エラー 「!」で始まる値は、半角の「"」で囲んでください（例: "!印"）。',
  ],
  [
    'a set',
    '産業を育てる',
    '!!set { a, b }',
    ':3:12 エラー 「!」で始まる値は、半角の「"」で囲んでください（例: "!印"）。',
  ],
  ['an anchor', '産業を育てる', '&a 産業', ':3:9 エラー 「&」で始まる値は、半角の「"」で囲んでください（例: "&印"）。'],
  ['an alias', '産業を育てる', '*a', ':3:6 エラー 「*」で始まる値は、半角の「"」で囲んでください（例: "*印"）。'],
  ['a merge key', '施策名: 産業を育てる', '<<: { 施策名: 産業 }', ':2:1 エラー 施策名: この項目は必ず書いてください。'],
  [
    'a merge of an alias',
    '施策名: 産業を育てる',
    '<<: *a\n施策名: 産業',
    ':3:5 エラー 「*」で始まる値は、半角の「"」で囲んでください（例: "*印"）。',
  ],
  [
    'aliases that grow without bounds',
    '指標:\n',
    '担当: &a [x, x]\nSDGs: &b [*a, *a, *a, *a]\n指標:\n',
    ':4:8 エラー 「&」で始まる値は、半角の「"」で囲んでください（例: "&印"）。',
  ],
  [
    'an alias of itself',
    '指標:\n',
    '担当: &a [*a]\n指標:\n',
    ':4:8 エラー 「&」で始まる値は、半角の「"」で囲んでください（例: "&印"）。',
  ],
  ['__proto__', '指標:\n', '__proto__: { owned: 1 }\n指標:\n', ':4:1 エラー 「__proto__」という項目は使えません。'],
  [
    '__proto__ in quotes',
    '指標:\n',
    '"__proto__": { owned: 1 }\n指標:\n',
    ':4:1 エラー 「__proto__」という項目は使えません。',
  ],
  [
    '__proto__ with escapes',
    '指標:\n',
    '"\\u005f_proto__": { owned: 1 }\n指標:\n',
    ':4:1 エラー 「__proto__」という項目は使えません。',
  ],
  ['__proto__ for a year', '29年度: 34', '__proto__: 34', ':7:12 エラー 「__proto__」という項目は使えません。'],
  [
    '__proto__ in a value',
    '29年度: 34',
    '29年度: { __proto__: { 値: 34 } }',
    ':7:20 エラー 「__proto__」という項目は使えません。',
  ],
  [
    'constructor',
    '指標:\n',
    'constructor: { prototype: { owned: 1 } }\n指標:\n',
    ':4:1 エラー constructor: 「constructor」という項目はありません。項目名の書きまちがいがないか確かめてください。',
  ],
  [
    'constructor for a year',
    '29年度: 34',
    'constructor: 34',
    ':7:12 エラー 指標1 実績値 constructor: 「constructor」は年度として読めません。「29年度」「平成29年度」「2017年度」のように書いてください。',
  ],
  [
    'toString in a KPI',
    '    単位: 件',
    '    toString: 件',
    ':6:5 エラー 指標1 toString: 「toString」という項目はありません。項目名の書きまちがいがないか確かめてください。',
  ],
  [
    'a key that is a list',
    '指標:\n',
    '? [a, b]\n: c\n指標:\n',
    ':2:1 エラー : 「」という項目はありません。もしかして「値」ですか。',
  ],
  [
    'a key that is a map',
    '指標:\n',
    '? { a: b }\n: c\n指標:\n',
    ':2:1 エラー : 「」という項目はありません。もしかして「値」ですか。',
  ],
  ['an empty key', '指標:\n', ': c\n指標:\n', ':4:1 エラー : 「」という項目はありません。もしかして「値」ですか。'],
  ['a second document', '指標:\n', '--- \n指標:\n', ':2:1 エラー 指標: この項目は必ず書いてください。'],
  [
    'the end of the document',
    '指標:\n',
    '...\n指標:\n',
    ':5:1 エラー 「---」が途中にあります。「---」は先頭と、項目の終わりの2か所だけに書いてください。',
  ],
  [
    'a directive',
    '---\n施策番号',
    '---\n%YAML 1.1\n---\n施策番号',
    ':3:1 エラー 記号が足りません。「"」「}」「]」の閉じ忘れ、「,」や「:」の抜け、「:」のあとの半角空白の抜けがないか確かめてください。',
  ],
  [
    'a zero by escape',
    '産業を育てる',
    '"a\\0b"',
    ':3:6 エラー 「\\」で始まる書き方で、目に見えない文字が入っています。消してください。',
  ],
  [
    'an escape sequence of a terminal',
    '産業を育てる',
    '"\\e[2J"',
    ':3:6 エラー 「\\」で始まる書き方で、目に見えない文字が入っています。消してください。',
  ],
  [
    'a right-to-left override by escape',
    '産業を育てる',
    '"\\u202Eb"',
    ':3:6 エラー 「\\」で始まる書き方で、目に見えない文字が入っています。消してください。',
  ],
  [
    'a zero-width space by escape',
    '29年度: 34',
    '29年度: "3\\u200B4"',
    ':7:18 エラー 「\\」で始まる書き方で、目に見えない文字が入っています。消してください。',
  ],
  [
    'a long integer',
    '29年度: 34',
    '29年度: 99999999999999999999',
    ':7:18 エラー 指標1 実績値「29年度」: 「99999999999999999999」は数値として読めません。半角の数字で書いてください。言葉の値なら { 文: 99999999999999999999 } と書きます。',
  ],
  ['infinity', '29年度: 34', '29年度: .inf', '済'],
  [
    'a number with an exponent',
    '29年度: 34',
    '29年度: 1e999',
    ':7:18 エラー 指標1 実績値「29年度」: 「1e999」は数値として読めません。数値を1つだけ、半角の数字で書いてください。言葉の値なら { 文: 1e999 } と書きます。',
  ],
  [
    'a hexadecimal number',
    '29年度: 34',
    '29年度: 0x22',
    ':7:18 エラー 指標1 実績値「29年度」: 「0x22」は数値として読めません。数値を1つだけ、半角の数字で書いてください。言葉の値なら { 文: 0x22 } と書きます。',
  ],
  [
    'an octal number',
    '29年度: 34',
    '29年度: 0o42',
    ':7:18 エラー 指標1 実績値「29年度」: 「0o42」は数値として読めません。数値を1つだけ、半角の数字で書いてください。言葉の値なら { 文: 0o42 } と書きます。',
  ],
  [
    'a number in base 60',
    '29年度: 34',
    '29年度: "1:30"',
    ':7:18 エラー 指標1 実績値「29年度」: 「1:30」は数値として読めません。数値を1つだけ、半角の数字で書いてください。言葉の値なら { 文: 1:30 } と書きます。',
  ],
  [
    'digits of another script',
    '29年度: 34',
    '29年度: ٣٤',
    ':7:18 エラー 指標1 実績値「29年度」: 「٣٤」は数値として読めません。半角の数字で書いてください。言葉の値なら { 文: ٣٤ } と書きます。',
  ],
  [
    'a date',
    '29年度: 34',
    '29年度: 2017-04-01',
    ':7:18 エラー 指標1 実績値「29年度」: 「2017-04-01」は数値として読めません。数値を1つだけ、半角の数字で書いてください。言葉の値なら { 文: 2017-04-01 } と書きます。',
  ],
  [
    'a programme elsewhere',
    '事業: fair',
    '事業: ../../etc/passwd',
    ':10:9 エラー 取組1 事業: 「../../etc/passwd」という事業がありません。programmes の中のファイル名（.yaml を除く）を書いてください。',
  ],
  [
    'a programme elsewhere on Windows',
    '事業: fair',
    '事業: ..\\..\\windows\\win.ini',
    ':10:9 エラー 取組1 事業: 「..\\..\\windows\\win.ini」という事業がありません。programmes の中のファイル名（.yaml を除く）を書いてください。',
  ],
  [
    'a programme by address',
    '事業: fair',
    '事業: https://evil.example/x.yaml',
    ':10:9 エラー 取組1 事業: 「https://evil.example/x.yaml」という事業がありません。programmes の中のファイル名（.yaml を除く）を書いてください。',
  ],
  [
    'a programme with a zero',
    '事業: fair',
    '事業: "fair\\0.yaml"',
    ':10:9 エラー 「\\」で始まる書き方で、目に見えない文字が入っています。消してください。',
  ],
  [
    'a programme named __proto__',
    '事業: fair',
    '事業: __proto__',
    ':10:9 エラー 取組1 事業: 「__proto__」という事業がありません。programmes の中のファイル名（.yaml を除く）を書いてください。',
  ],
  [
    'a programme named constructor',
    '事業: fair',
    '事業: constructor',
    ':10:9 エラー 取組1 事業: 「constructor」という事業がありません。programmes の中のファイル名（.yaml を除く）を書いてください。',
  ],
  [
    'an id that is a path',
    '    単位: 件',
    '    識別名: ../../etc/passwd',
    ':6:10 エラー 指標1 識別名: 半角の英小文字と数字を「-」でつないで書いてください。例: new-farmers',
  ],
  [
    'an id with spaces',
    '    単位: 件',
    '    識別名: a b',
    ':6:10 エラー 指標1 識別名: 半角の英小文字と数字を「-」でつないで書いてください。例: new-farmers',
  ],
  [
    'an id with a tag',
    '    単位: 件',
    '    識別名: <script>',
    ':6:10 エラー 指標1 識別名: 半角の英小文字と数字を「-」でつないで書いてください。例: new-farmers',
  ],
  [
    'an id with a line break',
    '    単位: 件',
    '    識別名: "a\\nb"',
    ':6:10 エラー 指標1 識別名: 半角の英小文字と数字を「-」でつないで書いてください。例: new-farmers',
  ],
  [
    'an id named __proto__',
    '    単位: 件',
    '    識別名: __proto__',
    ':6:10 エラー 指標1 識別名: 半角の英小文字と数字を「-」でつないで書いてください。例: new-farmers',
  ],
  [
    'a code that is a path',
    '施策番号: I-(1)',
    '施策番号: ../../I-(1)',
    ':2:7 エラー 施策番号: 「../../I-(1)」が属する目標が plan.yaml にありません。plan.yaml の「目標」にある番号で始めてください。',
  ],
  [
    'a goal named constructor',
    '指標:\n',
    '所属: constructor\n指標:\n',
    ':4:5 エラー 所属: 「constructor」が属する目標が plan.yaml にありません。plan.yaml の「目標」にある番号で始めてください。',
  ],
  ['a name with a script', '産業を育てる', '<script>alert(1)</script>', '済'],
  ['a name with an expression', '産業を育てる', '"{globalThis.owned = 1}"', '済'],
  ['a unit that closes its attribute', '単位: 件', "単位: '\"><img src=x onerror=alert(1)>'", '済'],
  ['a unit that is a digit', '単位: 件', '単位: 4', '済'],
  [
    'a remark with a formula',
    '29年度: 34',
    '29年度: { 値: 34, 備考: "=cmd|\'/C calc\'!A0" }',
    ':7:31 エラー 指標1 実績値「29年度」 備考: 「=」で始まる文は、表計算ソフトが式とまちがえるので書けません。前に言葉を足してください。',
  ],
  [
    'a day of publication with a formula',
    '29年度: 34',
    '29年度: { 値: 未集計, 次回公表: "=HYPERLINK(\'x\')" }',
    ':7:34 エラー 指標1 実績値「29年度」 次回公表: 「=」で始まる文は、表計算ソフトが式とまちがえるので書けません。前に言葉を足してください。',
  ],
  [
    'an empty word',
    '29年度: 34',
    '29年度: { 文: "" }',
    ':7:18 エラー 指標1 実績値「29年度」: 「文」が空欄です。言葉の値を書くか、「文」を消してください。',
  ],
  [
    'a list of lists',
    '事業: fair',
    '事業: [[[fair]]]',
    ':10:5 エラー 取組1 事業: 事業を1つは書いてください（programmes の中のファイル名）。',
  ],
  [
    'a map for a text',
    '産業を育てる',
    '{ a: { b: c } }',
    ':3:6 エラー 施策名: 項目の集まりは、ここには書けません。文字か数値を1つ書いてください。',
  ],
  [
    'deep nesting',
    '産業を育てる',
    '['.repeat(1500) + ']'.repeat(1500),
    ':3:1 エラー 「*」「_」「[」「<」「{」などの記号が多すぎます。文を短く分けてください。',
  ],
  [
    'deep nesting without an end',
    '産業を育てる',
    '{ a: '.repeat(2500),
    ':3:1 エラー 「*」「_」「[」「<」「{」などの記号が多すぎます。文を短く分けてください。',
  ],
  [
    'deep indentation',
    '指標:\n',
    `${Array.from({ length: 200 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')}\n指標:\n`,
    ':105:1 エラー 字下げか、行の先頭の印が多すぎます。入れ子を減らしてください。',
  ],
  [
    'lists in lists',
    '産業を育てる',
    `\n${'- '.repeat(200)}a`,
    ':4:1 エラー 字下げか、行の先頭の印が多すぎます。入れ子を減らしてください。',
  ],
];

/** What it is, a file's name, its text, what is told or (`ok`) that it is text. */
const FILES: readonly (readonly [string, string, string, string])[] = [
  [
    'a programme whose name is a path',
    'programmes/../../etc/passwd.yaml',
    '事業名: a\n',
    ':1:1 エラー この場所のファイルは読まれません。measures/年度/、programmes/、glossary/、pages/ のどれかに移してください。',
  ],
  [
    'a programme whose name goes up',
    'programmes/...yaml',
    '事業名: a\n',
    ':1:1 エラー ファイル名は、半角の英小文字と数字を「-」でつないで付けてください（例: techno-fair.yaml）。',
  ],
  [
    'a programme whose name has a space',
    'programmes/a b.yaml',
    '事業名: a\n',
    ':1:1 エラー ファイル名は、半角の英小文字と数字を「-」でつないで付けてください（例: techno-fair.yaml）。',
  ],
  [
    'a programme whose name is Japanese',
    'programmes/展示会.yaml',
    '事業名: a\n',
    ':1:1 エラー ファイル名は、半角の英小文字と数字を「-」でつないで付けてください（例: techno-fair.yaml）。',
  ],
  [
    'a programme whose name is a tag',
    'programmes/<img src=x onerror=alert(1)>.yaml',
    '事業名: a\n',
    ':1:1 エラー ファイル名は、半角の英小文字と数字を「-」でつないで付けてください（例: techno-fair.yaml）。',
  ],
  [
    'a programme whose name has a line break',
    'programmes/a\nb.yaml',
    '事業名: a\n',
    ':1:1 エラー ファイル名は、半角の英小文字と数字を「-」でつないで付けてください（例: techno-fair.yaml）。',
  ],
  [
    'a programme named __proto__',
    'programmes/__proto__.yaml',
    '事業名: a\n',
    ':1:1 エラー ファイル名は、半角の英小文字と数字を「-」でつないで付けてください（例: techno-fair.yaml）。',
  ],
  [
    'a programme whose name turns around',
    'programmes/\u202Elmay.yaml',
    '事業名: a\n',
    ':1:1 エラー ファイル名は、半角の英小文字と数字を「-」でつないで付けてください（例: techno-fair.yaml）。',
  ],
  [
    'a term whose name is an address',
    'glossary/https:.yaml',
    '用語: a\n意味: b\n',
    ':1:1 エラー ファイル名は、半角の英小文字と数字を「-」でつないで付けてください（例: techno-fair.yaml）。',
  ],
  [
    'a term whose name has a hash',
    'glossary/a#b.yaml',
    '用語: a\n意味: b\n',
    ':1:1 エラー ファイル名は、半角の英小文字と数字を「-」でつないで付けてください（例: techno-fair.yaml）。',
  ],
  [
    'a term in a folder of its own',
    'glossary/a/b.yaml',
    '用語: a\n意味: b\n',
    ':1:1 エラー この場所のファイルは読まれません。measures/年度/、programmes/、glossary/、pages/ のどれかに移してください。',
  ],
  [
    'a sheet in a folder of its own',
    'measures/a/2017/1-1.mdx',
    '',
    ':1:1 エラー この場所のファイルは読まれません。measures/年度/、programmes/、glossary/、pages/ のどれかに移してください。',
  ],
  [
    'a sheet without a year',
    'measures/1-1.mdx',
    '',
    ':1:1 エラー この場所のファイルは読まれません。measures/年度/、programmes/、glossary/、pages/ のどれかに移してください。',
  ],
  [
    'a sheet whose name is a tag',
    'measures/2017/<b>.mdx',
    SHEET,
    ':1:1 エラー ファイルの場所が「measures/年度/施策番号.mdx」の形ではありません（例: measures/2017/1-1.mdx）。年度は西暦の4けた、施策番号は半角の英数字と「-」で書きます。',
  ],
  [
    'a sheet of a year far away',
    'measures/9999/1-1.mdx',
    SHEET,
    ':1:1 エラー フォルダー名の「9999」は計画の期間から離れすぎています。年度を確かめてください。',
  ],
  [
    'a script among the content',
    'evil.mdx',
    'export const a = 1\n',
    ':1:1 エラー この場所のファイルは読まれません。measures/年度/、programmes/、glossary/、pages/ のどれかに移してください。',
  ],
  [
    'a page with an import',
    'pages/a.mdx',
    '---\n題名: a\n説明: b\n---\n\nimport fs from "node:fs"\n',
    ':6:1 エラー 「import」「export」で始まる行は使えません。文として書くときは、行の先頭に置かないでください。',
  ],
  [
    'a page with a layout of its own',
    'pages/a.mdx',
    '---\n題名: a\n説明: b\nlayout: ../../evil.astro\n---\n\na\n',
    ':4:1 エラー layout: 「layout」という項目はありません。項目名の書きまちがいがないか確かめてください。',
  ],
  [
    'a page with a component',
    'pages/a.mdx',
    '---\n題名: a\n説明: b\n---\n\n<Foo client:load />\n',
    ':6:1 エラー 「<Foo>」は使えません。文字として書くときは、全角の「＜」「＞」か「〈」「〉」にしてください。',
  ],
  [
    'a page with an expression',
    'pages/a.mdx',
    '---\n題名: a\n説明: b\n---\n\n{process.exit(1)}\n',
    ':6:1 エラー 「{」「}」は半角では使えません。全角の「｛」「｝」にするか、「\\{」と書いてください。',
  ],
  [
    'a page with a remote image',
    'pages/a.mdx',
    '---\n題名: a\n説明: b\n---\n\n![a](https://evil.example/a.png)\n',
    ':6:1 エラー 画像「https://evil.example/a.png」は置けません。画像は public に入れ、/ で始まるアドレスを書いてください。',
  ],
  ['a page whose code block runs', 'pages/a.mdx', '---\n題名: a\n説明: b\n---\n\n```js\nalert(1)\n```\n', '済'],
  [
    'a plan with a script for its address',
    'plan.yaml',
    PLAN.replace('見本シート', '見本シート\n  URL: javascript:alert(1)'),
    ':11:8 エラー 出典 URL: 「javascript:alert(1)」はアドレスではありません。https:// で始まるアドレスを書いてください。',
  ],
  [
    'a plan with goals in goals without end',
    'plan.yaml',
    PLAN.replace('重点施策 }', `重点施策${', 下位: [{ 番号: a, 呼び名: b'.repeat(300)}${' }]'.repeat(300)} }`),
    ':7:3 エラー 目標: 番号「a」が2回あります。番号は1つずつにしてください。',
  ],
  [
    'an empty file',
    'programmes/a.yaml',
    '',
    ':1:1 エラー 空欄は、ここには書けません。「項目名: 値」の形で書いてください。',
  ],
  [
    'a file of blanks',
    'programmes/a.yaml',
    ' \n\n',
    ':1:1 エラー 空欄は、ここには書けません。「項目名: 値」の形で書いてください。',
  ],
  [
    'a file that is a list',
    'programmes/a.yaml',
    '- a\n- b\n',
    ':1:1 エラー 「-」の並びは、ここには書けません。「項目名: 値」の形で書いてください。',
  ],
  [
    'a file that is one word',
    'programmes/a.yaml',
    'a\n',
    ':1:1 エラー 「a」は、ここには書けません。「項目名: 値」の形で書いてください。',
  ],
  ['JSON', 'programmes/a.yaml', '{"事業名": "a"}\n', '済'],
  [
    'JSON with __proto__',
    'programmes/a.yaml',
    '{"事業名": "a", "__proto__": {"owned": "1"}}\n',
    ':1:14 エラー 「__proto__」という項目は使えません。',
  ],
  [
    'an executable',
    'programmes/a.yaml',
    '\u007FELF\u0002\u0001',
    ':1:1 エラー 目に見えない制御文字が入っています。この場所の文字を消して、打ち直してください。',
  ],
  [
    'UTF-16',
    'programmes/a.yaml',
    '\uFFFD\uFFFD\u0000a',
    ':1:1 エラー 文字の符号が UTF-8 ではないようです（Shift_JIS など）。エディターで「UTF-8」を選んで保存し直してください。',
  ],
  [
    'a very long line',
    'programmes/a.yaml',
    `事業名: ${'a'.repeat(200_000)}\n`,
    ':1:1 エラー ファイルが大きすぎます（200006文字）。100000文字までにしてください。',
  ],
  [
    'very many lines',
    'programmes/a.yaml',
    'a: b\n'.repeat(4000),
    ':3001:1 エラー 行が多すぎます（4001行）。3000行までにしてください。',
  ],
  [
    'very many quotes',
    'programmes/a.yaml',
    `事業名: ${'"'.repeat(3000)}\n`,
    ':1:1 エラー 「*」「_」「[」「<」「{」などの記号が多すぎます。文を短く分けてください。',
  ],
];

describe('in a bullet', () => {
  test.each(BULLETS)('%s', (_name, text, expected) => {
    const found = outcome(sheetWith(`- ${text}`));
    expect(found).toBe(expected);
    if (!found.startsWith(':')) expectHarmless(found);
  });
});

describe('between the bullets', () => {
  test.each(BLOCKS)('%s', (_name, text, expected) => {
    expect(outcome(sheetWith(`- 済\n\n${text}`))).toBe(expected);
  });
});

describe('in the frontmatter', () => {
  test.each(DATA)('%s', (_name, from, to, expected) => {
    const { name, text } = sheetWith('- 済');
    expect(text).toContain(from);
    expect(
      outcome(
        file(
          name,
          text.replace(from, () => to),
        ),
      ),
    ).toBe(expected);
  });
});

describe('as a file', () => {
  test.each(FILES)('%s', (_name, name, text, expected) => {
    expect(outcome(file(name, text))).toBe(expected);
  });
});

test('a value named like a property of every object is a word, not that property', () => {
  const { name, text } = sheetWith('- 済');
  const words = ['constructor', 'toString', 'hasOwnProperty', 'valueOf'];
  for (const word of words) {
    const { measures } = contentWith(file(name, text.replace('29年度: 34', `29年度: ${word}`)));
    expect(measures[0]?.kpis[0]?.series[0].actuals[0]?.value).toEqual({
      kind: 'actual',
      value: null,
      text: word,
      note: null,
    });
  }
});

test('the HTML of passages is the only HTML that a component takes from content', () => {
  const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.astro'));
  const users = sources.filter((name) => /set:html|innerHTML|dangerously/.test(readFileSync(`src/${name}`, 'utf8')));
  // The second writes data that is read as JSON, with every `<` escaped.
  expect(users.toSorted()).toEqual(['components/PageMetadata.astro', 'components/Passage.astro']);
});
