import { type Json, objectAt } from "@lumkit/tool-openapi-diff/json";

/** The header that each security scheme is sent in, in small letters. A key in the query has none. */
export function securityHeaders(document: Json): ReadonlyMap<string, string> {
  const schemes = objectAt(objectAt(document, "components"), "securitySchemes");
  return new Map(
    Object.keys(schemes).flatMap((name): [string, string][] => {
      const { type, in: place, name: header } = objectAt(schemes, name);
      if (type !== "apiKey") return type === "mutualTLS" ? [] : [[name, "authorization"]];
      if (place === "cookie") return [[name, "cookie"]];
      return place === "header" ? [[name, String(header).toLowerCase()]] : [];
    }),
  );
}
