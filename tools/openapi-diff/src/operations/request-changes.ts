import { type Change, change } from "../change.js";
import { contentOf, parametersOf, requestBodyOf } from "../document.js";
import type { Json, JsonObject } from "../json.js";
import { shapesOf } from "../schemas/shapes.js";
import { contentChanges } from "./content-changes.js";
import { type Located, pathNames, schemaOf } from "./located.js";
import { schemaChanges } from "./schema-changes.js";

/** What changed in what an operation takes: its parameters and its body. */
export function requestChanges(name: string, before: Located, after: Located): Change[] {
  const [old, present] = [before, after].map((located) => parametersByPlace(located, pathNames(before)));
  const [oldBody, presentBody] = [before, after].map(({ document, operation }) => requestBodyOf(document, operation));
  if (old === undefined || present === undefined || oldBody === undefined || presentBody === undefined) return [];
  return [
    ...styleChanges(name, [before.document, old], [after.document, present]),
    ...schemaChanges(
      name,
      "request",
      "",
      { document: before.document, schema: requestSchema(old, oldBody.value) },
      { document: after.document, schema: requestSchema(present, presentBody.value) },
    ),
    ...contentChanges(
      name,
      "request",
      "body",
      { document: before.document, place: oldBody },
      { document: after.document, place: presentBody },
    ),
  ];
}

/**
 * Each parameter under `query.status` and the like. The name of a parameter in the path is not sent: it goes by the name
 * that stood at its position before.
 */
function parametersByPlace(located: Located, oldNames: readonly string[]): Map<string, JsonObject> {
  const names = pathNames(located);
  return new Map(
    parametersOf(located.document, located.operation).map(({ value }) => {
      const name = String(value["name"]);
      const sent: Readonly<Record<string, string | undefined>> = {
        path: oldNames[names.indexOf(name)],
        // The names of headers are the same in small letters.
        header: name.toLowerCase(),
      };
      const group = String(value["in"]);
      return [`${group}.${sent[group] ?? name}`, value];
    }),
  );
}

/** A request as what it is: an object whose members are groups of parameters, and a body of which only its presence is told. */
function requestSchema(parameters: ReadonlyMap<string, JsonObject>, body: JsonObject): JsonObject {
  const hasBody = Object.keys(body).length > 0;
  const groups = ["path", "query", "header", "cookie"];
  return {
    type: "object",
    properties: {
      ...Object.fromEntries(groups.map((group) => [group, groupSchema(parameters, `${group}.`)])),
      ...(hasBody ? { body: true } : {}),
    },
    required: [...groups, ...(body["required"] === true ? ["body"] : [])],
  };
}

function groupSchema(parameters: ReadonlyMap<string, JsonObject>, prefix: string): JsonObject {
  const own = [...parameters]
    .filter(([place]) => place.startsWith(prefix))
    .map(([place, value]): [string, JsonObject] => [place.slice(prefix.length), value]);
  return {
    type: "object",
    properties: Object.fromEntries(own.map(([name, value]) => [name, schemaOf(value)])),
    required: own.filter(([, value]) => value["required"] === true).map(([name]) => name),
  };
}

type Parameters = readonly [document: Json, byPlace: ReadonlyMap<string, JsonObject>];

function styleChanges(name: string, [before, old]: Parameters, [after, present]: Parameters): Change[] {
  return [...old].flatMap(([place, parameter]) => {
    const twin = present.get(place);
    if (twin === undefined) return [];
    const [was, is] = [styleOf(before, parameter), styleOf(after, twin)];
    // Whoever sends no empty value goes on as before.
    if (is === was || is === `${was}, or empty`) return [];
    return change(name, "request", place, "style", {
      severity: "breaking",
      message: `${place} is now written as ${is}, not as ${was}`,
      migration: "Write it in the new way",
      effect: "changed",
    });
  });
}

/** How a parameter is written into the request; what is not said has OpenAPI's default. */
function styleOf(document: Json, parameter: JsonObject): string {
  const [content] = contentOf({ value: parameter, at: "" });
  if (content !== undefined) return content[0];
  const style = parameter["style"] ?? (["query", "cookie"].includes(String(parameter["in"])) ? "form" : "simple");
  // A value without parts is written the same either way.
  const hasParts = shapesOf(document, schemaOf(parameter)).some(({ kind }) => kind === "array" || kind === "object");
  const isExploded = hasParts && (parameter["explode"] ?? style === "form") === true;
  const isRaw = parameter["allowReserved"] === true;
  const mayBeEmpty = parameter["allowEmptyValue"] === true;
  return `${style}${isExploded ? ", exploded" : ""}${isRaw ? ", reserved characters as they are" : ""}${mayBeEmpty ? ", or empty" : ""}`;
}
