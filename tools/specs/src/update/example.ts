import { isObject, type Json } from "@lumkit/tool-openapi-diff/json";
import { sample } from "openapi-sampler";

/**
 * A value that a schema allows, with the members that it names: the example of whoever published none.
 *
 * Of a choice it takes the first. What it cannot know, such as a text that a pattern allows, it guesses: lint tells.
 */
export function exampleOf(document: Json, schema: Json = {}): Json {
  const [root, sampled] = [document, schema].map((part) => withoutForbidden(part));
  const whole = { ...(isObject(root) ? root : {}), "x-sampled": sampled };
  return JSON.parse(JSON.stringify(sample({ $ref: "#/x-sampled" }, { quiet: true }, whole)));
}

/** Without the members that no value may have (`toAmount: false`): the sampler gives them like all others. */
function withoutForbidden(value: Json, name = ""): Json {
  if (Array.isArray(value)) return value.map((item) => withoutForbidden(item));
  if (!isObject(value)) return value;
  const kept = Object.entries(value).filter(([, member]) => name !== "properties" || member !== false);
  return Object.fromEntries(kept.map(([key, member]) => [key, withoutForbidden(member, key)]));
}
