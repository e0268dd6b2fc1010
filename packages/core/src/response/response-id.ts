import type { Operation } from "../client/operation.js";
import { memberOf } from "../options/plain-object.js";
import { quoteValue } from "../options/quote-value.js";

/**
 * What is wrong with the response to a GET by id: it carries another id, or none, so it may be the response to another
 * request. `undefined` if it carries the id that was asked for.
 */
export function idProblem({ answer, path }: Operation, url: URL, value: unknown): string | undefined {
  if (answer.id === undefined) return undefined;
  const { member, parameter } = answer.id;
  const asked = segmentAt(path, `{${parameter}}`, url);
  const given = memberOf(value, member);
  const isId = typeof given === "string" || typeof given === "number";
  // `getByCurrency("zar")` gives ZAR.
  if (isId && String(given).toLowerCase() === asked.toLowerCase()) return undefined;
  return `a body whose "${member}" is not ${quoteValue(asked)}`;
}

/** The base URL may have segments of its own in front. */
function segmentAt(template: string, placeholder: string, { pathname }: URL): string {
  const fromEnd = template.split("/").reverse().indexOf(placeholder);
  return decodeURIComponent(pathname.split("/").at(-1 - fromEnd) ?? "");
}
