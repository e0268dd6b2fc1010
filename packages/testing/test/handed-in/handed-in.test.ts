import * as lumetradePackage from "@lumkit/lumetrade";
import { operations as lumetradeOperations } from "@lumkit/lumetrade/internal";
import * as lumoPackage from "@lumkit/lumo";
import { operations as lumoOperations } from "@lumkit/lumo/internal";
import { describe, expect, test } from "vitest";
import * as contractModule from "../../src/contract.js";
import * as lumetradeModule from "../../src/lumetrade.js";
import * as lumoModule from "../../src/lumo.js";
import * as prismModule from "../../src/prism.js";
import { lumetradeArguments, lumoArguments, sandboxArguments } from "./arguments.js";
import { type Method, methodsOf } from "./methods.js";
import { type Variant, variantsOf } from "./variants.js";

const { createLumo } = lumoPackage;
const { createLumetrade } = lumetradePackage;

let sent = 0;
const fetch = async (): Promise<Response> => {
  sent++;
  return Response.json({}, { status: 500 });
};
const common = { baseUrl: "https://mock.example", fetch, maxRetries: 0 };
const lumoOptions = { ...common, apiKey: "key", onApiKey: () => {}, hooks: { onAttempt: () => {} } };
const lumetradeOptions = { ...common, credentials: { apiKey: "key", apiSecret: "secret" }, hooks: {} };

/** Each API with methods or controls of its own: their arguments are written by hand. The client of a new one has only `http`. */
const clients = {
  lumo: { client: createLumo(lumoOptions), operations: lumoOperations, table: lumoArguments },
  lumetrade: {
    client: createLumetrade(lumetradeOptions),
    operations: lumetradeOperations,
    table: lumetradeArguments,
  },
};

const nameOf = ({ place, kind }: Variant): string => `${place} is ${kind}`;
const endOf = (call: () => unknown): Promise<unknown> =>
  Promise.resolve()
    .then(call)
    .then(
      () => "no error",
      (error: unknown) => error,
    );

async function expectRefused(call: Method["call"], variants: readonly Variant[]): Promise<void> {
  expect(variants).not.toHaveLength(0);
  for (const variant of variants) {
    sent = 0;
    const error = await endOf(() => call(...variant.args));
    expect(error, nameOf(variant)).toMatchObject({ name: "RefusedError", reason: "invalid-input" });
    expect(sent, `requests, when ${nameOf(variant)}`).toBe(0);
  }
}

describe.each(Object.entries(clients))("the client of %s", (_, { client, operations, table }) => {
  const { http, ...resources } = client;
  const methods = methodsOf(resources);

  test("has only methods that are in the table of arguments, with every parameter", () => {
    const lengths = (entries: readonly (readonly [string, number])[]) => Object.fromEntries(entries.toSorted());
    expect(lengths(Object.entries(table).map(([path, args]) => [path, args.length]))).toEqual(
      lengths(methods.map(({ path, length }) => [path, length])),
    );
  });

  test.each(methods)("$path sends plain objects, and refuses any other", async ({ path, call }) => {
    const args = table[path] ?? [];
    sent = 0;
    expect(await endOf(() => call(...args))).not.toMatchObject({ reason: "invalid-input" });
    expect(sent).toBeGreaterThan(0);
    await expectRefused(call, variantsOf(args));
  });

  const routes = Object.values(operations);

  test.each(routes)("http.$method $path refuses any object that is not plain", async (operation) => {
    const { method, path, requestRequired = [], requestOptional } = operation;
    const names = path.match(/(?<=\{)[^}]+/g) ?? [];
    const body = Object.fromEntries(requestRequired.map((name) => [name, "1"]));
    const hasBody = operation.requestRequired !== undefined || requestOptional === true;
    const init = {
      params: { path: Object.fromEntries(names.map((name) => [name, "a"])), query: { a: "b" }, header: { a: "b" } },
      headers: { c: "d" },
      deadlineMs: 50,
      ...(hasBody ? { body: { ...body, nested: { a: 1 } } } : {}),
    };
    const call: Method["call"] = (...args) => Reflect.apply(http[method], undefined, args);
    sent = 0;
    const isSent = await endOf(() => call(path, init));
    // The invented body may be refused because a decimal in it is not one.
    if (!isDecimal(isSent)) expect(isSent, String(isSent)).not.toMatchObject({ reason: "invalid-input" });
    // Headers may be an array of pairs, and an array in a body is JSON.
    const isArrayOfItsOwn = ({ place, kind }: Variant): boolean =>
      kind === "an array" && (place === "1.headers" || place === "1.body.nested");
    await expectRefused(call, variantsOf([path, init], isArrayOfItsOwn));
  });

  test("every list refuses any options of toArray that are not plain", async () => {
    const lists = Object.values(resources).flatMap((resource) => ("list" in resource ? [resource.list] : []));
    for (const list of lists) await expectRefused(list({}).toArray as Method["call"], variantsOf([{ limit: 1 }]));
  });
});

