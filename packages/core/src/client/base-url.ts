import { refuse } from "../errors/errors.js";

interface TargetOptions<Environment> {
  /** One of the API's environments. Give either this or `baseUrl`. */
  readonly environment?: Environment | undefined;
  /** Another address, such as that of a mock. */
  readonly baseUrl?: string | undefined;
  /** Permits plain `http:` to another host than loopback: keys and amounts then travel unencrypted. Default: false. */
  readonly allowHttp?: boolean | undefined;
}

/**
 * Where the calls go: exactly one of `environment` and `baseUrl`. Giving both is refused when the client is created.
 * The type permits it, so that partial options can be spread over others.
 */
export type Target<Environment extends string> = TargetOptions<Environment> &
  ({ readonly environment: Environment | undefined } | { readonly baseUrl: string | undefined });

export const targetNames = ["environment", "baseUrl", "allowHttp"] as const;

/** What a caller gave as the target; not yet checked. */
export type GivenTarget = { readonly [Name in (typeof targetNames)[number]]?: unknown };

const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** The base URL to call, without a slash at its end. Anything that would send a key to a wrong place is refused. */
export function resolveBaseUrl(
  { environment, baseUrl, allowHttp }: GivenTarget,
  environments: Readonly<Record<string, string>>,
): string {
  const client = "Cannot create the client";
  const names = Object.keys(environments)
    .map((name) => JSON.stringify(name))
    .join(" or ");
  if ((environment === undefined) === (baseUrl === undefined)) {
    const given = baseUrl === undefined ? "neither is there" : "not both";
    return refuse(client, `give either environment (${names}) or baseUrl, ${given}`);
  }
  if (environment !== undefined) {
    if (allowHttp !== undefined) return refuse(client, "allowHttp goes with baseUrl, not with environment");
    const known = new Map<unknown, string>(Object.entries(environments));
    return known.get(environment) ?? refuse(client, `environment is unknown: it is ${names}`);
  }
  // Not shown: what was put in the wrong place may be a key.
  if (typeof baseUrl !== "string" || !URL.canParse(baseUrl))
    return refuse(client, `baseUrl is not a URL: it looks like "https://api.example.com"`);
  const url = new URL(baseUrl);
  if (url.username !== "" || url.password !== "") refuse(client, "baseUrl must hold no user name and no password");
  if (url.search !== "" || url.hash !== "") refuse(client, "baseUrl must end with its path: no query, no #");
  if (url.protocol === "http:" && allowHttp !== true && !loopback.test(url.hostname))
    refuse(client, "baseUrl would send the key unencrypted: use https, or set allowHttp: true");
  if (url.protocol !== "https:" && url.protocol !== "http:") refuse(client, "baseUrl must begin with https://");
  return url.href.replace(/\/+$/, "");
}
