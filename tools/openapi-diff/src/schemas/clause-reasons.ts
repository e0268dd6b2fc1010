import { isObject, type Json, type JsonObject, objectAt, stringsOf } from "../json.js";
import { isSelfContained } from "./clauses.js";
import type { Context } from "./context.js";
import type { Reason } from "./reason.js";
import { type Clause, memberOf, type Shape } from "./shape.js";

type Rule = (inner: Shape, schema: JsonObject, context: Context) => boolean;

/** Why a value of the shape may not satisfy a condition of the outer schema. */
export function clauseReasons(inner: Shape, clause: Clause, at: string, context: Context): readonly Reason[] {
  const { name, schema, text } = clause;
  if (inner.clauses.some((own) => own.text === text)) return [];
  if (name === "contentSchema") return contentReasons(inner, schema, at, context);
  if (rules[name]?.(inner, schema, context)) return [];
  const isBroken = rules[name] !== undefined && context.breaks(schema);
  if (!isBroken) return [{ at, rule: "unjudged", verdict: "unknown", what: name }];
  return [{ at, rule: "clause", verdict: "no", what: `what \`${name}\` refuses` }];
}

/** Whether all values of the shape satisfy a condition. A condition without a rule is compared only by its text. */
const rules: Readonly<Record<string, Rule>> = {
  not: (inner, { not = false }, context) =>
    context.isApart(inner, not) || schemasOf(inner, "not").some((own) => context.includes(own, not)),
  contains: isContained,
  if: isConditionMet,
  propertyNames: areNamesMet,
  dependentRequired: (inner, { dependentRequired = {} }) =>
    membersOf(dependentRequired).every(
      ([name, others]) =>
        !mayHave(inner, name) || stringsOf(others).every((other) => companionsOf(inner, name).has(other)),
    ),
  dependentSchemas: (inner, { dependentSchemas = {} }, context) =>
    membersOf(dependentSchemas).every(
      ([name, schema]) =>
        !mayHave(inner, name) ||
        [...schemasOf(inner, "dependentSchemas"), {}].some((own) =>
          context
            .narrowed({ ...inner, required: companionsOf(inner, name) }, objectAt(own, name))
            .every((shape) => context.isWithin(shape, schema)),
        ),
    ),
  dependencies: (inner, { dependencies = {} }, context) =>
    membersOf(dependencies).every(([name, said]) => {
      const [keyword, rule] = Array.isArray(said)
        ? ["dependentRequired", rules["dependentRequired"]]
        : ["dependentSchemas", rules["dependentSchemas"]];
      return rule?.(inner, { [String(keyword)]: { [name]: said } }, context) === true;
    }),
  /** It chooses a schema by a name, and the schemas say what is valid. */
  discriminator: (inner, { discriminator = {} }) => {
    const own = schemasOf(inner, "discriminator");
    const name = objectAt({ discriminator }, "discriminator")["propertyName"];
    if (own.length === 0) return inner.required.has(String(name));
    return own.some((each) => {
      const [was, is] = [objectAt(each, "mapping"), objectAt(discriminator, "mapping")];
      const isKept = membersOf(was).every(([key, target]) => is[key] === target);
      return isKept && isObject(each) && each["propertyName"] === name;
    });
  },
  unevaluatedProperties: () => false,
  unevaluatedItems: () => false,
};

/** Keywords that only forbid values: if one is removed, all values that were valid still are. */
export const limiting: ReadonlySet<string> = new Set([
  ...Object.keys(rules),
  "contentSchema",
  "patternProperties",
  "items",
]);

/** The values of a keyword in the conditions of a shape. */
function schemasOf({ clauses }: Shape, keyword: string): Json[] {
  return clauses.flatMap(({ name, schema }) => (name === keyword ? [schema[keyword] ?? true] : []));
}

function membersOf(value: Json): [string, Json][] {
  return isObject(value) ? Object.entries(value) : [];
}

/** Whether a member is sent: a sender sends only members that its schema names, unless it allows others. */
function mayHave(inner: Shape, name: string): boolean {
  const schema = memberOf(inner, name);
  const isNamed = conditions.some((keyword) => schemasOf(inner, keyword).some((own) => isObject(own) && name in own));
  return inner.required.has(name) || (schema === undefined ? isNamed : schema !== false);
}

const conditions = ["dependentRequired", "dependentSchemas", "dependencies"];

/** The members that must be there if this one is. */
function companionsOf(inner: Shape, name: string): Set<string> {
  const found = new Set([...inner.required, name]);
  // The set grows while it is read, so that members that follow from others are found, too.
  for (const each of found)
    for (const own of schemasOf(inner, "dependentRequired"))
      for (const other of stringsOf(isObject(own) ? own[each] : undefined)) found.add(other);
  return found;
}

function isContained(inner: Shape, { contains = true, minContains = 1, maxContains }: JsonObject, context: Context) {
  const own = inner.clauses.filter(({ name }) => name === "contains").map(({ schema }) => schema);
  const all = [...inner.prefix, inner.items];
  const least = Number(minContains);
  const most = Number(maxContains ?? Number.POSITIVE_INFINITY);
  const isEnough =
    least === 0 ||
    (inner.low.at >= least && all.every((item) => context.isIncluded(item, contains))) ||
    own.some(
      (each) => Number(each["minContains"] ?? 1) >= least && context.isIncluded(each["contains"] ?? true, contains),
    );
  const isFew =
    inner.high.at <= most ||
    own.some(
      (each) =>
        Number(each["maxContains"] ?? Number.POSITIVE_INFINITY) <= most &&
        context.includes(each["contains"] ?? true, contains),
    );
  return isEnough && isFew;
}

/** A condition is moved into the inner document only if it means the same there. */
function isConditionMet(
  inner: Shape,
  { if: when = true, then = true, else: otherwise = true }: JsonObject,
  context: Context,
) {
  const own = inner.clauses.filter(({ name, schema }) => name === "if" && isSame(schema["if"], when));
  const met = isSelfContained(when) ? context.narrowed(inner, when) : [inner];
  const isThen = [true, ...own.map(({ schema }) => schema["then"] ?? true)].some((part) =>
    met.every((shape) => context.narrowed(shape, part).every((each) => context.isWithin(each, then))),
  );
  const isElse =
    context.isWithin(inner, when) ||
    [true, ...own.map(({ schema }) => schema["else"] ?? true)].some((part) =>
      context.narrowed(inner, part).every((each) => context.isWithin(each, otherwise)),
    );
  return isThen && isElse;
}

function isSame(own: Json | undefined, other: Json): boolean {
  return isSelfContained(other) && JSON.stringify(own) === JSON.stringify(other);
}

function areNamesMet(inner: Shape, { propertyNames = true }: JsonObject, context: Context): boolean {
  if (schemasOf(inner, "propertyNames").some((own) => context.isIncluded(own, propertyNames))) return true;
  const names = [...new Set([...inner.members.keys(), ...inner.required])].filter((name) => mayHave(inner, name));
  // Unnamed members may be sent if they are not forbidden.
  const isClosed = inner.others === false && inner.patterned.size === 0;
  return isClosed && names.every((name) => context.isIncluded({ const: name }, propertyNames));
}

function contentReasons(inner: Shape, { contentSchema = true }: JsonObject, at: string, context: Context) {
  const [own = true] = schemasOf(inner, "contentSchema");
  return context.compare(own, contentSchema, `${at} (content)`);
}
