// @ts-check
import mdx from '@astrojs/mdx';
import { unified } from '@astrojs/markdown-remark';
import { defineConfig } from 'astro/config';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkCjkFriendlyDeletion from 'remark-cjk-friendly-gfm-strikethrough/parseOnly';
import remarkGfm from 'remark-gfm';
import { search } from './src/search/integration.ts';

export default defineConfig({
  integrations: [mdx(), search()],
  trailingSlash: 'always',
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
