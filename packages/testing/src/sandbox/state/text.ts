/** @throws {Error} it is not a text, which only the compiler of TypeScript tells elsewhere. */
export function readText(name: string, value: unknown): string {
  if (typeof value === "string") return value;
  throw new Error(`Cannot take ${name} ${JSON.stringify(value)}: it must be a text`);
}
