/** An object that is not plain, in the place of a plain one with the same members. */
export interface Variant {
  readonly kind: "an instance of a class" | "a Map" | "an array" | "an object with inherited members";
  /** Where the object is: `0.limits` for a member of the first argument. */
  readonly place: string;
  readonly args: readonly unknown[];
}

class Handed {}

const kinds: Readonly<Record<Variant["kind"], (value: object) => object>> = {
  "an instance of a class": (value) => Object.assign(new Handed(), value),
  "a Map": (value) => new Map(Object.entries(value)),
  "an array": (value) => Object.assign([], value),
  "an object with inherited members": (value) => Object.create(value),
};

/** These arguments with one object, at any depth, replaced in one of the ways; all combinations. */
export function variantsOf(
  args: readonly unknown[],
  isAllowed: (variant: Variant) => boolean = () => false,
): Variant[] {
  const variants = placesIn(args, []).flatMap((path) =>
    Object.entries(kinds).map(([kind, make]): Variant => {
      const replaced = replace(args, path, make);
      return { kind: kind as Variant["kind"], place: path.join("."), args: Array.isArray(replaced) ? replaced : [] };
    }),
  );
  return variants.filter((variant) => !isAllowed(variant));
}

function placesIn(value: unknown, path: readonly string[]): (readonly string[])[] {
  if (typeof value !== "object" || value === null) return [];
  const inner = Object.entries(value).flatMap(([name, member]) => placesIn(member, [...path, name]));
  return Object.getPrototypeOf(value) === Object.prototype ? [path, ...inner] : inner;
}

function replace(value: unknown, [name, ...rest]: readonly string[], make: (value: object) => object): unknown {
  if (name === undefined) return make(Object(value));
  const copy = Array.isArray(value) ? [...value] : { ...Object(value) };
  copy[name] = replace(copy[name], rest, make);
  return copy;
}
