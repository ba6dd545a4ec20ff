import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ContentFile, isProgramme, programmeNames } from './content.ts';
import { measureArbitrary, PLAN, PROGRAMMES, textArbitrary } from './measures-for-tests.ts';
import { type Draft, draftsOf, problemsOfNew } from './new-file.ts';
import { nextEdition } from './next-edition.ts';
import { formatProblem } from './problem.ts';
import { readProgramme } from './programme.ts';
import { readSheet } from './sheet.ts';
import { tebikiFiles, tebikiSheet } from './tebiki.ts';
import { readTerm } from './term.ts';
import { writeProgramme, writeTerm } from './write-entry.ts';
import { writeSheet } from './write-sheet.ts';

const files = await tebikiFiles();

/** The one file that the answers give. */
function written(draft: Draft | undefined): ContentFile {
  if (!draft?.ok) throw new Error(draft?.message ?? 'no draft');
  return { name: draft.name, path: `c/${draft.name}`, text: draft.text };
}

const told = (drafts: readonly Draft[]) => drafts.map((draft) => (draft.ok ? draft.name : draft.message));

test('the next edition keeps the figures and leaves the words to be written', async () => {
  const [draft] = draftsOf('edition', { measure: '1-1' }, files);
  const file = written(draft);
  const before = await tebikiSheet();
  const frontmatter = before.slice(0, before.indexOf('\n---\n', 4) + 5);
  expect(file.name).toBe('measures/2018/1-1.mdx');
  expect(file.text).toBe(
    `${frontmatter}\n## 成果\n\n- \n\n## 課題と取組方針\n\n| 課題 | 取組方針 |\n| --- | --- |\n|  |  |\n`,
  );
  expect(draft).toMatchObject({
    from: 'src/content/measures/2017/1-1.mdx',
    blanks: ['指標1「開業や事業の引き継ぎの相談件数」の30年度の実績値', '指標2「空き店舗の活用数」の30年度の実績値'],
  });
  expect(problemsOfNew(file, files).map(formatProblem)).toEqual([
    'c/measures/2018/1-1.mdx:38:1 エラー 文のない行があります。文を書くか、行を消してください。',
    'c/measures/2018/1-1.mdx:44:1 エラー 「課題」の欄が空です。課題と取組方針は、組にして書いてください。',
    'c/measures/2018/1-1.mdx:44:4 エラー 「取組方針」の欄が空です。課題と取組方針は、組にして書いてください。',
  ]);
});

test('a year that the last sheet does not have yet becomes a blank column', () => {
  const file = written(draftsOf('edition', { measure: 'I-(1)', year: 'R元' }, files)[0]);
  expect(file.name).toBe('measures/2019/1-1.mdx');
  expect(file.text).toContain('実績値: { 27年度: 39, 28年度: 53, 29年度: 34, 30年度:, 31年度: }');
});

test('an edition of every measure at once', () => {
  expect(told(draftsOf('edition', { measure: 'all', year: '30年度' }, files))).toEqual(['measures/2018/1-1.mdx']);
});

test('with its words filled in the next edition has no problem', () => {
  const file = written(draftsOf('edition', { measure: '1-1' }, files)[0]);
  const text = file.text.replace('\n- \n', '\n- 済\n').replace('|  |  |', '| 課 | 方 |');
  expect(problemsOfNew({ ...file, text }, files)).toEqual([]);
});

test('the next edition of any measure lacks its words alone', () => {
  fc.assert(
    fc.property(measureArbitrary, (measure) => {
      const source = 'src/content/measures/2018/1-1.mdx';
      const text = writeSheet(nextEdition(measure, 2018, source), PLAN);
      const { problems } = readSheet(text, PLAN, source, { programmes: PROGRAMMES });
      const errors = problems.filter(({ severity }) => severity === 'error');
      for (const { message } of errors) expect(message, text).toMatch(/^文のない行|の欄が空です|^空欄/);
      expect(errors.length).toBeGreaterThanOrEqual(3);
    }),
    { numRuns: Number(process.env['FC_RUNS'] ?? 100) },
  );
}, 600_000);

