/**
 * Takes options out of the caller's hands: their own members, each read once, in an object that inherits nothing. Without
 * `allowed`, any names will do.
 *
 * @throws {Error} it is not a plain object, so that what it holds would be read as nothing, or a name is not known.
 */
export function ownOptions<Options extends object>(
  where: string,
  options: Options,
  allowed?: readonly string[],
): Options {
  if (!isPlainObject(options))
    throw new Error(`Cannot use what is given in ${where}: it must be a plain object such as {}`);
  const own: Options = Object.assign(Object.create(null), options);
  for (const name of Object.keys(own)) {
    if (allowed?.includes(name) === false)
      throw new Error(`Cannot use "${name}" in ${where}: there are ${allowed.join(", ")}`);
  }
  return own;
}

/** As the clients tell it, which this package takes nothing of but types. */
export function isPlainObject(value: unknown): value is object {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype === null || prototype === Object.prototype) return true;
  // Jest and `node:vm` run tests in a realm of their own, whose `{}` has another `Object.prototype`.
  return Object.getPrototypeOf(prototype) === null && Object.hasOwn(Object(prototype), "isPrototypeOf");
}
