import { concat, message, type ResponseOptions } from "./http-message.js";
import type { Reaction } from "./reaction.js";

/** Does the same, but later. A client that goes meanwhile changes nothing: the effect comes when it would have come. */
export function delayed(ms: number, reaction: Reaction): Reaction {
  return { at: reaction.at, acts: [{ do: "wait", ms }, ...reaction.acts] };
}

/** An answer that comes one byte at a time: all of it, or with `from: "body"` after its head has come at once. */
export function drip({
  everyMs,
  from = "head",
  ...options
}: ResponseOptions & { readonly everyMs: number; readonly from?: "head" | "body" }): Reaction {
  const { head, body } = message(options);
  const [atOnce, dripped] = from === "body" ? [head, body] : [new Uint8Array(), concat(head, body)];
  return {
    at: options.at ?? "request",
    acts: [
      { do: "write", bytes: atOnce },
      { do: "drip", bytes: dripped, everyMs },
    ],
  };
}

/** After its answer, one that nobody asked for: it lies on the idle connection when the next request is sent. */
export function thenExtra(reaction: Reaction, extra: ResponseOptions, { afterMs = 20 } = {}): Reaction {
  const { head, body } = message(extra);
  return {
    at: reaction.at,
    acts: [...reaction.acts, { do: "wait", ms: afterMs }, { do: "write", bytes: concat(head, body) }],
  };
}

/** After its answer, ends the idle connection. To end it just when the next request comes: `reset({ at: "reuse" })`. */
export function thenClose(
  reaction: Reaction,
  { afterMs = 20, by = "fin" }: { readonly afterMs?: number; readonly by?: "fin" | "reset" } = {},
): Reaction {
  return { at: reaction.at, acts: [...reaction.acts, { do: "wait", ms: afterMs }, { do: by }] };
}
