import type { Reaction } from "../reactions/reaction.js";

export type CertificateName = "valid" | "expired" | "wrong-host" | "self-signed";

export interface LaneOptions {
  /** Which certificate the lane shows. All but `"self-signed"` are signed by the server's `certificateAuthority`. */
  readonly tls?: CertificateName | undefined;
  /** `"never"`: nobody accepts and the backlog is full, so that connecting hangs, as with a black hole. */
  readonly accept?: "never" | undefined;
  /** A loopback address: another one beside the port of a lane gives one name a dead and a living address. Default `"127.0.0.1"`. */
  readonly host?: string | undefined;
  /** Default: a free one. */
  readonly port?: number | undefined;
  /**
   * What a repeated `Idempotency-Key` does once its effect was done: with `"stored"` and `"reject"` no second effect,
   * and a step without a reaction is answered with the success or the rejection. Default `"none"`: the key is ignored.
   */
  readonly replay?: "stored" | "none" | "reject" | undefined;
  /** Default: 200 with `{}`. */
  readonly success?: Reaction | undefined;
  /** Default: 409 with `{}`. */
  readonly rejection?: Reaction | undefined;
}
