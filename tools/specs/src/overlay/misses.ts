import type { Json } from "@lumkit/tool-openapi-diff/json";
import { compile, JSONPathQuery } from "json-p3";

/** The names in a union of a target, such as `['Order', 'Quote']`, that select nothing. */
export function missesOf(document: Json, target: string): string[] {
  const { environment, segments } = compile(target);
  const pathWith = (index: number, selectors: (typeof segments)[number]["selectors"]): JSONPathQuery =>
    new JSONPathQuery(
      environment,
      segments.map((segment, at) => (at === index ? Object.assign(Object.create(segment), { selectors }) : segment)),
    );
  return segments.flatMap(({ selectors }, index) => {
    if (selectors.length < 2) return [];
    const missed = selectors.filter((selector) => pathWith(index, [selector]).match(document) === undefined);
    if (missed.length === 0) return [];
    const rest = pathWith(
      index,
      selectors.filter((selector) => !missed.includes(selector)),
    );
    return [`misses ${missed.join(", ")}: nothing matches there. Find its new place, or write ${rest}`];
  });
}
