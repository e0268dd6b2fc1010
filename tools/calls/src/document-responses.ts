import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

/** One answer that a document has: an example of a status of an operation. */
export interface DocumentResponse {
  readonly operation: string;
  /** Method and path template, e.g. `GET /orders/{id}`. */
  readonly route: string;
  /** As the document writes it: "201", "2XX", "default". */
  readonly documented: string;
  /** A status of that kind: an error body repeats its own, and of a success known as `2XX` alone 200 will do. */
  readonly status: number;
  readonly example: string;
  readonly value: unknown;
}

/**
 * Every example of every status of every operation of the document that a client package ships. A status that has
 * none, which the generation refuses, would be missed by every test: it is an error here, too.
 */
export function documentResponses(api: "lumo" | "lumetrade"): DocumentResponse[] {
  const document = readDocument(api);
  const at = (value: unknown, ...keys: string[]): unknown =>
    keys.reduce<unknown>((node, key) => resolve(document, Object(node)[key]), value);
  const entries = (value: unknown): [string, unknown][] => Object.entries(Object(value));

  return entries(at(document, "paths")).flatMap(([template, item]) =>
    entries(item).flatMap(([method, operation]) =>
      entries(at(operation, "responses")).flatMap(([documented, response]) =>
        examplesOf(documented, at(resolve(document, response), "content", "application/json", "examples")).map(
          ([example, named]) => {
            const value = at(resolve(document, named), "value");
            return {
              operation: String(at(operation, "operationId")),
              route: `${method.toUpperCase()} ${template}`,
              documented,
              status: statusOf(documented, value),
              example,
              value,
            };
          },
        ),
      ),
    ),
  );
}

/** The document that a client package ships. */
export function readDocument(api: "lumo" | "lumetrade"): unknown {
  return JSON.parse(readFileSync(createRequire(import.meta.url).resolve(`@lumkit/${api}/openapi.json`), "utf8"));
}

function examplesOf(documented: string, examples: unknown): [name: string, example: unknown][] {
  const named: [string, unknown][] = Object.entries(Object(examples));
  if (named.length === 0) throw new Error(`A documented ${documented} has no example`);
  return named;
}

/** Which members of an answer are decimals, and which are left as they are. */
interface Marks {
  readonly decimals?: readonly string[];
  readonly freeForm?: readonly string[];
}

/** A value as the client gives it: the members that are marked as decimals are strings there. */
export function withDecimals(value: unknown, marks: Marks): unknown {
  if (Array.isArray(value)) return value.map((item) => withDecimals(item, marks));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => {
      if (marks.freeForm?.includes(name)) return [name, member];
      const isDecimal = typeof member === "number" && marks.decimals?.includes(name);
      return [name, isDecimal ? String(member) : withDecimals(member, marks)];
    }),
  );
}

/** Follows a local `$ref`. */
export function resolve(document: unknown, value: unknown): unknown {
  const reference: unknown = Object(value).$ref;
  if (typeof reference !== "string") return value;
  const keys = reference.slice("#/".length).split("/");
  return keys.reduce<unknown>((node, key) => Object(node)[key], document);
}

function statusOf(documented: string, value: unknown): number {
  if (documented === "2XX") return 200;
  return documented === "default" ? Number(Object(value).statusCode) : Number(documented);
}
