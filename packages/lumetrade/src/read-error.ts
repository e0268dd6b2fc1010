import { type ErrorDetails, memberOf } from "@lumkit/core";

/**
 * Reads Lumetrade's error envelope, `{ code, message, httpStatus, requestId, timestamp, errors }`. A body without both
 * an `httpStatus` and a `code` is not this envelope: a gateway may have sent it.
 */
export function readError(body: unknown): ErrorDetails {
  const [code, message, requestId, errors, status] = ["code", "message", "requestId", "errors", "httpStatus"].map(
    (name) => memberOf(body, name),
  );
  return {
    status: typeof status === "number" && typeof code === "number" ? status : undefined,
    code: typeof code === "number" || typeof code === "string" ? code : undefined,
    message: typeof message === "string" ? message : undefined,
    requestId: typeof requestId === "string" ? requestId : undefined,
    fieldErrors: (Array.isArray(errors) ? errors : []).flatMap((error) => {
      const [field, problem] = [memberOf(error, "field"), memberOf(error, "message")];
      return typeof field === "string" && typeof problem === "string" ? [{ field, message: problem }] : [];
    }),
  };
}
