import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { findBrowser } from '../browser.ts';
import { builtPages } from '../built-site.ts';
import { addresses, answered, openSearch, searchFor } from '../search-page.ts';

const box = 'input[type=search]';

test.describe('what people type finds the sheet', () => {
  for (const [words, marked] of [
    ['オープンファクトリー', 'オープンファクトリー'],
    ['おーぷんふぁくとりー', 'オープンファクトリー'],
    ['ｵｰﾌﾟﾝﾌｧｸﾄﾘｰ', 'オープンファクトリー'],
    ['シティプロモーション', 'シティプロモーション'],
    ['出張相談', '出張相談'],
  ] as const) {
    test(words, async ({ page }) => {
      await searchFor(page, words);
      expect(await addresses(page)).toContain('/measures/3-1-2/');
      const sheet = page.locator('li[data-href="/measures/3-1-2/"]');
      await expect(sheet.locator('mark').first()).toHaveText(marked);
      const number = Number(await page.locator('[role=status]').getAttribute('data-count'));
      expect(number).toBe((await addresses(page)).length);
      await expect(page.locator('[role=status]')).toContainText(`${number}件`);
    });
  }

  test('Open Factory finds the programme, and through its alias the sheet', async ({ page }) => {
    await searchFor(page, 'Open Factory');
    expect((await addresses(page))[0]).toBe('/programmes/factory-open/');
    const sheet = page.locator('li[data-href="/measures/3-1-2/"]');
    await expect(sheet).toHaveAttribute('data-via', /オープンファクトリー/);
    await expect(sheet.locator('mark').first()).toBeVisible();
    await expect(sheet).toContainText('「Open Factory」は「オープンファクトリー');
  });

  test('each passage has a link to its place and stands under its name in the sheet', async ({ page }) => {
    await searchFor(page, 'オープンファクトリー');
    const passages = page.locator('li[data-href="/measures/3-1-2/"] .passages > li');
    const links = await passages
      .locator('a')
      .evaluateAll((all) => all.map((link) => [link.textContent, link.getAttribute('href')?.split(':~:')[0]]));
    expect(links).toEqual([
      ['成果 5', '/measures/3-1-2/#achievement-5'],
      ['取組 5', '/measures/3-1-2/#initiative-5'],
    ]);
  });
});

test.describe('other words', () => {
  test('another spelling leads to the one in the sheet, and says so', async ({ page }) => {
    await searchFor(page, '事業継承');
    const sheet = page.locator('li[data-href="/measures/3-1-2/"]');
    await expect(sheet).toHaveAttribute('data-via', '事業承継');
    await expect(sheet).toContainText('「事業継承」は「事業承継」の別名です。');
    await expect(sheet.locator('mark').first()).toHaveText('事業承継');
  });

  test('everyday words lead to official ones, and it says so', async ({ page }) => {
    await searchFor(page, '跡継ぎ');
    const sheet = page.locator('li[data-href="/measures/3-1-2/"]');
    await expect(sheet).toHaveAttribute('data-via', /事業承継/);
    await expect(sheet).toContainText('という言葉で書かれています。');
  });

  test('a question falls back to the words in it, and says so', async ({ page }) => {
    await searchFor(page, '原材料の値上がりの相談はありますか');
    const sheet = page.locator('li[data-href="/measures/3-1-2/"]');
    await expect(sheet).toHaveAttribute('data-via', '原材料 値上がり 相談');
    await expect(sheet).toContainText('文の中の言葉「原材料」「値上がり」「相談」で探しました。');
  });
});

test.describe('nothing found', () => {
  for (const words of ['宇宙船', '委任状', 'ぬるぽガッ']) {
    test(`${words} is an honest zero with all programmes to choose from`, async ({ page }) => {
      await searchFor(page, words);
      expect(await addresses(page)).toEqual([]);
      await expect(page.locator('[role=status]')).toHaveText(`0件：「${words}」を含む項目は見つかりませんでした。`);
      const names = await page.locator('#programmes li a').allTextContents();
      expect(names).toHaveLength(
        builtPages('dist-example').filter((address) => address.startsWith('/programmes/')).length - 1,
      );
      expect(names.toSorted()).toContain('オープンファクトリー開催事業');
      await expect(page.locator('#programmes')).toBeVisible();
    });
  }

  test('a near miss is offered beside the results, not among them', async ({ page }) => {
    await searchFor(page, 'オープンフアクトリー');
    expect(await addresses(page)).toEqual([]);
    const near = page.locator('[data-search-near] a');
    await expect(near.filter({ hasText: '「オープンファクトリー」で探す' })).toBeVisible();
    await near.filter({ hasText: '「オープンファクトリー」で探す' }).click();
    await answered(page);
    expect(await addresses(page)).toContain('/measures/3-1-2/');
  });
});

