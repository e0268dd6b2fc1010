/** The name by which a document has a status, out of all its names: itself, its range, or `default`. */
export function documentedStatus(status: number, names: readonly string[]): string | undefined {
  return [String(status), `${String(status).charAt(0)}XX`, "default"].find((name) => names.includes(name));
}
