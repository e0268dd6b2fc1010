import { ConnectionError } from "./errors.js";
import { createList, type List } from "./list.js";
import type { Operation } from "./operation.js";
import { createPageReader, type Page, type PageQuery, type ReadPage } from "./page-reader.js";
import { createTrail, hasId } from "./trail.js";

interface PlacedPage<T> extends Page<T> {
  readonly offset: number;
}

/** By so many pages a list may grow between two reads. After as many, a service that ignores the offset is noticed. */
const maxIdlePages = 100;

/**
 * A list that the service gives in parts by offset, and that may change while it is walked.
 *
 * No item that has an id is given twice. While the list grows only at its front or at its end, none of those that were
 * there at the start is missed, however few the service gives at once. Items that leave the list move the others
 * forward; those are found as long as less than a page is gone between two reads. An item without an id is never left
 * out, and may be given twice if the list grows at its front.
 *
 * It ends with an empty page, or with one that ends exactly at `total`.
 *
 * @throws {ConnectionError} too many pages in a row held nothing new, or a page was empty before `total` was reached.
 */
export function createPagedList<T>(operation: Operation, readPage: (query: PageQuery) => Promise<Page<T>>): List<T> {
  return createList((wanted) => walk(operation, createPageReader(operation, readPage), Math.ceil(wanted)));
}

/**
 * Each page begins with the last item of the page before, which proves that nothing has moved. If no item of a page is
 * known, the page before is read again: a known item there means that the list has become shorter. If there is none,
 * it has grown at its front by pages, and the walk goes on in silence until it is back where it was.
 */
async function* walk<T>(operation: Operation, readPage: ReadPage<T>, wanted: number): AsyncGenerator<readonly T[]> {
  const trail = createTrail<T>();
  let missing = wanted;
  /** The last page that was recognised, or given as new. */
  let last: PlacedPage<T> = { items: [], total: undefined, offset: 0 };
  let offset = 0;
  /** The page that holds no known item, while the one before it is read again. */
  let ahead: PlacedPage<T> | undefined;
  let isSearching = false;

  for (let idlePages = 0; idlePages < maxIdlePages; idlePages++) {
    const overlap = Math.max(0, endOf(last) - offset);
    let page: PlacedPage<T> = { ...(await readPage(offset, overlap + missing)), offset };
    if (page.items.length === 0) return;
    let known = trail.countKnown(page.items);
    if (known === 0 && !trail.isEmpty) {
      if (!isSearching && ahead === undefined) {
        ahead = page;
        offset = last.offset;
      } else {
        offset = endOf(page);
        ahead = undefined;
        isSearching = true;
      }
      continue;
    }
    // The known items come right before the page ahead, so that one is new from its first item on.
    if (ahead?.offset === endOf(page) && known === page.items.length) {
      page = ahead;
      known = 0;
    }
    ahead = undefined;
    isSearching = false;
    const fresh = trail.follow(page.items, known);
    if (fresh.some(hasId) || (trail.isEmpty && !isSame(page.items, last.items))) idlePages = -1;
    missing -= fresh.length;
    yield fresh;
    if (isLast(page)) return;
    last = page;
    offset = endOf(page) - overlapOf(page.items);
  }
  const problem = `${maxIdlePages} pages in a row held nothing new: the list grows faster than it is read, or the service ignores the offset`;
  throw new ConnectionError({ operation, outcome: undefined }, "content", problem);
}

function endOf({ offset, items }: PlacedPage<unknown>): number {
  return offset + items.length;
}

/** A `total` that is smaller than what was read already counts something else, and is not believed. */
function isLast(page: PlacedPage<unknown>): boolean {
  return page.total === endOf(page);
}

/** How many items to read again: the last one that can be recognised and what follows it, unless that is the whole page. */
function overlapOf(items: readonly unknown[]): number {
  const overlap = items.length - items.findLastIndex(hasId);
  return overlap < items.length ? overlap : 0;
}

function isSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
