import type { Json, JsonObject } from "../json.js";
import { readingFormats } from "./meaning.js";
import type { Kind } from "./shape.js";

/** Contents of a text that say nothing about it. */
const anyContent: ReadonlySet<string> = new Set([
  ...["binary", "7bit", "8bit", "identity", "application/octet-stream", "text/plain"],
]);

/** What the text is written in, e.g. a date or base64. A 3.0 document says `byte` for base64. */
export function formatsOf(schema: JsonObject, kind: Kind): string[] {
  const { format } = schema;
  const isSaid = typeof format === "string" && !readingFormats.has(format);
  if (kind === "number") return isSaid ? [format] : [];
  if (kind !== "string") return [];
  return [
    ...(isSaid ? [format === "byte" ? "base64 text" : format] : []),
    ...contentOf(schema["contentEncoding"]),
    ...contentOf(schema["contentMediaType"]),
  ];
}

/** A content has a name of two words, so that it is never taken for a format. */
function contentOf(said: Json | undefined): string[] {
  const content = typeof said === "string" ? said.toLowerCase() : "";
  return content === "" || anyContent.has(content) ? [] : [`${content} text`];
}

export function isContent(format: string): boolean {
  return format.endsWith(" text");
}
