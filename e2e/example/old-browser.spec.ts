// What a browser of ten years ago gets: all content and no search. Scripts are off, and of the stylesheets is left what such a
// browser understands: no custom properties, no grid, no logical properties, no nesting, none of the newer selectors, units,
// functions and at-rules.

import { expect, type Page, test } from '@playwright/test';
import { sampleOfPages } from '../built-site.ts';

test.use({ javaScriptEnabled: false });

/** Takes out of the page's stylesheets what browsers learned since, as they passed over it; says how much that was. */
function forgetNewCss(page: Page): Promise<number> {
  return page.evaluate(() => {
    const NEW_VALUES =
      /var\(|clamp\(|\b(?:min|max)\(|color-mix\(|light-dark\(|oklch|\b(?:d|s|l)v[hw]\b|\bgrid\b|\bcontents\b|\bclip\b(?= |$)/;
    const NEW_PROPERTIES =
      /^--|inline|block-|-block|^inset|^(?:row-|column-)?gap$|^grid|^place-|aspect-ratio|^text-(?:wrap|autospace|spacing)|word-break|overscroll|accent-color|color-scheme|^content-visibility|^contain/;
    const NEW_SELECTORS =
      /:is\(|:where\(|:has\(|:not\([^)]*,|&|:focus-visible|:focus-within|::marker|:target-text|::backdrop/;
    const NEW_CONDITIONS = /[<>]=?|prefers-|hover|pointer|forced-colors/;
    let taken = 0;
    const forget = (list: CSSRuleList, remove: (index: number) => void) => {
      for (let index = list.length - 1; index >= 0; index--) {
        const rule = list[index];
        if (rule instanceof CSSStyleRule && !NEW_SELECTORS.test(rule.selectorText)) {
          while (rule.cssRules.length > 0) rule.deleteRule(0);
          // A copy: what is removed is gone from the list that is gone through.
          for (const property of Array.from(rule.style)) {
            const isNew = NEW_PROPERTIES.test(property) || NEW_VALUES.test(rule.style.getPropertyValue(property));
            if (isNew) rule.style.removeProperty(property);
            if (isNew) taken++;
          }
        } else if (rule instanceof CSSMediaRule && !NEW_CONDITIONS.test(rule.conditionText))
          forget(rule.cssRules, (inner) => rule.deleteRule(inner));
        else {
          remove(index);
          taken++;
        }
      }
    };
    for (const sheet of document.styleSheets) forget(sheet.cssRules, (index) => sheet.deleteRule(index));
    return taken;
  });
}

/** Texts that stand in the page and are not to be read: without a size, out of the page, cut off, or on another text. */
function unseenTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    // What is not for the eyes in any browser: headings for screen readers, what needs the script, what is folded away.
    const NOT_FOR_EYES =
      '[hidden], .visually-hidden, .skip, script, style, template, title, desc, noscript, option, textarea, rp, [data-pack-choice]';
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const unseen: string[] = [];
    const lines: { text: string; box: DOMRect }[] = [];
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const text = node.textContent?.trim() ?? '';
      const parent = node.parentElement;
      if (text === '' || parent === null || parent.closest(NOT_FOR_EYES)) continue;
      if (parent.closest('details:not([open])') && !parent.closest('summary')) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const box = range.getBoundingClientRect();
      const isCut = (element: Element | null): boolean => {
        if (element === null || element === document.documentElement) return false;
        const { overflowX, overflowY } = getComputedStyle(element);
        const around = element.getBoundingClientRect();
        if (overflowX === 'hidden' && (box.left >= around.right || box.right <= around.left)) return true;
        if (overflowY === 'hidden' && (box.top >= around.bottom || box.bottom <= around.top)) return true;
        return isCut(element.parentElement);
      };
      const isOut = box.right + window.scrollX <= 0 || box.bottom + window.scrollY <= 0;
      if (box.width < 1 || box.height < 1 || isOut || isCut(parent)) unseen.push(`${parent.tagName}: ${text}`);
      // Labels of a chart stand where the chart has room for them: charts have tests of their own.
      else if (!parent.closest('svg')) lines.push(...[...range.getClientRects()].map((each) => ({ text, box: each })));
    }
    lines.sort((one, other) => one.box.top - other.box.top);
    for (const [index, { text, box }] of lines.entries())
      for (let next = index + 1; next < lines.length; next++) {
        const other = lines[next];
        if (other === undefined || other.box.top >= box.bottom) break;
        const width = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
        const height = Math.min(box.bottom, other.box.bottom) - other.box.top;
        // Lines of a paragraph may touch; half a character on another cannot be read.
        if (width > 8 && height > 8) unseen.push(`${text} lies on ${other.text}`);
      }
    return unseen;
  });
}

for (const address of sampleOfPages('dist-example', 3)) {
  test(`${address} shows all its texts in a browser of ten years ago`, async ({ page }) => {
    await page.goto(address);
    expect(await forgetNewCss(page)).toBeGreaterThanOrEqual(100);
    expect(await unseenTexts(page)).toEqual([]);
  });
}

test('a text that cannot be read is noticed', async ({ page }) => {
  await page.goto('/about/');
  await forgetNewCss(page);
  for (const style of ['display: none', 'position: absolute; left: -999px', 'position: absolute; top: 0; left: 0']) {
    await page.locator('h1').evaluate((heading, text) => {
      heading.style.cssText = text;
    }, style);
    expect((await unseenTexts(page)).join(), style).toContain((await page.locator('h1').textContent())?.trim() ?? '?');
  }
});

test('the search says what it needs, and every page leads to lists instead', async ({ page }) => {
  await page.goto('/search/');
  await forgetNewCss(page);
  await expect(page.locator('main')).toContainText('言葉で探すには、JavaScriptが要ります。');
  for (const address of ['/', '/kpis/', '/programmes/', '/glossary/'])
    await expect(page.locator(`a[href="${address}"]:visible`).first()).toBeVisible();
});
