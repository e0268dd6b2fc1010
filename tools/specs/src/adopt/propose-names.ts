import { isDeepStrictEqual } from "node:util";
import { type Json, objectAt } from "@lumkit/tool-openapi-diff/json";
import { meaningOf } from "../names/meaning-of.js";
import type { Names } from "../names/names.js";
import type { OperationMatch } from "./match-operations.js";
import { type Candidate, matchSchemas } from "./match-schemas.js";

/** The names that keep what the packages call things. Those that a person has written win. */
export function proposeNames(present: Json, vendor: Json, match: OperationMatch, given: Names): Names {
  const { basePath, pairs } = match;
  const renamed = pairs.filter(
    ({ before, after }) =>
      before.path.replaceAll(/\{[^}]*\}/g, "{}") === `${basePath}${after.path}`.replaceAll(/\{[^}]*\}/g, "{}"),
  );
  const base = given.basePath ?? basePath;
  return {
    ...(base === "" ? {} : { basePath: base }),
    paths: {
      ...differing(renamed.map(({ before, after }) => [after.path, before.path, `${basePath}${after.path}`])),
      ...given.paths,
    },
    operations: {
      ...differing(
        pairs.map(({ before, after }) => [
          after.id === "" ? `${after.method} ${after.path}` : after.id,
          before.id,
          after.id,
        ]),
      ),
      ...given.operations,
    },
    schemas: { ...schemaNames(matchSchemas(present, vendor, pairs), Object.values(given.schemas)), ...given.schemas },
    securitySchemes: { ...securityNames(present, vendor), ...given.securitySchemes },
  };
}

function differing(entries: readonly (readonly [key: string, name: string, own: string])[]): Record<string, string> {
  return Object.fromEntries(entries.filter(([, name, own]) => name !== own).map(([key, name]) => [key, name]));
}

/** Each name goes to the component that stands for it most often; the places of the same schema share it. */
function schemaNames(candidates: readonly Candidate[], taken: readonly string[]): Record<string, string> {
  const names: Record<string, string> = {};
  const owners = new Map<string, string>();
  const all = [...new Set(candidates.map(({ name }) => name))].filter((name) => !taken.includes(name));
  const ofName = (name: string): Candidate[] => candidates.filter((each) => each.name === name);
  for (const name of all) {
    const [best] = byCount(ofName(name).flatMap(({ component }) => component ?? [])).filter(
      ([key]) => !owners.has(key),
    );
    if (best !== undefined) owners.set(best[0], name);
    if (best !== undefined && best[0] !== name) names[best[0]] = name;
  }
  const owned = new Set(owners.values());
  for (const name of all) {
    const own = ofName(name);
    const whole = own.find(({ component }) => component !== undefined && owners.get(component) === name);
    // A schema without a name of its own, or one whose name another schema has.
    const places = own.filter(
      ({ component }) => component === undefined || (!owned.has(name) && owners.has(component)),
    );
    const [first] = whole === undefined ? places : [whole];
    for (const { at, schema } of places)
      if (isDeepStrictEqual(meaningOf(schema), meaningOf(first?.schema))) names[at] = name;
  }
  return names;
}

function byCount(values: readonly string[]): [value: string, count: number][] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a);
}

/** Schemes that send the same credential in the same place are the same. */
function securityNames(present: Json, vendor: Json): Record<string, string> {
  const [old, own] = [present, vendor].map((document) =>
    Object.entries(objectAt(objectAt(document, "components"), "securitySchemes")),
  );
  return Object.fromEntries(
    (own ?? []).flatMap(([key, scheme]) => {
      const same = (old ?? []).find(([, other]) => isDeepStrictEqual(meaningOf(other), meaningOf(scheme)));
      return same === undefined || same[0] === key ? [] : [[key, same[0]]];
    }),
  );
}
