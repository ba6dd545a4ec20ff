// Invented pages that obey the contract of searchable pages, for tests and benchmarks of the search: everything in them
// is fictional, the same seed gives the same pages, and no sentence occurs twice.

export interface BuiltPage {
  /** `/measures/1-1/` */
  readonly url: string;
  readonly html: string;
}

export interface FictionalSite {
  /** How many things; each has about `passages` passages. */
  readonly things: number;
  readonly passages: number;
  readonly seed: number;
  /** Whether a third of the measures have an older edition, too. */
  readonly olderEditions: boolean;
}

const PLACES = words(
  '青羽 石水 入船 上ノ原 榎戸 大磯口 桂台 霧ヶ谷 楠木 小鳥沢 榊原 汐見 鈴懸 瀬音 空木 高見沢 千鳥浜 槻川 遠見 長峰 虹ヶ丘 布引 ' +
    '根岸台 野々宮 白鷺 雲雀野 藤棚 蛍橋 真砂 緑が浜 紫苑台 望月 焼津原 夕凪 夜明 若葉 鷲尾 岩清水 雁ヶ音 椿谷',
);
const FIELDS = words(
  '観光 農業 漁業 林業 商業 工業 福祉 介護 医療 保健 子育て 教育 文化 芸術 スポーツ 防災 消防 防犯 交通 道路 河川 上下水道 公園 緑地 ' +
    '環境 エネルギー 廃棄物 住宅 景観 都市計画 地域づくり 男女共同参画 国際交流 情報化 行財政 雇用 起業 物産 移住 空き家 学校給食 図書 ' +
    '児童 障がい者 高齢者 若者 生涯学習 食育 健康 温暖化対策 港湾 市民協働',
);
const THINGS = words(
  '施設 設備 計画 制度 講座 教室 窓口 相談会 説明会 見学会 ワークショップ イベント 祭り 展示会 フォーラム シンポジウム 拠点 センター ' +
    'ネットワーク システム アプリ マップ パンフレット 動画 ホームページ 広報紙 補助 融資 助言 研修 実証実験 調査 点検 訓練 協定 条例 ' +
    '指針 委員会 協議会 組合 団体 企業 事業者 店舗 商店街 工房 農園 漁港 水族館 体育館 公民館 資料館 美術館 診療所 保育所 避難所 停留所 ' +
    '自転車道 遊歩道 橋梁 堤防 ポンプ場 浄水場 太陽光パネル 蓄電池 電動バス ドローン センサー ロボット データベース アーカイブ',
);
const PEOPLE = words(
  '市民 住民 児童 生徒 保護者 高齢者 来訪者 観光客 事業者 農家 漁業者 職人 学生 研究者 ボランティア 移住者 外国人住民 子育て世帯 ' +
    '若手職員 商店主 利用者 参加者 見学者 登録者 指導員 消防団員 民生委員 相談員',
);
const ACTIONS = words(
  '整備 開催 支援 実施 拡充 導入 見直し 検証 公開 募集 委託 改修 更新 配布 設置 統合 連携 育成 派遣 受け入れ 普及 啓発 周知 試行 運用 ' +
    '管理 保全 再生 活用 創出 認定 表彰 交換 収集 分析 共有 貸し出し 巡回 監視 測定 予測 記録 翻訳 案内 確保',
);
const EFFECTS = words(
  '利用の増加 参加の拡大 負担の軽減 安全の確保 にぎわいの創出 交流の促進 認知度の向上 定着率の改善 待ち時間の短縮 経費の削減 収量の安定 ' +
    '販路の開拓 技術の継承 満足度の上昇 離職の防止 事故の減少 水質の改善 緑の回復 魅力の発信 関心の高まり 担い手の確保 機会の均等 ' +
    '不安の解消 孤立の防止 理解の深まり 記憶の継承 景観の保全 資源の循環 品質の向上 移動の円滑化',
);
const REASONS = words(
  '人口の減少 施設の老朽化 担い手の不足 物価の上昇 気候の変動 需要の変化 財源の制約 情報の不足 制度の改正 利用の偏り 気温の上昇 豪雨の頻発 ' +
    '価値観の多様化 技術の進歩 部品の供給遅れ 認知度の低さ 予約の集中 会場の手狭さ 言葉の壁 世代間の意識の差 職員の異動 契約の満了',
);
const ADVERBS = words(
  '新たに 引き続き 重点的に 段階的に 試験的に 集中的に 継続して いち早く 着実に 幅広く きめ細かく 効果的に',
);
const UNITS = words('件 人 回 店舗 団体 箇所 世帯 名 台 校 ヘクタール トン');
const LATIN = words('Wi-Fi SNS GIS PR AI ICT KPI NPO QRコード LED EV VR');

