/** The names under which a document may have a status, in the order in which they count: itself, its range, `default`. */
export function documentedNames(status: number): readonly string[] {
  return [String(status), `${String(status).charAt(0)}XX`, "default"];
}
