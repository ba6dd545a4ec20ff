// The built page against the facts of the city's sheet (平成29年度, 個別施策 I-(1)), written out letter by letter.
// JavaScript is off: everything must be there without it.

import { gzipSync } from 'node:zlib';
import { expect, type Locator, test } from '@playwright/test';
import { builtFile } from '../../../e2e/built-site.ts';

test.use({ javaScriptEnabled: false });

const achievements = [
  '企業の立地や増築等に対する施設整備への助成と合わせて、市内在住者の新規雇用や土地取得による事業拡大を助成するとともに、中小企業に対する設備投資を支援し、企業の事業と雇用機会の拡大を促進しました。',
  '事業者ニーズに即した融資制度や経営課題に対する相談体制を拡充するとともに、ジェットロ等の関係機関との共催によるセミナーを開催し、海外展開を目指す企業間の情報交換や人材育成を図りました。',
  'アドバイザー派遣をはじめ、「匠の店」による「コト体験」の実施及び一店逸品運動に対する支援により、個店の魅力発信と経営力の強化を図りました。また、「まちゼミ」などのイベントや販売促進活動を支援し、商店街のにぎわい創出を図りました。',
  '製品の特性や信頼性向上などに関する市内企業と大学との共同研究について、企業から3件相談がありましたが、補助対象となる案件はありませんでした。',
  '91の企業・団体の参加により湘南ひらつかテクノフェアを3日間開催し、販路の拡大や企業間等の交流、商取引を促進しました。',
  '新たな産業拠点の形成のため、ツインシティ大神地区土地区画整理組合に対して指導や助言を行い、造成工事や道路等の公共施設の整備の進捗を図りました。',
];

const challengesAndResponses = [
  [
    '企業の投資の動きが活発になってきたことから、施設整備や雇用機会の創出を促すため、関係機関とも協力して効果的な支援や事業のPRを図っていく必要があります。',
    '制度の周知を進めるとともに、操業しやすい環境整備を促進する支援策の充実に向けて、企業へのヒアリング等に取り組みます。',
  ],
  [
    '関係機関と連携を図り、経済情勢や事業者のニーズ等を反映した、より利用しやすい融資制度や様々な経営課題に応じた各種制度の充実を継続的に図る必要があります。',
    '関係機関と連携して、金融面での支援のほか、セミナーの開催や経営相談など、経済状況や事業者ニーズに対応した支援を進めます。',
  ],
  [
    '商品以外の価値を提供するなど、消費者に選ばれた個店づくりを進めるほか、集客や購買につながる商店会活動を促進する必要があります。',
    '個店の経営強化を促進するため、アドバイザー派遣等の支援を行います。また、商店街の活性化を促進するため、「まちゼミ」など商店街団体等が行う共同販売促進活動に対して支援します。',
  ],
  [
    '市場の開拓も視野に、中小企業等のニーズと大学等のシーズを結びつける機会の創出を図る必要があります。',
    'セミナーやテクノフェア等の事業を実施する過程で中小企業のニーズや大学のシーズを把握するとともに、情報交換の機会を充実させ、産学の連携を推進していきます。',
  ],
  [
    'テクノフェアの来場者の減少に伴い出展者数も減少傾向にあるため、来場者の増加に繋がるようなイベントや講演会を開催する必要があります。',
    '平塚商工会議所等と連携し出展者を掘り起こすとともに、来場者の増加に繋がるような新しいイベントの創出を支援します。',
  ],
  [
    '平塚市ツインシティ大神地区土地区画整理組合のスケジュールによる事業進捗を図り、環境と共生した新たな産業拠点の形成が必要です。',
    '組合主体による地元、立地企業、県・市等との三者協働により、整備に向けた協議や調整を図るとともに、平塚市ツインシティ大神地区土地区画整理組合に対して、より効率的かつ地域特性を踏まえた支援を行います。',
  ],
] as const;

