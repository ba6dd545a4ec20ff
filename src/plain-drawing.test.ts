import { expect, test } from 'vitest';
import { plainDrawing } from './plain-drawing.ts';

const svg = (inner: string, attributes = 'viewBox="0 0 48 24"') =>
  `<?xml version="1.0"?>\n<!-- 市章 --><svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${inner}</svg>\n`;

test('plain shapes can stand in a page', () => {
  const drawing = svg(
    '<title>市章</title>\n<g fill="#0f6b5c"><circle cx="24" cy="24" r="24"/><path d="M7 28 18 13l9 12Z" transform="rotate(45)"/></g>',
    'viewBox="0,0 48 24" fill="none" id="mark"',
  );
  expect(plainDrawing(drawing)).toEqual({
    attributes: { viewBox: '0 0 48 24', width: '48', height: '24', fill: 'none' },
    shapes: [
      {
        name: 'g',
        attributes: { fill: '#0f6b5c' },
        shapes: [
          { name: 'circle', attributes: { cx: '24', cy: '24', r: '24' }, shapes: [] },
          { name: 'path', attributes: { d: 'M7 28 18 13l9 12Z', transform: 'rotate(45)' }, shapes: [] },
        ],
      },
    ],
  });
  expect(plainDrawing(svg('<rect/>', 'viewBox="0 0 48 24" width="96px" height="48"'))?.attributes).toEqual({
    viewBox: '0 0 48 24',
    width: '96',
    height: '48',
  });
});

test.each([
  ['a script', svg('<script>alert(1)</script>')],
  ['a handler', svg('<path d="M0 0" onclick="alert(1)"/>')],
  ['a handler of the whole', svg('<rect/>', 'viewBox="0 0 48 24" onload="alert(1)"')],
  ['a style', svg('<style>path{}</style>')],
  ['an attribute of style', svg('<path style="fill:red"/>')],
  ['a link', svg('<a href="https://evil.example/"><rect/></a>')],
  ['a picture', svg('<image href="https://evil.example/x.png"/>')],
  ['HTML', svg('<foreignObject><p>x</p></foreignObject>')],
  ['a gradient', svg('<rect fill="url(#a)"/>')],
  ['a gradient on a second line', svg('<rect fill="red\nurl(#a)"/>')],
  ['a picture as a colour', svg('<rect fill="URL(https://evil.example/)"/>')],
  ['an end of the attribute', svg('<rect fill="&quot;&gt;&lt;script&gt;"/>')],
  ['a shape that goes on in a text', svg('<rect>&lt;script&gt;</rect>')],
  ['CDATA', svg('<![CDATA[<script>]]>')],
  ['a text', svg('<text>市</text>')],
  ['no size', svg('<rect/>', '')],
  ['a size in other units', svg('<rect/>', 'viewBox="0 0 48 24" width="100%" height="24"')],
  ['a long drawing', svg(`<path d="${'M1 1'.repeat(500)}"/>`)],
  ['two drawings', svg('<rect/>') + svg('<rect/>')],
  ['a page', '<html><svg viewBox="0 0 1 1"/></html>'],
  ['no drawing', 'PNG'],
])('a file with %s stays a file', (_, file) => expect(plainDrawing(file)).toBeNull());
