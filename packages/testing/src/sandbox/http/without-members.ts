/** A value without the members at these places, e.g. `body.parts[0].name`. */
export function withoutMembers(value: unknown, places: ReadonlySet<string>, at: string): unknown {
  if (places.size === 0 || typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((item, index) => withoutMembers(item, places, `${at}[${index}]`));
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => !places.has(`${at}.${name}`))
      .map(([name, member]) => [name, withoutMembers(member, places, `${at}.${name}`)]),
  );
}
