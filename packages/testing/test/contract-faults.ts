import { resolve } from "@lumkit/tool-calls/document-responses";

/** A value that breaks its schema at one place, and what a check must then report. */
export interface Fault {
  readonly kind:
    | "missing"
    | "mistyped"
    | "undocumented-member"
    | "wrong-value"
    | "inferred-missing"
    | "inferred-differs";
  /** E.g. `body.orders[0].status`. */
  readonly place: string;
  readonly value: unknown;
}

interface Spot {
  readonly schema: unknown;
  readonly value: unknown;
  readonly place: string;
  /** Whether its name, or the name of something it is in, is only inferred. */
  readonly inferred: boolean;
  /** The whole value, with another one in this place. */
  readonly rebuild: (value: unknown) => unknown;
}

const strange = "strangeMember";

/**
 * Makes faults from a valid value. It leaves out each required and each inferred member, and gives each member another
 * type. It adds a member to each object, and replaces the value of each closed enum.
 */
export function contractFaults(document: unknown, schema: unknown, value: unknown, closedEnums: boolean): Fault[] {
  const faults: Fault[] = [];

  function visit({ schema, value, place, inferred, rebuild }: Spot): void {
    const mistyped = otherType(document, schema);
    const kind = (plain: Fault["kind"], isInferred = inferred): Fault["kind"] =>
      isInferred ? "inferred-differs" : plain;
    if (mistyped !== undefined) faults.push({ kind: kind("mistyped"), place, value: rebuild(mistyped) });
    const { enum: values, additionalProperties, items } = Object(resolve(document, schema));
    if (values !== undefined && closedEnums) faults.push({ kind: kind("wrong-value"), place, value: rebuild(strange) });
    if (Array.isArray(value)) {
      const [first, ...others] = value;
      if (first === undefined) return;
      const into = (item: unknown) => rebuild([item, ...others]);
      visit({ schema: items, value: first, place: `${place}[0]`, inferred, rebuild: into });
      return;
    }
    const members = membersOf(document, schema, value);
    if (members.length === 0) return;
    const isOpen = additionalProperties !== undefined;
    const isGuess = members.every((member) => member.inferred);
    if (!isOpen)
      faults.push({
        kind: kind("undocumented-member", inferred || isGuess),
        place: `${place}.${strange}`,
        value: rebuild({ ...Object(value), [strange]: 1 }),
      });
    for (const { name, member, required, inferred: isInferred, missingAs = name } of members) {
      if (!Object.hasOwn(Object(value), name)) continue;
      const { [name]: own, ...others } = Object(value);
      const at = `${place}.${name}`;
      if (required) faults.push({ kind: "missing", place: `${place}.${missingAs}`, value: rebuild(others) });
      if (isInferred) faults.push({ kind: "inferred-missing", place: at, value: rebuild(others) });
      const into = (part: unknown) => rebuild({ ...others, [name]: part });
      visit({ schema: member, value: own, place: at, inferred: inferred || isInferred, rebuild: into });
    }
  }

  visit({ schema, value, place: "body", inferred: false, rebuild: (whole) => whole });
  return faults;
}

interface Member {
  readonly name: string;
  readonly member: unknown;
  readonly required: boolean;
  readonly inferred: boolean;
  /** Where one of several members is required, the one that is reported as missing. */
  readonly missingAs?: string;
}

/** The members that an object may have, with those of the branch of `oneOf` that the value fits. */
function membersOf(document: unknown, schema: unknown, value: unknown): Member[] {
  const { properties, required = [], oneOf = [] } = Object(resolve(document, schema));
  const chosen = oneOf.find((branch: unknown) =>
    Object(branch).required?.every((name: string) => Object.hasOwn(Object(value), name)),
  );
  const own = Object.entries(Object(properties)).map(([name, member]) => {
    const isInferred = !required.includes(name) && String(Object(member).description).startsWith("Inferred:");
    return { name, member, required: required.includes(name), inferred: isInferred };
  });
  if (chosen === undefined) return own;
  const [missingAs = ""] = Object(oneOf[0]).required;
  return [...own, ...membersOf(document, chosen, value).map((member) => ({ ...member, missingAs }))];
}

/** A value of none of the schema's types; undefined if the schema allows every type. */
function otherType(document: unknown, schema: unknown): unknown {
  const types = typesOf(document, schema);
  if (types.length === 0) return undefined;
  const values: Readonly<Record<string, unknown>> = { boolean: true, string: "text", array: [], object: {} };
  const other = Object.keys(values).find((type) => !types.includes(type));
  return other === undefined ? undefined : values[other];
}

function typesOf(document: unknown, schema: unknown): string[] {
  const { type, oneOf = [], anyOf = [] } = Object(resolve(document, schema));
  if (type !== undefined) return [type].flat();
  return [...oneOf, ...anyOf].flatMap((part: unknown) => typesOf(document, part));
}
