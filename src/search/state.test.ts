import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NO_FILTERS } from './facets.ts';
import { searchOf, stateOf } from './state.ts';
import { KINDS, SECTIONS } from './thing.ts';

test('an address and its state are the same thing', () => {
  const search = '?q=%E6%95%B4%E5%82%99&kind=measure&kind=kpi&goal=I&year=2017&section=challenge&all';
  const state = stateOf(search);
  expect(state).toEqual({
    q: '整備',
    filters: { kinds: ['measure', 'kpi'], goals: ['I'], years: [2017], sections: ['challenge'] },
    all: true,
  });
  expect(searchOf(state)).toBe(search);
});

test('unknown values are left out', () => {
  expect(stateOf('?q=a&kind=nonsense&section=x&year=soon')).toEqual({ q: 'a', filters: NO_FILTERS, all: false });
});

test('nothing asked is an empty query string', () => {
  expect(searchOf(stateOf(''))).toBe('');
  expect(searchOf(stateOf('?q='))).toBe('');
});

test('any state survives the way through an address', () => {
  const anyState = fc.record({
    q: fc.string({ unit: 'grapheme' }).map((text) => text.toWellFormed()),
    filters: fc.record({
      kinds: fc.subarray([...KINDS]),
      goals: fc.array(fc.string({ unit: 'grapheme', minLength: 1 }).map((text) => text.toWellFormed())),
      years: fc.array(fc.integer({ min: 1950, max: 2100 })),
      sections: fc.subarray([...SECTIONS]),
    }),
    all: fc.boolean(),
  });
  fc.assert(
    fc.property(anyState, (state) => {
      expect(stateOf(searchOf(state))).toEqual(state);
    }),
  );
});
