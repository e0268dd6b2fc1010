import { isObject, type Json } from "@lumkit/tool-openapi-diff/json";
import { sample } from "openapi-sampler";

/**
 * A value that a schema allows, with the members that it names: an example where none is published.
 *
 * It takes the first of several choices, and guesses what it cannot know, such as a string for a pattern. Lint checks it.
 */
export function exampleOf(document: Json, schema: Json = {}): Json {
  const [root, sampled] = [document, schema].map((part) => withoutForbidden(part));
  const whole = { ...(isObject(root) ? root : {}), "x-sampled": sampled };
  try {
    return JSON.parse(JSON.stringify(sample({ $ref: "#/x-sampled" }, { quiet: true }, whole)));
  } catch {
    // A broken schema, whose place and fault lint reports.
    return null;
  }
}

/** Removes forbidden members (`toAmount: false`), which the sampler would include. */
function withoutForbidden(value: Json, name = ""): Json {
  if (Array.isArray(value)) return value.map((item) => withoutForbidden(item));
  if (!isObject(value)) return value;
  const kept = Object.entries(value).filter(([, member]) => name !== "properties" || member !== false);
  return Object.fromEntries(kept.map(([key, member]) => [key, withoutForbidden(member, key)]));
}
