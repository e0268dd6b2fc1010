/** A server of this process. */
export interface LocalServer {
  /** `http://127.0.0.1`, or another address that was asked for, and its port. */
  readonly url: string;
  /** Stops listening and cuts every connection. */
  close(): Promise<void>;
}
