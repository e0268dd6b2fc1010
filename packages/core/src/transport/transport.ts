import type { FailureStage } from "../errors/failure.js";
import type { Ending } from "../time/deadline.js";

/** One HTTP request as it goes on the wire. */
export interface TransportRequest {
  readonly method: string;
  readonly url: URL;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
  readonly ending: Ending;
  /**
   * Called when everything is ready, in the same tick as the first byte is written.
   *
   * @throws {Error} the request must not be sent; the transport fails with this error.
   */
  readonly beforeFirstByte: () => void;
  /** On a connection of its own, which no earlier request can have spoilt. */
  readonly isolated: boolean;
  /** The most that a body may hold, decoded. */
  readonly maxBytes: number;
}

/** The headers of a response; `Headers` is one. */
export interface ResponseHeaders {
  /** The value by any spelling of the name; several values are joined by commas. */
  get(name: string): string | null;
}

/** A whole response: head and decoded text. */
export interface TransportResponse {
  readonly status: number;
  readonly headers: ResponseHeaders;
  readonly text: string;
}

/**
 * Sends one request once and follows no redirect.
 *
 * @throws {TransportError} there is no usable response; its stage tells whether a byte may have left.
 * @throws {unknown} what `beforeFirstByte` threw; nothing was sent.
 */
export type Transport = (request: TransportRequest) => Promise<TransportResponse>;

/** Why an attempt has no usable response, and how far it came. */
export class TransportError extends Error {
  override readonly name = "TransportError";
  readonly stage: FailureStage;
  readonly status: number | undefined;
  /** The body, without secrets, if it is whole and cannot be used; not enumerable, so that it is not logged by accident. */
  declare readonly body: unknown;

  constructor(
    stage: FailureStage,
    problem: string,
    options: ErrorOptions & { readonly status?: number; readonly body?: unknown } = {},
  ) {
    super(problem, options);
    this.stage = stage;
    this.status = options.status;
    Object.defineProperty(this, "body", { value: options.body });
  }
}
