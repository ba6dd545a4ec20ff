import fc from 'fast-check';
import { load, FAILSAFE_SCHEMA } from 'js-yaml';
import { expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { parseYaml } from './yaml-document.ts';

const KEYS = new Set(['値', '単位', '実績値', '備考']);

test('every scalar stays the text that stands in the file, and knows its place', () => {
  const { document, problems } = parseYaml(
    '単位: 件\n実績値: { 27年度: 2.10, 28年度: , 29年度: ３４ }\n備考: no\n',
    'x.yaml',
    5,
    KEYS,
  );
  expect(problems).toEqual([]);
  expect(document?.data).toEqual({
    単位: '件',
    実績値: { '27年度': '2.10', '28年度': '', '29年度': '３４' },
    備考: 'no',
  });
  expect(document?.placeOf(['実績値', '29年度'])).toEqual({ line: 6, column: 34 });
  expect(document?.placeOf(['実績値', '28年度'])).toEqual({ line: 6, column: 20 });
  expect(document?.placeOfKey(['備考'])).toEqual({ line: 7, column: 1 });
  expect(document?.placeOf(['備考', 'x'])).toEqual({ line: 7, column: 5 });
});

test('the quick parser and the one that knows places read the same', () => {
  const text = fc.oneof(
    fc.stringMatching(/^[ぁ-んァ-ヶ一-龠0-9A-Za-z（）「」、。%・ -]{0,12}$/),
    fc.constantFrom(
      '',
      '-',
      '2.10',
      '0x1f',
      '1e3',
      'yes',
      'null',
      '~',
      '2015-04-01',
      '1,234',
      '△10',
      '"',
      "'",
      '#',
      'a: b',
      '[',
      '{',
      '%',
    ),
  );
  const data = fc.dictionary(
    fc.constantFrom('値', '単位', '実績値', '備考'),
    fc.oneof(text, fc.array(text, { maxLength: 3 }), fc.dictionary(fc.constantFrom('27年度', 'H28', '毎年度'), text)),
    { minKeys: 1, noNullPrototype: true },
  );
  fc.assert(
    fc.property(data, (value) => {
      const yaml = stringify(value);
      expect(load(yaml, { schema: FAILSAFE_SCHEMA })).toEqual(parse(yaml, { schema: 'failsafe' }));
    }),
  );
});
