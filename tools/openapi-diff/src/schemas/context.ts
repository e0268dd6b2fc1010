import type { Json, JsonObject } from "../json.js";
import type { Reason } from "./reason.js";
import type { Shape } from "./shape.js";

/** What a rule may ask about the two documents that are compared. */
export interface Context {
  /** Why a value of an inner schema may not be valid under an outer one. */
  readonly compare: (inner: Json, outer: Json, at: string) => readonly Reason[];
  /** Whether every value of an inner schema is valid under an outer one, whether or not it names all members. */
  readonly isIncluded: (inner: Json, outer: Json) => boolean;
  /** Whether every value of an outer schema is valid under an inner one. */
  readonly includes: (inner: Json, outer: Json) => boolean;
  /** Whether every value of a shape of the inner document is valid under an outer schema. */
  readonly isWithin: (shape: Shape, outer: Json) => boolean;
  /** Whether no value of the shape is valid under an outer schema. */
  readonly isApart: (shape: Shape, outer: Json) => boolean;
  /** The values of a shape that are also valid under a schema of the inner document. */
  readonly narrowed: (shape: Shape, inner: Json) => Shape[];
  /** Whether the search finds a value of the inner schema that this part of the outer one refuses. */
  readonly breaks: (outer: JsonObject) => boolean;
}
