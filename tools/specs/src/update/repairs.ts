import { isDeepStrictEqual } from "node:util";
import { contentOf, type DocumentOperation, namesIn, resolve } from "@lumkit/tool-openapi-diff/document";
import { type Json, objectAt } from "@lumkit/tool-openapi-diff/json";
import { clientOperations } from "../document/client-operations.js";
import { valueAt } from "../overlay/locations.js";
import { type Examples, examplesFor } from "./examples.js";
import { type NewOperation, type OverlayAction, pathTo } from "./new-operations.js";

/** What is said about an example that its schema does not allow. */
export const replacing = "Replaces an example that its schema does not allow.";

/**
 * Actions that replace the published examples of an operation which its schemas do not allow, and name those without a
 * name, because a mock is asked for an example by its name: two for each.
 *
 * @param upstream the vendor's document, if only examples that are there need be replaced.
 */
export function repairs(
  { document, requestBody, responses }: DocumentOperation,
  examples: Examples,
  upstream?: Json,
): OverlayAction[] {
  const isOurs = (location: readonly string[]): boolean =>
    upstream !== undefined && !isDeepStrictEqual(valueAt(upstream, location), valueAt(document, location));
  return [requestBody, ...responses.map(([, response]) => response)]
    .flatMap((place) => contentOf(place))
    .filter(([, { value }]) => value["schema"] !== undefined)
    .flatMap(([, { value, at }]) => {
      const repair = (steps: readonly string[], published: Json | undefined): OverlayAction[] => {
        const problem = examples.problem(`${at}/schema`, published);
        const [, name = "published"] = steps;
        const isRight = problem === undefined && steps.length > 1;
        if (isRight || isOurs([...namesIn(at), ...steps])) return [];
        const rest = {
          description: problem === undefined ? "Names the published example." : replacing,
          "x-evidence": problem === undefined ? "The example as published" : `In the published example, ${problem}`,
          "x-confidence": "inferred",
          "x-lumkit-generated": true,
        } as const;
        const right = problem === undefined ? published : examples.repaired(`${at}/schema`, published);
        return [
          { target: pathTo([...namesIn(at), ...steps]), ...rest, remove: true },
          { target: pathTo(namesIn(at)), ...rest, update: { examples: { [name]: { value: right ?? null } } } },
        ];
      };
      const named = Object.entries(objectAt(value, "examples")).flatMap(([name, example]) =>
        repair(["examples", name], resolve(document, example, "").value["value"]),
      );
      return [...(value["example"] === undefined ? [] : repair(["example"], value["example"])), ...named];
    });
}

/** The same for the vendor's own examples in known operations. */
export function knownRepairs(document: Json, upstream: Json, added: readonly NewOperation[]): OverlayAction[] {
  const isNew = new Set(added.map(({ id }) => id));
  const examples = examplesFor(document);
  const actions = clientOperations(document)
    .filter(({ id }) => !isNew.has(id))
    .flatMap((operation) => repairs(operation, examples, upstream))
    .map((action) => [JSON.stringify([action.target, action.update]), action] as const);
  const made = new Set(
    added.flatMap((each) => each.actions.map(({ target, update }) => JSON.stringify([target, update]))),
  );
  return [...new Map(actions.filter(([key]) => !made.has(key))).values()];
}
