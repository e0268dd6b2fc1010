import { pathParameters, resolve } from "@lumkit/tool-openapi-diff/document";
import { isObject, type Json, type JsonObject, listOf, objectAt } from "@lumkit/tool-openapi-diff/json";
import type { Names } from "./names.js";

/** Moves the base path of the servers into the paths, and renames the parameters in paths. Returns what is wrong. */
export function renamePaths(document: Json, { basePath = "", paths: names }: Names): string[] {
  const problems = basePath === "" ? [] : trimServers(document, basePath);
  const paths = objectAt(document, "paths");
  const entries = Object.entries(paths);
  for (const [path] of entries) delete paths[path];
  for (const [path, item] of entries) {
    const name = names[path];
    if (name !== undefined && isObject(item))
      renameParameters(document, item, pathParameters(path), pathParameters(name));
    paths[name ?? `${basePath}${path}`] = item;
  }
  const known = new Set(entries.map(([path]) => path));
  return [
    ...problems,
    ...Object.entries(names).flatMap(([path, name]) => {
      if (!known.has(path)) return `upstream has no path "${path}": correct or remove its line`;
      return positions(name) === positions(`${basePath}${path}`)
        ? []
        : `"${name}" is not the path "${basePath}${path}": only the names in braces may differ`;
    }),
  ];
}

function positions(path: string): string {
  return path.replaceAll(/\{[^}]*\}/g, "{}");
}

function trimServers(document: Json, basePath: string): string[] {
  const servers = listOf(isObject(document) ? document["servers"] : undefined).filter(isObject);
  const problems: string[] = [];
  for (const server of servers) {
    const url = String(server["url"]).replace(/\/$/, "");
    if (url.endsWith(basePath)) server["url"] = url.slice(0, -basePath.length) || "/";
    else problems.push(`basePath is "${basePath}", and the server "${url}" does not end with it`);
  }
  return servers.length === 0 ? [`basePath is "${basePath}", and upstream has no server`] : problems;
}

function renameParameters(document: Json, item: JsonObject, before: readonly string[], after: readonly string[]): void {
  for (const owner of [item, ...Object.values(item)]) {
    const parameters = isObject(owner) ? owner["parameters"] : undefined;
    if (!isObject(owner) || !Array.isArray(parameters)) continue;
    owner["parameters"] = parameters.map((parameter) => {
      const { value } = resolve(document, parameter, "");
      const name = value["in"] === "path" ? after[before.indexOf(String(value["name"]))] : undefined;
      // A shared parameter is written out, because another path may have another name for it.
      return name === undefined || name === value["name"] ? parameter : { ...value, name };
    });
  }
}
