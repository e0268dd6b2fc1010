/**
 * The door through which every object comes in that a caller hands over. It gives the own enumerable members, each read
 * once, in an object that inherits nothing.
 *
 * `undefined` for anything but a plain object: the content of a class instance, a `Map` or an array would be lost.
 */
export function ownMembers(value: unknown): Record<string, unknown> | undefined {
  return isPlainObject(value) ? Object.assign(Object.create(null), value) : undefined;
}

/** Whether a value is an object made by `{}`, `JSON.parse` or `Object.create(null)`, in this realm or another. */
export function isPlainObject(value: unknown): value is object {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype || isForeignObjectPrototype(Object(prototype));
}

/** Jest and `node:vm` run tests in a realm of their own, whose `{}` has another `Object.prototype`. */
function isForeignObjectPrototype(prototype: object): boolean {
  return Object.getPrototypeOf(prototype) === null && Object.hasOwn(prototype, "isPrototypeOf");
}
