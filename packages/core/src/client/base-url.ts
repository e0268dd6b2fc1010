import { refuse } from "../errors/errors.js";

/** Where the calls go: one of the API's own environments, or any base URL, e.g. of a mock. */
export interface BaseUrlOptions {
  readonly environment?: string | undefined;
  readonly baseUrl?: string | undefined;
  readonly allowHttp?: boolean | undefined;
}

const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** The base URL to call, without a slash at its end. Anything that would send a key to a wrong place is refused. */
export function resolveBaseUrl(options: BaseUrlOptions, environments: Readonly<Record<string, string>>): string {
  const { environment, baseUrl, allowHttp } = options;
  const names = Object.keys(environments)
    .map((name) => JSON.stringify(name))
    .join(" or ");
  if ((environment === undefined) === (baseUrl === undefined)) {
    refuse(
      "Cannot create the client",
      `give either environment (${names}) or baseUrl, ${baseUrl === undefined ? "neither is there" : "not both"}`,
    );
  }
  if (environment !== undefined) {
    if (allowHttp !== undefined)
      refuse("Cannot create the client", "allowHttp goes with baseUrl, not with environment");
    const url = Object.hasOwn(environments, environment) ? environments[environment] : undefined;
    if (url === undefined) refuse("Cannot create the client", `environment is unknown: it is ${names}`);
    return url;
  }
  return checkBaseUrl(baseUrl, allowHttp === true);
}

function checkBaseUrl(baseUrl: unknown, allowHttp: boolean): string {
  const url = typeof baseUrl === "string" && URL.canParse(baseUrl) ? new URL(baseUrl) : undefined;
  if (url === undefined)
    // Not shown: what was put in the wrong place may be a key.
    refuse("Cannot create the client", `baseUrl is not a URL: it looks like "https://api.example.com"`);
  if (url.username !== "" || url.password !== "")
    refuse("Cannot create the client", "baseUrl must hold no user name and no password");
  if (url.search !== "" || url.hash !== "")
    refuse("Cannot create the client", "baseUrl must end with its path: no query, no #");
  if (url.protocol === "http:" && !allowHttp && !loopback.test(url.hostname))
    refuse("Cannot create the client", "baseUrl would send the key unencrypted: use https, or set allowHttp: true");
  if (url.protocol !== "https:" && url.protocol !== "http:")
    refuse("Cannot create the client", "baseUrl must begin with https://");
  return url.href.replace(/\/+$/, "");
}
