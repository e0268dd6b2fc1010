/**
 * Copies the own members of options, each read once, into an object that inherits nothing. Without `allowed`, any names
 * are accepted.
 *
 * @throws {Error} it is not a plain object, whose content would be ignored, or a name is not known.
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

/** As the clients check it: this package takes only types from them. */
export function isPlainObject(value: unknown): value is object {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype === null || prototype === Object.prototype) return true;
  // Jest and `node:vm` run tests in a realm of their own, whose `{}` has another `Object.prototype`.
  return Object.getPrototypeOf(prototype) === null && Object.hasOwn(Object(prototype), "isPrototypeOf");
}
