import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { htmlOf, parseText, plainTextOf } from '../schema/markdown.ts';
import { kpiOf } from './kpi-for-tests.ts';
import type { Measure, Passage } from './measure.ts';
import { sheetWithTermLinks, TermLinker, termsLinkedByHand } from './term-links.ts';
import { termOf } from './term-for-tests.ts';
import { termMatcher } from './term-matcher.ts';

const TERMS = [
  termOf('seeds', 'シーズ'),
  termOf('land', '土地区画整理'),
  termOf('machi-zemi', 'まちゼミ'),
  termOf('rd', 'R&D'),
  termOf('store', '店舗', { isLinked: false }),
];
const matcher = termMatcher(TERMS);
const linked = (html: string) => new TermLinker(matcher).html(html);
const link = (id: string, text: string) => `<a class="term" href="/glossary/${id}/">${text}</a>`;

/** The HTML that a sheet's Markdown becomes. */
function htmlFrom(markdown: string): string {
  const { root, problems } = parseText(markdown, 'a.mdx', 'sheet');
  expect(problems).toEqual([]);
  const [paragraph] = root?.children ?? [];
  return paragraph?.type === 'paragraph' && root?.children.length === 1
    ? htmlOf(paragraph.children)
    : htmlOf(root?.children ?? []);
}

describe('in HTML', () => {
  test('the first use is a link, the second is not', () => {
    expect(linked('大学のシーズとまちゼミ、シーズの把握')).toBe(
      `大学の${link('seeds', 'シーズ')}と${link('machi-zemi', 'まちゼミ')}、シーズの把握`,
    );
  });

  test('no use in a later passage is a link', () => {
    const linker = new TermLinker(matcher);
    expect(linker.html('シーズを')).toBe(`${link('seeds', 'シーズ')}を`);
    expect(linker.html('シーズを')).toBe('シーズを');
  });

  test('what the page is about is not linked', () => {
    expect(new TermLinker(matcher, ['seeds']).html('シーズを')).toBe('シーズを');
  });

  test('a term that the editor does not want linked stays text', () => {
    expect(linked('店舗の数')).toBe('店舗の数');
  });

  test.each([
    ['a link', '[シーズの一覧](https://example.com/)を見る'],
    ['code', '`シーズ`という列'],
    ['ruby', '<Ruby reading="しーず">シーズ</Ruby>を育てる'],
    ['what the editor has marked', '<NoTerm>シーズ</NoTerm>という店'],
    ['a heading', '### シーズ'],
  ])('not in %s', (_, markdown) => {
    const html = htmlFrom(markdown);
    expect(html).toContain('シーズ');
    expect(linked(html)).toBe(html);
  });

  test('again behind what is closed to links', () => {
    expect(linked('<code>シーズ</code>と、まちゼミを')).toBe(
      `<code>シーズ</code>と、${link('machi-zemi', 'まちゼミ')}を`,
    );
    expect(linked('<ruby>人<rp>（</rp><rt>ひと</rt><rp>）</rp></ruby>、シーズを')).toBe(
      `<ruby>人<rp>（</rp><rt>ひと</rt><rp>）</rp></ruby>、${link('seeds', 'シーズ')}を`,
    );
  });

  test('where a list or a line begins or ends, so does a word', () => {
    expect(linked('シーズ<ul><li>ンの</li></ul>')).toBe(`${link('seeds', 'シーズ')}<ul><li>ンの</li></ul>`);
    expect(linked('<ul><li>新</li></ul>シーズを')).toBe(`<ul><li>新</li></ul>${link('seeds', 'シーズ')}を`);
    expect(linked('新<br>シーズを')).toBe(`新<br>${link('seeds', 'シーズ')}を`);
  });

  test('what has no link stays as it was written, letter by letter', () =>
    expect(linked('A &amp; B<br>シーズを')).toBe(`A &amp; B<br>${link('seeds', 'シーズ')}を`));

  test.each(['a', 'code', 'ruby', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'])('not in <%s>', (name) => {
    const html = `<${name}>シーズ</${name}>`;
    expect(linked(html)).toBe(html);
  });

  test('not where the editor has marked a text as no term', () => {
    const html = '<span class="no-term">シーズ</span>';
    expect(linked(html)).toBe(html);
  });

  test.each(['a', 'code', 'del', 'em', 'ruby', 'small', 'span', 'strong'])('<%s> ends no word', (name) => {
    const html = `<${name}>新</${name}>シーズ`;
    expect(linked(html)).toBe(html);
  });

  test('in emphasis, notes, lists and cells', () => {
    expect(linked(htmlFrom('**シーズ**と<Note>まちゼミのこと</Note>'))).toBe(
      `<strong>${link('seeds', 'シーズ')}</strong>と<small>（注：${link('machi-zemi', 'まちゼミ')}のこと）</small>`,
    );
    expect(linked(htmlFrom('- シーズ\n- まちゼミ'))).toBe(
      `<ul><li>${link('seeds', 'シーズ')}</li><li>${link('machi-zemi', 'まちゼミ')}</li></ul>`,
    );
    expect(linked('<table><tr><th>シーズ</th><td>ンと</td></tr></table>')).toBe(
      `<table><tr><th>${link('seeds', 'シーズ')}</th><td>ンと</td></tr></table>`,
    );
  });

  test('a word that emphasis divides is still one word, and is not linked across', () => {
    expect(linked('<strong>シーズ</strong>ン')).toBe('<strong>シーズ</strong>ン');
    expect(linked('<strong>シー</strong>ズを')).toBe('<strong>シー</strong>ズを');
    expect(linked('<code>新</code>シーズ')).toBe('<code>新</code>シーズ');
  });

  test('a reading in ruby is not between two words', () => {
    expect(linked(htmlFrom('<Ruby reading="ひと">人</Ruby>シーズ'))).not.toContain('class="term"');
    // 人シーズ is one word, 人はシーズ would be three; so it is behind other elements, too.
    expect(linked('<em>町</em>の<ruby>人<rt>は</rt></ruby>シーズ')).not.toContain('class="term"');
  });

  test('a reference in the source stays one character', () => {
    expect(linked('R&#x26;Dの費用 &#x3C; 5')).toBe(`${link('rd', 'R&#x26;D')}の費用 &#x3C; 5`);
    expect(linked('5 &#x3C; シーズ &#x26; まちゼミ')).toBe(
      `5 &#x3C; ${link('seeds', 'シーズ')} &#x26; ${link('machi-zemi', 'まちゼミ')}`,
    );
  });

  test('text in an attribute is not text', () => {
    const html = '<a href="https://example.com/?q=シーズ" title="シーズ > まちゼミ">例</a>';
    expect(linked(html)).toBe(html);
  });

  test('the editor’s own links are found', () => {
    expect(
      termsLinkedByHand(
        htmlFrom('<Term id="seeds">種</Term>と[町](/glossary/town/)と[外](https://a.example/glossary/x/)'),
      ),
    ).toEqual(['seeds', 'town']);
    expect(termsLinkedByHand('シーズ')).toEqual([]);
  });
});

