const decimal = "-?(?:0|[1-9]\\d*)(?:\\.\\d+)?";

/**
 * Writes JSON, and the decimals in it as numbers, digit for digit. In written JSON a name between bare quotes and a
 * colon is a member, as every quote inside a text has a backslash before it.
 */
export function writeJson(data: unknown, decimals: readonly string[]): string {
  const text = JSON.stringify(data);
  if (decimals.length === 0) return text;
  return text.replace(new RegExp(`(?<!\\\\)"(${decimals.join("|")})":"(${decimal})"`, "g"), '"$1":$2');
}

/** Turns the decimals of a request into texts, so that no digit is lost. */
export function quoteDecimals(text: string, decimals: readonly string[]): string {
  if (decimals.length === 0) return text;
  return text.replace(new RegExp(`(?<!\\\\)"(${decimals.join("|")})"\\s*:\\s*(-?[\\d.eE+-]+)`, "g"), '"$1":"$2"');
}