test('what becomes of KPIs is asked for and declared; a new one gets an id that none has had', () => {
  const answers = {
    measure: '1-1',
    renamed: '1-1-2=空き店舗に開いた店',
    dropped: '1-1-1',
    added: '商店会の催し；共通券',
  };
  const { text } = written(draftsOf('edition', answers, files)[0]);
  const { value, problems } = readSheet(
    text.replace('\n- \n', '\n- 済\n').replace('|  |  |', '| 課 | 方 |'),
    PLAN,
    'c/measures/2018/1-1.mdx',
    {
      programmes: programmeNames(
        files.filter(({ name }) => isProgramme(name)),
        [],
      ),
    },
  );
  expect(problems).toEqual([]);
  expect(value?.ended).toEqual([{ id: '1-1-1', kind: 'dropped', into: [], reason: null }]);
  expect(value?.kpis.map(({ id, name }) => [id, name])).toEqual([
    ['1-1-2', '空き店舗に開いた店'],
    ['1-1-3', '商店会の催し'],
    ['1-1-4', '共通券'],
  ]);
  expect(value?.kpis[0]?.events).toMatchObject([{ kind: 'renamed', fiscalYear: 2018, before: '空き店舗の活用数' }]);
  expect(value?.kpis[1]?.events).toMatchObject([{ kind: 'added', fiscalYear: 2018 }]);
});

test('a new measure has one empty place of each kind, and the check names them', () => {
  const file = written(draftsOf('measure', { code: 'I-(2)', name: '農漁業の振興', year: '30年度' }, files)[0]);
  expect(file.name).toBe('measures/2018/1-2.mdx');
  expect(problemsOfNew(file, files).map(({ line, field, message }) => [line, field, message])).toEqual([
    [5, '指標1 指標名', '空欄にはできません。'],
    [11, '取組1 取組', '空欄にはできません。'],
    [12, '取組1 事業', '事業を1つは書いてください（programmes の中のファイル名）。'],
    [17, null, '文のない行があります。文を書くか、行を消してください。'],
    [23, null, '「課題」の欄が空です。課題と取組方針は、組にして書いてください。'],
    [23, null, '「取組方針」の欄が空です。課題と取組方針は、組にして書いてください。'],
  ]);
});

test('a new programme and a new term are in order', () => {
  const programme = written(draftsOf('programme', { id: 'ai', name: 'AI: 推進事業', reading: 'えーあい' }, files)[0]);
  expect(programme).toMatchObject({
    name: 'programmes/ai.yaml',
    text: '事業名: "AI: 推進事業"\n読み: えーあい\n',
  });
  expect(problemsOfNew(programme, files)).toEqual([]);
  const term = written(draftsOf('term', { id: 'kpi', term: 'KPI', meaning: '指標のこと。' }, files)[0]);
  expect(term).toMatchObject({ name: 'glossary/kpi.yaml', text: '用語: KPI\n意味: 指標のこと。\n' });
  expect(problemsOfNew(term, files)).toEqual([]);
});

