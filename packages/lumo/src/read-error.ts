import { type ErrorDetails, memberOf } from "@lumkit/core";

/**
 * Reads Lumo's error body, `{ statusCode, message, error }`; its `message` is a text or a list of texts. A body without
 * both a `statusCode` and a `message` counts as that of a gateway.
 */
export function readError(body: unknown): ErrorDetails {
  const [status, message] = [memberOf(body, "statusCode"), memberOf(body, "message")];
  const texts = (Array.isArray(message) ? message : [message]).filter((text) => typeof text === "string");
  if (texts.length === 0) return {};
  return { message: texts.join("; "), status: typeof status === "number" ? status : undefined };
}
