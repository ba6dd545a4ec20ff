// The collections: loaders joined to schemas, nothing else.

import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { contentFolder } from './content-folder.ts';
import { planLoader, programmeLoader, sheetLoader, termLoader } from './content-loader.ts';
import type { Measure } from './domain/measure.ts';
import type { Plan } from './domain/plan.ts';
import type { Programme } from './domain/programme.ts';
import type { Term } from './domain/term.ts';
import { pageInput } from './schema/page.ts';

// The first four are validated by their readers in src/schema, which see the text and its lines; here they get their types.
export const collections = {
  plan: defineCollection({ loader: planLoader(), schema: z.custom<Plan>() }),
  measures: defineCollection({ loader: sheetLoader(), schema: z.custom<Measure>() }),
  programmes: defineCollection({ loader: programmeLoader(), schema: z.custom<Programme>() }),
  glossary: defineCollection({ loader: termLoader(), schema: z.custom<Term>() }),
  pages: defineCollection({
    loader: glob({ pattern: '*.mdx', base: `${contentFolder()}/pages` }),
    schema: pageInput,
  }),
};
