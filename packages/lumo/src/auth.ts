import type { CallOptions } from "@lumkit/core";
import type { LumoCall } from "./calls.js";
import type {
  CompanyProfile,
  CompanyProfileUpdate,
  LoginRequest,
  LoginResult,
  RegeneratedApiKey,
} from "./schemas.gen.js";

export interface Auth {
  /**
   * Logs the company in and gets a new API key. The key used until then stops working at once: calls under way may be
   * rejected with 401, new ones wait. Needs the client's `onApiKey`; a login that is under way is joined.
   *
   * @throws {ApiError} with `isNotApplied(error)` the old key still works.
   * @throws {ConnectionError} without it, as with an `ApiError` of 5xx, which key is the right one is unknown: try
   * the old key, else log in again. If `onApiKey` failed, `error.takeApiKey()` hands the new key over, once.
   */
  login(credentials: LoginRequest, options?: CallOptions): Promise<LoginResult>;
  /** Reads the company's profile. */
  profile(options?: CallOptions): Promise<CompanyProfile>;
  /** Changes the members of the profile that are given. Which ones may be changed is inferred, not documented. */
  updateProfile(changes: CompanyProfileUpdate, options?: CallOptions): Promise<CompanyProfile>;
  /**
   * Replaces the company's API key. The key used until then stops working at once; what `login` says holds here, too.
   * That the answer holds the key in `apiKey` is inferred: an answer without it leaves the key unknown.
   *
   * @throws {ApiError} with `isNotApplied(error)` the old key still works.
   * @throws {ConnectionError} without it, as with an `ApiError` of 5xx, which key is the right one is unknown: try
   * the old key, else log in. If `onApiKey` failed, `error.takeApiKey()` hands the new key over, once.
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