test.each([
  [
    'edition',
    { measure: '1-1', year: '29年度' },
    'src/content/measures/2017/1-1.mdx はもうあります。上書きはしません。',
  ],
  ['edition', { measure: '1-1', year: '28年度' }, '施策 1-1 には、28年度より前のシートがありません。'],
  ['edition', { measure: '9-9' }, '施策「9-9」のシートがありません。今ある施策は 1-1 です。'],
  [
    'edition',
    { measure: '1-1', year: '2050年度' },
    '「2050年度」は計画の期間から離れすぎています。年度を確かめてください。',
  ],
  [
    'edition',
    { measure: '1-1', year: '去年' },
    '「去年」は年度として読めません。「30年度」「平成30年度」「2018年度」のように書いてください。',
  ],
  ['edition', {}, '--measure を書いてください: 施策（例: 1-1。ぜんぶの施策なら all）'],
  [
    'measure',
    { code: 'I-(1)', name: 'a', year: '30年度' },
    '施策 I-(1)（地場産業の担い手を応援する）はもうあります。次の年度のシートは「npm run new -- edition --measure 1-1」で作ります。',
  ],
  [
    'measure',
    { code: 'IX-(1)', name: 'a', year: '30年度' },
    '「IX-(1)」が属する目標が plan.yaml にありません。--goal に目標の番号を書くか、plan.yaml に目標を足してください。',
  ],
  [
    'programme',
    { id: '../../etc/passwd', name: 'a' },
    '「../../etc/passwd」はファイル名に使えません。半角の英小文字と数字を「-」でつないでください（例: techno-fair）。',
  ],
  ['programme', { id: 'techno-fair', name: 'a' }, 'programmes/techno-fair.yaml はもうあります。上書きはしません。'],
  [
    'term',
    { id: 'シーズ', term: 'シーズ', meaning: 'a' },
    '「シーズ」はファイル名に使えません。半角の英小文字と数字を「-」でつないでください（例: techno-fair）。',
  ],
] as const)('%s %j is refused', (kind, answers, message) => {
  expect(told(draftsOf(kind, answers, files))).toEqual([message]);
});

test('a sheet with mistakes is not carried on', () => {
  const broken = files.map((file) =>
    file.name === 'measures/2017/1-1.mdx' ? { ...file, text: file.text.replace('44', '約44') } : file,
  );
  expect(told(draftsOf('edition', { measure: '1-1' }, broken))).toEqual([
    'src/content/measures/2017/1-1.mdx にまちがいがあるため、引き継げません。先に「npm run check」で確かめてください。',
  ]);
});

test('a sheet is not carried on past a newer one with mistakes, whose values would be lost', () => {
  const [sheet] = files.filter(({ name }) => name === 'measures/2017/1-1.mdx');
  const later = (text: string) => ({ name: 'measures/2018/1-1.mdx', path: 'src/content/measures/2018/1-1.mdx', text });
  const broken = [...files, later((sheet?.text ?? '').replace('44', '約44'))];
  const refusal =
    'src/content/measures/2018/1-1.mdx にまちがいがあるため、引き継げません。先に「npm run check」で確かめてください。';
  for (const measure of ['1-1', 'all'])
    expect(told(draftsOf('edition', { measure, year: '31年度' }, broken))).toContain(refusal);
});

test('of all sheets, those that cannot be read are told', () => {
  const other = { name: 'measures/2017/9-9.mdx', path: 'src/content/measures/2017/9-9.mdx', text: '---\n---\n' };
  expect(told(draftsOf('edition', { measure: 'all' }, [...files, other]))).toContain(
    'src/content/measures/2017/9-9.mdx にまちがいがあるため、引き継げません。先に「npm run check」で確かめてください。',
  );
});

const readingArbitrary = fc.option(fc.constantFrom('しーず', 'えー・あい'));
const textsArbitrary = fc.array(textArbitrary, { maxLength: 3 });

test('any programme survives write and read', () => {
  const programmes = fc.record({
    name: textArbitrary,
    reading: readingArbitrary,
    aliases: textsArbitrary,
    division: fc.option(textArbitrary),
  });
  fc.assert(
    fc.property(programmes, (programme) => {
      const text = writeProgramme(programme);
      expect(readProgramme(text, 'programmes/a.yaml'), text).toEqual({
        problems: [],
        value: { id: 'a', ...programme },
      });
    }),
    { numRuns: 500 },
  );
});

test('any term survives write and read', () => {
  const terms = textsArbitrary.chain((aliases) =>
    fc.record({
      term: textArbitrary,
      reading: readingArbitrary,
      aliases: fc.constant(aliases),
      isLinked: fc.boolean(),
      linkedAliases: fc.subarray(aliases),
      everydayWords: textsArbitrary,
      meaning: textArbitrary,
      source: fc.option(textArbitrary),
    }),
  );
  fc.assert(
    fc.property(terms, (term) => {
      const text = writeTerm(term);
      expect(readTerm(text, 'glossary/a.yaml'), text).toEqual({ problems: [], value: { id: 'a', ...term } });
    }),
    { numRuns: 500 },
  );
});
