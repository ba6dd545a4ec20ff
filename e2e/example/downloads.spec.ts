// What is taken away: every download that /data/ lists is there, of the size and rows it says, and says of itself whose data it
// is; the pages link to theirs; a pack is one document and one workbook, whole or of chosen sheets.

import { parse } from 'csv-parse/sync';
import { expect, test } from '@playwright/test';
import readExcelFile from 'read-excel-file/node';
import { builtFile, builtPages, isBuiltFile } from '../built-site.ts';

const file = (address: string) => builtFile(address, 'dist-example');
const rowsOf = (address: string) => parse(file(address), { bom: true, columns: true }) as Record<string, string>[];

/** 2.8KB from 2,803: as the page says it. */
function shownSize(bytes: number): string {
  const [size, unit] = bytes < 1e3 ? [bytes, 'B'] : bytes < 1e6 ? [bytes / 1e3, 'KB'] : [bytes / 1e6, 'MB'];
  return `${unit === 'B' ? size : size < 9.95 ? size.toFixed(1) : Math.round(size)}${unit}`;
}

/** Pages of sheets and KPIs; what changed between two sheets is no data of its own. */
const pagesWithData = () =>
  builtPages('dist-example').filter((each) => /^\/(?:measures|kpis)\/./.test(each) && !each.includes('..'));

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('every download that is listed is there, with the size and the rows that are said', async ({ page }) => {
    await page.goto('/data/');
    const listed = await page.locator('.download-link').evaluateAll((links) =>
      links.map((link) => ({
        address: new URL((link as HTMLAnchorElement).href).pathname,
        facts: link.nextElementSibling?.textContent ?? '',
      })),
    );
    expect(listed.length).toBeGreaterThan(400);
    for (const { address, facts } of listed) {
      expect(isBuiltFile(address, 'dist-example'), address).toBe(true);
      const size = shownSize(file(address).length);
      const said = address.endsWith('.csv') ? `${rowsOf(address).length.toLocaleString('ja-JP')}行、${size}` : size;
      expect(facts, address).toBe(said);
    }
  });

  test('a measure’s page and a KPI’s page link to their data', async ({ page, request }) => {
    for (const [address, names] of [
      ['/measures/1-1-1/', ['指標の値（CSV）', '文章（CSV）', 'すべて（JSON）', '評価シート（Excel）']],
      ['/kpis/waiting-children/', ['CSV', 'JSON']],
    ] as const) {
      await page.goto(address);
      for (const name of names) {
        const link = page.locator('.data-links').getByRole('link', { name, exact: true });
        const answer = await request.get((await link.getAttribute('href')) ?? '');
        expect(answer.status(), name).toBe(200);
      }
    }
  });

  test('what leads to the data makes no page more than 2 KB heavier', () => {
    for (const page of pagesWithData()) {
      const html = file(page).toString();
      const added = html.match(
        /<link rel="alternate" type="(?:text\/csv|application\/json)"[^>]*>|<span class="data-links".*?<\/span>/gs,
      );
      expect(added?.length, page).toBe(3);
      expect(added?.join('').length, page).toBeLessThan(2048);
    }
  });

  test('a KPI’s CSV holds its figures, each with its year and, where there is none, the reason', async ({
    request,
  }) => {
    const answer = await request.get('/kpis/waiting-children/data.csv');
    const rows = parse(await answer.body(), { bom: true, columns: true }) as Record<string, string>[];
    expect(new Set(rows.map((row) => row['指標名']))).toEqual(new Set(['待機児童数']));
    expect(new Set(rows.map((row) => row['架空の自治体']))).toEqual(new Set(['はい']));
    for (const row of rows) {
      const values = ['数値', '下限', '言葉の値', '値がない理由'].filter((name) => row[name] !== '');
      expect(values.length <= 1, JSON.stringify(row)).toBe(true);
    }
  });

  test('a pack is one document: cover, contents, each sheet on pages of its own, numbered', async ({ page }) => {
    const address = '/pack/2023/1-1/';
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('令和5（2023）年度の評価シート');
    const sheets = page.locator('.pack-sheet');
    const titles = await sheets.locator('h2').allInnerTexts();
    expect(titles.length).toBe(4);
    await expect(page.locator('.pack-contents li a')).toHaveCount(4);
    await expect(page.locator('.pack-choice')).toBeHidden();
    await expect(page.locator('.pack-use')).toContainText('JavaScriptが要ります');
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    const pages = [...pdf.matchAll(/\/Type\s*\/Page\b/g)].length;
    expect(pages).toBeGreaterThanOrEqual(2 + 4);
    expect(pages).toBeLessThanOrEqual(2 + 3 * 4);
  });

  test('a pack’s workbook has a tab for each of its sheets', async () => {
    const tabs = await readExcelFile(file('/pack/2023/1-1/sheets.xlsx'));
    expect(tabs.map(({ sheet }) => sheet)).toEqual(['1-1-(1)', '1-1-(2)', '1-1-(3)', '1-1-(4)']);
  });

  test('there is a pack for every edition and for every goal that has sheets of it', () => {
    const packs = builtPages('dist-example').filter((page) => page.startsWith('/pack/'));
    const of = (year: number) => packs.filter((page) => page.startsWith(`/pack/${year}/`)).length;
    expect([of(2023), of(2022), of(2021)]).toEqual([1 + 4 + 12, 1 + 4 + 8, 1 + 4 + 8]);
    for (const pack of packs) expect(isBuiltFile(`${pack}sheets.xlsx`, 'dist-example'), pack).toBe(true);
  });
});

