// plan.yaml: the plan, its period and its tree of goals.

import { z } from 'zod';
import { type Era, parseFiscalYear, type Period } from '../domain/fiscal-year.ts';
import { cityColours, LEAST_CONTRAST } from '../domain/city-colours.ts';
import { slugOfCode } from '../domain/measure.ts';
import { allGoals, type Goal, type Plan } from '../domain/plan.ts';
import { goalPath } from '../domain/plan-tree.ts';
import { RULE_NAMES } from '../domain/rules/published.ts';
import { PLACEHOLDER, readYamlFile } from './data-reader.ts';
import { rankScaleInput, rankScalesOf } from './rank-scale.ts';
import { optionalText, requiredText, yesOrNo } from './fields.ts';
import { perhaps } from './nearest.ts';
import { plainText } from './formula-like.ts';
import type { Problem, Reading } from './problem.ts';
import type { DataPath } from './yaml-document.ts';

interface GoalInput {
  番号: string;
  題名?: string | undefined;
  呼び名: string;
  下位?: GoalInput[] | undefined;
}

const goalInput: z.ZodType<GoalInput> = z.strictObject({
  番号: requiredText().describe('計画に書かれている番号。例: I、1、1-2'),
  題名: plainText().trim().optional().describe('目標の題名。分からないときは書きません。'),
  呼び名: requiredText().describe('この段の呼び名。例: 重点施策、基本目標'),
  下位: z
    .lazy(() => z.array(goalInput))
    .optional()
    .describe('この目標の下にある目標'),
});

export const planInput = z.strictObject({
  自治体名: requiredText().describe('例: みほん市'),
  計画名: requiredText().describe('計画の正式な名前'),
  副題: optionalText().describe('計画の愛称や副題'),
  計画期間: z
    .strictObject({
      開始: requiredText().describe('最初の年度。例: 平成28年度、2016年度'),
      終了: requiredText().describe('最後の年度'),
    })
    .describe('計画の最初と最後の年度。年号か西暦を付けて書きます。'),
  元号: z
    .enum(['昭和', '平成', '令和'])
    .optional()
    .describe('計画が年度を数える元号。「平成」なら2019年度を平成31年度と書きます。書かなければ、その年の元号です。'),
  施策の呼び名: requiredText().describe('施策の段の呼び名。例: 個別施策'),
  目標: z.array(goalInput).describe('目標の木。上から順に書きます。'),
  見出し: z
    .strictObject({
      指標: optionalText().describe('指標の表の見出し'),
      成果: optionalText().describe('成果の見出し'),
      課題: optionalText().describe('課題の見出し'),
      取組方針: optionalText().describe('取組方針の見出し'),
      取組: optionalText().describe('取組と事業の見出し'),
    })
    .optional()
    .describe('評価シートに印刷されている見出し。書かなければ、項目の名前のままです。'),
  評価の尺度: z
    .array(rankScaleInput)
    .optional()
    .describe('自治体が評価に使う区分。書くと、シートの「評価」がこの中にあるかを確かめます。'),
  評価の規則: z
    .enum(RULE_NAMES)
    .optional()
    .describe(
      '自治体が指標の評価に使うと決めている、公表された規則。書くと、シートに評価のない指標に、この規則で計算した結果が出ます。',
    ),
  出典: z
    .strictObject({
      発行者: requiredText().describe('資料を出したところ。例: みほん市'),
      資料名: requiredText().describe('資料の名前'),
      URL: optionalText().describe('元の資料の場所'),
    })
    .describe('このサイトの内容を取った資料'),
  利用条件: z
    .strictObject({
      名称: requiredText().describe('例: クリエイティブ・コモンズ 表示 4.0 国際（CC BY 4.0）'),
      URL: optionalText().describe('条件が書かれている場所'),
    })
    .optional()
    .describe('データと文章を使うときの条件。自治体が決めているときだけ書きます。'),
  検索の例: optionalText().describe('検索の欄に薄く出す例。例: テクノフェア'),
  見た目: z
    .strictObject({
      色: z
        .string()
        .trim()
        .optional()
        .describe(
          '自治体の色。例: "#0b6e4f"。「"」で囲みます。白い背景で文字として読める濃さの色にします。暗い画面の色は、この色から作られます。',
        ),
      ロゴ: z
        .strictObject({
          ファイル: requiredText().describe('public フォルダーの中のファイル名。例: logo.svg'),
          代わりの文: requiredText().describe('ロゴが見えない人のための言葉。例: みほん市のロゴ'),
        })
        .optional()
        .describe('ページの左上に出す絵'),
    })
    .optional()
    .describe('自治体らしく見せる色とロゴ。書かなければ、色は青で、ロゴはありません。'),
  フッター: z
    .strictObject({
      問い合わせ: optionalText().describe('問い合わせ先。例: みほん市 企画課（電話 00-0000-0000）'),
      リンク: z
        .array(
          z.strictObject({
            名前: requiredText().describe('例: みほん市の公式サイト'),
            アドレス: requiredText().describe('https://、mailto:、tel: か、このサイトの中なら / で始めます。'),
          }),
        )
        .optional()
        .describe('自治体の公式サイトや、問い合わせの窓口へのリンク'),
    })
    .optional()
    .describe('全部のページの下に出すもの'),
  架空: yesOrNo(false).describe('実在しない自治体なら「はい」。全部のページに示します。'),
  公式サイト: yesOrNo(true).describe('自治体自身が公開するサイトなら「はい」'),
  公開先: optionalText().describe(
    'このサイトを公開するアドレス。フォルダーの中に置くときは、そこまで書きます。例: https://plan.example.jp/、https://example.jp/plan/',
  ),
  原稿の場所: optionalText().describe(
    'このサイトの原稿を置いたGitHubのアドレス。書くと、各ページに変更の履歴と訂正の提案へのリンクが付きます。例: https://github.com/example/plan',
  ),
});

