/** A method of a client or a sandbox, by its path: `orders.pay`. */
export interface Method {
  readonly path: string;
  readonly call: (...args: readonly unknown[]) => Promise<unknown>;
  /** How many parameters it has. */
  readonly length: number;
}

/** Every function in a client or a sandbox, at any depth. */
export function methodsOf(object: object, above = ""): Method[] {
  return Object.entries(object).flatMap(([name, member]): Method[] => {
    const path = above + name;
    if (typeof member === "function") return [{ path, length: member.length, call: (...args) => run(member, args) }];
    return typeof member === "object" && member !== null && !Array.isArray(member) ? methodsOf(member, `${path}.`) : [];
  });
}

/** Also reads a list, which sends nothing before that. */
async function run(method: object, args: readonly unknown[]): Promise<unknown> {
  const result: unknown = await Reflect.apply(Object(method), undefined, args);
  const { toArray } = Object(result);
  return typeof toArray === "function" ? toArray() : result;
}
