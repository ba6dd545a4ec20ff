// npm run bench:build [count] [runs] — the same sheets, the same page for each, built in several ways in one run: `kit` reads
// them with this project's loader, `mdx` as ordinary @astrojs/mdx entries, `eleventy` and, where it is installed, `hugo` do
// without Astro (bench/eleventy, bench/hugo). Prints processor and wall time, memory, and the kit's ratios to the others.

import { spawnSync } from 'node:child_process';
import { cp, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { writeGeneratedContent } from './generated-content.ts';
import { astroBuild, type Command, measuredBuild } from './measured-build.ts';
import type { Usage } from './process-tree.ts';

const CONFIG = `import mdx from '@astrojs/mdx';
import { unified } from '@astrojs/markdown-remark';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
export default {
  integrations: [mdx()],
  markdown: {
    syntaxHighlight: false,
    processor: unified({ remarkPlugins: [[remarkGfm, { singleTilde: false }], remarkCjkFriendly], gfm: false, smartypants: false }),
  },
};
`;

/** What both ways share: a page's head, KPI table and sparklines. */
const FIGURES = `---
import Sparkline from '../../../../../src/components/Sparkline.astro';
import { latestActual } from '../../../../../src/domain/kpi.ts';
import { readAloud } from '../../../../../src/domain/sentence.ts';
const { name, kpis } = Astro.props;
---
<h1>{name}</h1>
<table>
  {kpis.map((kpi) => (
    <tr>
      <th scope="row">{kpi.name}</th>
      <td>{kpi.unit}</td>
      {kpi.series[0].actuals.map(({ value }) => <td>{value.text}</td>)}
      <td>{kpi.series[0].targets[0]?.text}</td>
      <td><Sparkline kpi={kpi} era="平成" /></td>
      <td>{readAloud(kpi, '平成')} {latestActual(kpi.series[0])?.value.text}</td>
    </tr>
  ))}
</table>
`;

const KIT = {
  'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import { sheetLoader } from '../../../../src/content-loader.ts';
export const collections = { measures: defineCollection({ loader: sheetLoader(), schema: z.custom() }) };
`,
  'src/pages/[slug].astro': `---
import Figures from '../components/Figures.astro';
import { readingsOf } from '../../../../../src/readings.ts';
export const getStaticPaths = () =>
  readingsOf('measures').map((measure) => ({ params: { slug: measure.slug }, props: { measure } }));
const { measure } = Astro.props;
---
<html lang="ja"><head><title>{measure.name}</title></head><body>
<Figures name={measure.name} kpis={measure.kpis} />
<ul>{measure.initiatives.map(({ text, programmes }) => <li>{text} {programmes}</li>)}</ul>
<h2>成果</h2>
<ul>{measure.achievements.map(({ html }) => <li set:html={html} />)}</ul>
<h2>課題と取組方針</h2>
<table>{measure.challenges.map(({ challenge, response }) => (
  <tr><td set:html={challenge.html} /><td set:html={response.html} /></tr>
))}</table>
</body></html>
`,
};

const MDX = {
  'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { kpiOf } from '../../../../src/schema/kpi.ts';
import { sheetInput } from '../../../../src/schema/sheet.ts';
const silent = { atValue() {}, atKey() {}, warnAtValue() {} };
const at = { slug: 'x', period: { from: 2016, to: 2023 } };
export const collections = {
  measures: defineCollection({
    loader: glob({ pattern: '**/*.mdx', base: process.env.PLAN_CONTENT + '/measures' }),
    schema: sheetInput.transform((data) => ({
      name: data.施策名,
      initiatives: data.取組.map(({ 取組, 事業 }) => ({ text: 取組, programmes: 事業 })),
      kpis: data.指標.map((kpi, index) => kpiOf(kpi, { ...at, path: ['指標', index], number: index + 1 }, silent)),
    })),
  }),
};
`,
  'src/pages/[slug].astro': `---
import { getCollection, render } from 'astro:content';
import Figures from '../components/Figures.astro';
export async function getStaticPaths() {
  return (await getCollection('measures')).map((entry) => ({ params: { slug: entry.id.split('/').at(-1) }, props: { entry } }));
}
const { entry } = Astro.props;
const { Content } = await render(entry);
---
<html lang="ja"><head><title>{entry.data.name}</title></head><body>
<Figures name={entry.data.name} kpis={entry.data.kpis} />
<ul>{entry.data.initiatives.map(({ text, programmes }) => <li>{text} {programmes}</li>)}</ul>
<Content />
</body></html>
`,
};

/** Writes what a way of building has beside the content, and says how it builds that. */
type Builder = (folder: string) => Promise<Command>;

const withAstro =
  (files: Record<string, string>): Builder =>
  async (folder) => {
    for (const [name, text] of Object.entries({
      'astro.config.mjs': CONFIG,
      'src/components/Figures.astro': FIGURES,
      ...files,
    })) {
      await mkdir(join(folder, name, '..'), { recursive: true });
      await writeFile(join(folder, name), text);
    }
    return astroBuild(folder);
  };

const withEleventy: Builder = async (folder) => [
  process.execPath,
  resolve('tools/node_modules/@11ty/eleventy/cmd.cjs'),
  '--quiet',
  '--config=bench/eleventy/eleventy.config.js',
  `--output=${relative('.', join(folder, 'dist'))}`,
];

/** Hugo reads no .mdx: the sheets are named .md for it before the clock starts. */
const withHugo: Builder = async (folder) => {
  await cp('bench/hugo', folder, { recursive: true });
  await mkdir(join(folder, 'content'));
  const sheets = join(content, 'measures', '2017');
  for (const name of await readdir(sheets))
    await cp(join(sheets, name), join(folder, 'content', name.replace(/mdx$/, 'md')));
  return ['hugo', '--quiet', '--source', folder];
};

const hasHugo = spawnSync('hugo', ['version']).status === 0;

const BUILDERS: Record<string, Builder> = {
  kit: withAstro(KIT),
  mdx: withAstro(MDX),
  eleventy: withEleventy,
  ...(hasHugo && { hugo: withHugo }),
};

const count = Number(process.argv[2] ?? 1000);
const runs = Number(process.argv[3] ?? 1);
const root = resolve('.cache/bench');
const content = join(root, 'content');
await writeGeneratedContent(content, count);
console.log(
  `${count} generated sheets, ${runs} run(s) each, in turn, without any cache${hasHugo ? '' : '; Hugo is not installed'}`,
);
for (let run = 0; run < runs; run++) {
  const used = new Map<string, Usage>();
  for (const [name, builder] of Object.entries(BUILDERS)) {
    const folder = join(root, name);
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    const usage = await measuredBuild(folder, content, await builder(folder));
    used.set(name, usage);
    console.log(
      `${name}: ${usage.pages} pages, ${usage.cpuSeconds.toFixed(1)} s of processor time, ` +
        `${usage.wallSeconds.toFixed(1)} s of wall time, ${usage.peakMegabytes.toFixed(0)} MB at most`,
    );
  }
  const kit = used.get('kit');
  for (const [name, usage] of used)
    if (kit && name !== 'kit')
      console.log(
        `kit ÷ ${name}: processor time ${(kit.cpuSeconds / usage.cpuSeconds).toFixed(2)}, ` +
          `wall time ${(kit.wallSeconds / usage.wallSeconds).toFixed(2)}`,
      );
}
