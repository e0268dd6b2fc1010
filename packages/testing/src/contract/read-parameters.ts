import type { ContractOperation, ContractParameter } from "./module.js";
import type { Route } from "./route.js";

/** The values of the parameters in path and query: numbers, booleans, lists and objects where the document has them. */
export function readParameters({ operation, parameters }: Route, query: URLSearchParams) {
  const path = Object.entries(parameters).map(([name, text]) => [
    name,
    read(operation.parameters[`path.${name}`], text),
  ]);
  return { path: Object.fromEntries(path), query: Object.fromEntries(readQuery(operation, query)) };
}

function readQuery({ parameters }: ContractOperation, query: URLSearchParams): Map<string, unknown> {
  const values = new Map<string, unknown>();
  const owners = ownersIn(parameters);
  for (const name of new Set(query.keys())) {
    const texts = query.getAll(name);
    const [, member = name] = /\[(.*)\]$/.exec(name) ?? [];
    const owner = owners.get(name.replace(/\[.*\]$/, "[]"));
    if (owner === undefined) values.set(name, readOne(parameters[`query.${name}`], texts));
    else {
      const value = single(parameters[`query.${owner}`]?.members?.[member], texts);
      values.set(owner, { ...Object(values.get(owner)), [member]: value });
    }
  }
  return values;
}

/** The names in a query that stand for a member of an object, such as `filter[]`, with the parameter that it is. */
function ownersIn(parameters: ContractOperation["parameters"]): Map<string, string> {
  const owners = new Map<string, string>();
  for (const [place, { separator, members }] of Object.entries(parameters)) {
    const name = place.slice("query.".length);
    if (members === undefined) continue;
    if (separator === "[]") owners.set(`${name}[]`, name);
    else if (separator === "&") for (const member of Object.keys(members)) owners.set(member, name);
  }
  return owners;
}

function readOne(parameter: ContractParameter = {}, texts: readonly string[]): unknown {
  const { separator, members } = parameter;
  if (separator === undefined) return single(parameter, texts);
  const parts = separator === "&" ? texts : texts.flatMap((text) => text.split(decodeURIComponent(separator)));
  if (members === undefined) return parts.map((text) => read(parameter, text));
  const names = parts.filter((_, index) => index % 2 === 0);
  return Object.fromEntries(names.map((name, index) => [name, read(members[name], parts[2 * index + 1] ?? "")]));
}

/** A parameter that may not be repeated, and is, is shown as a list, which no document takes there. */
function single(parameter: ContractParameter | undefined, [text = "", ...more]: readonly string[]): unknown {
  return more.length === 0 ? read(parameter, text) : [text, ...more];
}

/** A text that is not of the type stays as it is. */
function read({ type }: ContractParameter = {}, text: string): unknown {
  if (type === "number" && /^-?\d+(\.\d+)?$/.test(text)) return Number(text);
  return type === "boolean" && /^(true|false)$/.test(text) ? text === "true" : text;
}
