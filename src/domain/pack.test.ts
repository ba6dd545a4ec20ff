import { expect, test } from 'vitest';
import type { Measure } from './measure.ts';
import { amongOthers, packPath, packsOf } from './pack.ts';
import type { Goal } from './plan.ts';

const goal = (code: string, ...goals: Goal[]): Goal => ({ code, title: null, level: '目標', goals });
const sheet = (slug: string, of: string, edition: number) => ({ slug, goal: of, edition }) as Measure;

test('an edition has a pack of all sheets, and one for every goal that has sheets', () => {
  const goals = [goal('1', goal('1-1'), goal('1-2')), goal('2')];
  const measures = [sheet('1-1-1', '1-1', 2018), sheet('1-1-1', '1-1', 2017), sheet('2-1', '2', 2018)];
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
