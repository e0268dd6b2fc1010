/** A request whose head arrived. */
export interface RecordedRequest {
  readonly method: string;
  /** The request target as it was sent. */
  readonly path: string;
  /** By lower-case name; values of the same name are joined with a comma. */
  readonly headers: Readonly<Record<string, string>>;
  /** As UTF-8, without the framing of chunks. */
  readonly body: string;
  /** The request line and the headers as they were sent. */
  readonly head: string;
  /** How many bytes of the request were read, the head included. */
  readonly bytes: number;
  readonly isComplete: boolean;
  /** The same number means the same connection. */
  readonly connection: number;
}

/** What one lane has seen. */
export interface LaneReport {
  readonly connections: number;
  readonly openConnections: number;
  /** Every byte of a request that was read, also without a complete head. TLS is decrypted. */
  readonly bytes: number;
  readonly requests: readonly RecordedRequest[];
  readonly effects: number;
  /** Reactions that are still running, and effects that are still to come. */
  readonly pending: number;
  /** A test that ends with unused steps has not tested what it says. */
  readonly unusedSteps: number;
  /** Requests that found no step. The lane responded with a plain 500. */
  readonly unscriptedRequests: number;
}
