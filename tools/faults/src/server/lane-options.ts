import type { Reaction } from "../reactions/reaction.js";

export type CertificateName = "valid" | "expired" | "wrong-host" | "self-signed";

export interface LaneOptions {
  /** Which certificate the lane shows. All but `"self-signed"` are signed by the server's `certificateAuthority`. */
  readonly tls?: CertificateName;
  /** `"never"`: nothing accepts and the backlog is full, so that connecting hangs, as with a black hole. */
  readonly accept?: "never";
  /** A loopback address; with the port of another lane, one name has a dead and a live address. Default `"127.0.0.1"`. */
  readonly host?: string;
  /** Default: a free one. */
  readonly port?: number;
  /**
   * What a repeated `Idempotency-Key` does after its effect. With `"stored"` and `"reject"` there is no second effect,
   * and a step without a reaction gives the success or the rejection. Default `"none"`: the key is ignored.
   */
  readonly replay?: "stored" | "none" | "reject";
  /** Default: 200 with `{}`. */
  readonly success?: Reaction;
  /** Default: 409 with `{}`. */
  readonly rejection?: Reaction;
}
