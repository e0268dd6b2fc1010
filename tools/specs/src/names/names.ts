import { isObject, type Json, type JsonObject, objectAt } from "@lumkit/tool-openapi-diff/json";
import type { Finding } from "../cli/finding.js";

/** The member of an overlay that says what the packages call the vendor's things. */
export const namesMember = "x-lumkit-names";

const kinds = ["paths", "operations", "schemas", "securitySchemes"] as const;

/** The vendor's names, each with the name that the packages have for the same thing. */
export interface Names extends Readonly<Record<(typeof kinds)[number], Readonly<Record<string, string>>>> {
  /** The path in which each server URL of the vendor ends. The paths of the packages begin with it. */
  readonly basePath?: string;
}

/** A key of `schemas` is the name of a component, or the pointer to a place whose schema becomes a component. */
export function isPlace(key: string): boolean {
  return key.startsWith("#/");
}

/** @throws {TypeError} with what is wrong. */
export function namesOf(overlay: Json): Names {
  const value = isObject(overlay) ? overlay[namesMember] : undefined;
  const own = objectAt(overlay, namesMember);
  if (value !== undefined && !isObject(value)) throw new TypeError("must be a mapping");
  const unknown = Object.keys(own).find((name) => name !== "basePath" && !kinds.some((kind) => kind === name));
  if (unknown !== undefined)
    throw new TypeError(`has the unknown member "${unknown}": it may have basePath, ${kinds.join(", ")}`);
  const { basePath } = own;
  const read = (kind: string): Record<string, string> =>
    Object.fromEntries(
      Object.entries(objectAt(own, kind)).map(([key, name]) => {
        if (typeof name !== "string") throw new TypeError(`${kind}: the name of "${key}" must be a text`);
        return [key, name];
      }),
    );
  const names = {
    paths: read("paths"),
    operations: read("operations"),
    schemas: read("schemas"),
    securitySchemes: read("securitySchemes"),
  };
  if (basePath === undefined) return names;
  if (typeof basePath !== "string" || !/^\/.*[^/]$/.test(basePath))
    throw new TypeError("basePath must begin with a slash and not end with one");
  return { ...names, basePath };
}

/** Names as the member of an overlay that has them. */
export function overlayOf({ basePath, paths, operations, schemas, securitySchemes }: Names): JsonObject {
  const kindsOfNames = {
    paths: { ...paths },
    operations: { ...operations },
    schemas: { ...schemas },
    securitySchemes: { ...securitySchemes },
  };
  const full = Object.entries(kindsOfNames).filter(([, names]) => Object.keys(names).length > 0);
  return { [namesMember]: { ...(basePath === undefined ? {} : { basePath }), ...Object.fromEntries(full) } };
}

/** What to do about a name that leads nowhere. */
export function nameFinding(file: string, message: string): Finding {
  return { file, place: namesMember, message };
}
