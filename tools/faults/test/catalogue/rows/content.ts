import { inEncoding, page, respond } from "../../../src/reactions/index.js";
import type { Fault } from "./fault.js";

/** Section C of the failure catalogue: a complete response with other content than the documented one. */
export const content: readonly Fault[] = [
  { row: "C4", what: "half a body, [], which is valid", reaction: () => respond({ body: "[]" }), means: ["lost"] },
  {
    row: "C4",
    what: "a body of 1, which is valid",
    reaction: () => respond({ body: "1" }),
    means: ["lost"],
    isVariant: true,
  },
  {
    row: "C5",
    what: "JSON called text",
    reaction: ({ success }) => respond({ body: success, headers: { "Content-Type": "text/plain" } }),
    effects: ["before"],
    means: ["fine"],
  },
  { row: "C6", what: "an HTML page with 200", reaction: () => page(200), means: ["unusable"] },
  { row: "C7", what: "an HTML page with 502", reaction: () => page(502), means: ["transient"] },
  { row: "C7", what: "an HTML page with 503", reaction: () => page(503), means: ["transient"], isVariant: true },
  { row: "C7", what: "an HTML page with 504", reaction: () => page(504), means: ["transient"], isVariant: true },
  {
    row: "C14",
    what: "a byte order mark",
    reaction: ({ success }) => inEncoding("utf-8-bom", JSON.stringify(success)),
    effects: ["before"],
    means: ["fine"],
  },
  {
    row: "C14",
    what: "UTF-16",
    reaction: ({ success }) => inEncoding("utf-16le", JSON.stringify(success)),
    means: ["unusable"],
  },
  {
    row: "C14",
    what: "bytes that are not UTF-8",
    reaction: () => inEncoding("invalid-utf-8"),
    means: ["unusable"],
    isVariant: true,
  },
  {
    row: "C14",
    what: "a lone surrogate",
    reaction: () => inEncoding("surrogate"),
    means: ["unusable"],
    isVariant: true,
  },
  {
    row: "C15",
    what: "deep nesting",
    reaction: ({ success }) =>
      respond({ body: JSON.stringify(success).replace("{", `{"deep":${"[".repeat(20_000)}${"]".repeat(20_000)},`) }),
    effects: ["before"],
    means: ["fine"],
  },
  {
    row: "C17",
    what: "a member __proto__",
    reaction: ({ success }) =>
      respond({ body: JSON.stringify(success).replace("{", '{"__proto__":{"id":1,"isAdmin":true},"constructor":1,') }),
    effects: ["before"],
    means: ["fine"],
  },
  {
    row: "C18",
    what: "an additional member",
    reaction: ({ success }) => respond({ body: { ...success, added: { by: "them" } } }),
    effects: ["before"],
    means: ["fine"],
  },
  {
    row: "C18",
    what: "without a member that the client uses",
    reaction: ({ success, used }) => respond({ body: { ...success, [used]: undefined } }),
    means: ["lost"],
  },
  {
    row: "C18",
    what: "a member of another type",
    reaction: ({ success, used }) => respond({ body: { ...success, [used]: 5 } }),
    means: ["lost"],
    isVariant: true,
  },
  {
    row: "C19",
    what: "an unknown status",
    reaction: ({ success }) => respond({ body: { ...success, status: "PARKED" } }),
    effects: ["before"],
    means: ["fine"],
  },
];
