// The options of a command, as its script reads them.

import { parseArgs, type ParseArgsConfig } from 'node:util';

type Options = NonNullable<ParseArgsConfig['options']>;
type Values<T extends Options> = ReturnType<typeof parseArgs<{ options: T }>>['values'];

function parsed<T extends Options>(options: T): Values<T> | null {
  try {
    return parseArgs({ options }).values;
  } catch {
    return null;
  }
}

/**
 * The options that this process was called with. Where they are others, or `wrongIn` says what is wrong with their values, that is
 * told and the process ends; `usage` is how the command is to be called.
 */
export function optionsOf<const T extends Options>(
  options: T,
  usage: string,
  wrongIn: (values: Values<T>) => string | null = () => null,
): Values<T> {
  const values = parsed(options);
  const wrong = values === null ? `使い方: ${usage}` : wrongIn(values);
  if (values !== null && wrong === null) return values;
  console.error(wrong);
  process.exit(2);
}
