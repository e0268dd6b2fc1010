import type { Json } from "../json.js";

/** A schema with the document that its `$ref`s refer to. */
export interface Rooted {
  readonly document: Json;
  readonly schema: Json;
}
