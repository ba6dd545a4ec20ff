// What is made from the content once for all pages. While a site is edited it is made anew after a change.

import { readingsVersion } from './readings.ts';

/** Keeps what a function made, until the content is read anew. */
export function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: { readonly of: number; readonly result: Promise<T> } | undefined;
  return () => {
    const of = readingsVersion();
    if (made?.of !== of) made = { of, result: make() };
    return made.result;
  };
}
