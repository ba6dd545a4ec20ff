// The named peer of `npm run bench:build`: the same sheets as pages of Eleventy, written as someone would who publishes them
// with it: front matter as data, Markdown by markdown-it, one layout.

import { relative } from 'node:path';

export default function (config) {
  const input = process.env.PLAN_CONTENT + '/measures';
  config.addTemplateFormats('mdx');
  config.addExtension('mdx', { key: 'md' });
  config.setUseGitIgnore(false);
  config.addGlobalData('layout', 'page.11ty.js');
  config.addGlobalData('eleventyComputed', { permalink: (data) => `${data.page.fileSlug}/` });
  return {
    dir: { input: relative('.', input), includes: relative(input, import.meta.dirname) },
    markdownTemplateEngine: false,
  };
}
