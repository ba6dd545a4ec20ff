import { describe, expect, test } from 'vitest';
import { searchPageOf } from './records.ts';

const page = (body: string, attributes = 'data-search-kind="page" data-search-thing="/a/"') =>
  searchPageOf(
    `<!doctype html><body><header><p>外</p></header><main id="main" ${attributes}>${body}</main><footer>外</footer>`,
    '/a/',
  );
const texts = (body: string) => page(body)?.passages.map(({ text }) => text);
const passage = (body: string, text: string) => page(body)?.passages.find((found) => found.text === text);

test('a page whose main does not ask is not searched', () => {
  expect(searchPageOf('<main><p>本文</p></main>', '/a/')).toBeNull();
  expect(searchPageOf('<p>本文</p>', '/a/')).toBeNull();
});

describe('blocks', () => {
  test.each([
    ['inline elements do not part a text', '<p>基<b>幹</b><a href="#">産業</a>の<wbr>力</p>', ['基幹産業の力']],
    [
      'paragraphs, items and cells do',
      '<p>一</p><ul><li>二<li>三</ul><table><tr><td>四<td>五</table>',
      ['一', '二', '三', '四', '五'],
    ],
    ['text before a block inside a block is one of its own', '<li>一<p>二</p>三</li>', ['一', '二', '三']],
    ['a line break is a space', '<p>一<br>二</p>', ['一 二']],
    ['line ends and indents are one space', '<p>a\n    b</p>', ['a b']],
    ['entities are characters', '<p>A&amp;B&#x3042;</p>', ['A&Bあ']],
    [
      'what is to be ignored is',
      '<p>一<a data-search-ignore>二</a>三</p><nav data-search-ignore><p>四</p></nav>',
      ['一三'],
    ],
    [
      'what is hidden is not seen',
      '<p hidden>一</p><template><p>二</p></template><script>三</script><p>四</p>',
      ['四'],
    ],
    ['nothing outside main', '<p>中</p>', ['中']],
    ['definition lists', '<dl><div><dt>単位</dt><dd>件</dd></div></dl>', ['単位', '件']],
  ])('%s', (_, body, expected) => expect(texts(body)).toEqual(expected));
});

describe('where a passage stands', () => {
  test('an id of its own, with its label and section', () => {
    const body =
      '<section data-search-section="achievement"><ul><li id="achievement-5" data-search-label="成果 5"><p>本文</p></li></ul></section>';
    expect(passage(body, '本文')).toMatchObject({ anchor: 'achievement-5', label: '成果 5', section: 'achievement' });
  });

  test('the nearest element around it that has one', () => {
    expect(passage('<div id="a"><div id="b"><p>本文</p></div></div>', '本文')).toMatchObject({ anchor: 'b' });
  });

  test('the heading before it, within the element around both', () => {
    const body = '<section id="s"><h2 id="h">見出し</h2><p>本文</p></section><p>後</p>';
    expect(passage(body, '本文')).toMatchObject({ anchor: 'h', label: '見出し' });
    expect(passage(body, '後')).toMatchObject({ anchor: null, label: null });
  });

  test('a section without a label is called by its heading', () => {
    expect(passage('<section id="s"><h2>見出し</h2><p>本文</p></section>', '本文')).toMatchObject({
      anchor: 's',
      label: '見出し',
    });
  });

  test('the top of the page where there is none', () => {
    expect(passage('<h1>題</h1><p>本文</p>', '本文')).toMatchObject({ anchor: null, label: null, section: null });
  });

  test('titles and names', () => {
    const body = '<h1>題</h1><h2>名</h2><table><tr><th scope="row">指標</th><td>1</td></tr></table>';
    expect(page(body)?.passages.map(({ role }) => role)).toEqual(['title', 'name', 'name', 'text']);
  });

  test('cells of one row belong together', () => {
    const body = '<p>外</p><table><tr><td>一</td><td>二</td></tr><tr><td>三</td></tr></table>';
    expect(page(body)?.passages.map(({ row }) => row)).toEqual([null, 1, 1, 2]);
  });
});

describe('what main says', () => {
  test('all of it', () => {
    const found = page(
      '<h1>題</h1>',
      `data-search-kind="term" data-search-thing="/a/" data-search-where="所" data-search-goal="I" data-search-year="2017" data-search-aliases='["甲"]' data-search-everyday='["乙"]' data-search-official='["丙"]'`,
    );
    expect(found).toMatchObject({
      kind: 'term',
      thing: '/a/',
      title: '題',
      where: '所',
      goal: 'I',
      year: 2017,
      aliases: ['甲'],
      everyday: ['乙'],
      official: ['丙'],
    });
  });

  test('the official word is the title unless said otherwise', () => {
    expect(page('<h1>題</h1>')).toMatchObject({ title: '題', official: ['題'], aliases: [], year: null, goal: null });
  });

  test.each([
    'data-search-kind="nonsense" data-search-thing="/a/"',
    'data-search-kind="page"',
    'data-search-kind="page" data-search-thing="a"',
    'data-search-kind="page" data-search-thing="/a/" data-search-aliases="[1]"',
  ])('%s is refused with the page named', (attributes) => expect(() => page('<h1>題</h1>', attributes)).toThrow('/a/'));
});
