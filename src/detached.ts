// A part of a string keeps the whole in memory: a title of 30 characters, read from a page of 20 KB, keeps these 20 KB.

/** The same plain data in memory of its own. */
export const detached = <T>(data: T): T => JSON.parse(JSON.stringify(data)) as T;
