import { expect, test } from 'vitest';
import { dayInJapan } from './day-in-japan.ts';

test('a day begins nine hours before that of Greenwich', () => {
  expect(dayInJapan(new Date('2026-11-24T14:59:59Z'))).toBe('2026-11-24');
  expect(dayInJapan(new Date('2026-11-24T15:00:00Z'))).toBe('2026-11-25');
});
