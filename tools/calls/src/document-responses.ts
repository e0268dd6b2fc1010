import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

/** One response of a document: an example of a status of an operation. */
export interface DocumentResponse {
  readonly operation: string;
  /** Method and path template, e.g. `GET /orders/{id}`. */
  readonly route: string;
  /** As the document writes it: "201", "2XX", "default". */
  readonly documented: string;
  /** A status of that kind. */
  readonly status: number;
  readonly example: string;
  readonly value: unknown;
  /** What makes a mock respond with it. */
  readonly preference: { readonly status: number; readonly example?: string };
}

/**
 * Every example of every status of every operation of the document that a client package ships.
 *
 * @throws {Error} a status has no example, so that no test would check it.
 */
export function documentResponses(api: string): DocumentResponse[] {
  const document = readDocument(api);
  const at = (value: unknown, ...keys: string[]): unknown =>
    keys.reduce<unknown>((node, key) => resolve(document, Object(node)[key]), value);
  const entries = (value: unknown): [string, unknown][] => Object.entries(Object(value));

  return entries(at(document, "paths")).flatMap(([template, item]) =>
    entries(item).flatMap(([method, operation]) =>
      entries(at(operation, "responses")).flatMap(([documented, response]) =>
        responseExamples(documented, at(resolve(document, response), "content", "application/json")).map(
          ([example, named]) => {
            const value = at(resolve(document, named), "value");
            const status = statusOf(documented, value);
            return {
              operation: String(at(operation, "operationId")),
              route: `${method.toUpperCase()} ${template}`,
              documented,
              status,
              example,
              value,
              preference: value === undefined ? { status } : { status, example },
            };
          },
        ),
      ),
    ),
  );
}

/** The document that a client package ships. */
export function readDocument(api: string): unknown {
  return JSON.parse(readFileSync(createRequire(import.meta.url).resolve(`@lumkit/${api}/openapi.json`), "utf8"));
}

/** A response without a body has one without a value. */
function responseExamples(documented: string, content: unknown): [name: string, example: unknown][] {
  if (content === undefined) return [["none", {}]];
  const named = examplesOf(content);
  if (named.length === 0) throw new Error(`A documented ${documented} has no example`);
  return named;
}

/** The examples of a body by name. Prism calls one without a name "default". */
export function examplesOf(content: unknown): [name: string, example: unknown][] {
  const { example, examples } = Object(content);
  return Object.entries(examples ?? (example === undefined ? {} : { default: { value: example } }));
}

/** The members of a response that are decimals, and those that are left unchanged. */
interface Marks {
  readonly decimals?: readonly string[];
  readonly freeForm?: readonly string[];
}

/** A value as the client returns it: members that are marked as decimals are strings. */
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

/** A status of a kind; for `default`, the one that the error body names. */
function statusOf(documented: string, value: unknown): number {
  if (documented !== "default") return Number(documented.replace("XX", "00"));
  const members = Object.values(Object(value)).map(Number);
  return members.find((member) => Number.isInteger(member) && member >= 400 && member < 600) ?? 500;
}
