import { existsSync, readFileSync } from 'node:fs';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { kpiOf, SHOPS } from '../domain/kpi-for-tests.ts';
import type { Measure } from '../domain/measure.ts';
import { PLAN } from '../schema/measures-for-tests.ts';
import { CARD_HEIGHT, CARD_WIDTH, type CardContent } from './card.ts';
import { kpiCard, kpiCardPath, measureCard, measureCardPath } from './content.ts';
import { cardPng, drawnCard } from './draw.ts';
import { glyphOf } from './fonts.ts';
import { drawable, missingCharacters } from './glyph.ts';

const measure = {
  code: 'I-(1)',
  slug: '1-1',
  edition: 2017,
  name: '地場産業の担い手を応援する',
  kpis: [SHOPS],
} as unknown as Measure;

const cardOf = (title: string): CardContent => ({ kicker: '指標', title, figures: [], footer: '見本市', notice: null });

test('a KPI’s card has its name, its newest value with its year, and its target', () => {
  expect(kpiCard(SHOPS, measure, PLAN)).toMatchObject({
    kicker: '指標　個別施策 I-(1) 地場産業の担い手を応援する',
    title: '空き店舗の活用数',
    figures: [{ name: null, year: '29年度', value: '39店舗', target: '目標 平成31（2019）年度 50店舗' }],
    footer: '見本市 見本計画',
    notice: '架空の自治体',
  });
});

test('a measure’s card has its year and its first KPIs by name', () => {
  const card = measureCard(measure, PLAN);
  expect(card.kicker).toBe('個別施策 I-(1)　平成29（2017）年度の評価シート');
  expect(card.figures.map(({ name, value }) => [name, value])).toEqual([['空き店舗の活用数', '39店舗']]);
});

test('a KPI without a value says so, and draws none', () => {
  const [figure] = kpiCard(kpiOf({}), measure, PLAN).figures;
  expect(figure).toMatchObject({ year: null, value: '実績値はまだありません', drawing: null, target: null });
});

test('cards have addresses that stay', () => {
  expect(measureCardPath(measure)).toBe('/cards/measures/1-1/2017.png');
  expect(kpiCardPath(SHOPS)).toBe('/cards/kpis/1-1-2.png');
});

test('rare kanji are drawn: 𠮷 and 龥 come from the second font, as strong as the first', () => {
  expect(missingCharacters('𠮷野髙﨑龥𩸽①㈱', glyphOf)).toEqual([]);
  expect(glyphOf('吉')).toMatchObject({ size: 2048, outline: 0 });
  expect(glyphOf('𠮷')).toMatchObject({ size: 1000, advance: 1000, outline: 75 });
});

test('a character that no font has is an error that names it', () => {
  expect(() => drawnCard(cardOf('笑顔😀のまち'))).toThrow(
    '「笑顔😀のまち」のカードの画像を作れません。「😀」（U+1F600）の字の形が、使っている書体にありません。ほかの字で書いてください。',
  );
});

test('what chooses between forms of a kanji, and breaks in names, have no shape of their own', () => {
  expect(drawable('葛\u{E0100}飾\n区\u200B か\u3099')).toBe('葛飾 区 が');
});

test('a card is 1200 × 630 px, opaque, and the same each time', async () => {
  const content = kpiCard(SHOPS, measure, PLAN);
  const png = await cardPng(content);
  expect(await sharp(png).metadata()).toMatchObject({ format: 'png', width: CARD_WIDTH, height: CARD_HEIGHT });
  expect((await sharp(png).stats()).isOpaque).toBe(true);
  expect(await cardPng(content)).toEqual(png);
});

/** The box of all that is darker than paper between two heights of a card, in px. */
async function inkBetween(svg: string, top: number, bottom: number) {
  const region = { left: 0, top, width: CARD_WIDTH, height: bottom - top };
  const cut = await sharp(Buffer.from(svg)).extract(region).flatten().grayscale().raw().toBuffer();
  const dark = [...cut.entries()].flatMap(([at, value]) => (value < 128 ? [at] : []));
  const x = dark.map((at) => at % CARD_WIDTH);
  const y = dark.map((at) => Math.floor(at / CARD_WIDTH));
  const least = (values: number[]) => values.reduce((a, b) => Math.min(a, b), Infinity);
  const most = (values: number[]) => values.reduce((a, b) => Math.max(a, b), -Infinity);
  return { left: least(x), right: most(x), top: top + least(y), bottom: top + most(y) };
}

test.each([
  ['the shortest', '数'],
  [
    'a long one',
    '授業中に児童・生徒が1人1台の学習用端末を、調べる、まとめる、発表するなどの場面で週に3回以上使っている割合',
  ],
  ['one longer than any card', '施策の進み具合を示す指標の名前'.repeat(20)],
  ['one without a place to break', 'ア'.repeat(300)],
])('%s title stays between the margins and above the figures', async (_, title) => {
  const ink = await inkBetween(drawnCard(kpiCard({ ...SHOPS, name: title }, measure, PLAN)), 110, 372);
  expect(ink.left).toBeGreaterThanOrEqual(60);
  expect(ink.right).toBeLessThanOrEqual(CARD_WIDTH - 60);
  expect(ink.top).toBeGreaterThan(115);
  expect(ink.bottom).toBeLessThan(368);
});

const JUDGIT = '../shared/data/judgit-outcomes.json';

test.skipIf(!existsSync(JUDGIT))('every character of 216 real indicators is drawn', () => {
  const { cases } = JSON.parse(readFileSync(JUDGIT, 'utf8')) as {
    cases: Record<string, readonly { outcome: { 成果指標: string; 単位: string | null } }[]>;
  };
  const texts = Object.values(cases).flatMap((each) =>
    each.map(({ outcome }) => `${outcome.成果指標}${outcome.単位 ?? ''}`),
  );
  expect(texts).toHaveLength(216);
  expect(missingCharacters(texts.join(''), glyphOf)).toEqual([]);
});
