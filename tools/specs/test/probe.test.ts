import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { createLumetradeSandbox } from "@lumkit/testing/lumetrade";
import { createLumoSandbox } from "@lumkit/testing/lumo";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { root } from "../src/document/apis.js";
import type { Observation } from "../src/probe/probe-api.js";
import { createWorkspace } from "./workspace.js";

type Change = (body: Record<string, unknown>) => unknown;

const servers = new Set<Server>();
/** The requests to each service, and every text it responded with. */
let asked: string[];
let told: Set<string>;

beforeEach(() => {
  asked = [];
  told = new Set();
  vi.stubEnv("CI", undefined);
});
afterEach(() => {
  vi.unstubAllEnvs();
  for (const server of servers) server.close();
  servers.clear();
});

/** Serves a sandbox on a free port, below a path, with deviations in the responses of some paths. */
async function serve(
  fetch: (url: string, init: RequestInit) => Promise<Response>,
  changes: Readonly<Record<string, Change>> = {},
): Promise<string> {
  const server = createServer(async (request, reply) => {
    const { method = "", url = "", headers } = request;
    let body = "";
    for await (const chunk of request) body += chunk;
    const path = url.replace(/^\/base/, "");
    asked.push(`${method} ${path}`);
    const sent = {
      method,
      headers: Object.entries(headers).map(([name, value]): [string, string] => [name, String(value)]),
    };
    const response = await fetch(`https://service.invalid${path}`, body === "" ? sent : { ...sent, body });
    const change = Object.hasOwn(changes, path) ? changes[path] : undefined;
    const data: unknown = await response.json();
    const changed = change === undefined ? data : change(Object(data));
    for (const text of textsIn(changed)) told.add(text);
    reply.writeHead(response.status, { "content-type": "application/json" }).end(JSON.stringify(changed));
  });
  servers.add(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  return `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}/base`;
}

function textsIn(value: unknown): string[] {
  if (typeof value === "string" || typeof value === "number") return [String(value)];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

async function probe(api: string, ...options: readonly string[]) {
  const files = ["upstream", "overlay", "openapi.gen"].map((name) => `specs/${api}/${name}.yaml`);
  const documents = files.map((file) => [file, readFileSync(root + file, "utf8")]);
  const workspace = createWorkspace({ ...Object.fromEntries(documents), "packages/README.md": "" });
  const ran = await workspace.specs("probe", api, ...options);
  const path = `specs/${api}/observations.json`;
  const text = Object.hasOwn(workspace.files(), path) ? workspace.read(path) : "{}";
  const { observations = [], skipped = [] }: { observations?: Observation[]; skipped?: unknown[] } = JSON.parse(text);
  const of = (operation: string) => observations.find((each) => each.operation === operation);
  return { ...ran, workspace, text, observations, skipped, of };
}

test("observes Lumo's reads, finds what differs on purpose, and keeps no value", async () => {
  const sandbox = createLumoSandbox();
  const { apiKey } = sandbox.clientOptions;
  const ask = (path: string, body: object) =>
    sandbox.fetch(`https://lumo.invalid${path}`, {
      method: "POST",
      headers: { "x-api-key": apiKey, "content-type": "application/json" },
      body: JSON.stringify(body),
    });
  const { id }: { id: string } = Object(
    await (await ask("/orders/prepare", { qrCode: "https://qr.nspk.ru/AS1?sum=10000&cur=RUB" })).json(),
  );
  await sandbox.fetch(`https://lumo.invalid/orders/accept/${id}`, {
    method: "POST",
    headers: { "x-api-key": apiKey },
  });
  const url = await serve(sandbox.fetch, {
    "/auth/company/profile": ({ name: _, ...profile }) => ({ ...profile, isActive: "yes", region: "secret region" }),
    "/orders": ({ orders, ...rest }) => ({
      ...rest,
      orders: [orders]
        .flat()
        .map((order) => ({ ...Object(order), status: "parked", TQn9Y2khEsLJW1ChVWFMSMeRDow5KcbLSE: 7 })),
    }),
  });
  vi.stubEnv("LUMO_BASE_URL", url);
  vi.stubEnv("LUMO_API_KEY", apiKey);
  const { status, stdout, stderr, of, text, skipped, workspace } = await probe("lumo");
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  expect(asked.filter((line) => !line.startsWith("GET "))).toEqual([]);
  expect(asked).toContain(`GET /orders/${id}`);
  expect(skipped).toEqual([]);
  expect(of("getCompanyProfile")).toMatchObject({
    status: 200,
    members: { body: "object", "body.isActive": "string", "body.region": "string" },
    deviations: expect.arrayContaining([
      { kind: "missing", place: "body.name" },
      { kind: "mistyped", place: "body.isActive" },
      { kind: "undocumented-member", place: "body.region" },
    ]),
  });
  expect(of("listOrders")).toMatchObject({
    members: { "body.orders[]": "object", "body.orders[].amountRub": "number", "body.orders[].*": "number" },
    deviations: expect.arrayContaining([
      { kind: "unknown-value", place: "body.orders[].status" },
      { kind: "undocumented-member", place: "body.orders[].*" },
    ]),
  });
  expect(of("getOrder")?.deviations).toEqual([]);
  expect(stdout).toMatch(/^lumo: \d+ operations observed, wrote specs\/lumo\/observations\.json\n/);
  expect(stdout).toContain("  getCompanyProfile 200: body.isActive: mistyped\n");
  const names = new Set(text.match(/[\w-]+/g));
  const values = [...told, apiKey, id].filter((value) => value.length > 3 && !/^\d{1,3}$/.test(value));
  expect(values.length).toBeGreaterThan(10);
  for (const value of values)
    expect([value, names.has(value) || (/\W/.test(value) && text.includes(value))]).toEqual([value, false]);

  // An action may say that it was observed.
  const overlay = workspace.read("specs/lumo/overlay.yaml");
  workspace.write(
    "specs/lumo/overlay.yaml",
    `${overlay}  - target: $.components.schemas.CompanyProfile.properties\n    description: Adds the region.\n    x-evidence: observations.json, getCompanyProfile\n    x-confidence: observed\n    update: { region: { type: string } }\n`,
  );
  expect(await workspace.specs("lint", "lumo")).toMatchObject({ status: 0, stderr: "" });
});

test("asks for a quote of a QR code only if told to, and accepts nothing", async () => {
  const sandbox = createLumoSandbox();
  vi.stubEnv("LUMO_BASE_URL", await serve(sandbox.fetch));
  vi.stubEnv("LUMO_API_KEY", sandbox.clientOptions.apiKey);
  const { of } = await probe("lumo", "--prepare", "https://qr.nspk.ru/AS1?sum=10000&cur=RUB");
  expect(asked.filter((line) => !line.startsWith("GET "))).toEqual(["POST /orders/prepare"]);
  expect(of("prepareOrder")).toMatchObject({ members: { "body.amountUsdt": "number" }, deviations: [] });
});

test("observes Lumetrade's reads, an indicative quote if asked, and skips what it has no id for", async () => {
  const sandbox = createLumetradeSandbox();
  const { apiKey, apiSecret } = sandbox.clientOptions.credentials;
  sandbox.faults.next("getCurrencies", "status", { status: 418 });
  vi.stubEnv("LUMETRADE_BASE_URL", await serve(sandbox.fetch));
  vi.stubEnv("LUMETRADE_API_KEY", apiKey);
  vi.stubEnv("LUMETRADE_API_SECRET", apiSecret);
  const { status, stderr, of, skipped } = await probe("lumetrade", "--quote", "100 USDT/ZAR");
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  expect(asked.filter((line) => !line.startsWith("GET "))).toEqual(["POST /api/v1/trades/quote"]);
  expect(asked).toContain("GET /api/v1/accounts/currency/USDT");
  expect(skipped).toContainEqual({ operation: "getTrade", reason: "no response has a value for {transactionId}" });
  expect(of("getAccounts")).toEqual({
    operation: "getAccounts",
    status: 200,
    members: {
      body: "array",
      "body[]": "object",
      "body[].balance": "number",
      "body[].currency": "string",
      "body[].id": "string",
      "body[].lockedBalance": "number",
    },
    deviations: [],
  });
  expect(of("getCurrencies")).toMatchObject({
    status: 418,
    deviations: [{ kind: "undocumented-status", place: "status" }],
  });
  expect(of("getQuote")).toMatchObject({ status: 200, members: { body: "object" } });
});

test.each<[what: string, environment: Record<string, string>, options: string[], message: RegExp]>([
  ["in CI", { CI: "true" }, [], /^Cannot probe in CI: run it yourself, with your own key\n$/],
  ["without a key", { LUMO_API_KEY: "" }, [], /^Cannot probe lumo: set LUMO_API_KEY in the environment\n$/],
  ["over plain http", { LUMO_BASE_URL: "http://lumo.invalid" }, [], /^Cannot probe lumo: .*http.*\n$/],
  [
    "with a wrong key",
    { LUMO_API_KEY: "wrong-key" },
    [],
    /^Cannot probe lumo: the service responded to \w+ with 401: check LUMO_API_KEY\n$/,
  ],
  [
    "with another API's option",
    {},
    ["--quote", "1 A/B"],
    /^Cannot probe lumo with --quote: the option belongs to the other API\n$/,
  ],
  ["where nothing listens", { LUMO_BASE_URL: "http://127.0.0.1:1" }, [], /^Cannot probe lumo: \w+: .*\n$/],
])("writes nothing %s", async (_, environment, options, message) => {
  const sandbox = createLumoSandbox();
  vi.stubEnv("LUMO_BASE_URL", await serve(sandbox.fetch));
  vi.stubEnv("LUMO_API_KEY", sandbox.clientOptions.apiKey);
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
  const { status, stdout, stderr, text } = await probe("lumo", ...options);
  expect({ status, stdout, text }).toEqual({ status: 1, stdout: "", text: "{}" });
  expect(stderr).toMatch(message);
  expect(stderr).not.toContain("wrong-key");
  expect(asked.length).toBeLessThan(2);
});
