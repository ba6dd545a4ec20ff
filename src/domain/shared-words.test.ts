import { expect, test } from 'vitest';
import { sharedWords } from './shared-words.ts';

test.each([
  ['テクノフェアの来場者', '北陸みほんテクノフェアを開催', ['テクノフェア']],
  ['マリンシティ東港地区の土地区画整理組合', '土地区画整理組合とマリンシティ', ['土地区画整理組合', 'マリンシティ']],
  ['ＰＲ・ＤＸ', 'DXとPR', []],
  ['支援を進めます', '支援しました', []],
])('%s / %s: %j', (a, b, words) => expect(sharedWords(a, b)).toEqual(words));
