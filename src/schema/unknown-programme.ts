// What to say of a programme's name in a sheet that no file has.

import { perhaps } from './nearest.ts';

/** `programmes` are the names of the programmes by their ids. */
export function unknownProgramme(text: string, programmes: ReadonlyMap<string, string>): string {
  // The sheets print programmes in brackets.
  const plain = text.replace(/^[（(](.*)[)）]$/u, '$1').trim();
  const [idOfName] = [...programmes].find(([, name]) => name === plain && name !== '') ?? [];
  if (idOfName !== undefined) return `事業の名前ではなく、ファイル名で「${idOfName}」と書いてください。`;
  const meant = perhaps(text, programmes.keys());
  return `「${text}」という事業がありません。${meant || 'programmes の中のファイル名（.yaml を除く）を書いてください。'}`;
}
