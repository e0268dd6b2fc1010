import type { Json } from "@lumkit/tool-openapi-diff/json";
import type { OperationPair } from "./match-operations.js";

/** The documents that an action is judged by. All have the names of the packages. */
export interface Documents {
  /** The present upstream, as it is published or transcribed. */
  readonly upstream: Json;
  /** The present upstream with all actions: what the packages are made from. */
  readonly built: Json;
  /** The vendor's document. */
  readonly vendor: Json;
  /** The operations of `built`, each with its counterpart in `vendor`. */
  readonly pairs: readonly OperationPair[];
  /** The names of the component schemas that requests of `built` use. */
  readonly requested: ReadonlySet<string>;
  /** Pointers of components that nothing would refer to. */
  readonly unused: ReadonlySet<string>;
}
