// @ts-check
import mdx from '@astrojs/mdx';
import { unified } from '@astrojs/markdown-remark';
import { defineConfig } from 'astro/config';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkCjkFriendlyDeletion from 'remark-cjk-friendly-gfm-strikethrough/parseOnly';
import remarkGfm from 'remark-gfm';
import { publishedRoutes } from './src/addresses/published-routes.ts';
import { checkOnChange } from './src/check-on-change.ts';
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
  // One stylesheet, kept for ever. Inlined, a first page would be painted a round trip sooner (0.64–0.72 s, not 0.76–0.80, on
  // Lighthouse's slow phone), every page be 6 KB larger, and a server's policy have to name the stylesheet's digest: a site
  // without styles wherever the two are not changed together.
  build: { inlineStylesheets: 'never' },
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
  // One stylesheet for the whole site and nothing inlined: a strict Content Security Policy allows it.
  vite: {
    plugins: [safeProse()],
    server: { watch: { ignored: [isUnwatched] } },
    build: {
      cssCodeSplit: false,
      assetsInlineLimit: 0,
      // Astro's own mark in the modules of prose pages, which it has read by then: a warning for each page says nothing.
      rolldownOptions: { checks: { moduleLevelDirective: false } },
    },
  },
  cacheDir: '.cache/astro',
  devToolbar: { enabled: false },
});
