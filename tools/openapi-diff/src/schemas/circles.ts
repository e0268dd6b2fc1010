import { valueAtPointer } from "../document.js";
import { isObject, type Json } from "../json.js";
import { isData, isNameMap } from "./keywords.js";

/** By reference, all references that lead to it and to which it leads. A reference that is in no circle is missing. */
export type Circles = ReadonlyMap<string, readonly string[]>;

const known = new WeakMap<object, Circles>();

/** The circles of a document, which must not change from then on. */
export function circlesOf(document: Json): Circles {
  if (!isObject(document)) return new Map();
  const circles = known.get(document) ?? findCircles(document);
  known.set(document, circles);
  return circles;
}

/** Whether a schema holds a reference that is in a circle. */
export function leadsIntoCircle(document: Json, schema: Json): boolean {
  const circles = circlesOf(document);
  return circles.size > 0 && [...referencesIn(schema)].some((at) => circles.has(at));
}

/** Tarjan's algorithm for strongly connected components. */
function findCircles(document: Json): Circles {
  const circles = new Map<string, readonly string[]>();
  const order = new Map<string, number>();
  const open: string[] = [];
  /** Returns the earliest open reference to which this one leads. */
  function visit(at: string): number {
    const own = order.size;
    order.set(at, own);
    open.push(at);
    const next = referencesIn(valueAtPointer(document, at));
    let earliest = own;
    for (const other of next) {
      const seen = order.get(other);
      if (seen === undefined) earliest = Math.min(earliest, visit(other));
      else if (open.includes(other)) earliest = Math.min(earliest, seen);
    }
    if (earliest === own) {
      const group = open.splice(open.lastIndexOf(at));
      if (group.length > 1 || next.has(at)) for (const each of group) circles.set(each, group);
    }
    return earliest;
  }
  for (const at of referencesIn(document)) if (!order.has(at)) visit(at);
  return circles;
}

/** The references in a value, without those that are data. */
function referencesIn(value: Json | undefined, found = new Set<string>()): Set<string> {
  if (Array.isArray(value)) for (const item of value) referencesIn(item, found);
  else if (isObject(value)) {
    if (typeof value["$ref"] === "string") found.add(value["$ref"]);
    for (const [key, member] of Object.entries(value)) {
      if (isNameMap(key, member)) for (const named of Object.values(member)) referencesIn(named, found);
      else if (!isData(key, member)) referencesIn(member, found);
    }
  }
  return found;
}
