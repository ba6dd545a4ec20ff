// What is made from the content once a build. While a site is edited it is made anew each time.

/** Keeps what a function made, for builds alone: content does not change under them. */
export function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (import.meta.env.PROD ? (made ??= make()) : make());
}