test('pieces of a plain text are the text, and nothing in it is markup', () => {
  const linker = new TermLinker(matcher);
  expect(linker.pieces('<b>シーズ</b> & シーズ')).toEqual([
    { text: '<b>', term: null },
    { text: 'シーズ', term: 'seeds' },
    { text: '</b> & シーズ', term: null },
  ]);
  expect(new TermLinker(matcher).pieces('シーズ')).toEqual([{ text: 'シーズ', term: 'seeds' }]);
});

function measureOf(parts: Partial<Measure>): Measure {
  return {
    code: 'I-(1)',
    slug: '1-1',
    edition: 2017,
    name: '施策',
    goal: 'I',
    kpis: [],
    achievements: [],
    challenges: [],
    initiatives: [],
    opinions: [],
    rank: null,
    money: [],
    divisions: [],
    sdgs: [],
    source: 'measures/2017/1-1.mdx',
    ...parts,
  };
}
const passage = (id: string, html: string): Passage => ({ id, plainText: html, html });

describe('in a sheet', () => {
  test('the first use is that of the page’s order: definitions, achievements, challenges, initiatives, opinions', () => {
    const { measure, texts } = sheetWithTermLinks(
      measureOf({
        kpis: [kpiOf({}, { definition: 'シーズの数' }), kpiOf({}, { number: 2 })],
        achievements: [passage('achievement-1', 'シーズとまちゼミ')],
        challenges: [
          { challenge: passage('challenge-1', '土地区画整理と'), response: passage('response-1', 'まちゼミで') },
        ],
        initiatives: [{ id: 'initiative-1', text: '土地区画整理とR&Dの支援', programmes: ['a'] }],
        opinions: [{ heading: '外部評価', passages: [passage('opinion-1-1', 'R&#x26;Dは')] }],
      }),
      matcher,
    );
    expect(texts.get('kpi-1')).toEqual([
      { text: 'シーズ', term: 'seeds' },
      { text: 'の数', term: null },
    ]);
    expect(texts.has('kpi-2')).toBe(false);
    expect(measure.achievements[0]?.html).toBe(`シーズと${link('machi-zemi', 'まちゼミ')}`);
    expect(measure.challenges[0]?.challenge.html).toBe(`${link('land', '土地区画整理')}と`);
    expect(measure.challenges[0]?.response.html).toBe('まちゼミで');
    expect(texts.get('initiative-1')).toEqual([
      { text: '土地区画整理と', term: null },
      { text: 'R&D', term: 'rd' },
      { text: 'の支援', term: null },
    ]);
    expect(measure.opinions[0]?.passages[0]?.html).toBe('R&#x26;Dは');
  });

  test('a term that the editor links further down is linked there alone', () => {
    const byHand = '大学の<a class="term" href="/glossary/seeds/">シーズ</a>';
    const { measure } = sheetWithTermLinks(
      measureOf({ achievements: [passage('achievement-1', 'シーズを'), passage('achievement-2', byHand)] }),
      matcher,
    );
    expect(measure.achievements.map(({ html }) => html)).toEqual(['シーズを', byHand]);
  });
});

