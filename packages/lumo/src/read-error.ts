import { type ErrorDetails, memberOf } from "@lumkit/core";

/** Reads Lumo's error body, `{ statusCode, message, error }`; its `message` is a text or a list of texts. */
export function readError(body: unknown): ErrorDetails {
  const message = memberOf(body, "message");
  const texts = (Array.isArray(message) ? message : [message]).filter((text) => typeof text === "string");
  return texts.length > 0 ? { message: texts.join("; ") } : {};
}
