import { expect, test } from 'vitest';
import { sharedWords } from './shared-words.ts';

test.each([
  ['テクノフェアの来場者', '北陸みほんテクノフェアを開催', ['テクノフェア']],
  ['マリンシティ東港地区の土地区画整理組合', '土地区画整理組合とマリンシティ', ['土地区画整理組合', 'マリンシティ']],
  ['ＰＲ・ＤＸ', 'DXとPR', []],
  ['支援を進めます', '支援しました', []],
  ['123', '456', []],
  // A word may go on in the other script, but not in hiragana.
  ['商店街ネットワークを', '新商店街ネットワーク会議', ['商店街ネットワーク']],
  ['テクノフェア推進会が', 'テクノフェア推進のため', ['テクノフェア推進']],
  ['JETROと', 'JETROの', ['JETRO']],
  ['消費者を支援', '消費者を助成', []],
  ['新テクノフェアで', '新テクノフェアを', ['テクノフェア']],
  // A word within a longer one is not told besides it; equally long ones are in the order of their characters.
  ['土地区画整理と区画整理', '土地区画整理', ['土地区画整理']],
  ['融資制度と住宅政策', '住宅政策・融資制度', ['住宅政策', '融資制度']],
  ['住宅政策と融資制度', '住宅政策・融資制度', ['住宅政策', '融資制度']],
])('%s / %s: %j', (a, b, words) => expect(sharedWords(a, b)).toEqual(words));
