// Files that would be passed over: told, since nothing may be lost in silence.

import type { ContentFile } from './content.ts';
import type { Problem } from './problem.ts';

/** What an ending was meant as, by the folder. */
const meantEnding = (name: string) => (/^(?:measures|pages)\//.test(name) ? 'mdx' : 'yaml');

/** The folders and the file that hold content. */
const IS_AMONG_CONTENT = /^(?:(?:measures|pages|programmes|glossary)\/|plan\.)/;

const ELSEWHERE =
  'この場所のファイルは読まれません。measures/年度/、programmes/、glossary/、pages/ のどれかに移してください。';

/** `isInPlace` says of a name whether a file so called is read. */
export function strayFiles(files: readonly ContentFile[], isInPlace: (name: string) => boolean): Problem[] {
  return files
    .filter(({ name }) => !isInPlace(name))
    .map(({ path, name }) => {
      const [, stem = '', ending = ''] = /^(.*)\.([^.]*)$/.exec(name) ?? [];
      const renamed = `${stem}.${meantEnding(name)}`;
      const message = isInPlace(renamed)
        ? `ファイル名の終わりが「.${ending}」なので読まれません。「${renamed.replace(/^.*\//, '')}」という名前に変えてください。`
        : ELSEWHERE;
      // A README beside the content does no harm; a sheet that is not read does.
      const severity = IS_AMONG_CONTENT.test(name) || /\.(?:yaml|mdx)$/.test(name) ? 'error' : 'warning';
      return { path, line: 1, column: 1, severity, field: null, message };
    });
}
