import { createLumetrade } from "@lumkit/lumetrade";
import { createLumo } from "@lumkit/lumo";
import { describe, expect, test } from "vitest";
import { lumetradeArguments, lumoArguments } from "./arguments.js";
import { type Method, methodsOf } from "./methods.js";
import { recordWire } from "./recorded-wire.js";

const { wire, common } = recordWire();
const { http: lumoHttp, ...lumo } = createLumo({ ...common, apiKey: "key", onApiKey: () => {} });
const { http: lumetradeHttp, ...lumetrade } = createLumetrade({
  ...common,
  credentials: { apiKey: "key", apiSecret: "secret" },
});

/** Calls of the escape hatch with texts in each place of a request. */
const https: readonly (readonly [Method["call"], readonly unknown[]])[] = [
  [
    (...args) => Reflect.apply(lumoHttp.POST, undefined, args),
    ["/orders/prepare", { body: { qrCode: "a", b: { c: ["d"] } } }],
  ],
  [
    (...args) => Reflect.apply(lumoHttp.GET, undefined, args),
    ["/orders", { params: { query: { status: "success" } } }],
  ],
  [(...args) => Reflect.apply(lumoHttp.GET, undefined, args), ["/orders/{id}", { params: { path: { id: "o1" } } }]],
  [
    (...args) => Reflect.apply(lumetradeHttp.POST, undefined, args),
    ["/api/v1/beneficiaries/withdrawals", { body: { beneficiaryId: "b1", amount: "1" } }],
  ],
];
const calls = [
  ...methodsOf(lumo).map(({ path, call }) => [`lumo ${path}`, call, lumoArguments[path] ?? []] as const),
  ...methodsOf(lumetrade).map(({ path, call }) => [`lumetrade ${path}`, call, lumetradeArguments[path] ?? []] as const),
  ...https.map(([call, args]) => [`http ${args[0]}`, call, args] as const),
];

describe.each(calls)("%s", (_, call, args) => {
  test("never sends half a character", async () => {
    for (const changed of textVariants(args, () => "a\ud800b")) await ended(call, changed);
    for (const line of wire.splice(0)) expect(line).not.toMatch(/\\ud800|\ufffd|%EF%BF%BD/i);
  });

  test("sends any other text unchanged, or refuses it", async () => {
    const text = "e\u0301\u202e\0\ufdfa\u{1f511}\u2028";
    for (const changed of textVariants(args, () => text)) await ended(call, changed);
    for (const line of wire.splice(0)) {
      const said = JSON.stringify([line, decodeURIComponent(line.split("\n")[0] ?? "")]);
      if (/u\{?301|\u0301/.test(said)) expect(said.normalize("NFD")).toBe(said);
    }
  });

  test("sends a text of 1 MiB whole, or refuses it with a short message", async () => {
    for (const changed of textVariants(args, () => "x".repeat(2 ** 20))) {
      const { message } = Object(await ended(call, changed));
      expect(String(message).length).toBeLessThan(1024);
    }
    for (const line of wire.splice(0)) expect(/x{1000}/.test(line)).toBe(/x{1048576}/.test(line));
  });
});

function ended(call: Method["call"], args: readonly unknown[]): Promise<unknown> {
  return Promise.resolve()
    .then(() => call(...args))
    .catch((error: unknown) => error);
}

/** The arguments with one text, at any depth, replaced; all of them. The path of `http` is left as it is. */
function textVariants(value: unknown, change: (text: string) => string): (readonly unknown[])[] {
  const variants = (each: unknown): unknown[] => {
    if (typeof each === "string") return each.startsWith("/") ? [] : [change(each)];
    if (Array.isArray(each)) return each.flatMap((item, at) => variants(item).map((other) => each.with(at, other)));
    if (typeof each !== "object" || each === null) return [];
    return Object.entries(each).flatMap(([name, member]) =>
      variants(member).map((other) => ({ ...each, [name]: other })),
    );
  };
  return variants(value).filter((each) => Array.isArray(each));
}
