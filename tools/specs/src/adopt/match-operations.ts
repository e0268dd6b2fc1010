import {
  contentOf,
  type DocumentOperation,
  isSuccess,
  operationsOf,
  resolve,
  routeOf,
} from "@lumkit/tool-openapi-diff/document";
import { isObject, type Json, listOf, objectAt } from "@lumkit/tool-openapi-diff/json";

/** An operation of the present document, and the same in the vendor's. */
export interface OperationPair {
  readonly before: DocumentOperation;
  readonly after: DocumentOperation;
}

export interface OperationMatch {
  /** The path that the servers of the vendor's document have more than those of the present one, or nothing. */
  readonly basePath: string;
  readonly pairs: readonly OperationPair[];
}

/** Matches by method and path, then by the operation id, then by the shape of what is sent and received. */
export function matchOperations(present: Json, vendor: Json): OperationMatch {
  const before = operationsOf(present);
  const after = operationsOf(vendor);
  const byRoute = (basePath: string): OperationPair[] => {
    const routes = new Map(after.map((each) => [routeOf({ ...each, path: `${basePath}${each.path}` }), each]));
    return before.flatMap((each) => {
      const found = routes.get(routeOf(each));
      return found === undefined ? [] : [{ before: each, after: found }];
    });
  };
  // With equal counts the first one: no base path.
  const [best = { basePath: "", pairs: [] }] = ["", ...basePathsOf(vendor)]
    .map((basePath) => ({ basePath, pairs: byRoute(basePath) }))
    .sort((a, b) => b.pairs.length - a.pairs.length);
  const pairs = [...best.pairs];
  for (const keyOf of [idOf, shapeOf]) {
    const [left, right] = [before, after].map((operations, side) =>
      operations.filter((each) => !pairs.some((pair) => (side === 0 ? pair.before : pair.after) === each)),
    );
    for (const each of left ?? []) {
      const alike = (operations: readonly DocumentOperation[] = []) =>
        operations.filter((other) => keyOf(other) !== "" && keyOf(other) === keyOf(each));
      const [found, ...others] = alike(right);
      // Two that look alike prove nothing.
      if (found !== undefined && others.length === 0 && alike(left).length === 1)
        pairs.push({ before: each, after: found });
    }
  }
  return { basePath: best.basePath, pairs };
}

function basePathsOf(document: Json): string[] {
  const servers = listOf(isObject(document) ? document["servers"] : undefined).filter(isObject);
  const paths = servers.map(({ url }) =>
    URL.canParse(String(url), "https://server") ? new URL(String(url), "https://server").pathname : "",
  );
  return [...new Set(paths.map((path) => path.replace(/\/$/, "")))].filter((path) => path !== "");
}

function idOf({ id, method }: DocumentOperation): string {
  return id === "" ? "" : `${method} ${id.replaceAll(/\W|_/g, "").toLowerCase()}`;
}

/** The method with the names of the members of the request body and of the success, or nothing if there are none. */
function shapeOf({ document, method, requestBody, responses }: DocumentOperation): string {
  const bodies = [requestBody, ...responses.filter(([status]) => isSuccess(status)).map(([, response]) => response)];
  const names = bodies.map((body) =>
    contentOf(body).flatMap(([, { value }]) => {
      const schema = resolve(document, value["schema"], "").value;
      const item = resolve(document, schema["items"], "").value;
      return [...Object.keys(objectAt(schema, "properties")), ...Object.keys(objectAt(item, "properties"))].sort();
    }),
  );
  return names.flat().length === 0 ? "" : JSON.stringify([method, names]);
}
