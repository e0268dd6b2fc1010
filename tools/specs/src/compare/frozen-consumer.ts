import { type Direction, shapesOf } from "@lumkit/tool-openapi-diff";
import { contentOf, type DocumentOperation, operationsOf, parameterGroups } from "@lumkit/tool-openapi-diff/document";
import { type Json, objectAt } from "@lumkit/tool-openapi-diff/json";

/** A TypeScript file that a user of a document's client could have written, with the subject of each line. */
export interface FrozenConsumer {
  readonly text: string;
  /** By line, counted from 0. */
  readonly subjects: readonly (Subject | undefined)[];
}

export interface Subject {
  readonly operation: string;
  readonly direction: Direction;
  readonly place: string;
}

/** The methods that the clients can call. */
const methods = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"];

type Line = readonly [text: string, subject?: Subject];

/**
 * Writes a file that uses all of a document: it calls every operation with anything its types accepted, writes every
 * parameter and body member by its name, reads every response as its old type, and names every schema.
 *
 * `./before.js` has the types it was written for, `./after.js` the types it is compiled with.
 */
export function frozenConsumer(document: Json): FrozenConsumer {
  const schemas = Object.keys(objectAt(objectAt(document, "components"), "schemas"));
  const lines: readonly Line[] = [
    ['import type { Http } from "./core.js";'],
    ['import type { components, operations, paths } from "./after.js";'],
    ['import type { paths as OldPaths } from "./before.js";'],
    ["declare const given: any;"],
    // One path each: a client of all paths costs the compiler quadratic time.
    ["type New<Path extends keyof paths> = Http<Pick<paths, Path>>;"],
    ["type Old<Path extends keyof OldPaths> = Http<Pick<OldPaths, Path>>;"],
    ...operationsOf(document)
      .filter(({ method }) => methods.includes(method))
      .flatMap(useOf),
    ...schemas.map((name): Line => {
      const text = `export type ${JSON.stringify(name).replace(/\W/g, "_")} = components["schemas"][${JSON.stringify(name)}];`;
      return [text, { operation: "*", direction: "response", place: `schema ${name}` }];
    }),
  ];
  return { text: lines.map(([text]) => `${text}\n`).join(""), subjects: lines.map(([, subject]) => subject) };
}

function useOf(operation: DocumentOperation): Line[] {
  const { id, method } = operation;
  const path = JSON.stringify(operation.path);
  const subject = (direction: Direction, place: string): Subject => ({ operation: id, direction, place });
  return [
    [`export const use${operation.location.join("_").replace(/\W/g, "_")} = async (`],
    [`  ...call: Parameters<Old<${path}>["${method}"]>`],
    [`): Promise<Awaited<ReturnType<Old<${path}>["${method}"]>>> => {`],
    ...(id === ""
      ? []
      : [[`  given[${JSON.stringify(id)} satisfies keyof operations];`, subject("request", "operationId")] as const]),
    [`  const http: New<${path}> = given;`, subject("request", "call")],
    [`  const response = await http.${method}(...call);`, subject("request", "call")],
    ...writtenOut(operation).map(
      (input): Line => [`  await http.${method}(${path}, ${input});`, subject("request", "call")],
    ),
    ["  return response;", subject("response", "response")],
    ["};"],
  ];
}

/** The second argument of a call with every name that it may have, once for each form of the body. */
function writtenOut({ document, parameters, requestBody }: DocumentOperation): string[] {
  const params = parameterGroups.flatMap((group) => {
    const own = parameters.filter(({ value }) => value["in"] === group);
    const names = own.map(({ value }) => `${JSON.stringify(value["name"])}: given`);
    return names.length === 0 ? [] : [`${group}: { ${names.join(", ")} }`];
  });
  const withParams = params.length > 0 ? [`params: { ${params.join(", ")} }`] : [];
  const content = contentOf(requestBody).find(([mediaType]) => mediaType === "application/json");
  const bodies =
    content === undefined
      ? [[]]
      : formsOf(document, content[1].value["schema"] ?? true).map((form) => [`body: ${form}`]);
  return bodies.map((body) => `{ ${[...withParams, ...body].join(", ")} }`);
}

/** Each form of a value as a literal. An object is written with all its names, and with one form of each member. */
function formsOf(document: Json, schema: Json, above: readonly string[] = []): string[] {
  const own = JSON.stringify(schema);
  if (above.includes(own)) return ["given"];
  const inner = (part: Json): string => {
    const forms = formsOf(document, part, [...above, own]);
    return forms.length === 1 ? (forms[0] ?? "given") : "given";
  };
  const forms = shapesOf(document, schema).map(({ kind, members, items }) => {
    if (kind === "array") {
      const item = inner(items);
      // A list that names no member says no more than its type. A schema without `type` allows it, but its type does not.
      return item === "given" ? item : `[${item}]`;
    }
    if (kind !== "object" || members.size === 0) return "given";
    const names = [...members].filter(([, member]) => member !== false);
    return `{ ${names.map(([name, member]) => `${JSON.stringify(name)}: ${inner(member)}`).join(", ")} }`;
  });
  return [...new Set(forms)];
}
