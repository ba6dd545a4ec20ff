import { expect, test } from 'vitest';
import { sharedWords } from './shared-words.ts';

test.each([
  ['テクノフェアの来場者', '湘南ひらつかテクノフェアを開催', ['テクノフェア']],
  ['ツインシティ大神地区の土地区画整理組合', '土地区画整理組合とツインシティ', ['土地区画整理組合', 'ツインシティ']],
  ['ＰＲ・ＤＸ', 'DXとPR', []],
  ['支援を進めます', '支援しました', []],
])('%s / %s: %j', (a, b, words) => expect(sharedWords(a, b)).toEqual(words));
