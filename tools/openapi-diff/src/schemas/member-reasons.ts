import type { Json } from "../json.js";
import type { Context } from "./context.js";
import type { Reason } from "./reason.js";
import { memberOf, type Shape } from "./shape.js";

/** Why an object of one shape may lack what another shape requires, or have what it does not allow. */
export function memberReasons(inner: Shape, outer: Shape, at: string, context: Context): Reason[] {
  if (inner.kind !== "object") return [];
  const missing = [...outer.required].filter((name) => !inner.required.has(name));
  return [
    ...missing.map((name): Reason => ({ at: `${at}.${name}`, rule: "missing", verdict: "no", what: "missing" })),
    ...namesIn(inner, outer).flatMap((name) => {
      const sent = memberOf(inner, name) ?? (inner.required.has(name) ? true : undefined);
      return sent === undefined ? [] : given(sent, memberOf(outer, name), `${at}.${name}`, context);
    }),
    ...unnamedReasons(inner, outer, at, context),
  ];
}

function namesIn(inner: Shape, outer: Shape): string[] {
  return [...new Set([...inner.members.keys(), ...outer.members.keys(), ...inner.required])];
}

/** Members with a name of a pattern, and all others. Which names match two patterns is not looked into. */
function unnamedReasons(inner: Shape, outer: Shape, at: string, context: Context): Reason[] {
  const place = `${at}.*`;
  const foreign = [...outer.patterned].filter(([pattern]) => !inner.patterned.has(pattern)).map(([, schema]) => schema);
  const matching = [...inner.patterned].flatMap(([pattern, sent]) => {
    const isKnown = outer.patterned.has(pattern);
    const wanted = given(sent, isKnown ? outer.patterned.get(pattern) : outer.others, place, context);
    const overlaps = foreign.flatMap((schema) => given(sent, schema, place, context));
    return [...(isKnown || outer.patterned.size === 0 ? wanted : wanted.map(doubted)), ...overlaps.map(doubted)];
  });
  const { others } = inner;
  if (others === undefined) return [...matching, ...undocumentedReasons(outer.others, place)];
  const rest = [
    given(others, outer.others, place, context),
    ...foreign.map((each) => given(others, each, place, context)),
  ];
  const isSure = outer.patterned.size === 0 || inner.patterned.size === 0;
  return [...matching, ...(isSure ? rest.flat() : rest.flat().map(doubted))];
}

/** Unnamed members were not forbidden; the documents do not tell whether any was sent. */
function undocumentedReasons(wanted: Json | undefined, at: string): Reason[] {
  return wanted === undefined || wanted === true ? [] : [{ at, rule: "given", verdict: "unknown", what: "given" }];
}

function doubted(reason: Reason): Reason {
  return { ...reason, verdict: "unknown" };
}

/** Why a member that is sent may not be one that is wanted. */
function given(sent: Json, wanted: Json | undefined, at: string, { compare }: Context): readonly Reason[] {
  if (sent === false || wanted === true) return [];
  if (wanted === undefined) return [{ at, rule: "undeclared", verdict: "unknown", what: "given" }];
  return wanted === false ? [{ at, rule: "given", verdict: "no", what: "given" }] : compare(sent, wanted, at);
}
