import { contentOf, type Place } from "@lumkit/tool-openapi-diff/document";
import type { Json } from "@lumkit/tool-openapi-diff/json";

/** The schema of a body, `{}` if anything may be in it, or `undefined` if the document has none. */
export function bodySchema(place: Place): Json | undefined {
  const [content] = contentOf(place);
  return content === undefined ? undefined : (content[1].value["schema"] ?? {});
}
