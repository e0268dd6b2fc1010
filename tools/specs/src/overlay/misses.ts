import type { Json } from "@lumkit/tool-openapi-diff/json";
import { compile, JSONPathQuery } from "json-p3";

type Selectors = JSONPathQuery["segments"][number]["selectors"];

/** What the unions of a target, such as `['Order', 'Quote']`, name and select nothing: by itself, or with one of another. */
export function missesOf(document: Json, target: string): string[] {
  const query = compile(target);
  const isThere = (path: JSONPathQuery): boolean => path.match(document) !== undefined;
  const unions = [...query.segments.entries()].filter(([, { selectors }]) => selectors.length > 1);
  const single = unions.flatMap(([index, { selectors }]) => {
    const kept = selectors.filter((selector) => isThere(narrowed(query, index, [selector])));
    const missed = selectors.filter((selector) => !kept.includes(selector));
    return missed.length === 0 ? [] : [message(missed, [narrowed(query, index, kept)])];
  });
  if (single.length > 0) return single;
  return unions.flatMap(([first, { selectors }], place) =>
    unions.slice(place + 1).flatMap(([second, { selectors: others }]) => {
      const missed: JSONPathQuery[] = [];
      // What has the same ones in the second union can stay together.
      const together = new Map<string, [own: Selectors, kept: Selectors]>();
      for (const selector of selectors) {
        const row = narrowed(query, first, [selector]);
        const kept = others.filter((other) => isThere(narrowed(row, second, [other])));
        for (const other of others) if (!kept.includes(other)) missed.push(narrowed(row, second, [other]));
        const [own] = together.get(kept.join()) ?? [[]];
        together.set(kept.join(), [[...own, selector], kept]);
      }
      const split = [...together.values()].map(([own, kept]) => narrowed(narrowed(query, first, own), second, kept));
      return missed.length === 0 ? [] : [message(missed, split)];
    }),
  );
}

/** The same path with only these in one of its unions. */
function narrowed({ environment, segments }: JSONPathQuery, index: number, selectors: Selectors): JSONPathQuery {
  return new JSONPathQuery(
    environment,
    segments.map((segment, at) => (at === index ? Object.assign(Object.create(segment), { selectors }) : segment)),
  );
}

function message(missed: readonly object[], rest: readonly JSONPathQuery[]): string {
  const [shown, more] = [missed.slice(0, 5), missed.length - 5];
  return `misses ${shown.join(", ")}${more > 0 ? ` and ${more} more` : ""}: nothing matches there. Find its new place, or write ${rest.join(" and ")}`;
}
