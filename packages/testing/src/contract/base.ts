/** Reads a client's base URL. What it gives says which path of the document a URL means; undefined: it is elsewhere. */
export function readBase(api: string, baseUrl: string | undefined): (url: URL) => string | undefined {
  if (baseUrl === undefined) return ({ pathname }) => pathname;
  if (!URL.canParse(baseUrl))
    throw new Error(`Cannot check the calls of "${api}": baseUrl is no URL: it looks like "http://localhost:4000/api"`);
  const base = new URL(baseUrl);
  const prefix = base.pathname.replace(/\/+$/, "");
  return ({ origin, pathname }) =>
    origin === base.origin && pathname.startsWith(`${prefix}/`) ? pathname.slice(prefix.length) : undefined;
}
