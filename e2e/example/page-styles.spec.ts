// Each page carries the stylesheet of the components that it is made of. A rule that applies to it and stands in other pages alone
// was written where it does not belong.

import { expect, type Page, test } from '@playwright/test';
import { sampleOfPages } from '../built-site.ts';

const PAGES = sampleOfPages('dist-example', 2);

/** The rules of the page by their selectors, with the media they are for. */
const rulesOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const listed = (rules: CSSRuleList, media: string): string[] =>
      [...rules].flatMap((rule) => {
        if (rule instanceof CSSMediaRule) return listed(rule.cssRules, rule.conditionText);
        return rule instanceof CSSStyleRule ? [`${media}|${rule.selectorText}`] : [];
      });
    return [...document.styleSheets].flatMap((sheet) => listed(sheet.cssRules, ''));
  });

/** The rules whose selectors an element of the page meets. */
const applying = (page: Page, rules: readonly string[]): Promise<string[]> =>
  page.evaluate(
    (all) =>
      all.filter((rule) => {
        const selector = rule
          .slice(rule.indexOf('|') + 1)
          .replaceAll(/::[\w-]+|:(?:hover|focus|focus-visible|focus-within|active|target|checked)(?![\w-])/g, '');
        return document.querySelector(selector.replaceAll(/(?<=^|, )(?=,|$)/g, '*')) !== null;
      }),
    [...rules],
  );

test('no page does without a rule that another page has for what stands in it', async ({ page }) => {
  const rules = new Map<string, readonly string[]>();
  for (const address of PAGES) {
    await page.goto(address);
    rules.set(address, await rulesOf(page));
  }
  const all = new Set([...rules.values()].flat());
  expect(all.size).toBeGreaterThan(150);
  const missing: string[] = [];
  for (const [address, own] of rules) {
    await page.goto(address);
    const others = [...all].filter((rule) => !own.includes(rule));
    missing.push(...(await applying(page, others)).map((rule) => `${address}: ${rule}`));
  }
  expect(missing).toEqual([]);
});
