import { parseJson } from "./answer.js";

/** Takes every secret out of a text that a service sent back, as it is and as JSON writes it. */
export function redact(text: string, secrets: readonly string[]): string {
  return secrets
    .filter((secret) => secret !== "")
    .flatMap((secret) => [secret, JSON.stringify(secret).slice(1, -1)])
    .reduce((clean, secret) => clean.replaceAll(secret, "[redacted]"), text);
}

/** The strings of a JSON body, one level deep: for a login, what it is called with is the secret. */
export function stringsIn(body: string | undefined): string[] {
  const value = body === undefined ? undefined : parseJson(body);
  return typeof value === "object" && value !== null
    ? Object.values(value).filter((member) => typeof member === "string")
    : [];
}
