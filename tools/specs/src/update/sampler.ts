import { valueAtPointer } from "@lumkit/tool-openapi-diff/document";
import { isObject, type Json } from "@lumkit/tool-openapi-diff/json";
import { isNameMap } from "@lumkit/tool-openapi-diff/keywords";
import { sample } from "openapi-sampler";

/**
 * Makes values for the schema at a place, the best first: with every member that it names and the vendor's own examples
 * of them, then with less of both, because these may be wrong.
 *
 * They take the first of several choices, and guess what they cannot know, such as a string for a pattern.
 */
export function sampler(document: Json): (at: string) => Iterable<Json> {
  const copies = new Map<boolean, object>();
  return function* samples(at) {
    // A broken schema, whose place and fault lint reports.
    if (!isObject(valueAtPointer(document, at))) return;
    for (const skipNonRequired of [false, true])
      for (const isOwn of [true, false]) {
        const copy = copies.get(isOwn) ?? Object(sampleable(document, isOwn));
        copies.set(isOwn, copy);
        try {
          yield JSON.parse(
            JSON.stringify(
              sample({ $ref: at }, { quiet: true, skipNonRequired, maxSampleDepth: skipNonRequired ? 40 : 15 }, copy),
            ),
          );
        } catch {
          // The same, or what the sampler does not support.
        }
      }
  };
}

const given = ["example", "examples", "default"];

/**
 * A copy as the sampler needs it: without forbidden members (`toAmount: false`), with plain pointers, and with null as
 * the last choice, because it reads null as an object.
 */
function sampleable(value: Json, isOwn: boolean): Json {
  if (Array.isArray(value)) return value.map((item) => sampleable(item, isOwn));
  if (!isObject(value)) return value;
  const members = Object.entries(value).flatMap(([key, member]): [string, Json][] => {
    if (key === "$ref" && typeof member === "string") return [[key, plain(member)]];
    if (isNameMap(key, member)) {
      const named = Object.entries(member).filter(([, each]) => key !== "properties" || each !== false);
      return [[key, Object.fromEntries(named.map(([name, each]) => [name, sampleable(each, isOwn)]))]];
    }
    if (key === "const") return [[key, member]];
    if (key === "enum" && Array.isArray(member)) return [[key, nullLast(member)]];
    if ((key === "anyOf" || key === "oneOf") && Array.isArray(member))
      return [[key, nullLast(member).map((each) => sampleable(each, isOwn))]];
    if (given.includes(key)) return isOwn ? [[key, member]] : [];
    return [[key, sampleable(member, isOwn)]];
  });
  return Object.fromEntries(members);
}

function nullLast(choices: readonly Json[]): Json[] {
  const isNull = (choice: Json): boolean => choice === null || (isObject(choice) && choice["type"] === "null");
  return [...choices.filter((choice) => !isNull(choice)), ...choices.filter(isNull)];
}

function plain(reference: string): string {
  try {
    return decodeURIComponent(reference);
  } catch {
    return reference;
  }
}
