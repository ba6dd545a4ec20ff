// Programmes, glossary terms, and the other names of both.

import { type Programme, programmePath } from '../domain/programme.ts';
import { type Term, termPath } from '../domain/term.ts';
import { allColumns, column, type ColumnsByField, type Table, yesNoColumn } from './table.ts';

const PROGRAMME_COLUMNS: ColumnsByField<Omit<Programme, 'aliases'>, Programme> = {
  name: [
    column('programme_name', '事業名', '評価シートに書かれている事業の名前', ({ name }) => name, { required: true }),
  ],
  reading: [column('reading', '事業名_読み', 'ひらがなの読み。このサイトが付けたものです', ({ reading }) => reading)],
  division: [column('division', '担当', '担当する部や課', ({ division }) => division)],
  id: [
    column(
      'programme_address',
      '事業のアドレス',
      '事業のページ。事業を見分けるための値です',
      ({ id }, { address }) => address(programmePath(id)),
      { type: 'address', required: true },
    ),
  ],
};

export const programmeTable: Table<Programme> = {
  id: 'programmes',
  name: '事業',
  meaning: '評価シートに出てくる事業。',
  row: '1つの事業',
  columns: allColumns(PROGRAMME_COLUMNS),
  rows: ({ programmes }) => programmes,
};

const TERM_COLUMNS: ColumnsByField<Omit<Term, 'aliases' | 'linkedAliases' | 'everydayWords'>, Term> = {
  term: [column('term', '用語', '評価シートに出てくる言葉', ({ term }) => term, { required: true })],
  reading: [column('reading', '用語_読み', 'ひらがなの読み', ({ reading }) => reading)],
  isLinked: [
    yesNoColumn(
      'is_linked',
      '自動リンク',
      '文の中のこの用語を、このサイトが用語集にリンクしているか',
      ({ isLinked }) => isLinked,
    ),
  ],
  meaning: [
    column(
      'meaning',
      '意味',
      'やさしい説明。一般の意味で、自治体が書いたものではありません',
      ({ meaning }) => meaning,
      {
        required: true,
      },
    ),
  ],
  source: [column('source', '出典', '説明の出典', ({ source }) => source)],
  id: [
    column(
      'term_address',
      '用語のアドレス',
      '用語のページ。用語を見分けるための値です',
      ({ id }, { address }) => address(termPath(id)),
      { type: 'address', required: true },
    ),
  ],
};

export const termTable: Table<Term> = {
  id: 'glossary',
  name: '用語',
  meaning: '評価シートに出てくる言葉の説明。',
  row: '1つの用語',
  columns: allColumns(TERM_COLUMNS),
  rows: ({ terms }) => terms,
};

/** リンクする別名 are other names that the site treats as the term itself; they are among the 別名, too. */
const OTHER_NAME_KINDS = ['別名', 'リンクする別名', 'ふだんの言葉'] as const;
type OtherNameKind = (typeof OTHER_NAME_KINDS)[number];

/** Another name of a programme or a term. */
interface OtherName {
  readonly of: '事業' | '用語';
  readonly name: string;
  readonly path: string;
  readonly kind: OtherNameKind;
  /** From 1, within its kind. */
  readonly number: number;
  readonly word: string;
}

const otherNames = (
  owner: Pick<OtherName, 'of' | 'name' | 'path'>,
  kind: OtherNameKind,
  words: readonly string[],
): OtherName[] => words.map((word, index) => ({ ...owner, kind, number: index + 1, word }));

export const otherNameTable: Table<OtherName> = {
  id: 'aliases',
  name: '別名',
  meaning: '事業と用語の、検索のための別の名前。',
  row: '1つの別名',
  columns: [
    column('of', '種類', '事業か用語か', (row) => row.of, { choices: ['事業', '用語'], required: true }),
    column('name', '名前', 'もとの名前', ({ name }) => name, { required: true }),
    column(
      'kind',
      '区分',
      '別名は同じものの別の書き方、ふだんの言葉は検索で用語に導く言葉。リンクする別名は、別名のうち用語と同じに扱うもので、別名の行もあります',
      ({ kind }) => kind,
      { choices: OTHER_NAME_KINDS, required: true },
    ),
    column('number', '番号', '区分の中の順番', ({ number }) => number, { type: 'integer', required: true }),
    column('word', '別名', '別の名前', ({ word }) => word, { required: true }),
    column('address', 'アドレス', '事業か用語のページ', ({ path }, { address }) => address(path), {
      type: 'address',
      required: true,
    }),
  ],
  rows: ({ programmes, terms }) => [
    ...programmes.flatMap(({ id, name, aliases }) =>
      otherNames({ of: '事業', name, path: programmePath(id) }, '別名', aliases),
    ),
    ...terms.flatMap(({ id, term, aliases, linkedAliases, everydayWords }) => {
      const owner = { of: '用語', name: term, path: termPath(id) } as const;
      return [
        ...otherNames(owner, '別名', aliases),
        ...otherNames(owner, 'リンクする別名', linkedAliases),
        ...otherNames(owner, 'ふだんの言葉', everydayWords),
      ];
    }),
  ],
};
