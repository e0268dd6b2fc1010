import { memberOf } from "./member-of.js";

type Id = string | number;

/** What is remembered of the last two pages that a walk gave: enough to recognise where a page stands, and no more. */
export interface Trail<T> {
  /** Nothing was given yet, or the last page held no id. */
  readonly isEmpty: boolean;
  /** How many items at the front of a page belong to what was given: up to the last one that is known. */
  countKnown(items: readonly T[]): number;
  /** Goes on to a page of which so many items are known, and gives the others, each id once. */
  follow(items: readonly T[], known: number): T[];
}

export function createTrail<T>(): Trail<T> {
  let older: ReadonlySet<Id> = new Set();
  let newer: ReadonlySet<Id> = new Set();
  /** The last item with an id, and how many without one came after it. */
  let last: Id | undefined;
  let after = 0;
  const isKnown = (item: T): boolean => {
    const id = idOf(item);
    return id !== undefined && (newer.has(id) || older.has(id));
  };
  return {
    get isEmpty() {
      return last === undefined;
    },
    countKnown(items) {
      const at = items.findLastIndex(isKnown);
      if (at === -1 || idOf(items[at]) !== last) return at + 1;
      // What came after it without an id still does.
      const known = items.slice(0, at + 1 + after);
      const other = known.findIndex((item, index) => index > at && hasId(item));
      return other === -1 ? known.length : other;
    },
    follow(items, known) {
      const ids = new Set<Id>();
      const fresh = items.filter((item, index) => {
        const id = idOf(item);
        const isNew = index >= known && (id === undefined || !ids.has(id));
        if (id !== undefined) ids.add(id);
        return isNew;
      });
      const at = items.findLastIndex(hasId);
      if (at !== -1 && idOf(items[at]) !== last && !fresh.some(hasId)) return fresh; // It stands behind what is known.
      older = at === -1 ? ids : newer;
      newer = ids;
      last = idOf(items[at]);
      after = items.length - 1 - at;
      return fresh;
    },
  };
}

/** Whether an item can be recognised. */
export function hasId(item: unknown): boolean {
  return idOf(item) !== undefined;
}

function idOf(item: unknown): Id | undefined {
  const id = memberOf(item, "id");
  return (typeof id === "string" && id !== "") || typeof id === "number" ? id : undefined;
}
