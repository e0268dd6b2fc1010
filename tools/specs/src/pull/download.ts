/** What the server said of a text, so that the next time only another one is sent. */
export interface Known {
  readonly etag?: string;
  readonly lastModified?: string;
}

export interface Limits {
  readonly maxBytes: number;
  /** For the whole download, redirects included. */
  readonly timeoutMs: number;
}

const redirects = [301, 302, 303, 307, 308];

/**
 * Downloads a text, whole or not at all. It sends no secret, so it follows redirects, but never to plain http.
 *
 * @returns undefined if the text has not changed.
 * @throws {Error} with a message that continues "Cannot pull ... from ...: ".
 */
export async function download(
  url: URL,
  known: Known = {},
  { maxBytes, timeoutMs }: Limits = { maxBytes: 16 * 1024 * 1024, timeoutMs: 30_000 },
): Promise<(Known & { readonly text: string }) | undefined> {
  const signal = AbortSignal.timeout(timeoutMs);
  try {
    const response = await followed(url, known, signal);
    if (response.status === 304 && (known.etag ?? known.lastModified) !== undefined) return undefined;
    const problem = problemOf(response);
    if (problem !== undefined) {
      await response.body?.cancel();
      throw new Error(problem);
    }
    const text = await wholeText(response, maxBytes);
    const [etag, lastModified] = ["etag", "last-modified"].map((name) => response.headers.get(name) ?? undefined);
    return { text, ...(etag === undefined ? {} : { etag }), ...(lastModified === undefined ? {} : { lastModified }) };
  } catch (error) {
    if (signal.aborted) throw new Error(`it took more than ${timeoutMs / 1000} s`);
    throw causeOf(error);
  }
}

async function followed(start: URL, { etag, lastModified }: Known, signal: AbortSignal): Promise<Response> {
  const headers = {
    accept: "application/yaml, application/json, */*;q=0.5",
    // `fetch` takes half of a compressed text for the whole.
    "accept-encoding": "identity",
    "user-agent": "lumkit-specs",
    ...(etag === undefined ? {} : { "if-none-match": etag }),
    ...(lastModified === undefined ? {} : { "if-modified-since": lastModified }),
  };
  let url = start;
  for (let hop = 0; hop <= 5; hop += 1) {
    refuseUnsafe(url);
    const response = await fetch(url, { headers, signal, redirect: "manual" });
    if (!redirects.includes(response.status)) return response;
    await response.body?.cancel();
    const location = response.headers.get("location") ?? "";
    if (!URL.canParse(location, url.href))
      throw new Error(`the server redirects to "${location}", which is not an address`);
    url = new URL(location, url);
  }
  throw new Error(`the server redirects more than 5 times, at last to "${url}"`);
}

function refuseUnsafe({ protocol, hostname, username, password, href }: URL): void {
  if (username + password !== "") throw new Error("the address contains a user name or password: remove it");
  const isLoopback = ["127.0.0.1", "[::1]", "localhost"].includes(hostname);
  if (protocol !== "https:" && !(protocol === "http:" && isLoopback))
    throw new Error(`"${href}" is not https: anyone on the network could change the document`);
}

function problemOf({ status, headers }: Response): string | undefined {
  if (status !== 200) return `the server responded with ${status}`;
  // Without either header, a truncated text looks complete, and half a YAML document may be valid YAML.
  if (!headers.has("content-length") && !headers.has("transfer-encoding"))
    return "the server does not say where the document ends";
  const encoding = headers.get("content-encoding") ?? "identity";
  return encoding === "identity" ? undefined : `it is compressed as "${encoding}"`;
}

/** @throws {Error} it is larger than the limit, truncated or not UTF-8. */
async function wholeText({ body }: Response, maxBytes: number): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    size += chunk.length;
    if (size > maxBytes) throw new Error(`it is larger than ${maxBytes} bytes`);
    chunks.push(chunk);
  }
  return new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(chunks));
}

/** `fetch` gives the reason in the cause. For a host with several addresses that all refuse, the cause has only a code. */
function causeOf(error: unknown): unknown {
  const { cause } = Object(error);
  if (!(cause instanceof Error)) return error;
  return cause.message === "" && "code" in cause ? new Error(String(cause.code)) : cause;
}
