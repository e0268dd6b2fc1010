import { createLumetrade } from "@lumkit/lumetrade";
import { createLumo } from "@lumkit/lumo";
import { describe, expect, test } from "vitest";
import { lumetradeArguments, lumoArguments } from "./arguments.js";
import { type Method, methodsOf } from "./methods.js";
import { recordWire } from "./recorded-wire.js";

const { wire, common } = recordWire();
const lumoOptions = { ...common, apiKey: async () => "key", onApiKey: () => {} };
const { http: lumoHttp, ...lumo } = createLumo(lumoOptions);
const { http: lumetradeHttp, ...lumetrade } = createLumetrade({
  ...common,
  credentials: async () => ({ apiKey: "key", apiSecret: "secret" }),
});

const https: readonly (readonly [Method["call"], readonly unknown[]])[] = [
  [
    (...args) => Reflect.apply(lumoHttp.POST, undefined, args),
    ["/orders/prepare", { body: { qrCode: "a", b: { c: ["d"] } }, headers: { a: "b" } }],
  ],
  [
    (...args) => Reflect.apply(lumoHttp.GET, undefined, args),
    ["/orders", { params: { query: { status: "success" } } }],
  ],
  [
    (...args) => Reflect.apply(lumetradeHttp.POST, undefined, args),
    ["/api/v1/beneficiaries/withdrawals", { body: { beneficiaryId: "b1", amount: "1" } }],
  ],
];
/** Lists and waits are left out: they read their options for each request, and send no body. */
const calls = [
  ...methodsOf(lumo).map(({ path, call }) => [`lumo ${path}`, call, withTime(path, lumoArguments[path])] as const),
  ...methodsOf(lumetrade).map(
    ({ path, call }) => [`lumetrade ${path}`, call, withTime(path, lumetradeArguments[path])] as const,
  ),
  ...https.map(([call, args]) => [`http ${args[0]}`, call, args] as const),
].filter(
  ([name, , args]) =>
    args.some((each) => typeof each === "object") && !/\.(list|listBlocked|deposits|wait)$/.test(name),
);

describe.each(calls)("%s", (_, call, args) => {
  const sent = async (given: readonly unknown[], then: () => void = () => {}): Promise<readonly string[]> => {
    const ending = call(...given).catch((error: unknown) => error);
    then();
    await ending;
    // A search reads its list more than once.
    return [...new Set(wire.splice(0))];
  };

  test("sends what its getters return first", async () => {
    expect(await sent(withEach(args, changing))).toEqual(await sent(args));
  });

  test("sends what a proxy shows first", async () => {
    expect(await sent(withEach(args, shrinking))).toEqual(await sent(args));
  });

  test("sends what it was given, whatever happens to that afterwards", async () => {
    const given = structuredClone(args);
    expect(await sent(given, () => spoil(given))).toEqual(await sent(args));
  });
});

test("a login that waits for another one sends what it was given", async () => {
  const client = createLumo(lumoOptions);
  const other = { email: "b@shop.example", password: "b" };
  const logins = [client.auth.login({ email: "a@shop.example", password: "a" }), client.auth.login(other)];
  spoil([other]);
  await Promise.allSettled(logins);
  expect(wire.splice(0).map((each) => each.split("\n").at(-1))).toEqual([
    '{"email":"a@shop.example","password":"a"}',
    '{"email":"b@shop.example","password":"b"}',
  ]);
});

test("a body whose own toJSON leaves out what must be there is refused", async () => {
  const body = { qrCode: "a", toJSON: () => ({}) };
  await expect(lumo.orders.prepare(body)).rejects.toThrow("qrCode is missing");
  await expect(lumoHttp.POST("/orders/prepare", { body })).rejects.toThrow("qrCode is missing");
  expect(wire.splice(0)).toEqual([]);
});

/** The table's own deadline is too short for a busy machine, and an equal withdrawal of an earlier call is unresolved. */
function withTime(path: string, args: readonly unknown[] = []): readonly unknown[] {
  const changes = {
    deadlineMs: path.endsWith("resolve") ? 200 : 5000,
    ...(path === "withdrawals.create" && { allowTwin: true }),
  };
  return args.map((each) => (Object(each).deadlineMs === undefined ? each : { ...Object(each), ...changes }));
}

/** The arguments with each plain object in them, at any depth, replaced. */
function withEach(args: readonly unknown[], make: (value: object) => object): readonly unknown[] {
  const replaced = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(replaced);
    if (typeof value !== "object" || value === null) return value;
    return make(Object.fromEntries(Object.entries(value).map(([name, member]) => [name, replaced(member)])));
  };
  return args.map(replaced);
}

/** Each member is what it was only when it is read for the first time. */
function changing(value: object): object {
  const reads = new Set<string>();
  const getters = Object.entries(value).map(([name, member]): [string, PropertyDescriptor] => [
    name,
    { enumerable: true, get: () => (reads.has(name) ? "changed" : reads.add(name) && member) },
  ]);
  return Object.defineProperties({}, Object.fromEntries(getters));
}

/** The same, and it may have no members once all were read. */
function shrinking(value: object): object {
  const reads = new Set<PropertyKey>();
  return new Proxy(value, {
    ownKeys: (target) => Reflect.ownKeys(target).filter((name) => !reads.has(name)),
    get(target, name) {
      const isFirst = !reads.has(name);
      reads.add(name);
      return isFirst ? Reflect.get(target, name) : "changed";
    },
  });
}

function spoil(value: unknown): void {
  if (typeof value !== "object" || value === null) return;
  for (const [name, member] of Object.entries(value)) {
    spoil(member);
    if (typeof member !== "object") Reflect.set(value, name, "changed");
  }
}
