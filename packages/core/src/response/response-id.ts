import type { ResponseReading } from "../client/operation.js";
import { memberOf } from "../options/member-of.js";
import { quoteValue } from "../options/quote-value.js";

/**
 * What is wrong with the response to a GET by id. With another id, or none, it may be the response to another request.
 * `undefined` if it carries the id that the `path` parameters of the request ask for.
 */
export function idProblem({ id }: ResponseReading, path: object | undefined, value: unknown): string | undefined {
  if (id === undefined) return undefined;
  const { member, parameter } = id;
  const asked = String(memberOf(path, parameter));
  const given = memberOf(value, member);
  const isId = typeof given === "string" || typeof given === "number";
  // `getByCurrency("zar")` gives ZAR.
  if (isId && String(given).toLowerCase() === asked.toLowerCase()) return undefined;
  return `a body whose "${member}" is not ${quoteValue(asked)}`;
}
