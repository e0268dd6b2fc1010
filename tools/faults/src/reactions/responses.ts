import { concat, headBytes, message, type ResponseOptions } from "./http-message.js";
import type { Reaction } from "./reaction.js";

/** A well-formed response with any status, headers and body. */
export function respond(options: ResponseOptions): Reaction {
  const { head, body } = message(options);
  return { at: "request", acts: [{ do: "write", bytes: concat(head, body) }] };
}

/** An HTML page, as a proxy, a firewall or a captive portal gives it. */
export function page(status: number): Reaction {
  const title = `Page with status ${status}`;
  return respond({
    status,
    headers: { "Content-Type": "text/html; charset=utf-8" },
    body: `<!doctype html><html><head><title>${title}</title></head><body><h1>${title}</h1></body></html>`,
  });
}

/** 429 or 503 with any `Retry-After`; a list sends the header once for each value. */
export function busy({
  retryAfter,
  status = 429,
  body = {},
}: Omit<ResponseOptions, "headers"> & { readonly retryAfter: string | readonly string[] }): Reaction {
  return respond({ status, body, headers: { "Retry-After": retryAfter } });
}

/** A redirect. Give the trap as its location, and assert that nothing connects there. */
export function redirect(status: 301 | 302 | 303 | 307 | 308, location: string): Reaction {
  return respond({ status, headers: { Location: location } });
}

/** Interim responses, such as 102 or 103, before another reaction. */
export function informational(statuses: readonly number[], final: Reaction): Reaction {
  const interim = statuses.map((status) => ({ do: "write", bytes: headBytes(status) }) as const);
  return { at: final.at, acts: [...interim, ...final.acts] };
}

/** 101: switches to a protocol that was not asked for, and stalls. */
export function upgrade(): Reaction {
  const head = headBytes(101, { Upgrade: "websocket", Connection: "Upgrade" });
  return { at: "request", acts: [{ do: "write", bytes: head }, { do: "stall" }] };
}
