import type { Operation } from "../client/operation.js";
import { ApiError, ConnectionError } from "../errors/errors.js";

/** Which part of a list to read. */
export interface PageQuery {
  readonly limit: number;
  readonly offset: number;
}

/** A part of a list; `total` counts the items of all parts, if the service says so. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly total: unknown;
}

/** Reads the page at an offset, of at most `wanted` items. */
export type ReadPage<T> = (offset: number, wanted: number) => Promise<Page<T>>;

/** How many items to ask for at most. The service may give fewer. */
const sizes = [100, 50, 20, 10];

/**
 * Makes the reader of one walk through a list.
 *
 * A service that rejects the size of the first page is asked for smaller ones. A page that is empty before `total` is
 * reached is read again.
 *
 * @throws {ConnectionError} that page was empty again: the list would silently end too early.
 */
export function createPageReader<T>(
  operation: Operation,
  readPage: (query: PageQuery) => Promise<Page<T>>,
): ReadPage<T> {
  let size = sizes[0];
  /** From the last page that had a total. */
  let total = 0;

  async function read(offset: number, wanted: number): Promise<Page<T>> {
    const limit = Math.min(size ?? wanted, wanted);
    try {
      return await readPage({ limit, offset });
    } catch (error) {
      const isTooLarge = error instanceof ApiError && (error.status === 400 || error.status === 422);
      const smaller = sizes.find((each) => each < limit);
      if (offset > 0 || smaller === undefined || !isTooLarge) throw error;
      size = smaller;
      return read(offset, wanted);
    }
  }

  return async (offset, wanted) => {
    let page = await read(offset, wanted);
    if (page.items.length === 0 && Math.max(total, totalOf(page) ?? 0) > offset) page = await read(offset, wanted);
    total = totalOf(page) ?? total;
    if (page.items.length > 0 || total <= offset) return page;
    const problem = `the page at offset ${offset} is empty, and the list has ${total} items by its total: read it again later`;
    throw new ConnectionError({ operation, outcome: undefined }, "content", problem);
  };
}

function totalOf({ total }: Page<unknown>): number | undefined {
  return typeof total === "number" ? total : undefined;
}
