import type { CallOptions } from "@lumkit/core";
import type { LumoCall } from "./lumo-client.js";
import type {
  CompanyProfile,
  CompanyProfileUpdate,
  LoginRequest,
  LoginResult,
  RegeneratedApiKey,
} from "./schemas.gen.js";

export interface Auth {
  /**
   * Logs the company in and gets a new API key. The old key stops working at once: calls in flight may be rejected with
   * 401, new ones wait. Needs the client's `onApiKey`. A call with the same credentials joins one that is in flight.
   *
   * @throws {ApiError | ConnectionError | RefusedError} with `isNotApplied(error)`: the old key still works.
   * @throws {ApiError | ConnectionError} any other, e.g. a 5xx: which key works is unknown. Try the old key, then log in
   * again. If `onApiKey` failed, `error.takeApiKey()` returns the new key, once.
   * @throws the signal's own reason: it was aborted before anything was sent.
   */
  login(credentials: LoginRequest, options?: CallOptions): Promise<LoginResult>;
  /** Reads the company's profile. */
  profile(options?: CallOptions): Promise<CompanyProfile>;
  /** Changes the given members of the profile. Which ones may be changed is inferred, not documented. */
  updateProfile(changes: CompanyProfileUpdate, options?: CallOptions): Promise<CompanyProfile>;
  /**
   * Replaces the company's API key. The old key stops working at once, as with `login`. That the response has the new key
   * in `apiKey` is inferred: after a response without it, it is unknown which key works.
   *
   * @throws {ApiError | ConnectionError | RefusedError} with `isNotApplied(error)`: the old key still works.
   * @throws {ApiError | ConnectionError} any other, e.g. a 5xx: which key works is unknown. Try the old key, then log in.
   * If `onApiKey` failed, `error.takeApiKey()` returns the new key, once.
   * @throws the signal's own reason: it was aborted before anything was sent.
   */
  regenerateKey(options?: CallOptions): Promise<RegeneratedApiKey>;
}

export function createAuth(call: LumoCall): Auth {
  return {
    login: (body, options) => call("loginCompany", { body }, options),
    profile: (options) => call("getCompanyProfile", {}, options),
    updateProfile: (body, options) => call("updateCompanyProfile", { body }, options),
    regenerateKey: (options) => call("regenerateCompanyApiKey", {}, options),
  };
}
