import { expect, test } from 'vitest';
import { frontmatterManifest } from './frontmatter-manifest.ts';

test('every file has the kind of its place, by the address as the extension writes it', () => {
  const files = [
    { name: 'measures/2017/1-1.mdx', url: 'file:///C:/Users/%E5%B8%82/Plan/measures/2017/1-1.mdx' },
    { name: 'pages/about.mdx', url: 'file:///C:/Users/%E5%B8%82/Plan/pages/about.mdx' },
    { name: 'plan.yaml', url: 'file:///C:/Users/%E5%B8%82/Plan/plan.yaml' },
  ];
  const kinds = {
    sheet: (name: string) => name.startsWith('measures/'),
    page: (name: string) => name.startsWith('pages/'),
  };
  expect(frontmatterManifest(files, kinds)).toEqual({
    collections: [
      { hasSchema: true, name: 'sheet' },
      { hasSchema: true, name: 'page' },
    ],
    entries: {
      'file:///c:/users/市/plan/measures/2017/1-1.mdx': 'sheet',
      'file:///c:/users/市/plan/pages/about.mdx': 'page',
    },
  });
});