const initiatives = [
  ['企業が立地する際などの施設や設備の整備、新規雇用に対する助成', '企業立地等促進事業', 'business-siting'],
  ['中小企業の施設・設備の導入等の支援', '中小企業経営支援事業', 'sme-management'],
  ['商業者の経営強化や商店の魅力化のための支援', '商店等魅力アップ推進事業', 'shop-appeal'],
  ['各商店会等の特色を活かした集客や交流の場づくりの取組への支援', '商店街にぎわい創出事業', 'shopping-street'],
  ['産学公の共同研究による新製品や新技術開発等の事業化の支援', '産学公共同研究支援事業', 'joint-research'],
  ['海外展開を目指す企業間の情報交換や人材育成の支援', '中小企業経営等支援事業', 'sme-overseas'],
  ['企業等が製造した製品の展示・PRや交流を通じた商取引の促進', 'テクノフェア推進事業', 'techno-fair'],
  ['ツインシティ整備の推進', 'ツインシティ整備推進事業', 'twin-city'],
] as const;

for (const address of ['/measures/1-1/', '/measures/1-1/2017/']) {
  test.describe(address, () => {
    test.beforeEach(async ({ page }) => {
      await page.goto(address);
    });

    test('the sheet has its number and its title', async ({ page }) => {
      const heading = page.getByRole('heading', { level: 1 });
      await expect(heading).toHaveCount(1);
      await expect(heading).toContainText('基幹産業の競争力を強化する');
      await expect(page.locator('main')).toContainText('個別施策');
      await expect(page.locator('main')).toContainText('I-(1)');
    });

    test('the headings are those of the sheet', async ({ page }) => {
      for (const heading of [
        '重要業績評価指標 (KPI)',
        '施策の推進に向けた主な取組の「成果」',
        '施策を推進する上での「課題」',
        '課題解決を図るための「取組方針」',
        '関連する【取組】と（事業）',
      ]) {
        await expect(page.locator('main :is(h2, h3, th)', { hasText: heading }).first(), heading).toBeVisible();
      }
    });

    test('the KPI table has the two-level header of the sheet', async ({ page }) => {
      const table = kpiTable(page.locator('main'));
      await expect(table.locator('caption')).toHaveCount(1);
      const [upper, lower] = [headerRow(table, 0), headerRow(table, 1)];
      await expect(upper.filter({ hasText: '指標名' })).toHaveAttribute('rowspan', '2');
      await expect(upper.filter({ hasText: '単位' })).toHaveAttribute('rowspan', '2');
      await expect(upper.filter({ hasText: '実績値' })).toHaveAttribute('colspan', '5');
      await expect(upper.filter({ hasText: '目標値' })).toHaveAttribute('scope', /col/);
      await expect(lower).toHaveText([/計画策定時/, /27.*年度/, /28.*年度/, /29.*年度/, /30.*年度/, /31.*年度/]);
      for (const cell of await table.locator('thead th').all()) await expect(cell).toHaveAttribute('scope', /^col/);
    });

    test('both rows of the KPI table hold the cells of the sheet, the blank one as a word', async ({ page }) => {
      const rows = kpiTable(page.locator('main')).locator('tbody tr');
      await expect(rows).toHaveCount(2);
      const [first, second] = [rows.nth(0), rows.nth(1)];

      await expect(first.locator('th[scope="row"]')).toContainText('事業拡大や新技術・新商品等の相談・紹介件数');
      await expect(first.locator('th[scope="row"]')).toContainText('年間');
      expect(await cells(first)).toEqual(['件', '44', '39', '53', '34', '空欄', '50']);

      await expect(second.locator('th[scope="row"]')).toContainText('魅力化実施店舗数');
      await expect(second.locator('th[scope="row"]')).toContainText('累計');
      expect(await cells(second)).toEqual(['店舗', '10', '18', '31', '39', '空欄', '50']);
    });

    test('there are two KPIs', async ({ page }) => {
      const numbers = (await ids(page.locator('[id^="kpi-"]'))).filter((id) => /^kpi-\d+$/.test(id));
      expect(numbers).toEqual(['kpi-1', 'kpi-2']);
      await expect(page.locator('#kpi-1')).toContainText('事業拡大や新技術・新商品等の相談・紹介件数');
      await expect(page.locator('#kpi-2')).toContainText('魅力化実施店舗数');
    });

    test('the six achievements stand in the order of the sheet', async ({ page }) => {
      expect(await ids(page.locator('[id^="achievement-"]'))).toEqual(numbered('achievement', 6));
      for (const [index, text] of achievements.entries()) {
        expect(await passage(page.locator(`#achievement-${index + 1}`))).toBe(text);
      }
    });

    test('the six challenges stand in the order of the sheet, each before its response', async ({ page }) => {
      expect(await ids(page.locator(':is([id^="challenge-"], [id^="response-"])'))).toEqual(
        numbered('challenge', 6).flatMap((id, index) => [id, `response-${index + 1}`]),
      );
      for (const [index, [challenge, response]] of challengesAndResponses.entries()) {
        expect(await passage(page.locator(`#challenge-${index + 1}`))).toBe(challenge);
        expect(await passage(page.locator(`#response-${index + 1}`))).toBe(response);
      }
    });

    test('the eight initiatives stand in the order of the sheet, each with its programme', async ({ page }) => {
      expect(await ids(page.locator('[id^="initiative-"]'))).toEqual(numbered('initiative', 8));
      for (const [index, [text, programme, id]] of initiatives.entries()) {
        const initiative = page.locator(`#initiative-${index + 1}`);
        expect(await passage(initiative)).toBe(text);
        const links = initiative.locator('a[href*="/programmes/"]');
        await expect(links).toHaveCount(1);
        await expect(links).toHaveText(programme);
        await expect(links).toHaveAttribute('href', `/programmes/${id}/`);
      }
    });
  });
}

