import { contentOf, type DocumentOperation, namesIn, resolve } from "@lumkit/tool-openapi-diff/document";
import { type Json, type JsonObject, objectAt } from "@lumkit/tool-openapi-diff/json";
import type { Examples } from "./examples.js";
import { type OverlayAction, pathTo } from "./new-operations.js";

/** Actions that replace the published examples of an operation which its schemas do not allow: two for each. */
export function repairs({ document, requestBody, responses }: DocumentOperation, examples: Examples): OverlayAction[] {
  return [requestBody, ...responses.map(([, response]) => response)]
    .flatMap((place) => contentOf(place))
    .filter(([, { value }]) => value["schema"] !== undefined)
    .flatMap(([, { value, at }]) => {
      const repair = (steps: readonly string[], published: Json | undefined, wrap: Wrap): OverlayAction[] => {
        const problem = examples.problem(`${at}/schema`, published);
        if (problem === undefined) return [];
        const mark = { "x-evidence": `In the published example, ${problem}`, "x-confidence": "inferred" } as const;
        const description = "Replaces an example that its schema does not allow.";
        return [
          { target: pathTo([...namesIn(at), ...steps]), description, ...mark, remove: true },
          {
            target: pathTo(namesIn(at)),
            description,
            ...mark,
            update: wrap(examples.repaired(`${at}/schema`, published)),
          },
        ];
      };
      const named = Object.entries(objectAt(value, "examples")).flatMap(([name, example]) =>
        repair(["examples", name], resolve(document, example, "").value["value"], (repaired) => ({
          examples: { [name]: { value: repaired } },
        })),
      );
      const single = value["example"];
      return [
        ...(single === undefined ? [] : repair(["example"], single, (repaired) => ({ example: repaired }))),
        ...named,
      ];
    });
}

type Wrap = (repaired: Json) => JsonObject;
