/** Compares texts by their code units, for `sort`: the same in every language and on every machine, and 0 for equal ones alone. */
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
