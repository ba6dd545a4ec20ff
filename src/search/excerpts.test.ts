import { expect, test } from 'vitest';
import { excerptsOf, markedPieces } from './excerpts.ts';
import type { PageText } from './page-text.ts';
import { tokenTexts } from './text.ts';
import type { Passage } from './thing.ts';

const passage = (text: string, more: Partial<Passage> = {}): Passage => ({
  text,
  role: 'text',
  anchor: null,
  label: null,
  section: null,
  row: null,
  ...more,
});
const page = (...passages: Passage[]): PageText => ({
  url: '/a/',
  kind: 'page',
  thing: '/a/',
  title: '題',
  where: '',
  year: null,
  passages,
});
const phrases = (...texts: string[]) => texts.map(tokenTexts);
const fragments = (text: string, ...words: string[]) =>
  excerptsOf(page(passage(text, { anchor: 'a' })), phrases(...words)).map(({ fragment }) =>
    decodeURIComponent(fragment),
  );

test('matches are marked as they are written', () => {
  expect(markedPieces('北陸テクノ・フェアを', phrases('てくのふぇあ'))).toEqual([
    { text: '北陸', marked: false },
    { text: 'テクノ・フェア', marked: true },
    { text: 'を', marked: false },
  ]);
  expect(markedPieces('ない', phrases('ある'))).toEqual([{ text: 'ない', marked: false }]);
});

test('only passages that hold a phrase are shown, in the order of the page', () => {
  const shown = excerptsOf(page(passage('甲'), passage('乙甲'), passage('丙')), phrases('甲'));
  expect(shown.map(({ pieces }) => pieces.map(({ text }) => text).join(''))).toEqual(['甲', '乙甲']);
});

test('cells of a row are shown together, once', () => {
  const shown = excerptsOf(
    page(passage('件数', { row: 1 }), passage('44', { row: 1 }), passage('44', { row: 1 }), passage('44', { row: 2 })),
    phrases('44'),
  );
  expect(shown.map(({ pieces }) => pieces.map(({ text }) => text).join(''))).toEqual(['件数　44　44', '44']);
});

test('the link marks a part of a word with what stands around it, up to the next punctuation', () => {
  expect(fragments('新産業、マリンシティ東港地区土地区画整理組合に。', '区画整理')).toEqual([
    'a:~:text=マリンシティ東港地区土地-,区画整理,-組合に',
  ]);
  expect(fragments('テクノフェア', 'てくのふぇあ')).toEqual(['a:~:text=テクノフェア']);
});

test('characters with a meaning in a text directive are written out', () => {
  const [{ fragment } = { fragment: '' }] = excerptsOf(page(passage('A-1, B&C', { anchor: 'é' })), phrases('a-1'));
  expect(fragment).toBe('%C3%A9:~:text=A%2D1');
});

test('a passage without an id is linked to by its text alone', () => {
  expect(excerptsOf(page(passage('甲')), phrases('甲'))[0]?.fragment).toBe(':~:text=%E7%94%B2');
});
