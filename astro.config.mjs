// @ts-check
import mdx from '@astrojs/mdx';
import { unified } from '@astrojs/markdown-remark';
import { defineConfig } from 'astro/config';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkCjkFriendlyDeletion from 'remark-cjk-friendly-gfm-strikethrough/parseOnly';
import remarkGfm from 'remark-gfm';
import { publishedRoutes } from './src/addresses/published-routes.ts';
import { checkOnChange } from './src/check-on-change.ts';
import { oneScript } from './src/one-script.ts';
import { publishedAt } from './src/published-at.ts';
import { publicFolder } from './src/content-folder.ts';
import { reloadOnChange } from './src/reload-on-change.ts';
import { safeProse } from './src/safe-prose.ts';
import { isUnwatched } from './src/watched.ts';

export default defineConfig({
  // Where plan.yaml says that the site is published; --site and --base on the command line win.
  ...publishedAt(),
  // What is made of the built pages, cli/finish-plan.ts makes.
  integrations: [mdx(), checkOnChange(), reloadOnChange(), publishedRoutes()],
  trailingSlash: 'always',
  publicDir: publicFolder(),
  // Each page has the stylesheet in it that it needs, 2 to 4 KB packed, so that its first paint waits for nothing else: on
  // Lighthouse's slow phone a round trip sooner than with one for the site, kept for ever, of 6 KB.
  build: { inlineStylesheets: 'always' },
  markdown: {
    syntaxHighlight: false,
    processor: unified({
      remarkPlugins: [
        [remarkGfm, { singleTilde: false }],
        remarkCjkFriendly,
        [remarkCjkFriendlyDeletion, { singleTilde: false }],
      ],
      gfm: false,
      smartypants: false,
    }),
  },
  vite: {
    plugins: [safeProse(), oneScript()],
    server: { watch: { ignored: [isUnwatched] } },
    build: {
      // A strict Content Security Policy allows no data: addresses.
      assetsInlineLimit: 0,
      // Astro's own mark in the modules of prose pages, which it has read by then: a warning for each page says nothing.
      rolldownOptions: { checks: { moduleLevelDirective: false } },
    },
  },
  cacheDir: '.cache/astro',
  devToolbar: { enabled: false },
});
