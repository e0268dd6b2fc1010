import type { Json } from "../json.js";
import { limiting } from "./clause-reasons.js";
import { isContent } from "./formats.js";
import { listed, type Reason } from "./reason.js";
import type { Search } from "./search.js";
import { holds, type Shape } from "./shape.js";

/** Which of a few values may not have one of the wanted shapes. */
export function valueReasons(
  search: Search,
  shape: Shape,
  values: readonly Json[],
  wanted: readonly Shape[],
  at: string,
): Reason[] {
  // What both require and this tool does not understand is not a difference.
  const choices = wanted.map((other) => ({
    ...other,
    formats: other.formats.filter((format) => !shape.formats.includes(format)),
    clauses: other.clauses.filter(({ text }) => !shape.clauses.some((own) => own.text === text)),
  }));
  // A search does not know what a content or an unknown keyword asks for.
  const isClear = choices.some(
    ({ formats, clauses }) => !formats.some(isContent) && clauses.every(({ name }) => limiting.has(name)),
  );
  const heldBy = (value: Json): boolean | undefined => {
    const isWanted = search.isWanted(value);
    return isWanted === false || (isWanted && isClear) ? isWanted : isHeld(choices, value);
  };
  const judged = values
    .filter((value) => search.isAllowed(value) !== false)
    .map((value) => ({ value, held: heldBy(value) }));
  return [
    { verdict: "no" as const, found: judged.filter(({ held }) => held === false) },
    { verdict: "unknown" as const, found: judged.filter(({ held }) => held === undefined) },
  ]
    .filter(({ found }) => found.length > 0)
    .map(({ verdict, found }) => ({ at, rule: "values", verdict, what: listed(found.map(({ value }) => value)) }));
}

/** Whether the value has one of the shapes; `undefined` if this cannot be told. */
function isHeld(choices: readonly Shape[], value: Json): boolean | undefined {
  const matching = choices.map((shape) => ({ shape, held: holds(shape, value) })).filter(({ held }) => held !== false);
  if (matching.length === 0) return false;
  // A value in two branches of a oneOf is invalid.
  if (matching.length > 1 && matching.some(({ shape }) => shape.isOverlapped)) return undefined;
  return matching.some(({ held }) => held === true) ? true : undefined;
}
