import { isObject, type Json } from "@lumkit/tool-openapi-diff/json";
import { sample } from "openapi-sampler";

/**
 * A value that a schema allows, with the members that it names: an example where none is published.
 *
 * It takes the first of several choices, and guesses what it cannot know, such as a string for a pattern. Lint checks it.
 *
 * @param status the one in the document, for the body of a response.
 */
export function exampleOf(document: Json, schema: Json = {}, status = ""): Json {
  const [root, sampled] = [document, schema].map((part) => withoutForbidden(part));
  const whole = { ...(isObject(root) ? root : {}), "x-sampled": sampled };
  try {
    return withStatus(JSON.parse(JSON.stringify(sample({ $ref: "#/x-sampled" }, { quiet: true }, whole))), status);
  } catch {
    // A broken schema, whose place and fault lint reports.
    return null;
  }
}

/** An error body that has its status as a number names that of the response. */
function withStatus(example: Json, status: string): Json {
  if (!isObject(example) || !/^(?:default|[45])/.test(status)) return example;
  const code = status === "default" ? 500 : Number(status.replace("XX", "00"));
  return Object.fromEntries(
    Object.entries(example).map(([name, member]) => {
      const isStatus = /^(?:http)?_?status_?(?:code)?$/i.test(name) && typeof member === "number";
      return [name, isStatus ? code : member];
    }),
  );
}

/** Removes forbidden members (`toAmount: false`), which the sampler would include. */
function withoutForbidden(value: Json, name = ""): Json {
  if (Array.isArray(value)) return value.map((item) => withoutForbidden(item));
  if (!isObject(value)) return value;
  const kept = Object.entries(value).filter(([, member]) => name !== "properties" || member !== false);
  return Object.fromEntries(kept.map(([key, member]) => [key, withoutForbidden(member, key)]));
}
