// On this city's own site: what is found is exactly what a browser shows, in every class of query; and what should come first
// does.

import { expect, test } from '@playwright/test';
import { addresses, ask, openSearch } from '../../../e2e/search-page.ts';
import { expectTruth } from '../../../e2e/search-truth.ts';

test('recall and precision are 1 on every class of query', async ({ page }) => {
  test.setTimeout(240_000);
  expect(await expectTruth(page, 'dist', 24)).toBeGreaterThanOrEqual(200);
});

/** Each query with the thing that must come first. */
const FIRST: readonly (readonly [string, string])[] = [
  ['テクノフェア推進事業', '/programmes/techno-fair/'],
  ['テクノフェア', '/programmes/techno-fair/'],
  ['てくのふぇあ', '/programmes/techno-fair/'],
  ['ﾃｸﾉﾌｪｱ', '/programmes/techno-fair/'],
  ['Techno Fair', '/programmes/techno-fair/'],
  ['techno fair', '/programmes/techno-fair/'],
  ['ＴＥＣＨＮＯ ＦＡＩＲ', '/programmes/techno-fair/'],
  ['"Techno Fair"', '/programmes/techno-fair/'],
  ['テクノフェア 推進', '/programmes/techno-fair/'],
  ['テクノフェア 来場者', '/measures/1-1/'],
  ['湘南ひらつかテクノフェア', '/measures/1-1/'],
  ['ツインシティ整備推進事業', '/programmes/twin-city/'],
  ['ツインシティ', '/programmes/twin-city/'],
  ['ついんしてぃ', '/programmes/twin-city/'],
  ['Twin City', '/programmes/twin-city/'],
  ['ツインシティ 整備', '/programmes/twin-city/'],
  ['ツインシティ大神地区', '/measures/1-1/'],
  ['区画整理', '/glossary/land-readjustment/'],
  ['土地区画整理', '/glossary/land-readjustment/'],
  ['土地区画整理組合', '/measures/1-1/'],
  ['大神地区土地区画整理組合', '/measures/1-1/'],
  ['ジェットロ', '/glossary/jetro/'],
  ['ジェトロ', '/glossary/jetro/'],
  ['JETRO', '/glossary/jetro/'],
  ['ｊｅｔｒｏ', '/glossary/jetro/'],
  ['日本貿易振興機構', '/glossary/jetro/'],
  ['個店', '/glossary/individual-shop/'],
  ['小さな店', '/glossary/individual-shop/'],
  ['店舗', '/glossary/store/'],
  ['助成', '/glossary/subsidy/'],
  ['補助金', '/glossary/subsidy/'],
  ['助成金', '/glossary/subsidy/'],
  ['融資', '/glossary/loan/'],
  ['お金を借りる', '/glossary/loan/'],
  ['まちゼミ', '/glossary/machi-zemi/'],
  ['マチゼミ', '/glossary/machi-zemi/'],
  ['街ゼミ', '/glossary/machi-zemi/'],
  ['コト体験', '/glossary/koto-experience/'],
  ['産学公', '/glossary/industry-academia-public/'],
  ['産学官', '/glossary/industry-academia-public/'],
  ['海外展開', '/glossary/overseas/'],
  ['輸出', '/glossary/overseas/'],
  ['シーズ', '/glossary/seeds/'],
  ['商店街', '/glossary/commercial-district/'],
  ['商店街にぎわい創出事業', '/programmes/shopping-street/'],
  ['にぎわい創出', '/programmes/shopping-street/'],
  ['一店逸品運動', '/glossary/one-shop-one-product/'],
  ['一店一品運動', '/glossary/one-shop-one-product/'],
  ['企業立地等促進事業', '/programmes/business-siting/'],
  ['企業の立地', '/glossary/business-siting/'],
  ['企業誘致', '/glossary/business-siting/'],
  ['共同研究', '/programmes/joint-research/'],
  ['中小企業経営支援事業', '/programmes/sme-management/'],
  ['中小企業経営等支援事業', '/programmes/sme-overseas/'],
  ['魅力アップ', '/programmes/shop-appeal/'],
  ['魅力化実施店舗数', '/kpis/1-1-2/'],
  ['魅力化', '/kpis/1-1-2/'],
  ['相談・紹介件数', '/kpis/1-1-1/'],
  ['新技術新商品', '/kpis/1-1-1/'],
  ['基幹産業の競争力を強化する', '/measures/1-1/'],
  ['基幹産業', '/measures/1-1/'],
  ['競争力', '/measures/1-1/'],
  ['商工会議所', '/measures/1-1/'],
  ['匠の店', '/measures/1-1/'],
  ['計算の方法', '/about/method/'],
  ['アクセシビリティ', '/about/accessibility/'],
  ['海外展開のセミナーはありますか', '/measures/1-1/'],
];

test(`what must come first does, for ${FIRST.length} queries`, async ({ page }) => {
  test.setTimeout(120_000);
  await openSearch(page, '?q=a');
  for (const [query, first] of FIRST) {
    await ask(page, query);
    expect.soft((await addresses(page))[0], query).toBe(first);
  }
});

test('things found by other words stand under those found directly', async ({ page }) => {
  await openSearch(page, '?q=a');
  for (const query of ['ジェトロ', 'Techno Fair', '補助金', 'お店', '街ゼミ']) {
    await ask(page, query);
    const vias = await page
      .locator('[data-search-results] > li')
      .evaluateAll((items) => items.map((item) => item.hasAttribute('data-via')));
    expect(vias, query).toEqual(vias.toSorted((a, b) => Number(a) - Number(b)));
    expect(vias, query).toContain(true);
  }
});
