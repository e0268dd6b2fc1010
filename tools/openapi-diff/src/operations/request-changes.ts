import { type Change, change, type Direction } from "../change.js";
import {
  contentOf,
  type DocumentOperation,
  groupSchema,
  parameterGroups,
  pathParameters,
  schemaOf,
} from "../document.js";
import type { Json, JsonObject } from "../json.js";
import { itemOf } from "../schemas/shape.js";
import { shapesOf } from "../schemas/shapes.js";
import { contentChanges } from "./content-changes.js";
import { deprecationChanges } from "./deprecation-changes.js";
import { schemaChanges } from "./schema-changes.js";

/** What changed in the parameters and body of a request. */
export function requestChanges(name: string, before: DocumentOperation, after: DocumentOperation): Change[] {
  return sentChanges(name, "request", before, after);
}

/** The same for a request of either side: a webhook is a request of the service. */
export function sentChanges(
  name: string,
  direction: Direction,
  before: DocumentOperation,
  after: DocumentOperation,
): Change[] {
  const [was = [], is = []] = [before, after].map((each) => sentParameters(each, pathParameters(before.path)));
  const old = was.map((each) => withSingle([before.document, each], [after.document, sameIn(is, each)]));
  const present = is.map((each) => withSingle([after.document, each], [before.document, sameIn(was, each)]));
  const isText = [...old, ...present].every(({ content }) => content === undefined);
  return [
    ...deprecationChanges(name, direction, was, is),
    ...styleChanges(name, direction, [before.document, old], [after.document, present]),
    ...schemaChanges(
      name,
      direction,
      "",
      { document: before.document, schema: requestSchema(old, before.requestBody.value) },
      { document: after.document, schema: requestSchema(present, after.requestBody.value) },
      isText,
    ),
    ...contentChanges(
      name,
      direction,
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

function placeOf(parameter: JsonObject): string {
  return `${parameter["in"]}.${parameter["name"]}`;
}

function sameIn(parameters: readonly JsonObject[], parameter: JsonObject): JsonObject | undefined {
  return parameters.find((each) => placeOf(each) === placeOf(parameter));
}

type Sent<P = JsonObject> = readonly [document: Json, parameter: P];

/** An exploded list of one is written as its item is: next to a single value, the list may be that, too. */
function withSingle([document, parameter]: Sent, [other, same]: Sent<JsonObject | undefined>): JsonObject {
  const schema = schemaOf(parameter);
  const shapes = shapesOf(document, schema);
  const isList =
    shapes.length > 0 && shapes.every(({ kind, low, high }) => kind === "array" && low.at <= 1 && high.at >= 1);
  if (!isList || same === undefined || parameter["in"] !== "query" || hasParts(other, same)) return parameter;
  if (styleOf(document, parameter) !== "form, exploded") return parameter;
  return { ...parameter, schema: { anyOf: [schema, ...shapes.map((shape) => itemOf(shape, 0))] } };
}

function hasParts(document: Json, parameter: JsonObject): boolean {
  return shapesOf(document, schemaOf(parameter)).some(({ kind }) => kind === "array" || kind === "object");
}

/** Whether the value may be a list or single, which an exploded list of one is. */
function isEither(document: Json, parameter: JsonObject): boolean {
  const kinds = shapesOf(document, schemaOf(parameter)).map(({ kind }) => kind);
  return kinds.includes("array") && kinds.some((kind) => kind !== "array" && kind !== "object");
}

type Parameters = readonly [document: Json, parameters: readonly JsonObject[]];

function styleChanges(
  name: string,
  direction: Direction,
  [before, old]: Parameters,
  [after, present]: Parameters,
): Change[] {
  return old.flatMap((parameter) => {
    const place = placeOf(parameter);
    const same = sameIn(present, parameter);
    if (same === undefined) return [];
    const [was, is] = [styleOf(before, parameter), styleOf(after, same)];
    // A caller that sends no empty value is not affected.
    if (is === was || is === `${was}, or empty`) return [];
    const styles = [was, is].map((style) => style.replace(", exploded", ""));
    if (styles[0] === styles[1] && (isEither(before, parameter) || isEither(after, same))) return [];
    return change(name, direction, place, "style", {
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
  const isExploded = hasParts(document, parameter) && (parameter["explode"] ?? style === "form") === true;
  const isRaw = parameter["allowReserved"] === true;
  const mayBeEmpty = parameter["allowEmptyValue"] === true;
  return `${style}${isExploded ? ", exploded" : ""}${isRaw ? ", reserved characters as they are" : ""}${mayBeEmpty ? ", or empty" : ""}`;
}
