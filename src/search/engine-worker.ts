// The engine on Pagefind as the search page uses it: in a worker.

import type { PhraseIndex } from './engine.ts';
import type { Request, Response } from './worker.ts';

export interface WorkerIndex extends PhraseIndex {
  /** Pagefind's ids of the pages by number, in so many indexes; nothing is asked of the worker before. */
  know(ids: readonly string[], indexes: number): void;
  stop(): void;
}

/** Starts a worker that loads Pagefind from a folder, `https://…/search/data/pagefind/`. */
export function startWorker(folder: string): WorkerIndex {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<
    number,
    { resolve: (places: ReadonlyMap<number, number>) => void; reject: (error: Error) => void }
  >();
  let requests = 0;
  let isKnown: () => void = () => {};
  const known = new Promise<void>((resolve) => (isKnown = resolve));
  const tell = (request: Request) => worker.postMessage(request);

  worker.addEventListener('message', ({ data }: MessageEvent<Response>) => {
    const promise = waiting.get(data.request);
    waiting.delete(data.request);
    if ('error' in data) promise?.reject(new Error(data.error));
    else promise?.resolve(placesOf(data.places));
  });
  // The worker's own file could not be loaded: nothing will ever answer.
  let broken: Error | null = null;
  worker.addEventListener('error', (event) => {
    broken = new Error(event.message || 'The worker could not be started.');
    for (const promise of waiting.values()) promise.reject(broken);
    waiting.clear();
  });
  tell({ kind: 'start', folder });

  return {
    know(ids, indexes) {
      tell({ kind: 'ids', ids, indexes });
      isKnown();
    },
    async find(phrase) {
      if (phrase.length === 0) return new Map();
      await known;
      if (broken) throw broken;
      return new Promise((resolve, reject) => {
        requests += 1;
        waiting.set(requests, { resolve, reject });
        tell({ kind: 'find', request: requests, phrase });
      });
    },
    stop() {
      worker.terminate();
    },
  };
}

function placesOf(pairs: Int32Array): Map<number, number> {
  const places = new Map<number, number>();
  for (let at = 0; at < pairs.length; at += 2) places.set(pairs[at] ?? 0, pairs[at + 1] ?? 0);
  return places;
}
