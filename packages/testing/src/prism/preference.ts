/** The response that a test wants from the mock, out of those that the document has. */
export interface Preference {
  readonly status: number;
  /** The name of one of the response's examples. Default: the first one. */
  readonly example?: string;
}

/** Writes a preference as the value of a `Prefer` header: `code=404, example="order"`. */
export function formatPrefer({ status, example }: Preference): string {
  return example === undefined ? `code=${status}` : `code=${status}, example="${example}"`;
}

/** Reads what a `Prefer` header asks of the mock. Other preferences, and unreadable ones, count as none. */
export function parsePrefer(header = ""): Preference | undefined {
  const status = /\bcode="?(\d{3})\b/.exec(header)?.[1];
  if (status === undefined) return undefined;
  const [, quoted, bare] = /\bexample=(?:"([^"]*)"|([^\s,;]+))/.exec(header) ?? [];
  const example = quoted ?? bare;
  return { status: Number(status), ...(example === undefined ? {} : { example }) };
}
