// The Nu HTML checker over every page of dist/; it needs Java, and says in a line that it was left out where there is none.

import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { builtPages } from '../e2e/built-site.ts';
import { programFor } from './programs.ts';

const jar = fileURLToPath(new URL('build/dist/vnu.jar', import.meta.resolve('vnu-jar')));
const dist = fileURLToPath(new URL('../dist', import.meta.url));

const java = programFor('Nu HTML checker', 'java');

if (java !== null) {
  const pages = builtPages();
  // A file on the disk has no origin, so to the checker our policy forbids our own scripts. The browser tests see to the policy.
  // `blocking` belongs to `rel="expect"`, too (https://html.spec.whatwg.org/multipage/links.html#link-type-expect).
  // Of CSS it knows what there was years ago.
  const filtered = ['.*violates Content Security Policy.*', '.*with a “blocking” attribute must.*', 'CSS: .*'];
  const filter = ['--filterpattern', filtered.join('|')];
  const { status } = spawnSync(java, ['-jar', jar, '--Werror', ...filter, '--skip-non-html', dist], {
    stdio: 'inherit',
  });
  console.log(status === 0 ? `Nu HTML checker: ${pages.length} pages without an error.` : 'Nu HTML checker: failed.');
  process.exitCode = status ?? 1;
}
