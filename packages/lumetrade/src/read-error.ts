import { type ErrorDetails, memberOf } from "@lumkit/core";

/** Reads Lumetrade's error envelope, `{ code, message, httpStatus, requestId, timestamp, errors }`. */
export function readError(body: unknown): ErrorDetails {
  const [code, message, requestId, errors] = ["code", "message", "requestId", "errors"].map((name) =>
    memberOf(body, name),
  );
  return {
    code: typeof code === "number" || typeof code === "string" ? code : undefined,
    message: typeof message === "string" ? message : undefined,
    requestId: typeof requestId === "string" ? requestId : undefined,
    fieldErrors: (Array.isArray(errors) ? errors : []).flatMap((error) => {
      const [field, problem] = [memberOf(error, "field"), memberOf(error, "message")];
      return typeof field === "string" && typeof problem === "string" ? [{ field, message: problem }] : [];
    }),
  };
}
