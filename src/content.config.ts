// The collections: loaders joined to schemas, nothing else.

import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { contentFolder } from './content-folder.ts';
import { planLoader, programmeLoader, sheetLoader, termLoader } from './content-loader.ts';
import { pageInput } from './schema/page.ts';

/** All that Astro keeps of a file that our loaders read; what they made of it is in src/readings.ts. */
const read = z.object({ digest: z.string() });

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
