// A real document made short for the documentation: lists with their first items alone.

/** A copy of a document whose lists hold at most `most` items. */
export function shortened(document: unknown, most = 1): unknown {
  if (Array.isArray(document)) return document.slice(0, most).map((item) => shortened(item, most));
  if (typeof document !== 'object' || document === null) return document;
  return Object.fromEntries(Object.entries(document).map(([key, value]) => [key, shortened(value, most)]));
}
