// Of this city only the content speaks: the kit around it is any city's, and `npm run adopt` rewrites the two files at the root
// that name it.

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { licenceOf, readmeOf } from '../../adoption/adoption.ts';
import { readPlan } from '../../schema/plan.ts';

const THE_CITY = /平塚|ひらつか|hiratsuka/i;
const text = (path: string) => readFileSync(path, 'utf8');

test('outside the content only README and LICENSE name the city', () => {
  const { stdout } = spawnSync(
    'git',
    ['grep', '--no-index', '--exclude-standard', '-liE', THE_CITY.source, '--', '.', ':!src/content'],
    { encoding: 'utf8' },
  );
  expect(stdout.trim().split('\n')).toEqual(['LICENSE', 'README.md']);
});

test('in both of them an adoption leaves nothing of it', () => {
  const other = readPlan(text('src/content/plan.yaml').replaceAll('平塚', '隣'), 'plan.yaml').value;
  if (!other) throw new Error('no plan');
  expect(readmeOf(text('README.md'), other)).not.toMatch(THE_CITY);
  expect(licenceOf(text('LICENSE'), other)).not.toMatch(THE_CITY);
});