describe('whatever an editor writes', () => {
  const word = fc.constantFrom(
    'シーズ',
    'まちゼミ',
    '土地区画整理',
    '店舗',
    'R&D',
    'シーズン',
    'の',
    'を',
    '、',
    ' ',
    '<',
    '&',
    '組合',
    '𠮷',
  );
  const words = fc.array(word, { maxLength: 6 }).map((all) => all.join(''));
  const escape = (text: string) => text.replace(/[&<]/g, (sign) => (sign === '&' ? '&#x26;' : '&#x3C;'));
  const part = fc.oneof(
    { weight: 4, arbitrary: words.map(escape) },
    words.map((text) => `<strong>${escape(text)}</strong>`),
    words.map((text) => `<code>${escape(text)}</code>`),
    words.map((text) => `<a href="/x/?a=1&#x26;b=${text.length}">${escape(text)}</a>`),
    words.map((text) => `<a class="term" href="/glossary/seeds/">${escape(text)}</a>`),
    words.map((text) => `<ruby>${escape(text)}<rp>（</rp><rt>よみ</rt><rp>）</rp></ruby>`),
    words.map((text) => `<span class="no-term">${escape(text)}</span>`),
    words.map((text) => `<ul><li>${escape(text)}</li></ul>`),
    fc.constant('<br>'),
  );
  const page = fc.array(
    fc.array(part, { maxLength: 5 }).map((parts) => parts.join('')),
    { maxLength: 5 },
  );
  const withoutTerms = (html: string) => html.replace(/<a class="term" href="\/glossary\/[a-z-]+\/">(.*?)<\/a>/g, '$1');
  const linksIn = (html: string) =>
    [...html.matchAll(/<a class="term" href="\/glossary\/([a-z-]+)\/">/g)].map(([, id]) => id);

  test('the links taken away again leave the passage as it was', () => {
    fc.assert(
      fc.property(page, (passages) => {
        const linker = new TermLinker(matcher);
        for (const html of passages) expect(withoutTerms(linker.html(html))).toBe(withoutTerms(html));
      }),
    );
  });

  test('no link stands in a link', () => {
    fc.assert(
      fc.property(page, (passages) => {
        const linker = new TermLinker(matcher);
        for (const html of passages) {
          let depth = 0;
          for (const [tag] of linker.html(html).matchAll(/<\/?a\b/g)) {
            depth += tag === '<a' ? 1 : -1;
            expect(depth).toBeLessThanOrEqual(1);
          }
          expect(depth).toBe(0);
        }
      }),
    );
  });

  test('a page adds at most one link a term, and none to a term that it links by hand', () => {
    fc.assert(
      fc.property(page, (passages) => {
        const byHand = new Set(passages.flatMap(termsLinkedByHand));
        const linker = new TermLinker(matcher, byHand);
        const before = passages.flatMap(linksIn);
        const after = passages.map((html) => linker.html(html)).flatMap(linksIn);
        const added = after.length - before.length;
        const linkedNow = new Set(after.filter((id) => !byHand.has(id ?? '')));
        expect(added).toBe(linkedNow.size);
      }),
    );
  });

  test('the plain text of a passage and the text of its linked HTML are the same', () => {
    const textOf = (html: string) =>
      html
        .replace(/<[^>]*>/g, '')
        .replaceAll('&#x3C;', '<')
        .replaceAll('&#x26;', '&');
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('シーズ', '**まちゼミ**', '、', 'の', '土地区画整理', '`店舗`')),
        (parts) => {
          const markdown = `文${parts.join('')}`;
          const { root } = parseText(markdown, 'a.mdx', 'sheet');
          const [paragraph] = root?.children ?? [];
          if (paragraph?.type !== 'paragraph') return;
          expect(textOf(linked(htmlOf(paragraph.children)))).toBe(plainTextOf(paragraph.children));
        },
      ),
    );
  });
});
