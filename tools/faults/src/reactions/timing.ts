import { concat, message, type ResponseOptions } from "./http-message.js";
import type { Reaction } from "./reaction.js";

/** Does the same, but later. The effect comes when it would have come, even if the client has left. */
export function delayed(ms: number, reaction: Reaction): Reaction {
  return { at: reaction.at, acts: [{ do: "wait", ms }, ...reaction.acts] };
}

/** A response that comes one byte at a time: all of it, or with `from: "body"` only its body. */
export function drip({
  everyMs,
  from = "head",
  ...options
}: ResponseOptions & { readonly everyMs: number; readonly from?: "head" | "body" }): Reaction {
  const { head, body } = message(options);
  const [atOnce, dripped] = from === "body" ? [head, body] : [new Uint8Array(), concat(head, body)];
  return {
    at: "request",
    acts: [
      { do: "write", bytes: atOnce },
      { do: "drip", bytes: dripped, everyMs },
    ],
  };
}

/** After its response, one to no request: it lies on the idle connection when the next request is sent. */
export function thenExtra(reaction: Reaction, extra: ResponseOptions): Reaction {
  const { head, body } = message(extra);
  return {
    at: reaction.at,
    acts: [...reaction.acts, { do: "wait", ms: 20 }, { do: "write", bytes: concat(head, body) }],
  };
}
