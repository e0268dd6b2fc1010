/** The credentials that a request carries, in each form in which a text may show them. */
export function secretsOf(headers: Headers, names: readonly string[]): string[] {
  const [scheme = "", ...rest] = (headers.get("authorization") ?? "").split(" ");
  const token = rest.length === 0 ? scheme : rest.join(" ");
  return [...names.map((name) => headers.get(name) ?? ""), token]
    .filter((secret) => secret !== "")
    .flatMap((secret) => [secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret)]);
}

/** Replaces every secret in a text. */
export function redact(text: string, secrets: readonly string[]): string {
  return secrets.reduce((clean, secret) => clean.replaceAll(secret, "[redacted]"), text);
}
