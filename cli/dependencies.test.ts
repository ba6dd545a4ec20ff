import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly allowScripts?: Readonly<Record<string, boolean>>;
}

const kit = manifest('package.json');
const tools = manifest('tools/package.json');
const reasons = tablesOf(readFileSync('docs/dependencies.md', 'utf8'));

describe.each<[string, Readonly<Record<string, string>> | undefined]>([
  ['To build the site', kit.dependencies],
  ['To check it', kit.devDependencies],
  ['Where the platform has them (optional)', kit.optionalDependencies],
  ['In `tools/`, for `npm run test:all` alone', tools.devDependencies],
])('docs/dependencies.md, %s', (heading, packages = {}) => {
  test('gives each package and no other, once', () => {
    expect(reasons[heading]?.flatMap(({ names }) => names).toSorted()).toEqual(Object.keys(packages).toSorted());
  });

  test('gives a reason', () => {
    expect(reasons[heading]?.filter(({ reason }) => reason === '')).toEqual([]);
  });

  test('has exact versions', () => {
    expect(Object.values(packages).filter((version) => !/^\d+\.\d+\.\d+$/u.test(version))).toEqual([]);
  });
});

test('the document has no other tables', () => {
  expect(Object.keys(reasons)).toHaveLength(4);
});

test('only esbuild may run an install script', () => {
  expect(kit.allowScripts).toEqual({ esbuild: true });
  expect(Object.values(tools.allowScripts ?? {}).filter((allowed) => allowed)).toEqual([]);
});

function manifest(path: string): Manifest {
  return JSON.parse(readFileSync(path, 'utf8')) as Manifest;
}

/** The rows of a document's tables, by the heading above them: the packages in the first column, the reason in the second. */
function tablesOf(markdown: string): Record<string, { names: string[]; reason: string }[]> {
  return Object.fromEntries(
    markdown
      .split(/^## /mu)
      .slice(1)
      .map((section) => {
        const [heading = '', ...lines] = section.split('\n');
        const rows = lines.filter((line) => line.startsWith('| `')).map((line) => line.split('|'));
        return [
          heading,
          rows.map(([, names = '', reason = '']) => ({
            names: [...names.matchAll(/`([^`]+)`/gu)].map(([, name = '']) => name),
            reason: reason.trim(),
          })),
        ];
      }),
  );
}
