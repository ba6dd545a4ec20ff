// Files that would be passed over: told, since nothing may be lost in silence.

import type { ContentFile } from './content.ts';
import type { Problem } from './problem.ts';

/** What an ending was meant as, by the folder. */
const meantEnding = (name: string) => (/^(?:measures|pages)\//.test(name) ? 'mdx' : 'yaml');

/** The folders and the file that hold content. */
const IS_AMONG_CONTENT = /^(?:(?:measures|pages|programmes|glossary)\/|plan\.)/;

const ELSEWHERE =
  'この場所のファイルは読まれません。measures/年度/、programmes/、glossary/、pages/ のどれかに移してください。';

/** What to say of a name that is right but for its ending, or null. Windows hides endings, and its editor adds .txt to them. */
function misnamed(name: string, isInPlace: (name: string) => boolean): string | null {
  const [, stem = name, ending = ''] = /^(.*)\.([^./]*)$/.exec(name) ?? [];
  const renamed = isInPlace(stem) ? stem : `${stem}.${meantEnding(name)}`;
  if (!isInPlace(renamed) || (ending !== '' && !/^(?:ya?ml|mdx?|markdown|txt)$/i.test(ending))) return null;
  const wanted = `「${renamed.replace(/^.*\//, '')}」という名前に変えてください。`;
  if (ending === '') return `ファイル名の終わりがないので読まれません。${wanted}`;
  const hint =
    ending.toLowerCase() === 'txt'
      ? '終わりが見えないときは、エクスプローラーの「表示」から「ファイル名拡張子」を選びます。'
      : '';
  return `ファイル名の終わりが「.${ending}」なので読まれません。${wanted}${hint}`;
}

/** What to say of a workbook, a document or a picture among the content, or null. */
function otherKind(name: string): string | null {
  const [, ending] = /\.([^./]*)$/.exec(name) ?? [];
  if (ending === undefined || /^(?:ya?ml|mdx?|markdown|txt)$/i.test(ending)) return null;
  return /^(?:png|jpe?g|gif|webp|svg|pdf)$/i.test(ending)
    ? `ここに置いたファイルは公開されません。公開する「.${ending}」のファイルは public に入れてください。`
    : `「.${ending}」のファイルは読まれません。内容をシートに書き写したら、このファイルは消してください。`;
}

/** `isInPlace` says of a name whether a file so called is read. */
export function strayFiles(files: readonly ContentFile[], isInPlace: (name: string) => boolean): Problem[] {
  return files
    .filter(({ name }) => !isInPlace(name))
    .map(({ path, name }) => {
      const message = misnamed(name, isInPlace) ?? otherKind(name) ?? ELSEWHERE;
      // A README beside the content does no harm; a sheet that is not read does.
      const severity = IS_AMONG_CONTENT.test(name) || /\.(?:yaml|mdx)$/.test(name) ? 'error' : 'warning';
      return { path, line: 1, column: 1, severity, field: null, message };
    });
}
