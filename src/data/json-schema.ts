// The JSON Schema (2020-12) of each published document.

import { z } from 'zod';
import { DOCUMENTS, type DocumentName } from './published.ts';

/** The schema of a document. `address` is where it is published. */
export function jsonSchemaOf(name: DocumentName, address: string): object {
  const { $schema, ...schema } = z.toJSONSchema(DOCUMENTS[name], { target: 'draft-2020-12' });
  return { $schema, ...(URL.canParse(address) && { $id: address }), title: `plan-progress ${name}`, ...schema };
}
