import type { CallOptions } from "@lumkit/core";
import type { LumoCall } from "./client.js";
import type { CompanyProfile, CompanyProfileUpdate, LoginRequest, LoginResult, RegeneratedApiKey } from "./schemas.js";

export interface Auth {
  /**
   * Logs the company in and gets a new API key. The key used until then stops working at once.
   *
   * The client goes on with the key it was created with: create a new one with the answer's `apiKey`.
   *
   * @throws {ConnectionError} the old key may be dead already: try it, else log in again.
   */
  login(credentials: LoginRequest, options?: CallOptions): Promise<LoginResult>;
  /** Reads the company's profile. */
  profile(options?: CallOptions): Promise<CompanyProfile>;
  /** Changes the members of the profile that are given. Which ones may be changed is inferred, not documented. */
  updateProfile(changes: CompanyProfileUpdate, options?: CallOptions): Promise<CompanyProfile>;
  /**
   * Replaces the company's API key. The key used until then stops working at once.
   *
   * The client goes on with the key it was created with: create a new one with the answer's `apiKey`.
   *
   * @throws {ConnectionError} the old key may be dead already: try it, else log in.
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
