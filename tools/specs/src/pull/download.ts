import { get as getPlain, type IncomingMessage } from "node:http";
import { get as getSecure } from "node:https";
import { wholeText } from "./whole-text.js";

/** What is known of the text from the last time: the server is asked only for another one. */
export interface Known {
  readonly etag?: string | undefined;
  readonly lastModified?: string | undefined;
}

export interface Limits {
  /** Of the text, after it was unpacked. */
  readonly maxBytes: number;
  /** For everything, redirects included. */
  readonly timeoutMs: number;
}

export interface Downloaded {
  readonly text: string;
  readonly etag?: string;
  readonly lastModified?: string;
}

const redirects = [301, 302, 303, 307, 308];

/**
 * Downloads a text, whole or not at all. Nothing secret is sent, so redirects are followed, but never to plain http.
 *
 * @returns undefined if it is still what is known.
 * @throws {Error} with a message that goes on after "Cannot pull ... from ...: ".
 */
export async function download(
  url: URL,
  known: Known = {},
  { maxBytes, timeoutMs }: Limits = { maxBytes: 16 * 1024 * 1024, timeoutMs: 30_000 },
): Promise<Downloaded | undefined> {
  const signal = AbortSignal.timeout(timeoutMs);
  try {
    const response = await followed(url, known, signal);
    const { statusCode: status } = response;
    if (status === 304 && (known.etag ?? known.lastModified) !== undefined) {
      response.destroy();
      return undefined;
    }
    if (status !== 200) {
      response.destroy();
      throw new Error(`the server answered ${status}`);
    }
    const text = await wholeText(response, maxBytes, signal);
    const { etag, "last-modified": lastModified } = response.headers;
    return { text, ...(etag === undefined ? {} : { etag }), ...(lastModified === undefined ? {} : { lastModified }) };
  } catch (error) {
    if (signal.aborted) throw new Error(`it took more than ${timeoutMs / 1000} s`);
    throw error;
  }
}

async function followed(start: URL, known: Known, signal: AbortSignal): Promise<IncomingMessage> {
  let url = start;
  for (let hop = 0; hop <= 5; hop += 1) {
    refuseUnsafe(url);
    const response = await answerOf(url, known, signal);
    if (!redirects.includes(response.statusCode ?? 0)) return response;
    response.destroy();
    const { location = "" } = response.headers;
    if (!URL.canParse(location, url.href))
      throw new Error(`the server redirects to "${location}", which is no address`);
    url = new URL(location, url);
  }
  throw new Error(`the server redirects more than 5 times, at last to "${url}"`);
}

function refuseUnsafe({ protocol, hostname, username, password, href }: URL): void {
  if (username + password !== "") throw new Error("the address holds a user name or password: give it without");
  const isLoopback = ["127.0.0.1", "[::1]", "localhost"].includes(hostname);
  if (protocol !== "https:" && !(protocol === "http:" && isLoopback))
    throw new Error(`"${href}" is not https: anyone on the way could change the document`);
}

function answerOf(url: URL, { etag, lastModified }: Known, signal: AbortSignal): Promise<IncomingMessage> {
  const headers = {
    accept: "application/yaml, application/json, */*;q=0.5",
    "accept-encoding": "gzip",
    "user-agent": "lumkit-specs",
    ...(etag === undefined ? {} : { "if-none-match": etag }),
    ...(lastModified === undefined ? {} : { "if-modified-since": lastModified }),
  };
  const get = url.protocol === "https:" ? getSecure : getPlain;
  return new Promise((resolve, reject) => {
    // A host with several addresses, none of which answers, gives an error of no words.
    get(url, { headers, signal, agent: false }, resolve).on("error", (error: NodeJS.ErrnoException) =>
      reject(error.message === "" ? new Error(error.code) : error),
    );
  });
}
