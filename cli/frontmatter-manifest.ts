// The list by which Astro's extension for VS Code knows the schema of a file's frontmatter.

/** Kinds of file by the name of their schema, and whether a file of the content folder is one. */
export type FrontmatterKinds = Readonly<Record<string, (name: string) => boolean>>;

export interface FrontmatterManifest {
  readonly collections: readonly { readonly hasSchema: true; readonly name: string }[];
  /** The kind of each file by its address, decoded and in small letters, as the extension looks it up. */
  readonly entries: Readonly<Record<string, string>>;
}

/** `files` are named from the content folder, with the address of the file. */
export function frontmatterManifest(
  files: readonly { readonly name: string; readonly url: string }[],
  kinds: FrontmatterKinds,
): FrontmatterManifest {
  const entries = files.flatMap(({ name, url }) =>
    Object.entries(kinds)
      .filter(([, isOne]) => isOne(name))
      .map(([kind]) => [decodeURIComponent(url).toLowerCase(), kind] as const),
  );
  return {
    collections: Object.keys(kinds).map((name) => ({ hasSchema: true, name })),
    entries: Object.fromEntries(entries),
  };
}
