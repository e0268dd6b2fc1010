import type { Flaw } from "./findings/finding.js";
import { findFlaws } from "./findings/flaws.js";
import { shownWord } from "./findings/shown-word.js";
import type { Contract, ContractShape } from "./module.js";
import { readParameters } from "./read-parameters.js";
import type { Route } from "./route.js";

/** A request as it is about to be sent. */
export interface SentRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: Headers;
  /** Not parsed; empty for none. */
  readonly body: string;
  /** The arguments of the `fetch` beneath, with the same bytes. */
  readonly fetchArguments: readonly [url: string, init: RequestInit];
}

/** Reads a request without using it up: of a body that is a stream, the `fetch` beneath gets a copy. */
export async function readRequest(input: string | URL | Request, init: RequestInit = {}): Promise<SentRequest> {
  if (input instanceof Request) {
    const { url, method, headers, redirect, signal } = input;
    const body = input.body === null ? null : await input.arrayBuffer();
    return readRequest(url, { method, headers, redirect, signal, body, ...init });
  }
  const { method = "GET", headers, body } = init;
  const [own, theirs] = body instanceof ReadableStream ? body.tee() : [body, body];
  return {
    method: method.toUpperCase(),
    // A fetch that sends to only one server may take paths.
    url: new URL(input, "http://localhost"),
    headers: new Headers(headers),
    body: own === undefined || own === null ? "" : await new Response(own).text(),
    fetchArguments: [String(input), theirs === body ? init : { ...init, body: theirs ?? null }],
  };
}

/** How a request differs from the document. */
export function checkRequest({ shapes }: Contract, route: Route, request: SentRequest): Flaw[] {
  const shape = shapes[route.operation.request];
  if (shape === undefined) return [];
  const { flaws, ...body } = readBody(request.body, request.headers.get("content-type"));
  const whole = {
    ...readParameters(route, request.url.searchParams),
    header: Object.fromEntries(request.headers),
    ...body,
  };
  // A body that cannot be read is a flaw already.
  const found = findFlaws(shape, whole, "").filter(({ place }) => flaws.length === 0 || place !== "body");
  const unknown = unknownValues(shape, whole.query).filter(({ place }) => !found.some((flaw) => flaw.place === place));
  return [...flaws, ...found, ...unknown];
}

/** The values of open enums in a query that the document does not know. */
function unknownValues({ members }: ContractShape, query: Readonly<Record<string, unknown>>): Flaw[] {
  return Object.entries(query).flatMap(([name, value]) => {
    const place = `query.${name}`;
    const known = (Object.hasOwn(members, place) ? members[place]?.values : undefined)?.map((each) => `"${each}"`);
    if (known === undefined || typeof value !== "string" || known.includes(`"${value}"`)) return [];
    return [
      {
        kind: "unknown-value",
        place,
        problem: `is "${shownWord(value)}", and the document has ${known.join(", ")}`,
      },
    ];
  });
}

/** The value of a JSON body, absent if there is none, and the flaws that make it unreadable. */
export function readBody(text: string, mediaType: string | null): { readonly body?: unknown; readonly flaws: Flaw[] } {
  if (text === "") return { flaws: [] };
  if (mediaType === null || !/^application\/json\s*(;|$)/i.test(mediaType)) {
    const problem = mediaType === null ? "has no media type" : `has the media type ${JSON.stringify(mediaType)}`;
    return { flaws: [{ kind: "undocumented-media-type", place: "body", problem: `${problem}, not application/json` }] };
  }
  try {
    return { body: JSON.parse(text), flaws: [] };
  } catch {
    return { flaws: [{ kind: "unreadable", place: "body", problem: "is not JSON" }] };
  }
}
