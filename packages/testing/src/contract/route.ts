import type { ContractOperation } from "./module.js";

interface Routed {
  readonly method: string;
  /** Path template, e.g. `/orders/{id}`. */
  readonly path: string;
}

/** The operation that a request is for, with the values of the parameters in its path. */
export interface Route<Operation extends Routed = ContractOperation> {
  readonly operation: Operation;
  readonly parameters: Readonly<Record<string, string>>;
}

/** Creates the router of an API. Of two templates that fit, it takes the one that is literal for longer. */
export function createRouter<Operation extends Routed>(
  operations: readonly Operation[],
): (method: string, path: string) => Route<Operation> | undefined {
  const literalFirst = ({ path }: Operation): string => path.replaceAll(/\{[^/]*\}/g, "\uffff");
  const templates = [...operations]
    .sort((a, b) => (literalFirst(a) < literalFirst(b) ? -1 : 1))
    .map((operation) => ({ operation, segments: operation.path.split("/") }));

  return (method, path) => {
    const given = path.split("/");
    for (const { operation, segments } of templates) {
      if (operation.method !== method || segments.length !== given.length) continue;
      const fits = segments.every((segment, index) => segment === given[index] || isParameter(segment, given[index]));
      if (!fits) continue;
      const parameters = segments.flatMap((segment, index) =>
        segment.startsWith("{") ? [[segment.slice(1, -1), decoded(given[index] ?? "")]] : [],
      );
      return { operation, parameters: Object.fromEntries(parameters) };
    }
    return undefined;
  };
}

function isParameter(segment: string, given: string | undefined): boolean {
  return segment.startsWith("{") && given !== "";
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