test.describe('typing', () => {
  test('results follow the keys, and the address keeps the words', async ({ page }) => {
    await page.goto('/search/');
    await page.locator(box).fill('出張相談');
    await answered(page);
    expect(await addresses(page)).toContain('/measures/3-1-2/');
    expect(new URL(page.url()).searchParams.get('q')).toBe('出張相談');
    await page.reload();
    await answered(page);
    await expect(page.locator(box)).toHaveValue('出張相談');
  });

  test('kana that are still to be converted are not searched, and the Enter that converts does not submit', async ({
    page,
  }) => {
    await page.goto('/search/');
    await page.locator(box).focus();
    const input = await page.context().newCDPSession(page);
    for (const kana of ['しゅ', 'しゅっち', 'しゅっちょう']) {
      await input.send('Input.imeSetComposition', {
        text: kana,
        selectionStart: kana.length,
        selectionEnd: kana.length,
      });
      await page.waitForTimeout(80);
    }
    await page.keyboard.press('Enter');
    await page.waitForTimeout(400);
    await expect(page.locator('[role=status]')).toBeEmpty();
    expect(page.url()).not.toContain('q=');
    await input.send('Input.imeSetComposition', { text: '出張', selectionStart: 2, selectionEnd: 2 });
    await input.send('Input.insertText', { text: '出張' });
    await answered(page);
    await expect(page.locator(box)).toHaveValue('出張');
    expect(await addresses(page)).toContain('/measures/3-1-2/');
  });

  test('everything with the keyboard alone', async ({ page }) => {
    await page.goto('/search/');
    await page.keyboard.press('/');
    await expect(page.locator(box)).toBeFocused();
    await page.keyboard.type('Open');
    await answered(page);
    await page.keyboard.press('ArrowDown');
    await expect(page.locator('[data-search-results] a').first()).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(page.locator('[data-search-results] a').nth(1)).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await expect(page.locator(box)).toBeFocused();
    await page.keyboard.press('/');
    await expect(page.locator(box)).toHaveValue('Open/');
    await page.keyboard.press('Backspace');
    await answered(page);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/programmes/factory-open/');
  });
});

test.describe('addresses', () => {
  test('back and forward go through the searches', async ({ page }) => {
    await page.goto('/search/');
    for (const words of ['オープンファクトリー', '宇宙船']) {
      await page.locator(box).fill(words);
      await page.keyboard.press('Enter');
      await expect(page.locator('[role=status]')).toContainText(words);
      await answered(page);
    }
    await page.goBack();
    await expect(page.locator(box)).toHaveValue('オープンファクトリー');
    await expect(page.locator('[role=status]')).toContainText('オープンファクトリー');
    expect(await addresses(page)).toContain('/measures/3-1-2/');
    await page.goForward();
    await expect(page.locator(box)).toHaveValue('宇宙船');
    await expect(page.locator('[role=status]')).toContainText('宇宙船');
    expect(await addresses(page)).toEqual([]);
  });

  test('another word is a step of its own without Enter, a longer one is not', async ({ page }) => {
    await page.goto('/search/');
    for (const words of ['オープン', 'オープンファク', 'オープンファクトリー', '宇宙船']) {
      await page.locator(box).fill(words);
      await expect(page.locator('[role=status]')).toContainText(`「${words}」`);
    }
    await page.goBack();
    await expect(page.locator(box)).toHaveValue('オープンファクトリー');
  });

  test('back from a result shows the search again', async ({ page }) => {
    await searchFor(page, 'オープンファクトリー');
    await page.locator('[data-search-results] h2 a').first().click();
    await page.waitForURL('**/programmes/factory-open/');
    await page.goBack();
    await answered(page);
    await expect(page.locator(box)).toHaveValue('オープンファクトリー');
    expect(await addresses(page)).toContain('/programmes/factory-open/');
  });

  test('a shared link brings words, choices and all results', async ({ page }) => {
    await openSearch(page, `?q=${encodeURIComponent('支援')}&kind=programme&all`);
    await expect(page.locator(box)).toHaveValue('支援');
    const kinds = await page
      .locator('[data-search-results] > li')
      .evaluateAll((items) => items.map((item) => (item as HTMLElement).dataset['kind']));
    expect(kinds.length).toBeGreaterThan(1);
    expect(new Set(kinds)).toEqual(new Set(['programme']));
    await expect(page.getByRole('checkbox', { name: /事業/ }).first()).toBeChecked();
  });

  test("the header's box on any page leads here", async ({ page }) => {
    await page.goto('/');
    await page.locator('header input[type=search]').fill('シティプロモーション');
    await page.keyboard.press('Enter');
    await answered(page);
    expect(await addresses(page)).toContain('/programmes/city-promotion/');
  });
});

