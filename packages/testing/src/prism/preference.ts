import { documentedNames } from "../contract/documented-status.js";
import type { PrismOperation, PrismResponse } from "./load-prism.js";

/** The answer that a test wants from the mock, out of those that the document has. */
export interface Preference {
  readonly status: number;
  /** The name of one of the answer's examples. Without it, the first one. */
  readonly example?: string;
}

/** Gives the answer that the document has for a status: the status itself, else its range, else `default`. */
export function documentedResponse(operation: PrismOperation, status: number): PrismResponse | undefined {
  return documentedNames(status)
    .map((code) => operation.responses.find((response) => response.code === code))
    .find((response) => response !== undefined);
}

/** Says why an operation cannot give an answer, naming what it has instead. Undefined: it can. */
export function whyNot(operation: PrismOperation, { status, example }: Preference): string | undefined {
  if (!Number.isInteger(status) || status < 200 || status > 599) {
    return `Cannot prefer status ${status}: a final status is a whole number from 200 to 599`;
  }
  const name = operationName(operation);
  const response = documentedResponse(operation, status);
  if (response === undefined) {
    const has = operation.responses.map(({ code }) => code);
    return `Operation "${name}" documents no status ${status}: it has ${listed(has)}`;
  }
  if (example === undefined) return undefined;
  const examples = (response.contents ?? []).flatMap((content) => content.examples ?? []).map(({ key }) => key);
  if (examples.includes(example)) return undefined;
  const has = listed(examples.map((key) => `"${key}"`));
  return `Operation "${name}" has no example "${example}" for ${status}: it has ${has}`;
}

/** Names an operation as the document does, or by its route where the document gives no `operationId`. */
export function operationName(operation: PrismOperation): string {
  return operation.iid ?? `${operation.method.toUpperCase()} ${operation.path}`;
}

/** Writes a preference as the value of a `Prefer` header: `code=404, example="order"`. */
export function formatPrefer({ status, example }: Preference): string {
  return example === undefined ? `code=${status}` : `code=${status}, example="${example}"`;
}

/** Reads what a `Prefer` header asks of the mock; other preferences, and what cannot be read, count as none. */
export function parsePrefer(header: string | undefined): Preference | undefined {
  const status = /\bcode="?(\d{3})\b/.exec(header ?? "")?.[1];
  if (status === undefined) return undefined;
  const found = /\bexample=(?:"([^"]*)"|([^\s,;]+))/.exec(header ?? "");
  const example = found?.[1] ?? found?.[2];
  return { status: Number(status), ...(example === undefined ? {} : { example }) };
}

function listed(names: readonly string[]): string {
  return names.length === 0 ? "none" : names.join(", ");
}
