import type { DecimalTree, Operation } from "../client/operation.js";
import { refuse } from "../errors/errors.js";
import { isPlainObject } from "../options/plain-object.js";
import { checkDecimal } from "./decimal.js";

const maxDepth = 100;
/** A surrogate without its pair. UTF-8 cannot write it. */
const halfCharacter = /\p{Cs}/u;

type Mark = DecimalTree[string] | undefined;

/** Where the writer is: the names that lead there, and the enclosing objects. */
interface Place {
  readonly operation: Operation;
  readonly path: readonly string[];
  readonly ancestors: readonly object[];
}

/**
 * Writes a request's body as `JSON.stringify` does. Decimal strings at the marked places become JSON numbers, digit for
 * digit, or stay strings where the service reads strings.
 *
 * Every member is read once: what was checked is what is sent, also for a getter or a `Proxy`. The mark of an array
 * holds for each of its elements.
 *
 * @throws {RefusedError} a marked place has no valid decimal, or `JSON.stringify` would change, omit or reject something.
 * That is a number that is not finite, a bigint, a function, a cycle, or a class instance without its own `toJSON`.
 */
export function writeJson(operation: Operation, body: unknown): string {
  const place = { operation, path: [], ancestors: [] };
  return write(place, body, operation.requestDecimals) ?? refuse(operation, "the body cannot be written as JSON");
}

function write(place: Place, value: unknown, mark: Mark): string | undefined {
  if (mark === true || mark === "positive" || mark === "text") {
    if (value === undefined) return undefined;
    const digits = checkDecimal(place.operation, place.path.join("."), value, { positive: mark === "positive" });
    return mark === "text" ? `"${digits}"` : digits;
  }
  const plain = typeof value === "object" && value !== null ? ownJson(value, place.path.at(-1) ?? "") : value;
  if (Array.isArray(plain) || isPlainObject(plain)) return writeMembers(place, plain, mark);
  const problem = problemOf(plain);
  return problem === undefined ? JSON.stringify(plain) : refuse(place.operation, `${nameOf(place)} ${problem}`);
}

function problemOf(value: unknown): string | undefined {
  if (typeof value === "object" && value !== null)
    return "is an instance of a class: JSON would lose what it holds, pass a plain object or an array";
  if (typeof value === "string" && halfCharacter.test(value)) return "holds half a character: pass well-formed text";
  if (typeof value === "bigint") return `${value} is a bigint: pass a string, or a number`;
  if (typeof value === "number" && !Number.isFinite(value)) return `${value} is not a number in JSON`;
  const isLeftOut = typeof value === "function" || typeof value === "symbol";
  return isLeftOut ? `is a ${typeof value}, which JSON would leave out` : undefined;
}

/** The result of an object's own `toJSON`, or the object. */
function ownJson(value: object, name: string): unknown {
  const toJson: unknown = Reflect.get(value, "toJSON");
  // A `toJSON` that every object has comes from a polluted `Object.prototype`.
  if (typeof toJson !== "function" || toJson === Reflect.get(Object.prototype, "toJSON")) return value;
  return Reflect.apply(toJson, value, [name]);
}

function writeMembers(place: Place, value: object, tree: DecimalTree | undefined): string {
  if (place.ancestors.includes(value)) refuse(place.operation, `${nameOf(place)} is a part of itself`);
  if (place.ancestors.length === maxDepth)
    refuse(place.operation, `${nameOf(place)} is more than ${maxDepth} levels deep`);
  const ancestors = [...place.ancestors, value];
  const member = (name: string, mark: Mark): string | undefined =>
    write({ operation: place.operation, path: [...place.path, name], ancestors }, Reflect.get(value, name), mark);
  if (Array.isArray(value)) {
    return `[${Array.from({ length: value.length }, (_, index) => member(String(index), tree) ?? "null").join(",")}]`;
  }
  const members = Object.keys(value).flatMap((name) => {
    if (halfCharacter.test(name)) refuse(place.operation, `${nameOf(place)} has a name that holds half a character`);
    // A body's member may be called `constructor`, so only the tree's own members are read.
    const written = member(name, tree !== undefined && Object.hasOwn(tree, name) ? tree[name] : undefined);
    return written === undefined ? [] : `${JSON.stringify(name)}:${written}`;
  });
  return `{${members.join(",")}}`;
}

function nameOf({ path }: Place): string {
  return path.length === 0 ? "the body" : path.join(".");
}
