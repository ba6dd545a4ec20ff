import { expect, test } from 'vitest';
import { metaPolicyText, PAGE_POLICY } from '../src/hosting/policy.ts';
import { withStyleDigest } from './style-digest.ts';

/** The digest of `a{}`, by `printf 'a{}' | openssl dgst -sha256 -binary | base64`. */
const DIGEST = "'sha256-X1RutGBrXCt9KkSaXMK7tHftWiRscFHOhxsS8tv8hBk='";

const page = (head: string, body = '') =>
  `<html><head><meta content="${metaPolicyText(PAGE_POLICY)}">${head}</head><body>${body}</body></html>`;

const stylesOf = (html: string) => /style-src ([^;]*);/.exec(withStyleDigest(html))?.[1];

test('the stylesheet in a page is allowed by its digest', () => {
  expect(stylesOf(page('<style>a{}</style>'))).toBe(DIGEST);
  expect(stylesOf(page('<style>a{}</style><style>あ{}</style>'))).toMatch(/^'sha256-[^' ]{44}' 'sha256-[^' ]{44}'$/);
});

test('a stylesheet that came into the body is not', () => {
  expect(stylesOf(page('<style>a{}</style>', '<style>b{}</style>'))).toBe(DIGEST);
  expect(stylesOf(page('', '<style>a{}</style>'))).toBe("'none'");
});

test('nothing else of the page is changed', () => {
  const body = "style-src 'sha256-…' $& </head><style>b{}</style>";
  const html = page('<style>a{}</style>', body);
  expect(withStyleDigest(html)).toBe(html.replace("'sha256-…'", DIGEST));
});