test('choices narrow the results and say how many each leaves', async ({ page }) => {
  await searchFor(page, 'オープンファクトリー');
  const achievement = page.getByRole('checkbox', { name: /^成果/ });
  await expect(
    page.locator('fieldset', { hasText: '載っている欄' }).locator('label', { hasText: '成果' }),
  ).toContainText('1');
  await achievement.check();
  await expect(page.locator('[role=status]')).toContainText('1件');
  expect(await addresses(page)).toEqual(['/measures/3-1-2/']);
  expect(new URL(page.url()).searchParams.getAll('section')).toEqual(['achievement']);
  await page.goBack();
  await expect(page.locator('[role=status]')).toContainText('2件');
  await expect(achievement).not.toBeChecked();
});

test('what is beyond the limits is said', async ({ page }) => {
  await searchFor(page, '一 二 三 四 五 六 七 八 九');
  await expect(page.locator('[data-search-notes]')).toContainText('「九」は使っていません');
  await searchFor(page, 'あ'.repeat(130));
  await expect(page.locator('[data-search-notes]')).toContainText('後の30文字は使っていません');
});

test.describe('when something does not work', () => {
  test('without JavaScript the page is an index and shows no form that does nothing', async ({ browser, baseURL }) => {
    const context = await browser.newContext({
      javaScriptEnabled: false,
      ...(baseURL === undefined ? {} : { baseURL }),
    });
    const page = await context.newPage();
    await page.goto(`/search/?q=${encodeURIComponent('オープンファクトリー')}`);
    await expect(page.locator('[data-search-form]')).toBeHidden();
    await expect(page.getByRole('link', { name: 'オープンファクトリー開催事業' })).toBeVisible();
    await expect(page.getByRole('link', { name: '市内企業の景況感DI' })).toBeVisible();
    await expect(page.getByRole('link', { name: '中小企業の経営と事業承継を支える' })).toBeVisible();
    await expect(page.getByText('ページ内を検索')).toBeVisible();
    await context.close();
  });

  test('without WebAssembly the same is found by scanning, and it says so', async ({ page }) => {
    await searchFor(page, 'オープンファクトリー');
    const before = await page.locator('[data-search-results]').innerText();
    await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'WebAssembly'));
    await searchFor(page, 'オープンファクトリー');
    expect(await page.locator('[data-search-results]').innerText()).toBe(before);
    await expect(page.locator('[data-search-notes]')).toContainText('すべての文章を順に調べました');
  });

  for (const part of ['pagefind.js', 'wasm.unknown.pagefind', '*.pf_meta', 'index/*', 'pagefind-entry.json']) {
    test(`without ${part} the same is found by scanning, and it says so`, async ({ page }) => {
      await page.route(`**/search/data/pagefind/0/${part}*`, (route) => route.abort());
      await searchFor(page, 'オープンファクトリー');
      expect(await addresses(page)).toEqual(['/programmes/factory-open/', '/measures/3-1-2/']);
      await expect(page.locator('[data-search-notes]')).toContainText('すべての文章を順に調べました');
    });
  }

  test('when nothing can be loaded it says so, offers the lists, and tries again', async ({ page }) => {
    await page.route('**/search/data/**', (route) => route.abort());
    await page.goto(`/search/?q=${encodeURIComponent('オープンファクトリー')}`);
    await expect(page.locator('[role=status]')).toContainText('読み込めませんでした');
    await expect(page.getByRole('link', { name: 'オープンファクトリー開催事業' })).toBeVisible();
    await page.unroute('**/search/data/**');
    await page.getByRole('button', { name: 'もう一度試す' }).click();
    await answered(page);
    expect(await addresses(page)).toContain('/measures/3-1-2/');
  });

  test('results that are slow to come show that they are coming', async ({ page }) => {
    let go: () => void = () => {};
    const gate = new Promise<void>((resolve) => (go = resolve));
    await page.route('**/search/data/catalogue', async (route) => {
      await gate;
      await route.continue();
    });
    await page.goto(`/search/?q=${encodeURIComponent('オープンファクトリー')}`);
    await expect(page.locator('[role=status]')).toHaveText('検索しています…');
    await expect(page.locator('[data-search-results]')).toHaveAttribute('aria-busy', 'true');
    go();
    await answered(page);
    expect(await addresses(page)).toContain('/measures/3-1-2/');
  });

  test('how many were found stays, while what else could be chosen is still counted', async ({ page }) => {
    let go: () => void = () => {};
    const gate = new Promise<void>((resolve) => (go = resolve));
    const results = page.locator('[data-search-results] > li');
    await page.clock.install();
    await page.route('**/search/data/pages/*', async (route) => {
      if ((await results.count()) > 0) await gate;
      await route.continue();
    });
    const counting = page.waitForRequest(
      async (request) => request.url().includes('/pages/') && (await results.count()) > 0,
    );
    await page.goto(`/search/?q=${encodeURIComponent('保育')}`);
    await counting;
    await page.clock.fastForward(5000);
    await expect(page.locator('[role=status]')).toContainText(/^\d+件/);
    go();
    await answered(page);
    await expect(page.locator('[role=status]')).toContainText(/^\d+件/);
  });
});

