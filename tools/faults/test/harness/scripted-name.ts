import dns, { type LookupAddress } from "node:dns";
import { isIP } from "node:net";

/** What one look-up gives: addresses to try, or the code of a failure. */
export type Found = readonly string[] | "ENOTFOUND" | "EAI_AGAIN";

export interface Name {
  /** A host name that no other test uses. */
  readonly host: string;
  /** The next look-ups, in their order; after them the name has its usual address again. */
  script(next: readonly Found[]): void;
  /** How often it was looked up. */
  lookups(): number;
}

type Done = (error: Error | null, found?: string | LookupAddress[], family?: number) => void;

const names = new Map<string, (options: unknown, done: Done) => void>();

/** A host name whose look-ups are scripted, for every client of this process. Only loopback addresses can be given. */
export function scriptedName(usual: string): Name {
  const host = `host-${names.size}.test`;
  let script: Found[] = [];
  let lookups = 0;
  names.set(host, (options, done) => {
    lookups++;
    const found = script.shift() ?? [usual];
    if (typeof found === "string") {
      done(Object.assign(new Error(`getaddrinfo ${found} ${host}`), { code: found, syscall: "getaddrinfo" }));
      return;
    }
    const addresses = found.map((address) => ({ address, family: isIP(address) }));
    const [first] = addresses;
    if (Object(options).all === true) done(null, addresses);
    else done(null, first?.address, first?.family);
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

// Both `node:http` and the `fetch` of Node resolve names by this one function, and look it up for each connection.
const systemLookup = dns.lookup;
Object.assign(dns, {
  lookup(host: string, options: unknown, done: Done) {
    const answer = names.get(host);
    if (answer !== undefined) process.nextTick(answer, options, done);
    else if (host === "localhost") Reflect.apply(systemLookup, dns, [host, options, done]);
    else throw new Error(`No test may look up ${host}`);
  },
});
