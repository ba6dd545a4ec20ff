import { expect, test } from 'vitest';
import { embedHtml, embedPath, kpiCitation, kpiInEditionPath, measureCitation } from './citation.ts';
import { SHOPS } from './kpi-for-tests.ts';
import type { Kpi } from './kpi.ts';
import type { Measure } from './measure.ts';
import type { Plan } from './plan.ts';

const plan = {
  city: 'みほん市',
  name: 'みほん市総合計画',
  era: '平成',
  measureLevel: '個別施策',
  fictional: false,
} as Plan;
const measure = { code: 'I-(1)', slug: '1-1', edition: 2017, name: '地場産業の担い手を応援する' } as Measure;

const day = '2026-11-05';

test('a citation names city, plan, edition, measure, KPI, address and day', () => {
  expect(measureCitation(measure, plan, { address: 'https://example.jp/measures/1-1/2017/', day })).toBe(
    'みほん市「みほん市総合計画」平成29（2017）年度の評価シート 個別施策 I-(1)「地場産業の担い手を応援する」 https://example.jp/measures/1-1/2017/（2026年11月5日現在）',
  );
  expect(kpiCitation(SHOPS, measure, plan, { address: 'https://example.jp/measures/1-1/2017/#kpi-2', day })).toBe(
    'みほん市「みほん市総合計画」平成29（2017）年度の評価シート 個別施策 I-(1)「地場産業の担い手を応援する」 指標「空き店舗の活用数」 https://example.jp/measures/1-1/2017/#kpi-2（2026年11月5日現在）',
  );
});

test('where the site’s host is not known, a citation has no address rather than a part of one', () => {
  expect(measureCitation(measure, plan, { address: null, day })).toBe(
    'みほん市「みほん市総合計画」平成29（2017）年度の評価シート 個別施策 I-(1)「地場産業の担い手を応援する」（2026年11月5日現在）',
  );
});

test('an invented city is said to be one, in the citation and in the frame’s title', () => {
  const invented = { ...plan, fictional: true };
  expect(measureCitation(measure, invented, { address: null, day })).toContain('みほん市（架空の自治体）「');
  expect(embedHtml(SHOPS, invented, '/')).toContain('title="みほん市（架空の自治体）の指標');
});

test('what is cited is the edition, what is embedded the newest', () => {
  expect(kpiInEditionPath(measure, SHOPS)).toBe('/measures/1-1/2017/#kpi-2');
  expect(embedPath(SHOPS)).toBe('/embed/kpis/1-1-2/');
});

test('a frame is as high as the KPI has rows of figures', () => {
  const [row] = SHOPS.series;
  const height = (kpi: Kpi) => /height="(\d+)"/.exec(embedHtml(kpi, plan, '/'))?.[1];
  expect([height(SHOPS), height({ ...SHOPS, series: [row, row] })]).toEqual(['480', '810']);
});

test('the frame’s HTML is one element whatever the name holds', () => {
  expect(embedHtml({ ...SHOPS, name: '"A" <b> & B' }, plan, 'https://example.jp/embed/kpis/1-1-2/')).toBe(
    '<iframe src="https://example.jp/embed/kpis/1-1-2/" title="みほん市の指標「&quot;A&quot; &lt;b> &amp; B」" width="100%" height="480" loading="lazy"></iframe>',
  );
});
