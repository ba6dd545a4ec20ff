import { expect, test } from 'vitest';
import { contentFolder, readContentFolder } from '../content-folder.ts';
import { readContent } from './content.ts';
import { formatProblem } from './problem.ts';
import { tebikiFiles } from './tebiki.ts';

test.each([contentFolder(), 'examples/mihon', 'examples/tebiki'])('%s has no error', async (folder) => {
  const content = readContent(await readContentFolder(folder));
  const errors = content.problems.filter(({ severity }) => severity === 'error');
  expect(errors.map(formatProblem)).toEqual([]);
  expect(content.plan).not.toBeNull();
});

test('problems of all files are told together, by file and place', () => {
  const file = (name: string, text: string) => ({ name, path: `c/${name}`, text });
  const { problems, plan } = readContent([
    file('programmes/b.yaml', '事業名:\n'),
    file('programmes/a.yaml', '事業名: 展示\n読み: テンジ\n'),
  ]);
  expect(plan).toBeNull();
  expect(problems.map(formatProblem)).toEqual([
    'c/plan.yaml:1:1 エラー 計画のファイル plan.yaml がありません。',
    'c/programmes/a.yaml:2:5 エラー 読み: 「テンジ」にひらがなでない文字があります。読みはひらがなだけで書いてください。',
    'c/programmes/b.yaml:1:1 エラー 事業名: 空欄にはできません。',
  ]);
});

test('a KPI id used in two sheets of one year is told at its place', async () => {
  const files = await tebikiFiles();
  const sheet = files.find(({ name }) => name === 'measures/2017/1-1.mdx');
  const text = (sheet?.text ?? '').replace('    集計: 年間', '    識別名: consultations\n    集計: 年間');
  const others = files.filter((file) => file !== sheet);
  const { problems } = readContent([
    ...others,
    { name: 'measures/2017/1-1.mdx', path: 'c/2017/1-1.mdx', text },
    { name: 'measures/2017/1-2.mdx', path: 'c/2017/1-2.mdx', text: text.replace('I-(1)', 'I-(2)') },
  ]);
  expect(problems.map(formatProblem)).toEqual([
    'c/2017/1-2.mdx:6:10 エラー 指標 識別名: 「consultations」は c/2017/1-1.mdx の指標も使っています。別の名前にしてください。',
  ]);
});

test('a link to a page or a term that does not exist is told at its place', async () => {
  const files = (await tebikiFiles()).map((file) =>
    file.name === 'measures/2017/1-1.mdx'
      ? {
          ...file,
          text: file.text
            .replace('- 62の', '- [62](/measures/9-9/)の')
            .replace('- 新たな', '- <Term id="none">新た</Term>な'),
        }
      : file,
  );
  expect(readContent(files).problems.map(formatProblem)).toEqual([
    'src/content/measures/2017/1-1.mdx:42:7 エラー 「/measures/9-9/」というページはこのサイトにありません。アドレスを確かめてください。',
    'src/content/measures/2017/1-1.mdx:43:3 エラー 「none」という用語は glossary にありません。ファイル名（.yaml を除く）を確かめてください。',
  ]);
});

test('a redirect from a page that still stands is told at its place', async () => {
  const text = '/programmes/old/: /about/method/\n/measures/1-1/: /about/\n';
  const redirects = { name: 'redirects.yaml', path: 'c/redirects.yaml', text };
  expect(readContent([...(await tebikiFiles()), redirects]).problems.map(formatProblem)).toEqual([
    'c/redirects.yaml:2:1 エラー /measures/1-1/: 「/measures/1-1/」には、今もページがあります。転送すると読めなくなるので、この行を消してください。',
  ]);
});

test("a page's image that is not among the public files is told, and a link to a page that does not exist", async () => {
  const text =
    '---\n題名: 案内\n説明: 案内です。\n---\n\n![庁舎](/photos/庁舎.jpg)\n\n[施策](/measures/1-1/)と[施策](/measures/9-9/)\n';
  const page = { name: 'pages/guide.mdx', path: 'c/pages/guide.mdx', text };
  const told = async (publicFiles: string[]) =>
    readContent([...(await tebikiFiles()), page], new Set(publicFiles)).problems.map(formatProblem);
  const link =
    'c/pages/guide.mdx:8:22 エラー 「/measures/9-9/」というページはこのサイトにありません。アドレスを確かめてください。';
  expect(await told([])).toEqual([
    'c/pages/guide.mdx:6:1 エラー 画像「/photos/庁舎.jpg」が public にありません。画像を public に入れるか、名前を確かめてください。',
    link,
  ]);
  expect(await told(['photos/庁舎.jpg'])).toEqual([link]);
});

test('a term that is nearly the one of a link is named, and a term with two files told', async () => {
  const files = (await tebikiFiles()).map((file) =>
    file.name === 'measures/2017/1-1.mdx'
      ? { ...file, text: file.text.replace('- 新たな', '- <Term id="sheeds">新た</Term>な') }
      : file,
  );
  const told = (more: typeof files) => readContent([...files, ...more]).problems.map(formatProblem);
  expect(told([])).toEqual([
    'src/content/measures/2017/1-1.mdx:43:3 エラー 「sheeds」という用語は glossary にありません。もしかして「seeds」ですか。',
  ]);
  const twice = {
    name: 'glossary/seeds-2.yaml',
    path: 'c/glossary/seeds-2.yaml',
    text: '意味: 研究の種。\n用語: シーズ\n',
  };
  expect(told([twice])).toEqual([
    'c/glossary/seeds-2.yaml:2:5 エラー 用語: 「シーズ」は src/content/glossary/seeds.yaml にもあります。どちらか1つにしてください。',
  ]);
});

