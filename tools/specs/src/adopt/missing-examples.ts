import { isDeepStrictEqual } from "node:util";
import { contentOf, type Place, resolve } from "@lumkit/tool-openapi-diff/document";
import { isObject, type Json, type JsonObject, objectAt } from "@lumkit/tool-openapi-diff/json";
import type { Location } from "../overlay/locations.js";
import { examplesFor } from "../update/examples.js";
import type { OperationPair } from "./match-operations.js";
import { counterpart } from "./match-schemas.js";
import { type IsForeign, targetsOf } from "./target-of.js";

/**
 * An action for each body of a known operation that has no example: the examples that the present document has for the
 * same response, as far as the vendor's schema allows them, or one that is generated.
 *
 * @param pairs the operations of the present document, each with that of the merged one.
 */
export function missingExamples(document: Json, pairs: readonly OperationPair[], isForeign: IsForeign): JsonObject[] {
  const examples = examplesFor(document);
  const groups: { readonly added: JsonObject; readonly locations: Location[] }[] = [];
  for (const { before, after } of pairs) {
    const statuses = before.responses.map(([status]) => status);
    const bodies: [own: Place, old: Place | undefined, status: string][] = [
      [after.requestBody, before.requestBody, ""],
      ...after.responses.map(([status, response]): [Place, Place | undefined, string] => {
        const same = counterpart(status, statuses) ?? (statuses.includes("default") ? "default" : undefined);
        return [response, before.responses.find(([each]) => each === same)?.[1], status];
      }),
    ];
    for (const [own, old, status] of bodies)
      for (const [mediaType, { value, at }] of contentOf(own)) {
        if (value["example"] !== undefined || Object.keys(objectAt(value, "examples")).length > 0) continue;
        const [, content] = (old === undefined ? [] : contentOf(old)).find(([name]) => name === mediaType) ?? [];
        const known = Object.entries(objectAt(content?.value, "examples")).map(([name, example]): [string, Json] => [
          name,
          resolve(before.document, example, "").value,
        ]);
        const fitting = known.filter(
          ([, example]) => isObject(example) && examples.problem(`${at}/schema`, example["value"]) === undefined,
        );
        const generated: JsonObject = { generated: { value: examples.generated(`${at}/schema`, status) } };
        const added = fitting.length === 0 ? generated : Object.fromEntries(fitting);
        const same = groups.find((group) => isDeepStrictEqual(group.added, added));
        if (same === undefined) groups.push({ added, locations: [locationOf(at)] });
        else same.locations.push(locationOf(at));
      }
  }
  return groups.flatMap(({ added, locations }) =>
    targetsOf(document, locations, isForeign).map((target) => ({
      target,
      description: "Adds the examples that this body had before the vendor's own document was taken over.",
      "x-evidence": "No example is published",
      "x-confidence": "inferred",
      update: { examples: added },
    })),
  );
}

export function locationOf(at: string): Location {
  return at
    .slice(2)
    .split("/")
    .map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
}
