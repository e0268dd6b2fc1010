import type { Operation } from "../client/operation.js";
import { ConnectionError } from "../errors/errors.js";
import { memberOf } from "../options/member-of.js";
import { createList, type List } from "./list.js";
import { createPageReader, type Page, type PageQuery, type ReadPage } from "./page-reader.js";

type Id = string | number;

/** A list may grow by this many pages between two reads. After as many, a service that ignores the offset is noticed. */
const maxIdlePages = 100;

/**
 * A list that the service gives in pages by offset, and that may change while it is walked.
 *
 * No item that has an id is given twice. While the list grows only at its front or its end, no item that was there at
 * the start is missed. Items that leave the list move the others forward; those are found if less than a page leaves
 * between two reads. An item without an id is never left out, and may be given twice if the list grows at its front.
 * A walk ends with an empty page, or with one that ends exactly at `total`.
 *
 * @throws {ConnectionError} too many pages in a row held nothing new, or a page was empty before `total` was reached.
 */
export function createPagedList<T>(operation: Operation, readPage: (query: PageQuery) => Promise<Page<T>>): List<T> {
  return createList((wanted) => walk(operation, createPageReader(operation, readPage), Math.ceil(wanted)));
}

/**
 * Each page begins with the last item of the page before, which proves that nothing has moved. If no item of a page is
 * known, the page before is read again: a known item there means that the list has become shorter. Without one, the list
 * has grown at its front by whole pages, and the walk gives nothing until it is back at a known item.
 */
async function* walk<T>(operation: Operation, readPage: ReadPage<T>, wanted: number): AsyncGenerator<readonly T[]> {
  const given = new Set<Id>();
  /** The last id that was given, and how many items without one came after it. */
  let last: Id | undefined;
  let after = 0;
  let missing = wanted;
  let previous: { readonly offset: number; readonly items: readonly T[] } = { offset: 0, items: [] };
  let offset = 0;
  /** How many items the next page has in common with the one before, unless the list has moved. */
  let overlap = 0;
  let isSearching = false;
  const isGiven = (item: T): boolean => given.has(idOf(item) ?? "");

  for (let idlePages = 0; idlePages < maxIdlePages; idlePages++) {
    const { items, total } = await readPage(offset, overlap + missing);
    if (items.length === 0) return;
    const end = offset + items.length;
    const at = items.findLastIndex(isGiven);
    if (at === -1 && (overlap > 0 || isSearching)) {
      offset = isSearching ? end : previous.offset;
      overlap = 0;
      isSearching = true;
      continue;
    }
    isSearching = false;
    // The items without an id after the last known one were given before.
    let known = at !== -1 && idOf(items[at]) === last ? after : 0;
    const fresh = items.slice(at + 1).filter((item) => {
      const id = idOf(item);
      if (id === undefined) return known-- <= 0;
      known = 0;
      const isNew = !given.has(id);
      given.add(id);
      return isNew;
    });
    if (fresh.length > 0 && !isSame(items, previous.items)) idlePages = -1;
    missing -= fresh.length;
    yield fresh;
    // A `total` that is smaller than the number of items read counts something else, and is ignored.
    if (total === end) return;

    const lastAt = items.findLastIndex((item) => idOf(item) !== undefined);
    last = idOf(items[lastAt]);
    after = items.length - 1 - lastAt;
    overlap = fresh.length === 0 || lastAt < 1 ? 0 : after + 1;
    previous = { offset, items };
    offset = end - overlap;
  }
  const problem = `${maxIdlePages} pages in a row held nothing new: the list grows faster than it is read, or the service ignores the offset`;
  throw new ConnectionError({ operation, outcome: undefined }, "content", problem);
}

function idOf(item: unknown): Id | undefined {
  const id = memberOf(item, "id");
  return (typeof id === "string" && id !== "") || typeof id === "number" ? id : undefined;
}

function isSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
