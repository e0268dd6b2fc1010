import { documentedStatus } from "../contract/documented-status.js";
import type { PrismOperation } from "./load-prism.js";
import type { Preference } from "./preference.js";

type DocumentedResponse = PrismOperation["responses"][number];

/** Gives the response that the document has for a status: the status itself, else its range, else `default`. */
export function documentedResponse({ responses }: PrismOperation, status: number): DocumentedResponse | undefined {
  const codes: string[] = responses.map(({ code }) => code);
  const documented = documentedStatus(status, codes);
  return responses.find(({ code }) => code === documented);
}

/** Says why an operation cannot give a response, and names what it has instead. Undefined: it can. */
export function preferenceProblem(operation: PrismOperation, { status, example }: Preference): string | undefined {
  if (!Number.isInteger(status) || status < 200 || status > 599) {
    return `Cannot prefer status ${status}: a final status is a whole number from 200 to 599`;
  }
  const name = operationName(operation);
  const response = documentedResponse(operation, status);
  if (response === undefined) {
    const codes = operation.responses.map(({ code }) => code);
    return `Operation "${name}" documents no status ${status}: it has ${listed(codes)}`;
  }
  const examples = (response.contents ?? []).flatMap((content) => content.examples ?? []).map(({ key }) => key);
  if (example === undefined || examples.includes(example)) return undefined;
  const names = listed(examples.map((key) => `"${key}"`));
  return `Operation "${name}" has no example "${example}" for ${status}: it has ${names}`;
}

/** Names an operation as the document does, or by its route where the document gives no `operationId`. */
export function operationName({ iid, method, path }: PrismOperation): string {
  return iid ?? `${method.toUpperCase()} ${path}`;
}

function listed(names: readonly string[]): string {
  return names.length === 0 ? "none" : names.join(", ");
}
