import { type Change, change } from "../change.js";
import {
  contentOf,
  type DocumentOperation,
  groupSchema,
  parameterGroups,
  pathParameters,
  schemaOf,
} from "../document.js";
import type { Json, JsonObject } from "../json.js";
import { shapesOf } from "../schemas/shapes.js";
import { contentChanges } from "./content-changes.js";
import { schemaChanges } from "./schema-changes.js";

/** What changed in the parameters and body of a request. */
export function requestChanges(name: string, before: DocumentOperation, after: DocumentOperation): Change[] {
  const [old, present] = [before, after].map((operation) => sentParameters(operation, pathParameters(before.path)));
  if (old === undefined || present === undefined) return [];
  return [
    ...styleChanges(name, [before.document, old], [after.document, present]),
    ...schemaChanges(
      name,
      "request",
      "",
      { document: before.document, schema: requestSchema(old, before.requestBody.value) },
      { document: after.document, schema: requestSchema(present, after.requestBody.value) },
    ),
    ...contentChanges(
      name,
      "request",
      "body",
      { document: before.document, place: before.requestBody },
      { document: after.document, place: after.requestBody },
    ),
  ];
}

/**
 * The parameters under the names by which they are compared. The name of a parameter in the path is not sent: it takes
 * the name that stood at its position before.
 */
function sentParameters({ path, parameters }: DocumentOperation, oldNames: readonly string[]): JsonObject[] {
  const names = pathParameters(path);
  return parameters.map(({ value }) => {
    const name = String(value["name"]);
    const sent: Readonly<Record<string, string | undefined>> = {
      path: oldNames[names.indexOf(name)],
      // The names of headers are the same in small letters.
      header: name.toLowerCase(),
    };
    return { ...value, name: sent[String(value["in"])] ?? name };
  });
}

/** A request as one object: a member for each group of parameters, and a body whose content is compared on its own. */
function requestSchema(parameters: readonly JsonObject[], body: JsonObject): JsonObject {
  const hasBody = Object.keys(body).length > 0;
  return {
    type: "object",
    properties: {
      ...Object.fromEntries(parameterGroups.map((group) => [group, groupSchema(parameters, group)])),
      ...(hasBody ? { body: true } : {}),
    },
    required: [...parameterGroups, ...(body["required"] === true ? ["body"] : [])],
  };
}

type Parameters = readonly [document: Json, parameters: readonly JsonObject[]];

function styleChanges(name: string, [before, old]: Parameters, [after, present]: Parameters): Change[] {
  const placeOf = (parameter: JsonObject): string => `${parameter["in"]}.${parameter["name"]}`;
  const byPlace = new Map(present.map((parameter) => [placeOf(parameter), parameter]));
  return old.flatMap((parameter) => {
    const place = placeOf(parameter);
    const same = byPlace.get(place);
    if (same === undefined) return [];
    const [was, is] = [styleOf(before, parameter), styleOf(after, same)];
    // A caller that sends no empty value is not affected.
    if (is === was || is === `${was}, or empty`) return [];
    return change(name, "request", place, "style", {
      severity: "breaking",
      message: `${place} is now written as ${is}, not as ${was}`,
      migration: "Write it in the new way",
      effect: "changed",
    });
  });
}

/** How a parameter is written into the request, with OpenAPI's defaults. */
function styleOf(document: Json, parameter: JsonObject): string {
  const [content] = contentOf({ value: parameter, at: "" });
  if (content !== undefined) return content[0];
  const style = parameter["style"] ?? (["query", "cookie"].includes(String(parameter["in"])) ? "form" : "simple");
  // A value without parts is written the same, exploded or not.
  const hasParts = shapesOf(document, schemaOf(parameter)).some(({ kind }) => kind === "array" || kind === "object");
  const isExploded = hasParts && (parameter["explode"] ?? style === "form") === true;
  const isRaw = parameter["allowReserved"] === true;
  const mayBeEmpty = parameter["allowEmptyValue"] === true;
  return `${style}${isExploded ? ", exploded" : ""}${isRaw ? ", reserved characters as they are" : ""}${mayBeEmpty ? ", or empty" : ""}`;
}
