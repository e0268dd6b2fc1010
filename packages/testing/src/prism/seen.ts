/** A request that the mock received, and the response that it gave. */
export interface Seen {
  readonly method: string;
  /** Without the query. */
  readonly path: string;
  /** The `operationId`, or the route of an operation without one; "(none)" for what the document does not have. */
  readonly operation: string;
  readonly status: number;
  /** The response's name in the document: "201", "2XX", "default"; "(none)" for a problem that the mock itself reports. */
  readonly documented: string;
  readonly requestViolations: readonly string[];
  /** How the document's own example breaks the document. */
  readonly responseViolations: readonly string[];
}
