import { contentOf, isSuccess, type Place, resolve } from "@lumkit/tool-openapi-diff/document";
import {
  isObject,
  type Json,
  type JsonObject,
  listOf,
  objectAt,
  pointer,
  stringsOf,
} from "@lumkit/tool-openapi-diff/json";
import type { OperationPair } from "./match-operations.js";

/** A schema of the vendor that stands where the present document has the component `name`. */
export interface Candidate {
  readonly name: string;
  /** The vendor's component, or nothing if the schema is written at its place. */
  readonly component: string | undefined;
  /** A place in the vendor's document that has it. */
  readonly at: string;
  readonly schema: JsonObject;
}

const prefix = "#/components/schemas/";

/** The schemas that stand in the same places: it starts from the bodies and parameters of the matched operations. */
export function matchSchemas(present: Json, vendor: Json, pairs: readonly OperationPair[]): Candidate[] {
  const found: Candidate[] = [];
  const seen = new Set<string>();
  const compare = (before: Json | undefined, after: Json | undefined, at: string): void => {
    const old = unwrapped(present, before, "");
    const own = unwrapped(vendor, after, at);
    if (old === undefined || own === undefined) return;
    const key = `${old.component ?? JSON.stringify(old.schema)} ${own.component ?? own.at}`;
    if (seen.has(key)) return;
    seen.add(key);
    if (!isAlike(old.schema, own.schema)) return;
    if (old.component !== undefined)
      found.push({ name: old.component, component: own.component, at: own.at, schema: own.schema });
    const members = membersOf(vendor, own.schema, own.component === undefined ? own.at : `${prefix}${own.component}`);
    for (const [name, member] of membersOf(present, old.schema, "")) {
      const other = members.get(name);
      if (other !== undefined) compare(member.value, other.value, other.at);
    }
    const home = own.component === undefined ? own.at : `${prefix}${own.component}`;
    if (isObject(old.schema["items"])) compare(old.schema["items"], own.schema["items"], `${home}/items`);
  };
  const compareBodies = (before: Place, after: Place): void => {
    const contents = contentOf(after);
    for (const [mediaType, { value }] of contentOf(before)) {
      const [, same] = contents.find(([name]) => name === mediaType) ?? [];
      if (same !== undefined) compare(value["schema"], same.value["schema"], `${same.at}/schema`);
    }
  };
  for (const { before, after } of pairs) {
    compareBodies(before.requestBody, after.requestBody);
    for (const [status, response] of before.responses) {
      const other = after.responses.find(
        ([name]) =>
          name ===
          counterpart(
            status,
            after.responses.map(([each]) => each),
          ),
      );
      if (other !== undefined) compareBodies(response, other[1]);
    }
    for (const { value } of before.parameters) {
      const other = after.parameters.find(
        (each) => each.value["name"] === value["name"] && each.value["in"] === value["in"],
      );
      if (other !== undefined) compare(value["schema"], other.value["schema"], `${other.at}/schema`);
    }
  }
  return found;
}

/** The vendor's status for one of the present document: the same, or for a success the only success. */
export function counterpart(status: string, statuses: readonly string[]): string | undefined {
  if (statuses.includes(status)) return status;
  const successes = statuses.filter(isSuccess);
  if (isSuccess(status)) return successes.length === 1 ? successes[0] : undefined;
  return undefined;
}

interface Unwrapped {
  readonly component: string | undefined;
  readonly at: string;
  readonly schema: JsonObject;
}

/** The schema behind `$ref`s, a composition of one, and a choice between one schema and null. */
function unwrapped(document: Json, schema: Json | undefined, at: string): Unwrapped | undefined {
  if (!isObject(schema)) return undefined;
  const reference = schema["$ref"];
  if (typeof reference === "string") {
    const { value, at: end } = resolve(document, schema, at);
    const component = end.startsWith(prefix) ? end.slice(prefix.length) : undefined;
    return { component: component?.includes("/") ? undefined : component, at, schema: value };
  }
  for (const key of ["allOf", "oneOf", "anyOf"]) {
    const choices = listOf(schema[key]);
    const real = choices.filter((choice) => !(isObject(choice) && choice["type"] === "null"));
    if (real.length === 1) return unwrapped(document, real[0], `${at}/${key}/${choices.indexOf(real[0] ?? null)}`);
  }
  return { component: undefined, at, schema };
}

function membersOf(document: Json, schema: JsonObject, at: string): Map<string, { value: Json; at: string }> {
  const own = Object.entries(objectAt(schema, "properties")).map(
    ([name, value]) => [name, { value, at: `${at}${pointer("properties", name).slice(1)}` }] as const,
  );
  const inherited = ["allOf", "oneOf"].flatMap((key) =>
    listOf(schema[key]).flatMap((part, index) => {
      const { value, at: end } = resolve(document, part, `${at}/${key}/${index}`);
      return [...membersOf(document, value, end)];
    }),
  );
  // A member that is `false` is forbidden.
  return new Map([...inherited, ...own].filter(([, { value }]) => value !== false));
}

/** Whether two schemas may be the same thing: most of their members, or a value, in common. */
function isAlike(before: JsonObject, after: JsonObject): boolean {
  const [old, own] = [before, after].map((schema) => stringsOf(schema["enum"]));
  if (old !== undefined && own !== undefined && old.length > 0 && own.length > 0)
    return old.some((value) => own.includes(value));
  const [names, others] = [before, after].map((schema) => Object.keys(objectAt(schema, "properties")));
  if (names === undefined || others === undefined || names.length === 0 || others.length === 0) return true;
  const shared = names.filter((name) => others.includes(name)).length;
  return shared >= Math.min(names.length, others.length) / 2;
}
