import { refuse } from "../errors/errors.js";
import { ownOptions } from "../options/own-options.js";

/** The items of a list, read while it is walked: `for await (const item of list)`. Each walk reads again. */
export interface List<T> extends AsyncIterable<T> {
  /** The items as an array; with `limit`, the first ones, and no more pages are read than they take. */
  toArray(options?: { readonly limit?: number | undefined }): Promise<T[]>;
}

/** A list made of its pages. `pages` gets the number of items that are wanted at most. */
export function createList<T>(pages: (wanted: number) => AsyncIterable<readonly T[]>): List<T> {
  async function* items(wanted: number): AsyncGenerator<T> {
    for await (const page of pages(wanted)) yield* page;
  }
  return {
    [Symbol.asyncIterator]: () => items(Number.POSITIVE_INFINITY),
    async toArray(options) {
      const { limit = Number.POSITIVE_INFINITY } = ownOptions("toArray", options, ["limit"]);
      const found: T[] = [];
      if (typeof limit !== "number" || !(limit >= 0)) refuse("toArray", "limit must be a number that is not negative");
      if (limit === 0) return found;
      for await (const item of items(limit)) {
        found.push(item);
        if (found.length >= limit) break;
      }
      return found;
    },
  };
}

/** A list that comes whole in one response. */
export function createWholeList<T>(read: () => Promise<readonly T[]>): List<T> {
  return createList(async function* () {
    yield await read();
  });
}