function words(list: string): string[] {
  return list.split(' ');
}

/** A small generator of numbers that look random and are the same everywhere (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

interface Writer {
  /** A sentence of 50 to 110 characters that has not been written before. */
  sentence(): string;
  /** A name of 8 to 20 characters that has not been given before. */
  name(suffix: string): string;
  pick<T>(list: readonly T[]): T;
  number(below: number): number;
}

function writer(seed: number): Writer {
  const random = seeded(seed);
  const written = new Set<string>();
  const number = (below: number) => Math.floor(random() * below);
  const pick = <T>(list: readonly T[]): T => list[number(list.length)] as T;
  const unique = (make: () => string): string => {
    for (;;) {
      const text = make();
      if (written.has(text)) continue;
      written.add(text);
      return text;
    }
  };
  const count = () => `${(number(4) === 0 ? number(90_000) : number(900)).toLocaleString('en-US')}${pick(UNITS)}`;
  const subject = () => `${pick(PLACES)}${pick(['地区', '', '', '川沿い', '駅前'])}の${pick(FIELDS)}${pick(THINGS)}`;
  const forms: (() => string)[] = [
    () =>
      `${subject()}について、${pick(PEOPLE)}と${pick(PEOPLE)}の意見を踏まえて${pick(ACTIONS)}を${pick(ADVERBS)}進め、${count()}の${pick(THINGS)}を${pick(ACTIONS)}しました。`,
    () =>
      `${pick(REASONS)}に伴い${subject()}の${pick(ACTIONS)}が遅れているため、${pick(PEOPLE)}への${pick(ACTIONS)}と${pick(EFFECTS)}を${pick(ADVERBS)}図る必要があります。`,
    () =>
      `${pick(PLACES)}${pick(THINGS)}等と連携し、${pick(PEOPLE)}向けの「${pick(PLACES)}${pick(FIELDS)}${pick(THINGS)}」を${1 + number(12)}月に${pick(ACTIONS)}するなど、${pick(EFFECTS)}に取り組みます。`,
    () =>
      `${subject()}では、${pick(LATIN)}を使った${pick(ACTIONS)}により${pick(PEOPLE)}が前年度より${count()}増え、${pick(EFFECTS)}と${pick(EFFECTS)}につながりました。`,
    () =>
      `${pick(ADVERBS)}${pick(ACTIONS)}した${pick(FIELDS)}の${pick(THINGS)}（${pick(PLACES)}・${pick(PLACES)}）は、${pick(REASONS)}の影響を受けたものの、${number(100)}.${number(10)}%の${pick(PEOPLE)}が${pick(ACTIONS)}を希望しています。`,
    () =>
      `${pick(PEOPLE)}から${count()}の${pick(['要望', '質問', '応募', '申請', '報告'])}があり、${subject()}の${pick(ACTIONS)}・${pick(ACTIONS)}を${pick(['次年度', '来月', '秋', '年度末'])}までに${pick(ADVERBS)}行います。`,
  ];
  return {
    sentence: () => unique(() => pick(forms)()),
    name: (suffix) => unique(() => `${pick(PLACES)}${pick(FIELDS)}${pick(THINGS)}${pick(ACTIONS)}${suffix}`),
    pick,
    number,
  };
}

const YEAR = 2017;

/** The pages of an invented city, measures first. */
export function* fictionalPages({ things, passages, seed, olderEditions }: FictionalSite): Generator<BuiltPage> {
  const write = writer(seed);
  for (let index = 0; index < things; index += 1) {
    const share = index / things;
    const number = index + 1;
    if (share < 0.4) yield* measurePages(write, number, passages, olderEditions && index % 3 === 0);
    else if (share < 0.6) yield kpiPage(write, number, passages);
    else if (share < 0.85) yield programmePage(write, number, passages);
    else if (share < 0.95) yield termPage(write, number, passages);
    else yield prosePage(write, number, passages);
  }
}