/** Years in plan.yaml are what bare years elsewhere are read by, so here they must name their era. */
const ANY_PERIOD: Period = { from: 1900, to: 2100 };

/**
 * Reads plan.yaml. `path` is its path from the project's root; `publicFiles` are the names of the public files, where they
 * are known.
 */
export function readPlan(text: string, path: string, publicFiles: ReadonlySet<string> | null = null): Reading<Plan> {
  const { value, problems } = readYamlFile(planInput, text, path);
  if (!value) return { value: null, problems };
  const { data, collector } = value;
  const isMended = collector.problems.length > 0;

  const year = (key: '開始' | '終了'): number | null => {
    const reading = parseFiscalYear(data.計画期間[key], ANY_PERIOD);
    if (reading.ok) return reading.year;
    collector.atValue(
      ['計画期間', key],
      `「${data.計画期間[key]}」は年度として読めません。「平成28年度」「2016年度」のように書いてください。`,
    );
    return null;
  };
  const from = year('開始');
  const to = year('終了');
  if (from !== null && to !== null && to < from)
    collector.atValue(['計画期間', '終了'], '終了の年度が開始の年度より前です。');

  const { URL: url } = data.出典;
  for (const [key, address] of [
    ['出典', url],
    ['利用条件', data.利用条件?.URL ?? null],
  ] as const)
    if (address !== null && !/^https?:\/\//.test(address))
      collector.atValue(
        [key, 'URL'],
        `「${address}」はアドレスではありません。https:// で始まるアドレスを書いてください。`,
      );

  const whole = (key: '公開先' | '原稿の場所'): string | null => {
    const written = data[key];
    if (written !== null && wholeAddress(written) === null)
      collector.atValue(
        [key],
        `「${written}」はアドレスではありません。https:// で始まり、「?」や「#」の付かないアドレスを書いてください。`,
      );
    return written === null ? null : wholeAddress(written);
  };
  const address = whole('公開先');
  // Astro and browsers would write such a folder in different ways.
  if (address !== null && new URL(address).pathname.includes('%'))
    collector.atValue(
      ['公開先'],
      `「${data.公開先}」のフォルダーの名前に、半角の英数字でない文字があります。「plan」のように、半角の英数字で書いてください。`,
    );
  const repository = whole('原稿の場所');
  const colour = data.見た目?.色;
  if (colour !== undefined) {
    const wrong = wrongColour(colour);
    if (wrong !== null) collector.atValue(['見た目', '色'], wrong);
  }
  const logo = data.見た目?.ロゴ ?? null;
  if (logo !== null) {
    const wrong = wrongLogo(logo.ファイル, publicFiles);
    if (wrong !== null) collector.atValue(['見た目', 'ロゴ', 'ファイル'], wrong);
  }
  const links = data.フッター?.リンク ?? [];
  for (const [index, { アドレス: target }] of links.entries())
    if (!FOOTER_ADDRESS.test(target))
      collector.atValue(
        ['フッター', 'リンク', index, 'アドレス'],
        `「${target}」へはリンクできません。https://、mailto:、tel: か、/ で始まるアドレスを書いてください。`,
      );

  for (const [code, place] of placedCodes(data.目標, ['目標']))
    if (slugOfCode(code) === '' && !(isMended && code === PLACEHOLDER))
      collector.atValue(place, `「${code}」からはページのアドレスを作れません。文字か数字の入った番号にしてください。`);
  const goals = data.目標.map(goalOf);
  for (const message of clashesOf(allGoals(goals))) collector.atValue(['目標'], message);

  const rankScales = rankScalesOf(data.評価の尺度 ?? [], ['評価の尺度'], collector);

  const found: readonly Problem[] = collector.problems;
  if (found.length > 0 || from === null || to === null) return { value: null, problems: found };
  const era: Era | null = data.元号 ?? null;
  return {
    problems: [],
    value: {
      city: data.自治体名,
      name: data.計画名,
      subtitle: data.副題,
      period: { from, to },
      era,
      measureLevel: data.施策の呼び名,
      goals,
      headings: {
        kpis: data.見出し?.指標 ?? '指標（KPI）',
        achievements: data.見出し?.成果 ?? '成果',
        challenges: data.見出し?.課題 ?? '課題',
        responses: data.見出し?.取組方針 ?? '取組方針',
        initiatives: data.見出し?.取組 ?? '取組と事業',
      },
      ...(rankScales.length > 0 && { rankScales }),
      ...(data.評価の規則 !== undefined && { judgingRule: data.評価の規則 }),
      source: { publisher: data.出典.発行者, title: data.出典.資料名, url },
      licence: data.利用条件 ? { name: data.利用条件.名称, url: data.利用条件.URL } : null,
      searchExample: data.検索の例,
      brand: {
        colour: colour ?? null,
        logo: logo && { file: logo.ファイル, alt: logo.代わりの文 },
      },
      footer: {
        contact: data.フッター?.問い合わせ ?? null,
        links: links.map((link) => ({ name: link.名前, address: link.アドレス })),
      },
      fictional: data.架空,
      official: data.公式サイト,
      address,
      repository: repository?.replace(/\/$/, '') ?? null,
    },
  };
}

/** An https address that other addresses can follow, ending with `/`; null where the text is none. */
function wholeAddress(text: string): string | null {
  const url = URL.parse(text);
  if (url?.protocol !== 'https:' || url.search !== '' || url.hash !== '' || url.username !== '') return null;
  return url.href.replace(/\/?$/, '/');
}

/** A file of the public folder, perhaps in a folder there; never an address of another host. */
const LOGO_FILE = /^(?:[\w-]+\/)*[\w-]+(?:\.[\w-]+)*\.(?:svg|png|webp|jpe?g)$/;

const FOOTER_ADDRESS = /^(?:https?:\/\/[^\s/]|mailto:[^\s@]+@|tel:\+?[\d-]+$|\/(?!\/))\S*$/;

/** What is wrong with a colour as plan.yaml writes it, or null. */
function wrongColour(text: string): string | null {
  if (text === '')
    return '色が書かれていません。"#0b6e4f" のように、半角の「"」で囲んでください（囲まないと、「#」から後は覚え書きになります）。使わないなら、この行を消してください。';
  const reading = cityColours(text);
  if (reading.ok) return null;
  if (reading.contrast === null)
    return `「${text}」は色として読めません。"#0b6e4f" のように、「#」と6けたの半角の英数字で書いてください。`;
  return `「${text}」は薄すぎて、明るい背景の文字やリンクが読みにくくなります（明るさの比が${reading.contrast.toFixed(1)}で、${LEAST_CONTRAST}に足りません）。「${reading.darker}」のような、もっと濃い色にしてください。`;
}

/** What is wrong with the name of a logo's file, or null. */
function wrongLogo(file: string, publicFiles: ReadonlySet<string> | null): string | null {
  if (!LOGO_FILE.test(file))
    return `「${file}」はロゴに使えません。public フォルダーに置いた .svg、.png、.webp、.jpg のファイルの名前を、「logo.svg」のように半角で書いてください。`;
  if (publicFiles === null || publicFiles.has(file)) return null;
  return `「${file}」が public フォルダーにありません。${perhaps(file, publicFiles) || 'ファイルを置くか、名前を確かめてください。'}`;
}

function goalOf(input: GoalInput): Goal {
  return {
    code: input.番号,
    title: input.題名 ? input.題名 : null,
    level: input.呼び名,
    goals: (input.下位 ?? []).map(goalOf),
  };
}

/** The codes of goals, each with its path. */
function placedCodes(goals: readonly GoalInput[], path: DataPath): (readonly [code: string, place: DataPath])[] {
  return goals.flatMap(({ 番号: code, 下位: below = [] }, index) => [
    [code, [...path, index, '番号']] as const,
    ...placedCodes(below, [...path, index, '下位']),
  ]);
}

/** What is wrong with goals that have one code, or codes that make one address. */
function clashesOf(goals: readonly Goal[]): Set<string> {
  const codes = new Map<string, string>();
  const messages = new Set<string>();
  for (const goal of goals) {
    const { code } = goal;
    const slug = slugOfCode(code);
    const earlier = codes.get(slug);
    // Told where it stands.
    if (slug === '') continue;
    if (earlier === undefined) codes.set(slug, code);
    else if (earlier === code) messages.add(`番号「${code}」が2回あります。番号は1つずつにしてください。`);
    else
      messages.add(
        `番号「${earlier}」と「${code}」は、ページのアドレスがどちらも ${goalPath(goal)} になります。一方を変えてください。`,
      );
  }
  return messages;
}
