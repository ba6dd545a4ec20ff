// pages/*.mdx: prose about the site, rendered by @astrojs/mdx.

import { z } from 'zod';

export const pageInput = z.strictObject({
  題名: z.string().trim().min(1).describe('ページの見出し'),
  説明: z.string().trim().min(1).describe('検索の結果などに出る短い説明'),
});
