import { pathParameters } from "@lumkit/tool-openapi-diff/document";

/** What names an operation: its `operationId`, which may be empty, and its route. */
interface Unnamed {
  readonly id: string;
  readonly method: string;
  readonly path: string;
}

/**
 * The names under which clients know the operations of a document, in the same order.
 *
 * A name is the `operationId` as an identifier: `get-order` is `getOrder`. Without one, and where another operation is
 * already called so, it is made from the route: `GET /orders/{id}` is `getOrdersById`. Two operations with one
 * `operationId` keep one name, which lint refuses.
 */
export function operationNames(operations: readonly Unnamed[]): string[] {
  const written = new Set(operations.map(({ id }) => id));
  const wanted = operations.map((operation) => identifierOf(operation));
  return operations.map((operation, index) => {
    const name = wanted[index] ?? "";
    if (name === "") return routeName(operation);
    if (name === operation.id) return name;
    const isTaken = written.has(name) || operations.some(({ id }, at) => wanted[at] === name && id !== operation.id);
    return isTaken ? routeName(operation) : name;
  });
}

/** A name that every object inherits, or that begins with a digit, gets the method before it. */
function identifierOf({ id, method }: Unnamed): string {
  const name = camelCase(id);
  return /^\d/.test(name) || name in Object.prototype ? camelCase(`${method.toLowerCase()} ${name}`) : name;
}

function routeName({ method, path }: Unnamed): string {
  const words = pathParameters(path).reduce((rest, name) => rest.replace(`{${name}}`, `/by ${name}`), path);
  return camelCase(`${method.toLowerCase()} ${words}`);
}

/** `URLs of-users` is `urlsOfUsers`; a name that is one already stays the same. */
function camelCase(text: string): string {
  const [first = "", ...others] = text.match(/[A-Za-z0-9]+/g) ?? [];
  const start = first.replace(/^[A-Z]+(?=[A-Z][a-z]|s?$|\d)|^[A-Z]/, (capitals) => capitals.toLowerCase());
  return start + others.map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`).join("");
}
