// What went wrong, for the person at the terminal.

/** With the place in the code unless it was the content's fault, whose message says all. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { hint, loc } = error as { hint?: string; loc?: { file?: string; line?: number } };
  const place = loc?.file === undefined ? '' : `${loc.file}:${loc.line ?? ''}`;
  return [place, error.stack || error.message, hint].filter(Boolean).join('\n');
}
