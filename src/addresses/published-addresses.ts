// Addresses once published are kept: addresses.txt in the content folder lists them, one a line, and a build in which one of
// them is gone fails.

import { addressOfFile } from './built-pages.ts';

/** In the content folder. */
export const ADDRESS_LIST = 'addresses.txt';

/**
 * What people link to: pages, and the data files beside them. Not what serves a page or a machine (styles, index,
 * cards), nor what has a list of its own (the plans before).
 */
const KEPT = /\/index\.html$|\.(?:csv|json|xlsx|zip)$/;
const NOT_KEPT = /^\/(?:_astro|search\/data|cards|plans)\//;

/** The addresses that are to be kept among a built site's files. */
export function keptAddresses(files: readonly string[]): string[] {
  return files
    .filter((file) => KEPT.test(file) && !NOT_KEPT.test(file))
    .map(addressOfFile)
    .toSorted();
}

export interface ListedAddress {
  readonly address: string;
  /** In the list's file, from 1. */
  readonly line: number;
}

/** A page's address ends with `/`, that of another file does not. */
const isPage = ({ address }: ListedAddress) => address.endsWith('/');

/** Lines of a list that are no address: marks of a conflict, words. */
export const strayLines = (listed: readonly ListedAddress[]): ListedAddress[] =>
  listed.filter(({ address }) => !address.startsWith('/'));

/** What an editor is told of such lines. `path` is the list's, from the project's root. */
export function straysInWords(strays: readonly ListedAddress[], path: string): string {
  return strays
    .map(({ address, line }) =>
      /^(?:<{7}|={7}|>{7}|\|{7})/.test(address)
        ? `${path}:${line} 変更の衝突の印「${address}」が残っています。印の行だけを消してください（アドレスの行は、どちらも残します）。`
        : `${path}:${line} 「${address}」はアドレスではありません。「/」で始まるアドレスを1行に1つ書くか、覚え書きなら行の初めに「#」を付けてください。`,
    )
    .join('\n');
}

/** Reads a list: an address a line; empty lines and those that begin with `#` say nothing. */
export function parseAddressList(text: string): ListedAddress[] {
  return text
    .split(/\r?\n/)
    .map((line, index) => ({ address: line.trim(), line: index + 1 }))
    .filter(({ address }) => address !== '' && !address.startsWith('#'));
}

const HEAD = [
  '# 公開したアドレスの一覧です。「npm run addresses」で書き足されます。',
  '# ここにあるアドレスがなくなると、サイトの組み立てが止まります。移したページは redirects.yaml に書いてください。',
];

/** A list that holds every address of both, sorted. Nothing is ever taken out. */
export function mergedAddressList(listed: readonly string[], built: readonly string[]): string {
  return `${[...HEAD, ...[...new Set([...listed, ...built])].toSorted()].join('\n')}\n`;
}

export interface AddressChanges {
  readonly lost: readonly ListedAddress[];
  readonly added: readonly string[];
}

export function addressChanges(listed: readonly ListedAddress[], built: readonly string[]): AddressChanges {
  const isBuilt = new Set(built);
  const isListed = new Set(listed.map(({ address }) => address));
  return {
    lost: listed.filter(({ address }) => !isBuilt.has(address)),
    added: built.filter((address) => !isListed.has(address)),
  };
}

/** How many lost addresses are told one by one. */
const MOST_TOLD = 20;

/** The lines of redirects.yaml by which lost pages lead to those that stand at the same address in a plan before. */
function linesToEarlierPlans(lost: readonly ListedAddress[], built: readonly string[]): string[] {
  const earlier = new Map(
    built.flatMap((address) => {
      const [, within] = /^\/plans\/[^/]+(\/.*)$/.exec(address) ?? [];
      return within === undefined ? [] : [[within, address] as const];
    }),
  );
  return lost
    .filter(isPage)
    .flatMap(({ address }) => (earlier.has(address) ? [`${address}: ${earlier.get(address)}`] : []));
}

/**
 * Where a page that has moved is redirected from: in the site's own redirects.yaml, or in that of an earlier plan which stands in
 * the site, from the root of that plan.
 */
function placeOfRedirect(address: string, built: readonly string[], redirects: string): { file: string; from: string } {
  const [, plan = '', from = ''] = /^(\/plans\/[^/]+)(\/.+)$/.exec(address) ?? [];
  return plan !== '' && built.includes(`${plan}/`)
    ? { file: redirects.replace(/[^/]+$/, `${plan.slice(1)}/$&`), from }
    : { file: redirects, from: address };
}

/**
 * What an editor is told of lost addresses, where the site has those in `built`. `path` is the list's, from the project's root.
 */
export function lostInWords(
  lost: readonly ListedAddress[],
  built: readonly string[],
  path: string,
  redirects: string,
): string {
  const page = lost.find(isPage);
  const place = page && placeOfRedirect(page.address, built, redirects);
  const toEarlierPlans = linesToEarlierPlans(lost, built);
  const lines = lost
    .slice(0, MOST_TOLD)
    .map(
      (gone) =>
        `${path}:${gone.line} 「${gone.address}」という${isPage(gone) ? 'ページ' : 'ファイル'}がなくなりました。`,
    );
  const more = lost.length - MOST_TOLD;
  return [
    '公開したことのあるアドレスが、なくなっています。',
    ...lines,
    ...(more > 0 ? [`このほかに${more}件`] : []),
    ...(place === undefined
      ? []
      : [
          `ほかのページに移したのなら、${place.file} に「${place.from}: 新しいアドレス」のように書いてください。ページのとなりにあるファイルも、いっしょに移ります。`,
        ]),
    ...(toEarlierPlans.length > 0 ? [`次の行を書き足すと、前の計画に移したページに移ります。`, ...toEarlierPlans] : []),
    ...(lost.some((gone) => !isPage(gone))
      ? [
          `ページのとなりにないファイル（/data/ など）は、移せません。使っている人に知らせてから、${path} からその行を消してください。`,
        ]
      : []),
    `だれにも知らせていないアドレスなら、${path} からその行を消してください。`,
  ].join('\n');
}
