import type { SeenRequest } from "../backend.js";

/** What a reader of the feed gets. */
export type FeedEvent =
  | { readonly event: "request"; readonly data: SeenRequest }
  | { readonly event: "change"; readonly data: { readonly date: string } };

export type Feed = ReturnType<typeof createFeed>;

/** Many changes at once are one event. */
const gatherMs = 50;

/** Tells its readers of requests and changes while there are any. */
export function createFeed(dateText: () => string) {
  const readers = new Set<(event: FeedEvent) => void>();
  let isChanged = false;
  const send = (event: FeedEvent): void => {
    for (const reader of readers) reader(event);
  };
  return {
    request: (data: SeenRequest): void => send({ event: "request", data }),
    changed(): void {
      if (isChanged || readers.size === 0) return;
      isChanged = true;
      setTimeout(() => {
        isChanged = false;
        send({ event: "change", data: { date: dateText() } });
      }, gatherMs);
    },
    /** Adds a reader. The function that it returns forgets the reader. */
    watch(reader: (event: FeedEvent) => void): () => void {
      readers.add(reader);
      return () => void readers.delete(reader);
    },
  };
}