function isDecimal(error: unknown): boolean {
  return error instanceof lumoPackage.RefusedError && error.message.includes("decimal");
}

test.each([
  ["createLumo", createLumo, lumoOptions],
  ["createLumetrade", createLumetrade, lumetradeOptions],
])("%s refuses any object that is not plain", async (_, create, options) => {
  await expectRefused(async (...args) => Reflect.apply(create, undefined, args), variantsOf([options]));
});

test("credentials that a function returns must be a plain object", async () => {
  for (const { args } of variantsOf([lumetradeOptions.credentials])) {
    const credentials = (): never => args[0] as never;
    await expectRefused(
      (...options) =>
        createLumetrade({ ...common, credentials })
          .currencies.list(Object(options[0]))
          .toArray(),
      [{ kind: "a Map", place: "credentials", args: [{}] }],
    );
  }
});

const sandboxes = {
  lumo: () => lumoModule.createLumoSandbox(),
  lumetrade: () => lumetradeModule.createLumetradeSandbox(),
};

describe.each(["lumo", "lumetrade"] as const)("the sandbox of %s", (api) => {
  const table = sandboxArguments[api];
  const methods = methodsOf(sandboxes[api]());

  test("has only methods that are in the table of arguments", () => {
    expect(Object.keys(table).toSorted()).toEqual(methods.map(({ path }) => path).toSorted());
  });

  test.each(methods.filter(({ path }) => table[path]?.some((each) => typeof each === "object")))(
    "$path refuses any object that is not plain",
    async ({ path, call }) => {
      for (const variant of variantsOf(table[path] ?? []))
        expect(Object(await endOf(() => call(...variant.args))).message, nameOf(variant)).toMatch(/plain object/);
    },
  );
});

/** The arguments of each function of the testing package that takes objects, with every option that is an object. */
const makers: Readonly<Record<string, readonly unknown[]>> = {
  contractFetch: ["lumo", { onViolation: "report" }],
  formatCoverage: [{ api: "lumo", operations: [] }],
  createLumoSandbox: [{ policies: {}, balances: {}, login: { email: "a", password: "b" } }],
  createLumetradeSandbox: [{ policies: {}, balances: { ZAR: "1" }, rates: {} }],
};
/** These take a name, a function, a list, or what vitest hands over. */
const others = ["formatFindings", "forEachUncertainty", "startPrism"];

test("every function of the testing package refuses any object that is not plain", async () => {
  const modules = [contractModule, lumoModule, lumetradeModule, prismModule];
  const functions = modules
    .flatMap((module): [string, unknown][] => Object.entries(module))
    .filter(([name]) => /^[a-z]/.test(name) && !others.includes(name));
  expect(functions.map(([name]) => name).toSorted()).toEqual(Object.keys(makers).toSorted());
  for (const [name, make] of functions) {
    for (const variant of variantsOf(makers[name] ?? [])) {
      const error = await endOf(() => Reflect.apply(Object(make), undefined, variant.args));
      expect(Object(error).message, `${name}: ${nameOf(variant)}`).toMatch(/plain object/);
    }
  }
});

test("a mock refuses a preference that is not plain", async () => {
  const mock = await prismModule.startPrism("lumo");
  try {
    for (const { args } of variantsOf([{ status: 200 }]))
      expect(() => Reflect.apply(mock.prefer, undefined, args)).toThrow("plain object");
  } finally {
    await mock.close();
  }
});
