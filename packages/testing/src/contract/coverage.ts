import { ownOptions } from "../own-options.js";
import type { Contract } from "./module.js";

/** How much of the document of an API the calls have touched so far. */
export interface Coverage {
  readonly api: string;
  readonly operations: readonly OperationCoverage[];
}

export interface OperationCoverage {
  /** The `operationId`. */
  readonly operation: string;
  /** How many requests were sent, retries included. */
  readonly calls: number;
  readonly responses: readonly ResponseCoverage[];
}

export interface ResponseCoverage {
  /** As the document has it: "201", "2XX", "default". */
  readonly documented: string;
  /** How many responses of this kind came. */
  readonly count: number;
  /** The members that at least one of them had, by path: `orders[].status`. */
  readonly seen: readonly string[];
  /** The other members that the document has. */
  readonly unseen: readonly string[];
}

/** Counts what the calls touch. */
export function recordCoverage(api: string, { operations, shapes }: Contract) {
  const calls = new Map<string, number>();
  const responses = new Map<string, { readonly count: number; readonly seen: ReadonlySet<string> }>();
  const receivedAs = (operation: string, documented: string) =>
    responses.get(`${operation} ${documented}`) ?? { count: 0, seen: new Set<string>() };
  return {
    sent(operation: string): void {
      calls.set(operation, (calls.get(operation) ?? 0) + 1);
    },
    received(operation: string, documented: string, members: ReadonlySet<string>): void {
      const { count, seen } = receivedAs(operation, documented);
      responses.set(`${operation} ${documented}`, { count: count + 1, seen: new Set([...seen, ...members]) });
    },
    coverage: (): Coverage => ({
      api,
      operations: operations.map(({ id, responses: documented }) => ({
        operation: id,
        calls: calls.get(id) ?? 0,
        responses: Object.entries(documented).map(([name, shape]) => {
          const { count, seen } = receivedAs(id, name);
          const members = Object.keys(shapes[shape ?? ""]?.members ?? {});
          const unseen = members.filter((member) => !seen.has(member));
          return { documented: name, count, seen: members.filter((member) => seen.has(member)), unseen };
        }),
      })),
    }),
  };
}

/** Coverage as text: the sums, each operation that was called, and the names of those that were not. */
export function formatCoverage(coverage: Coverage): string {
  const { api, operations } = ownOptions("the coverage", coverage);
  const called = operations.filter(({ calls }) => calls > 0);
  const others = operations.filter(({ calls }) => calls === 0).map(({ operation }) => operation);
  const responses = operations.flatMap((operation) => operation.responses);
  const received = responses.filter(({ count }) => count > 0).length;
  const seen = responses.flatMap((response) => response.seen).length;
  const members = seen + responses.flatMap((response) => response.unseen).length;
  return [
    `${api}: ${called.length} of ${operations.length} operations, ${received} of ${responses.length} statuses, ${seen} of ${members} members`,
    ...called.flatMap(({ operation, calls, responses: own }) => [
      `  ${operation}: ${times(calls, "call")}`,
      ...own.map((response) => `    ${describeResponse(response)}`),
    ]),
    ...(others.length === 0 ? [] : [`  never called: ${others.join(", ")}`]),
  ].join("\n");
}

function describeResponse({ documented, count, seen, unseen }: ResponseCoverage): string {
  if (count === 0) return `${documented}: no response`;
  const without = unseen.length === 0 ? "" : `, without ${unseen.join(", ")}`;
  return `${documented}: ${times(count, "response")}, ${seen.length} of ${seen.length + unseen.length} members${without}`;
}

function times(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
