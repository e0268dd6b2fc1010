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
  /** How many requests were sent. */
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
  /** The members that the document has besides. */
  readonly unseen: readonly string[];
}

/** Counts what the calls touch. */
export interface CoverageRecord {
  sent(operation: string): void;
  answered(operation: string, documented: string, seen: ReadonlySet<string>): void;
  coverage(): Coverage;
}

export function recordCoverage(api: string, { operations, shapes }: Contract): CoverageRecord {
  const calls = new Map<string, number>();
  const responses = new Map<string, { count: number; seen: Set<string> }>();
  return {
    sent(operation) {
      calls.set(operation, (calls.get(operation) ?? 0) + 1);
    },
    answered(operation, documented, seen) {
      const key = `${operation} ${documented}`;
      const before = responses.get(key) ?? { count: 0, seen: new Set() };
      responses.set(key, { count: before.count + 1, seen: new Set([...before.seen, ...seen]) });
    },
    coverage: () => ({
      api,
      operations: operations.map(({ id, responses: documented }) => ({
        operation: id,
        calls: calls.get(id) ?? 0,
        responses: Object.entries(documented).map(([name, shape]) => {
          const { count = 0, seen = new Set() } = responses.get(`${id} ${name}`) ?? {};
          const members = Object.keys(shapes[shape ?? ""]?.members ?? {});
          return {
            documented: name,
            count,
            seen: members.filter((member) => seen.has(member)),
            unseen: members.filter((member) => !seen.has(member)),
          };
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
  const seen = responses.reduce((sum, answer) => sum + answer.seen.length, 0);
  const members = seen + responses.reduce((sum, answer) => sum + answer.unseen.length, 0);
  const met = responses.filter(({ count }) => count > 0).length;
  return [
    `${api}: ${called.length} of ${operations.length} operations, ${met} of ${responses.length} statuses, ${seen} of ${members} members`,
    ...called.flatMap(({ operation, calls, responses: own }) => [
      `  ${operation}: ${times(calls, "call")}`,
      ...own.map((answer) => `    ${describeAnswer(answer)}`),
    ]),
    ...(others.length === 0 ? [] : [`  never called: ${others.join(", ")}`]),
  ].join("\n");
}

function describeAnswer({ documented, count, seen, unseen }: ResponseCoverage): string {
  if (count === 0) return `${documented}: never answered`;
  const without = unseen.length === 0 ? "" : `, without ${unseen.join(", ")}`;
  return `${documented}: ${times(count, "answer")}, ${seen.length} of ${seen.length + unseen.length} members${without}`;
}

function times(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
