import { contractFetch } from "@lumkit/testing/contract";
import { type DocumentRequest, documentRequests } from "@lumkit/tool-calls/document-requests";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { ApiName } from "../src/apis.gen.js";
import type { SandboxFetch } from "../src/sandbox/http/sandbox-fetch.js";
import type { Uncertainty } from "../src/sandbox/uncertainties.js";

/** How many responses of each operation are checked: 200, and 10,000 in `npm run test:long`. */
const responsesEach = Number(process.env["LUMKIT_RUNS"] ?? 4000) / 20;
/** How many of them come from one sandbox. */
const rounds = 10;
const timeoutMs = 60_000 + responsesEach * 100;

/** A sandbox, and what changes it between two requests. */
export interface Subject {
  readonly fetch: SandboxFetch;
  /** The first credentials. */
  readonly headers: Readonly<Record<string, string>>;
  /** Lets time pass, and at times makes a change that only the vendor can make. The number selects it. */
  stir(choice: number): void;
}

export interface Simulation {
  readonly api: ApiName;
  readonly notSimulated: object;
  readonly uncertainties: readonly Uncertainty[];
  readonly create: (seed: number, policies: Readonly<Record<string, string | number>>) => Subject;
}

/** How a request differs from the document's example; most do not. */
const changes = fc.constantFrom("none", "none", "none", "none", "amount", "left-out", "added", "retyped", "no-key");
type Change = typeof changes extends fc.Arbitrary<infer Value> ? Value : never;

/**
 * Calls every operation many times under any policies, with ids from earlier responses, and with faulty requests. The
 * sandbox does not check its responses; this checks each of them against the document.
 */
export function describeResponses({ api, notSimulated, uncertainties, create }: Simulation): void {
  const requests = documentRequests(api)
    .filter(({ operation }) => !Object.hasOwn(notSimulated, operation))
    // A counterexample has hundreds of them, and shows only their names.
    .map((request) => ({ ...request, [fc.toStringMethod]: () => request.operation }));
  const policies = fc.record(
    Object.fromEntries(uncertainties.map(({ name, options }) => [name, fc.constantFrom(...options)])),
  );
  // In any order: related operations may be anywhere in the document.
  const calls = requests.map((request) =>
    fc.record({ request: fc.constant(request), place: fc.nat(), choice: fc.nat(), change: changes }),
  );
  const round = fc.tuple(...calls).map((all) => all.toSorted((a, b) => a.place - b.place));
  const story = fc.array(round, { minLength: rounds, maxLength: rounds }).map((all) => all.flat());

  test(`${responsesEach} responses of each operation conform to the document`, { timeout: timeoutMs }, async () => {
    const counts = new Map(requests.map(({ operation }) => [operation, { responses: 0, successes: 0 }]));
    await fc.assert(
      fc.asyncProperty(fc.nat(), policies, story, async (seed, policies, story) => {
        const sandbox = create(seed, policies);
        const memory = remember(sandbox.headers);
        const fetch = contractFetch(api, { fetch: sandbox.fetch, onViolation: "report" });
        for (const { request, choice, change } of story) {
          sandbox.stir(choice);
          const response = await fetch(...memory.fill(request, choice, change));
          memory.learn(request, await response.json());
          const count = counts.get(request.operation);
          if (count === undefined) continue;
          count.responses++;
          if (response.ok) count.successes++;
        }
        // A finding without a status is about a request, which may be faulty here.
        const found = [...fetch.violations(), ...fetch.remarks()].filter(({ status }) => status !== undefined);
        expect(found).toEqual([]);
      }),
      // Shrinking a story takes longer than the test may, and then nothing tells what was found.
      { numRuns: Math.ceil(responsesEach / rounds), endOnFailure: true },
    );
    for (const [operation, { responses, successes }] of counts) {
      expect(responses, operation).toBeGreaterThanOrEqual(responsesEach);
      expect(successes, operation).toBeGreaterThan(0);
    }
  });
}

/** Keeps the ids, quotes and keys of the responses so far, and fills requests with them. */
function remember(headers: Readonly<Record<string, string>>) {
  /** By resource, then by the operation that returned them. */
  const ids = new Map<string, Map<string, string[]>>();
  const quotes: string[] = [];
  let credentials = headers;

  const pick = (texts: readonly string[], choice: number): string | undefined => texts[choice % texts.length];
  /** The latest ones, so that related requests often use the same id. */
  const idsOf = (resource: string): string[] =>
    [...(ids.get(resource)?.values() ?? [])].flatMap((given) => given.slice(-3));

  function filled(body: unknown, choice: number): unknown {
    const { beneficiaryId, quoteStr, ...others } = Object(body);
    const beneficiaries = idsOf("beneficiaries").filter((id) => id.startsWith("ben_"));
    return {
      ...others,
      ...(beneficiaryId === undefined ? {} : { beneficiaryId: pick(beneficiaries, choice) ?? beneficiaryId }),
      ...(quoteStr === undefined ? {} : { quoteStr: pick(quotes.slice(-4), choice) ?? quoteStr }),
    };
  }

  return {
    fill({ method, path, headers, body }: DocumentRequest, choice: number, change: Change): [string, RequestInit] {
      const place = /550e8400-e29b-41d4-a716-446655440000|(?<!currency\/)ZAR/;
      const own = { ...headers, ...credentials, "idempotency-key": `key-${choice % 50}` };
      const init = {
        method,
        headers: change === "no-key" ? { "content-type": "application/json" } : own,
        ...(body === undefined ? {} : { body: JSON.stringify(changed(filled(body, choice), choice, change)) }),
      };
      return [`https://any.example${path.replace(place, (old) => pick(idsOf(resourceOf(path)), choice) ?? old)}`, init];
    },
    learn({ operation, path }: DocumentRequest, response: unknown): void {
      const given = ids.get(resourceOf(path)) ?? new Map<string, string[]>();
      ids.set(resourceOf(path), given);
      const visit = (value: unknown): void => {
        if (typeof value !== "object" || value === null) return;
        for (const [name, member] of Object.entries(value)) {
          if (typeof member === "object") visit(member);
          if (name === "id" || name === "transactionId")
            given.set(operation, [...(given.get(operation) ?? []), String(member)]);
          if (name === "quoteStr") quotes.push(String(member));
          if (name === "apiKey") credentials = { "x-api-key": String(member) };
        }
      };
      visit(response);
    },
  };
}

/** The resource of a path: `orders` of `/orders/prepare`, `trades` of `/api/v1/trades/quote`. */
function resourceOf(path: string): string {
  return path.replace("/api/v1", "").split("/")[1] ?? "";
}

const amounts = [0.000_000_01, 3, 99_999_999.123_456, 0, -1];

/** A body that differs from the example in one member. */
function changed(body: unknown, choice: number, change: Change): unknown {
  const members = Object.entries(Object(body));
  const { [choice % members.length]: chosen = ["", ""] } = members;
  const [name, value] = chosen;
  const others = Object.fromEntries(members.filter((member) => member !== chosen));
  switch (change) {
    case "left-out":
      return others;
    case "added":
      return { ...others, [name]: value, strangeMember: 1 };
    case "retyped":
      return { ...others, [name]: [value] };
    case "amount":
      return Object.fromEntries(
        members.map(([name, value]) => [name, typeof value === "number" ? amounts[choice % amounts.length] : value]),
      );
    default:
      return body;
  }
}
