import { isDeepStrictEqual } from "node:util";
import type { Json } from "@lumkit/tool-openapi-diff/json";
import { documentChanges } from "../compare/compare.js";
import { earlierUpstreams } from "../overlay/earlier-upstreams.js";
import { summaryOf } from "../release/summary.js";

/** The last upstream that differs from this one: the file, or what was committed if the file has been pulled already. */
export function earlierThan(upstream: Json, file: string): Json {
  for (const earlier of earlierUpstreams(file)) if (!isDeepStrictEqual(earlier, upstream)) return earlier;
  return upstream;
}

/** What the vendor changed, upstream against upstream: no overlay can hide or add anything. */
export function vendorChanges(before: Json, after: Json): string {
  const findings = documentChanges(before, after);
  if (findings.length > 0) return summaryOf({ bump: "none", findings });
  return isDeepStrictEqual(before, after)
    ? "Nothing: the document is the same."
    : "Nothing in the requests and responses.";
}
