import { expect, test } from 'vitest';
import type { Measure } from './measure.ts';
import { amongOthers, packPage, packPath, packsOf } from './pack.ts';
import type { Goal } from './plan.ts';

const goal = (code: string, ...goals: Goal[]): Goal => ({ code, title: null, level: '目標', goals });
const sheet = (slug: string, of: string, edition: number) => ({ slug, code: slug, goal: of, edition }) as Measure;

test('an edition has a pack of all sheets, and one for every goal that has sheets', () => {
  const goals = [goal('1', goal('1-1'), goal('1-2')), goal('2')];
  const measures = [sheet('1-1-1', '1-1', 2017), sheet('1-1-1', '1-1', 2018), sheet('2-1', '2', 2018)];
  expect(packsOf({ goals }, measures).map((pack) => [packPath(pack), pack.measures.map(({ slug }) => slug)])).toEqual([
    ['/pack/2018/', ['1-1-1', '2-1']],
    ['/pack/2018/1/', ['1-1-1']],
    ['/pack/2018/1-1/', ['1-1-1']],
    ['/pack/2018/2/', ['2-1']],
    ['/pack/2017/', ['1-1-1']],
    ['/pack/2017/1/', ['1-1-1']],
    ['/pack/2017/1-1/', ['1-1-1']],
  ]);
  expect(packsOf({ goals }, [])).toEqual([]);
});

test('up to 24 sheets are on one page; of more, those of the goals below are on the pages of their own packs', () => {
  const goals = [goal('1', goal('1-1'), goal('1-2')), goal('2'), goal('3')];
  const many = (count: number, of: string) =>
    Array.from({ length: count }, (_, index) => sheet(`${of}-${index + 1}`, of, 2018));
  const pages = (measures: Measure[]) =>
    packsOf({ goals }, measures).map((pack) => {
      const { shown, elsewhere } = packPage(pack, { goals });
      return [packPath(pack), shown.length, [...new Set([...elsewhere.values()].map(packPath))]];
    });
  expect(pages(many(24, '1-1'))[0]).toEqual(['/pack/2018/', 24, []]);

  // Too many for the edition and for goal 1, not for what is below it; one sheet belongs to goal 1 itself.
  expect(pages([...many(1, '1'), ...many(20, '1-1'), ...many(15, '1-2'), ...many(30, '2')])).toEqual([
    ['/pack/2018/', 0, ['/pack/2018/1/', '/pack/2018/1-1/', '/pack/2018/1-2/', '/pack/2018/2/']],
    ['/pack/2018/1/', 1, ['/pack/2018/1-1/', '/pack/2018/1-2/']],
    ['/pack/2018/1-1/', 20, []],
    ['/pack/2018/1-2/', 15, []],
    // Nothing is below it to be parted by.
    ['/pack/2018/2/', 30, []],
  ]);
});

test('among other sheets every place of a sheet has a name of its own', () => {
  const passage = (id: string) => ({ id, plainText: '文', html: '文' });
  const measure = {
    slug: '1-1',
    achievements: [passage('achievement-1')],
    challenges: [{ challenge: passage('challenge-1'), response: passage('response-1') }],
    initiatives: [{ id: 'initiative-1', text: '支援', programmes: ['fair'] }],
    opinions: [{ heading: '外部評価', passages: [passage('opinion-1-1')] }],
  } as unknown as Measure;
  expect(amongOthers(measure)).toEqual({
    slug: '1-1',
    achievements: [passage('1-1-achievement-1')],
    challenges: [{ challenge: passage('1-1-challenge-1'), response: passage('1-1-response-1') }],
    initiatives: [{ id: '1-1-initiative-1', text: '支援', programmes: ['fair'] }],
    opinions: [{ heading: '外部評価', passages: [passage('1-1-opinion-1-1')] }],
  });
});
