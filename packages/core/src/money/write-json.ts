import type { DecimalTree, Operation } from "../client/operation.js";
import { refuse } from "../errors/errors.js";
import { isPlainObject } from "../options/plain-object.js";
import { checkDecimal } from "./decimal.js";

const maxDepth = 100;

type Mark = DecimalTree[string] | undefined;

/** Where the writer is: the members that lead there, and the objects they belong to. */
interface Place {
  readonly operation: Operation;
  readonly path: readonly string[];
  readonly within: readonly object[];
}

/**
 * Writes a request's body as `JSON.stringify` does, but the decimal strings at the marked places as JSON numbers,
 * digit for digit.
 *
 * Every member is read once: what was checked is what is sent, also for a getter or a `Proxy`. A mark inside an array
 * holds for each of its elements.
 *
 * @throws {RefusedError} for anything but a valid decimal at a marked place, and for what JSON cannot say and
 * `JSON.stringify` would change, leave out or choke on: a number that is not finite, a bigint, a function, a cycle, an
 * instance of a class without a `toJSON` of its own, such as a `Map`.
 */
export function writeJson(operation: Operation, body: unknown): string {
  const place = { operation, path: [], within: [] };
  return write(place, body, operation.requestDecimals) ?? refusePlace(place, "cannot be written as JSON");
}

function write(place: Place, value: unknown, mark: Mark): string | undefined {
  if (mark === true || mark === "positive") return writeDecimal(place, value, mark === "positive");
  const plain = typeof value === "object" && value !== null ? ownJson(value, place.path.at(-1) ?? "") : value;
  if (typeof plain === "object" && plain !== null) {
    if (Array.isArray(plain) || isPlainObject(plain)) return writeMembers(place, plain, mark);
    return refusePlace(
      place,
      "is an instance of a class: JSON would lose what it holds, pass a plain object or an array",
    );
  }
  if (typeof plain === "bigint") return refusePlace(place, `${plain} is a bigint: pass a string, or a number`);
  if (typeof plain === "number" && !Number.isFinite(plain))
    return refusePlace(place, `${plain} is not a number in JSON`);
  if (typeof plain === "function" || typeof plain === "symbol")
    return refusePlace(place, `is a ${typeof plain}, which JSON would leave out`);
  return JSON.stringify(plain);
}

function writeDecimal({ operation, path }: Place, value: unknown, positive: boolean): string | undefined {
  return value === undefined ? undefined : checkDecimal(operation, path.join("."), value, { positive });
}

/** What `JSON.stringify` would write in the place of an object: its `toJSON` is asked. */
function ownJson(value: object, name: string): unknown {
  const toJson: unknown = Reflect.get(value, "toJSON");
  // One that every object has does not know this body: a polluted `Object.prototype`.
  if (typeof toJson !== "function" || toJson === Reflect.get(Object.prototype, "toJSON")) return value;
  return Reflect.apply(toJson, value, [name]);
}

function writeMembers(place: Place, value: object, tree: DecimalTree | undefined): string {
  if (place.within.includes(value)) return refusePlace(place, "is a part of itself");
  if (place.within.length === maxDepth) return refusePlace(place, `is more than ${maxDepth} levels deep`);
  const within = [...place.within, value];
  const member = (name: string, mark: Mark): string | undefined =>
    write({ operation: place.operation, path: [...place.path, name], within }, Reflect.get(value, name), mark);
  if (Array.isArray(value)) {
    return `[${Array.from({ length: value.length }, (_, index) => member(String(index), tree) ?? "null").join(",")}]`;
  }
  const members = Object.keys(value).flatMap((name) => {
    const written = member(name, markOf(tree, name));
    return written === undefined ? [] : `${JSON.stringify(name)}:${written}`;
  });
  return `{${members.join(",")}}`;
}

/** A body's member may be called `constructor`: only what the tree has itself is a mark. */
function markOf(tree: DecimalTree | undefined, name: string): Mark {
  return tree !== undefined && Object.hasOwn(tree, name) ? tree[name] : undefined;
}

function refusePlace({ operation, path }: Place, problem: string): never {
  refuse(operation, `${path.length === 0 ? "the body" : path.join(".")} ${problem}`);
}