function* measurePages(write: Writer, number: number, passages: number, hasOlder: boolean): Generator<BuiltPage> {
  const slug = `${1 + (number % 9)}-${number}`;
  const thing = `/measures/${slug}/`;
  const name = write.name('の推進');
  for (const year of hasOlder ? [YEAR, YEAR - 1] : [YEAR]) {
    const pairs = Math.max(1, Math.floor((passages - 12) / 4));
    const html = page(
      {
        kind: 'measure',
        thing,
        where: `平成${year - 1988}年度 ／ 架空目標 ${1 + (number % 9)}`,
        goal: String(1 + (number % 9)),
        year: String(year),
      },
      `${slug}　${name}`,
      `<section data-search-section="kpi"><h2 id="kpis">指標</h2><table><tbody>${repeated(2, (at) => kpiRow(write, at))}</tbody></table></section>
<section data-search-section="achievement"><h2 id="achievements">成果</h2><ul>${repeated(pairs, (at) => `<li id="achievement-${at}" data-search-label="成果 ${at}">${write.sentence()}</li>`)}</ul></section>
<h2 id="challenges">課題と取組方針</h2>
${repeated(pairs, (at) => `<div><p id="challenge-${at}" data-search-section="challenge" data-search-label="課題 ${at}">${write.sentence()}</p><p id="response-${at}" data-search-section="response" data-search-label="取組方針 ${at}">${write.sentence()}</p></div>`)}
<section data-search-section="initiative"><h2 id="initiatives">取組・事業</h2><ul>${repeated(pairs, (at) => `<li id="initiative-${at}" data-search-label="取組 ${at}"><p>${write.sentence()}</p></li>`)}</ul></section>
<figure data-search-ignore><svg><text>図の中の文字</text></svg></figure>`,
    );
    if (year === YEAR) yield { url: thing, html };
    yield { url: `${thing}${year}/`, html };
  }
}

function kpiRow(write: Writer, at: number): string {
  const cells = repeated(4, () => `<td>${(write.number(20_000) / 10).toLocaleString('en-US')}</td>`);
  return `<tr id="kpi-${at}" data-search-label="指標 ${at}"><th scope="row">${write.name('数')}</th>${cells}</tr>`;
}

function kpiPage(write: Writer, number: number, passages: number): BuiltPage {
  const url = `/kpis/k${number}/`;
  return {
    url,
    html: page({ kind: 'kpi', thing: url, where: '架空の指標' }, write.name('率'), prose(write, passages - 1)),
  };
}

function programmePage(write: Writer, number: number, passages: number): BuiltPage {
  const url = `/programmes/p${number}/`;
  const aliases = number % 5 === 0 ? JSON.stringify([`Project ${number}X`]) : '';
  return {
    url,
    html: page(
      { kind: 'programme', thing: url, where: '架空の事業', aliases },
      write.name('事業'),
      prose(write, passages - 1),
    ),
  };
}

function termPage(write: Writer, number: number, passages: number): BuiltPage {
  const url = `/glossary/t${number}/`;
  return { url, html: page({ kind: 'term', thing: url, where: '用語' }, write.name(''), prose(write, passages - 1)) };
}

function prosePage(write: Writer, number: number, passages: number): BuiltPage {
  const url = `/about/a${number}/`;
  return { url, html: page({ kind: 'page', thing: url }, `${write.name('について')}`, prose(write, passages - 1)) };
}

/** Headings with three paragraphs each, some words of them in inline elements. */
function prose(write: Writer, passages: number): string {
  return repeated(passages, (at) =>
    at % 4 === 1
      ? `<h2 id="part-${at}">${write.name('の背景')}</h2>`
      : `<p>${write.sentence().replace('に', '<b>に</b>')}</p>`,
  );
}

function repeated(length: number, item: (number: number) => string): string {
  return Array.from({ length }, (_, index) => item(index + 1)).join('\n');
}

function page(search: Record<string, string>, title: string, body: string): string {
  const attributes = Object.entries(search)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => ` data-search-${name}="${value.replaceAll('"', '&quot;')}"`)
    .join('');
  return `<!doctype html>
<html lang="ja"><head><meta charset="utf-8"><title>${title}</title></head><body>
<header><p>みほん市（架空の自治体）</p></header>
<main id="main"${attributes}><h1>${title}</h1>
${body}
</main><footer><p>ここに書かれていることはすべて架空です</p></footer></body></html>`;
}
