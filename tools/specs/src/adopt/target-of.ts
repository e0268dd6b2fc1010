import { resolve } from "@lumkit/tool-openapi-diff/document";
import { type Json, pointer } from "@lumkit/tool-openapi-diff/json";
import { type Location, locate, valueAt } from "../overlay/locations.js";
import { missesOf } from "../overlay/misses.js";

/** Whether a place may be selected too: one in an operation that the present document does not have. */
export type IsForeign = (location: Location) => boolean;

/**
 * One JSONPath for these places: the shortest that selects them all, and nothing else but foreign places. If there is
 * none, a JSONPath for each group of places that one can select, at last for each place.
 */
export function targetsOf(document: Json, locations: readonly Location[], isForeign: IsForeign): string[] {
  const [first] = locations;
  if (first === undefined) return [];
  if (locations.every(({ length }) => length === first.length))
    for (const isAny of [true, false]) {
      const target = jointTarget(document, locations, isAny);
      if (!selects(document, target, locations, isForeign)) continue;
      if (missesOf(document, target).length === 0) return [target];
      const groups = complete(locations);
      if (groups.length > 1) return groups.flatMap((group) => targetsOf(document, group, isForeign));
    }
  return locations.map((location) => jointTarget(document, [location], false));
}

/** The places by the first name in which they differ, together if the rest of their ways is the same. */
function complete(locations: readonly Location[]): Location[][] {
  const [first = []] = locations;
  const depth = first.findIndex((key, at) => locations.some((location) => location[at] !== key));
  const byKey = grouped(locations, (location) => String(location[depth]));
  const groups = grouped(byKey, (group) =>
    JSON.stringify(group.map((each) => pointer(...each.slice(depth + 1))).sort()),
  );
  return groups.map((group) => group.flat());
}

function grouped<T>(values: readonly T[], nameOf: (value: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const value of values) groups.set(nameOf(value), [...(groups.get(nameOf(value)) ?? []), value]);
  return [...groups.values()];
}

/** Whether a JSONPath selects all these places, and nothing else but foreign places. */
export function selects(document: Json, target: string, locations: readonly Location[], isForeign: IsForeign): boolean {
  const wanted = new Set(locations.map((location) => pointer(...location)));
  const found = locate(document, target);
  const others = found.filter((location) => !wanted.has(pointer(...location)));
  return found.length - others.length === wanted.size && others.every(isForeign);
}

function jointTarget(document: Json, locations: readonly Location[], isAny: boolean): string {
  const [first = []] = locations;
  const steps = first.map((key, depth) => {
    const keys = [...new Set(locations.map((location) => location[depth] ?? ""))];
    if (first[depth - 1] === "parameters" && typeof key === "number")
      return parameterStep(
        document,
        locations.map((location) => location.slice(0, depth + 1)),
      );
    if (keys.length === 1 && typeof key === "number") return `[${key}]`;
    if (keys.length === 1 && /^[A-Za-z_]\w*$/.test(String(key))) return `.${key}`;
    if (keys.length > 1 && isAny && first[0] === "paths" && depth <= 2) return "[*]";
    return `[${keys.map((each) => (typeof each === "number" ? each : quoted(each))).join(", ")}]`;
  });
  return `$${steps.join("")}`;
}

function parameterStep(document: Json, locations: readonly Location[]): string {
  const tests = locations.map((location) => {
    const parameter = valueAt(document, location);
    const { name } = resolve(document, parameter, "").value;
    return `@.name == ${quoted(String(name))}`;
  });
  return `[?${[...new Set(tests)].join(" || ")}]`;
}

function quoted(text: string): string {
  return `'${text.replaceAll(/['\\]/g, "\\$&")}'`;
}