test('sheets of a pack are chosen, and the choice is in the address', async ({ page }) => {
  await page.goto('/pack/2023/1/');
  await page.getByText('評価シートを選ぶ').click();
  await page.getByRole('checkbox', { name: /^1-1-\(2\)/ }).check();
  await page.getByRole('checkbox', { name: /^1-2-\(1\)/ }).check();
  await page.getByRole('button', { name: '選んだものだけにする' }).click();
  await page.waitForURL('**/pack/2023/1/?sheet=1-1-2&sheet=1-2-1');
  const shown = page.locator('.pack-sheet:visible');
  await expect(shown).toHaveCount(2);
  await expect(page.locator('.pack-contents ol li:visible')).toHaveCount(2);
  await expect(page.locator('[data-pack-chosen]')).toContainText('12枚のうち2枚を選んでいます。');
  await page.getByRole('link', { name: 'すべてに戻す' }).click();
  await expect(shown).toHaveCount(12);
});

test('the pack of many sheets is in parts, and one document for those who ask', async ({ page }) => {
  await page.goto('/pack/2023/');
  const sheets = page.locator('.pack-sheet:visible');
  await expect(sheets).toHaveCount(0);
  const entry = page.locator('.pack-contents').getByRole('link', { name: '保育の受け皿と質を確保する' });
  await expect(entry).toHaveAttribute('href', '/pack/2023/1/#sheet-1-1-1');

  await page.getByRole('link', { name: '48枚すべてを1つの文書にする' }).click();
  await page.waitForURL('**/pack/2023/?all');
  await expect(sheets).toHaveCount(48);
  await expect(page.locator('[data-pack-chosen]')).toContainText('48枚すべてを1つの文書にしました。');
  await expect(entry).toHaveAttribute('href', '#sheet-1-1-1');
  expect(await sheets.evaluateAll((all) => all.map(({ id }) => id))).toEqual(
    await page
      .locator('.pack-contents li a')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href')?.slice(1))),
  );

  await page.goto('/pack/2023/?sheet=1-1-2&sheet=3-1-1');
  await expect(sheets).toHaveCount(2);
  await expect(page.locator('[data-pack-chosen]')).toContainText('48枚のうち2枚を選んでいます。');
});

test('parts of a pack that do not come are told of', async ({ page }) => {
  await page.route('**/pack/2023/3/', (route) => route.abort());
  await page.goto('/pack/2023/?all');
  await expect(page.locator('[data-pack-chosen]')).toContainText('評価シートを読み込めませんでした。');
});

test('sheets that are chosen are one workbook, the same as in the whole one', async ({ page }) => {
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  await page.goto('/pack/2023/?sheet=1-1-2&sheet=3-1-1');
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: '選んだ2枚を入れたExcelのブックを保存する' }).click();
  const download = await saved;
  expect(download.suggestedFilename()).toBe('chosen-sheets.xlsx');
  const tabs = await readExcelFile(await download.path());
  expect(tabs.map(({ sheet }) => sheet)).toEqual(['1-1-(2)', '3-1-(1)']);
  const whole = await readExcelFile(file('/pack/2023/sheets.xlsx'));
  expect(tabs).toEqual(whole.filter(({ sheet }) => ['1-1-(2)', '3-1-(1)'].includes(sheet)));
  expect(complaints).toEqual([]);
});

test('a workbook that cannot be made is told of, and can be tried again', async ({ page }) => {
  await page.goto('/pack/2023/1/?sheet=1-1-2');
  await page.route('**/sheets.xlsx', (route) => route.abort());
  const button = page.getByRole('button', { name: '選んだ1枚' });
  await button.click();
  await expect(page.locator('[data-pack-chosen] [role="status"]')).toContainText('ブックを作れませんでした。');
  await page.unroute('**/sheets.xlsx');
  const saved = page.waitForEvent('download');
  await button.click();
  expect((await readExcelFile(await (await saved).path())).map(({ sheet }) => sheet)).toEqual(['1-1-(2)']);
  await expect(page.locator('[data-pack-chosen] [role="status"]')).toHaveText('');
});