test.describe('hostile queries do nothing', () => {
  for (const [name, words] of [
    ['a script', '<script>alert(1)</script>'],
    ['an image', '<img src=x onerror=alert(1)>オープンファクトリー'],
    ['10,000 characters', '検'.repeat(10_000)],
    ['1,000 words', Array.from({ length: 1000 }, (_, index) => `語${index}`).join(' ')],
    ['a lone surrogate', '\uD800テクノ\uDC00'],
    ['regex characters', '.*+?^${}()|[]\\'],
    ['quotes without end', '"テクノ「フェア'],
    ['only marks', '「」・、。'],
    ['a prototype', '__proto__ constructor'],
    ['a fragment', 'a:~:text=b#c&d=e'],
  ] as const) {
    test(name, async ({ page }) => {
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(error.message));
      page.on('dialog', (dialog) => {
        errors.push(dialog.message());
        void dialog.dismiss();
      });
      await page.goto('/search/');
      const elements = await page.locator('script, img, iframe').count();
      await page.locator(box).fill(words);
      await page.keyboard.press('Enter');
      await expect(page.locator('[role=status]')).not.toBeEmpty();
      await expect(page.locator('[data-search-results]:not([aria-busy])')).toHaveCount(1);
      await page.waitForTimeout(200);
      expect(errors).toEqual([]);
      expect(await page.locator('script, img, iframe').count()).toBe(elements);
    });
  }
});

for (const [name, search] of [
  ['results with choices', `?q=${encodeURIComponent('支援')}`],
  ['results found by other words', `?q=${encodeURIComponent('跡継ぎ')}`],
  ['nothing found', `?q=${encodeURIComponent('宇宙船')}`],
] as const) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe finds nothing wrong with ${name} in ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width: 320, height: 800 });
      await openSearch(page, search);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    });
  }
}

test('loading begins when the box gets the focus', async ({ page }) => {
  await page.goto('/search/');
  const wanted = page.waitForRequest('**/search/data/catalogue');
  await page.locator(box).focus();
  await wanted;
});

test('on the page that a result leads to, the words are marked', async ({ page }) => {
  await searchFor(page, 'オープンファクトリー');
  const link = page.getByRole('link', { name: '成果 5', exact: true });
  await expect(link).toHaveAttribute('href', /#achievement-5:~:text=/);
  await link.click();
  await page.waitForURL('**/measures/3-1-2/**');
  const passage = page.locator('#achievement-5');
  await expect(passage).toBeInViewport();
  // The packaged headless shell follows a text fragment and draws no mark for it.
  if (findBrowser().executablePath?.includes(join('.cache', 'chromium'))) return;
  const yellow = async () => yellowShare(page, await passage.screenshot());
  await expect.poll(yellow).toBeGreaterThan(0.005);
  await page.goto('/measures/3-1-2/');
  expect(await yellow()).toBeLessThan(0.001);
});

/** How much of a picture is yellow: highlights are drawn by the browser and stand nowhere in the document. */
async function yellowShare(page: import('@playwright/test').Page, picture: Buffer): Promise<number> {
  return page.evaluate(async (data) => {
    const image = await createImageBitmap(
      new Blob([Uint8Array.from(atob(data), (character) => character.charCodeAt(0))]),
    );
    const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d');
    canvas?.drawImage(image, 0, 0);
    const { data: pixels = new Uint8ClampedArray() } = canvas?.getImageData(0, 0, image.width, image.height) ?? {};
    let yellow = 0;
    for (let at = 0; at < pixels.length; at += 4) {
      const [red = 0, green = 0, blue = 0] = pixels.subarray(at, at + 3);
      if (red > 200 && green > 190 && blue < 200) yellow += 1;
    }
    return yellow / (pixels.length / 4);
  }, picture.toString('base64'));
}
