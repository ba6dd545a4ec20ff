import { expect, test } from 'vitest';
import type { Measure } from './measure.ts';
import { inReadingOrder, programmePath, usesOfProgrammes } from './programme.ts';

const measure = (code: string, ...programmes: string[][]): Measure => ({
  code,
  slug: code,
  edition: 2017,
  name: code,
  goal: 'I',
  kpis: [],
  achievements: [],
  challenges: [],
  initiatives: programmes.map((ids, index) => ({
    id: `initiative-${index + 1}`,
    text: `取組${index + 1}`,
    programmes: ids,
  })),
  opinions: [],
  rank: null,
  money: [],
  divisions: [],
  sdgs: [],
  source: '',
});

test('a programme knows every initiative that it carries out, in the measures’ order', () => {
  const measures = [measure('1-1', ['fair'], ['other']), measure('1-2', ['other', 'fair'], ['fair'])];
  const uses = usesOfProgrammes(measures);
  expect(uses.get('fair')?.map((use) => `${use.measure.code} ${use.initiative.id}`)).toEqual([
    '1-1 initiative-1',
    '1-2 initiative-1',
    '1-2 initiative-2',
  ]);
  expect([...uses.keys()].toSorted()).toEqual(['fair', 'other']);
});

test('programmes stand in 五十音 order, those without a reading last', () => {
  const programmes = [
    { name: '商店街にぎわい創出事業', reading: 'しょうてんがいにぎわいそうしゅつじぎょう' },
    { name: 'あいさつ運動', reading: null },
    { name: '企業立地等促進事業', reading: 'きぎょうりっちとうそくしんじぎょう' },
    { name: '農産物の販売促進事業', reading: 'のうさんぶつのはんばいそくしんじぎょう' },
  ];
  expect(inReadingOrder(programmes).map(({ name }) => name)).toEqual([
    '企業立地等促進事業',
    '商店街にぎわい創出事業',
    '農産物の販売促進事業',
    'あいさつ運動',
  ]);
});

test('a programme’s address is its id', () => expect(programmePath('techno-fair')).toBe('/programmes/techno-fair/'));
