// The collections: loaders joined to schemas, nothing else.

import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { contentFolder } from './content-folder.ts';
import { planLoader, programmeLoader, sheetLoader, termLoader } from './content-loader.ts';
import { pageInput } from './schema/page.ts';

/**
 * What a reader made of a file, as JSON. One text an entry and not a tree: Astro writes all entries into a module of the site,
 * and the trees of 5,000 sheets would be hundreds of megabytes on the way there. src/collections.ts gives them their types.
 */
const read = z.object({ json: z.string() });

// The first four are validated by their readers in src/schema, which see the text and its lines.
export const collections = {
  plan: defineCollection({ loader: planLoader(), schema: read }),
  measures: defineCollection({ loader: sheetLoader(), schema: read }),
  programmes: defineCollection({ loader: programmeLoader(), schema: read }),
  glossary: defineCollection({ loader: termLoader(), schema: read }),
  pages: defineCollection({
    loader: glob({ pattern: '*.mdx', base: `${contentFolder()}/pages` }),
    schema: pageInput,
  }),
};
