import dns, { type LookupAddress } from "node:dns";
import { isIP } from "node:net";

/** What one look-up gives: addresses to try, or the code of a failure. */
export type LookupResult = readonly string[] | "ENOTFOUND" | "EAI_AGAIN";

export interface ScriptedName {
  /** A host name that no other test uses. */
  readonly host: string;
  /** The next look-ups, in their order; after them the name has its usual address again. */
  script(next: readonly LookupResult[]): void;
  /** How often it was looked up since. */
  lookups(): number;
}

type Callback = (error: Error | null, found?: string | LookupAddress[], family?: number) => void;

const names = new Map<string, (options: unknown, callback: Callback) => void>();

/** Makes a host name whose look-ups are scripted, for every client of this process. */
export function scriptName(usual: string): ScriptedName {
  const host = `host-${names.size}.test`;
  let script: LookupResult[] = [];
  let lookups = 0;
  names.set(host, (options, callback) => {
    lookups++;
    const found = script.shift() ?? [usual];
    if (typeof found === "string") {
      callback(Object.assign(new Error(`getaddrinfo ${found} ${host}`), { code: found, syscall: "getaddrinfo" }));
      return;
    }
    const addresses = found.map((address) => ({ address, family: isIP(address) }));
    const [first] = addresses;
    if (Object(options).all === true) callback(null, addresses);
    else callback(null, first?.address, first?.family);
  });
  return {
    host,
    script(next) {
      script = [...next];
      lookups = 0;
    },
    lookups: () => lookups,
  };
}

// Both `node:http` and Node's `fetch` read this property for each connection.
const systemLookup = dns.lookup;
Object.assign(dns, {
  lookup(host: string, options: unknown, callback: Callback) {
    const scripted = names.get(host);
    if (scripted !== undefined) process.nextTick(scripted, options, callback);
    else if (host === "localhost") Reflect.apply(systemLookup, dns, [host, options, callback]);
    else throw new Error(`No test may look up ${host}`);
  },
});
