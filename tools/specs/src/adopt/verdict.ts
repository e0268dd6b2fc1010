import type { Json } from "@lumkit/tool-openapi-diff/json";
import type { Location } from "../overlay/locations.js";

/** What happens to one thing that an action says. */
export type Verdict =
  | { readonly kind: "kept"; readonly value: Json }
  /** The vendor's document has its place, and what it says there counts. */
  | { readonly kind: "taken over"; readonly why: string }
  /** A person must say which counts. */
  | { readonly kind: "open"; readonly why: string; readonly value: Json };

/** Where a thing is, in the present document and in the vendor's. */
export interface Places {
  readonly before: Location;
  readonly after: Location;
  /** How many steps of `before` lead to the target; the rest is in the update. */
  readonly depth: number;
}

export const kept = (value: Json): Verdict => ({ kind: "kept", value });
export const takenOver = (why: string): Verdict => ({ kind: "taken over", why });

/** The beginning of a value, enough to recognise it. */
export function brief(value: Json | undefined): string {
  const text = JSON.stringify(value) ?? "nothing";
  return text.length <= 120 ? text : `${text.slice(0, 119)}…`;
}
