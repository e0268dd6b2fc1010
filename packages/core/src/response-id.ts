import { memberOf } from "./answer.js";
import type { Operation } from "./operation.js";
import { quoteValue } from "./quote-value.js";
import { TransportError } from "./transport.js";

/**
 * Checks that the response to a GET by id carries that id, and returns its data.
 *
 * @throws {TransportError} it carries another id, or none: it may be the response to another request.
 */
export function checkResponseId({ answer, path }: Operation, url: URL, status: number, data: unknown): unknown {
  if (answer.id === undefined) return data;
  const { member, parameter } = answer.id;
  const asked = segmentAt(path, `{${parameter}}`, url);
  const given = memberOf(data, member);
  if (given === asked || (typeof given === "number" && String(given) === asked)) return data;
  const problem = `the service answered ${status}, and ${member} in its response is not ${quoteValue(asked)}`;
  throw new TransportError("body", problem, { status });
}

/** The base URL may have segments of its own in front. */
function segmentAt(template: string, placeholder: string, { pathname }: URL): string {
  const fromEnd = template.split("/").reverse().indexOf(placeholder);
  return decodeURIComponent(pathname.split("/").at(-1 - fromEnd) ?? "");
}