for (const [text, programme, id] of initiatives) {
  test(`/programmes/${id}/ names ${programme} and leads back to its measure`, async ({ page }) => {
    await page.goto(`/programmes/${id}/`);
    await expect(page.getByRole('heading', { level: 1 })).toContainText(programme);
    await expect(page.locator('main a[href^="/measures/1-1/"]').first()).toBeVisible();
    await expect(page.locator('main')).toContainText(text);
  });
}

test('the page with its CSS is at most 14 KB gzipped', () => {
  expect(gzipSync(builtFile('/measures/1-1/')).length).toBeLessThanOrEqual(14 * 1024);
});

test('the sheet is printed on two A4 pages at most', async ({ page }) => {
  await page.goto('/measures/1-1/');
  const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');

  const pages = pdf.match(/\/Type\s*\/Page\b/g) ?? [];
  expect(pages.length).toBeGreaterThanOrEqual(1);
  expect(pages.length).toBeLessThanOrEqual(2);

  // A4 in points, to the nearest whole one.
  const sizes = [...pdf.matchAll(/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) => [
    Math.round(Number(width)),
    Math.round(Number(height)),
  ]);
  expect(sizes.length).toBeGreaterThanOrEqual(1);
  for (const size of sizes) expect(size).toEqual([595, 842]);
});

function kpiTable(main: Locator): Locator {
  return main.locator('table', { has: main.page().locator('tbody th[scope="row"]') }).first();
}

function headerRow(table: Locator, row: number): Locator {
  return table.locator('thead tr').nth(row).locator('th');
}

/** The text of a row's first seven data cells: unit, baseline, five years. */
async function cells(row: Locator): Promise<string[]> {
  return (await row.locator('td').allTextContents()).slice(0, 7).map((text) => text.trim());
}

/** The text of an element's one passage, as it is, line breaks and all. */
async function passage(element: Locator): Promise<string> {
  const own = await element.getAttribute('data-passage');
  const holder = own === null ? element.locator('[data-passage]') : element;
  await expect(holder).toHaveCount(1);
  return holder.evaluate(({ textContent }) => textContent.trim());
}

async function ids(elements: Locator): Promise<string[]> {
  return elements.evaluateAll((all) => all.map(({ id }) => id));
}

function numbered(kind: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => `${kind}-${index + 1}`);
}
