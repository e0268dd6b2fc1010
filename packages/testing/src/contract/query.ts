/** The parameters of a query by name: a text, or all texts of a name that occurs more than once. */
export function readQuery(query: URLSearchParams): Record<string, string | string[]> {
  const entries = [...new Set(query.keys())].map((name) => {
    const [first = "", ...more] = query.getAll(name);
    return [name, more.length === 0 ? first : [first, ...more]];
  });
  return Object.fromEntries(entries);
}