test('a file whose ending is nearly right is told with the name it should have', () => {
  const file = (name: string) => ({ name, path: `c/${name}`, text: '' });
  const names = ['plan.yml', 'programmes/fair.yml', 'measures/2017/1-1.md', 'pages/about.markdown', 'README.md'];
  expect(
    readContent(names.map(file))
      .problems.map(formatProblem)
      .filter((problem) => !problem.includes('plan.yaml がありません')),
  ).toEqual([
    'c/README.md:1:1 注意 この場所のファイルは読まれません。measures/年度/、programmes/、glossary/、pages/ のどれかに移してください。',
    'c/measures/2017/1-1.md:1:1 エラー ファイル名の終わりが「.md」なので読まれません。「1-1.mdx」という名前に変えてください。',
    'c/pages/about.markdown:1:1 エラー ファイル名の終わりが「.markdown」なので読まれません。「about.mdx」という名前に変えてください。',
    'c/plan.yml:1:1 エラー ファイル名の終わりが「.yml」なので読まれません。「plan.yaml」という名前に変えてください。',
    'c/programmes/fair.yml:1:1 エラー ファイル名の終わりが「.yml」なので読まれません。「fair.yaml」という名前に変えてください。',
  ]);
});

test('a file that Windows or its owner named or put wrongly is told with what to do', () => {
  const file = (name: string) => ({ name, path: `c/${name}`, text: '' });
  const names = ['1-1.mdx.txt', '1-1.txt', '1-1', '評価シート.xlsx', 'photo.JPG'].map(
    (name) => `measures/2018/${name}`,
  );
  const told = readContent([...names, 'glossary/seeds.yaml.txt'].map(file)).problems.map(formatProblem);
  const ending = '終わりが見えないときは、エクスプローラーの「表示」から「ファイル名拡張子」を選びます。';
  expect(told.filter((problem) => !problem.includes('plan.yaml がありません'))).toEqual([
    `c/glossary/seeds.yaml.txt:1:1 エラー ファイル名の終わりが「.txt」なので読まれません。「seeds.yaml」という名前に変えてください。${ending}`,
    'c/measures/2018/1-1:1:1 エラー ファイル名の終わりがないので読まれません。「1-1.mdx」という名前に変えてください。',
    `c/measures/2018/1-1.mdx.txt:1:1 エラー ファイル名の終わりが「.txt」なので読まれません。「1-1.mdx」という名前に変えてください。${ending}`,
    `c/measures/2018/1-1.txt:1:1 エラー ファイル名の終わりが「.txt」なので読まれません。「1-1.mdx」という名前に変えてください。${ending}`,
    'c/measures/2018/photo.JPG:1:1 エラー ここに置いたファイルは公開されません。公開する「.JPG」のファイルは public に入れてください。',
    'c/measures/2018/評価シート.xlsx:1:1 エラー 「.xlsx」のファイルは読まれません。内容をシートに書き写したら、このファイルは消してください。',
  ]);
});

test('a KPI that slips on to the number of another is told, with the 識別名 to write', async () => {
  const files = await tebikiFiles();
  const sheet = files.find(({ name }) => name === 'measures/2017/1-1.mdx');
  const added = '  - 指標名: 新しい指標\n    単位: 件\n    計画策定時: 1\n    実績値: { 30年度: 2 }\n';
  const text = (sheet?.text ?? '').replace('指標:\n', `指標:\n${added}`);
  const next = { name: 'measures/2018/1-1.mdx', path: 'c/2018/1-1.mdx', text };
  const told = readContent([...files, next]).problems.map(formatProblem);
  expect(told.filter((problem) => problem.includes('識別名'))).toEqual([
    'c/2018/1-1.mdx:5:10 注意 指標1 識別名: 平成29年度のシートでは、「1-1-1」は「開業や事業の引き継ぎの相談件数」の番号でした。名前が変わっただけなら「経緯」に - { 区分: 名称変更, 年度: 30年度, 前: 開業や事業の引き継ぎの相談件数 } を、ちがう指標なら「識別名: 1-1-4」を、この指標に書いてください。',
    'c/2018/1-1.mdx:9:10 注意 指標2 識別名: 平成29年度のシートでは、「1-1-2」は「空き店舗の活用数」の番号でした。名前が変わっただけなら「経緯」に - { 区分: 名称変更, 年度: 30年度, 前: 空き店舗の活用数 } を、ちがう指標なら「識別名: 1-1-1」を、この指標に書いてください。',
  ]);
  const mended = text
    .replace('指標名: 新しい指標', '指標名: 新しい指標\n    識別名: 1-1-4')
    .replace('相談件数\n', '相談件数\n    識別名: 1-1-1\n')
    .replace('空き店舗の活用数\n', '空き店舗の活用数\n    識別名: 1-1-2\n')
    .replace('- 62の', '- 63の');
  expect(readContent([...files, { ...next, text: mended }]).problems).toEqual([]);
});
