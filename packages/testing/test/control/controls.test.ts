import { expect, test } from "vitest";
import { contracts } from "../../src/contracts.gen.js";
import { type Controlled, serveLumetrade, serveLumo } from "./controlled.js";

interface Operation {
  readonly operationId: string;
  readonly method: string;
  readonly path: string;
  readonly body?: {
    readonly example: Readonly<Record<string, unknown>>;
    readonly schema: {
      readonly properties: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
      readonly required: readonly string[];
    };
  };
}

const sandboxes = { lumo: serveLumo, lumetrade: serveLumetrade };

/** The operations of the document that the sandbox serves, each with its own example of a body. */
async function operationsOf({ send, ids }: Controlled): Promise<Operation[]> {
  const { paths } = (await send("GET", "/_sandbox/openapi.json")).body;
  return Object.keys(paths).flatMap((template) =>
    Object.keys(paths[template]).map((method) => ({
      operationId: paths[template][method].operationId,
      method: method.toUpperCase(),
      path: template.replace("{id}", ids[template.split("/")[2] ?? ""] ?? "{id}"),
      body: paths[template][method].requestBody?.content["application/json"],
    })),
  );
}

/** Nested so often that what reads or writes JSON by recursion ends with an error of its own. */
const deep = `${'{"a":'.repeat(20_000)}1${"}".repeat(20_000)}`;

/** A list is of no type that a member has, and an object has a member that no schema knows. */
function brokenBodies({ body }: Operation): unknown[] {
  if (body === undefined) return [];
  const { example, schema } = body;
  const names = Object.keys(schema.properties);
  return [
    "{",
    "null",
    "[]",
    '"text"',
    { ...example, another: 1 },
    ...names.map((name) => ({ ...example, [name]: [] })),
    ...names.flatMap((name) => (schema.properties[name]?.["type"] === "object" ? [] : [{ ...example, [name]: {} }])),
    ...names.map((name) => ({ ...example, [name]: null })),
    ...names.map((name) => ({ ...example, [name]: -1.5 })),
    // Without a text of its own, it cannot be part of a message or the name of a member.
    ...names.flatMap((name) =>
      schema.properties[name]?.["type"] === "object" ? [] : [{ ...example, [name]: { toString: 1, valueOf: 1 } }],
    ),
    ...names.map((name) => JSON.stringify({ ...example, [name]: "DEEP" }).replace('"DEEP"', deep)),
    ...schema.required.map((name) => ({ ...example, [name]: undefined })),
  ];
}

test.each(Object.entries(sandboxes))(
  "every control of %s does what its document's example asks for",
  async (_, serve) => {
    const operations = await operationsOf(await serve());
    expect(operations.length).toBeGreaterThan(15);
    for (const { operationId } of operations.filter(({ operationId }) => operationId !== "watchEvents")) {
      const fresh = await serve();
      const operation = (await operationsOf(fresh)).find((each) => each.operationId === operationId);
      if (operation === undefined) throw new Error(`The document has no ${operationId}`);
      const { status, body } = await fresh.send(operation.method, operation.path, operation.body?.example);
      expect({ status, body }, operationId).toMatchObject({ status: 200 });
    }
  },
);

test.each(Object.entries(sandboxes))(
  "every control of %s refuses a body that breaks its schema, and changes nothing",
  async (_, serve) => {
    const served = await serve();
    const { send } = served;
    const before = (await send("GET", "/_sandbox/state")).body;
    const broken = (await operationsOf(served)).flatMap((operation) =>
      brokenBodies(operation).map((body) => ({ operation, body })),
    );
    expect(broken.length).toBeGreaterThan(100);
    const accepted: unknown[] = [];
    for (const { operation, body } of broken) {
      const sent = await send(operation.method, operation.path, body);
      const isRefused = sent.status === 400 && /^Cannot .*[^.]$/.test(sent.body.message);
      if (!isRefused) accepted.push({ control: operation.operationId, body, sent });
    }
    expect(accepted).toEqual([]);
    expect((await send("GET", "/_sandbox/state")).body).toEqual(before);
  },
);

test.each(Object.entries(sandboxes))("the controls of %s give 404 for an unknown id", async (_, serve) => {
  const { send, ...served } = await serve();
  const withId = (await operationsOf({ ...served, send })).filter(({ path }) => path.split("/").length > 4);
  expect(withId.length).toBeGreaterThanOrEqual(3);
  for (const { operationId, method, path, body } of withId) {
    const [, root, table, , action] = path.split("/");
    const sent = await send(method, `/${root}/${table}/no-such/${action}`, body?.example);
    expect(sent, operationId).toMatchObject({
      status: 404,
      body: { message: expect.stringMatching(/there is no such/) },
    });
  }
});

test("the messages are those of TypeScript", async () => {
  const { sandbox, send, ids } = await serveLumo();
  const messageOf = (run: () => unknown): unknown => {
    try {
      return run();
    } catch (error) {
      return Object(error).message;
    }
  };
  sandbox.orders.succeed(ids.orders);
  const calls: [string, unknown, () => unknown][] = [
    [`/orders/${ids.orders}/fail`, { reason: "late" }, () => sandbox.orders.fail(ids.orders, "late")],
    [`/orders/no-such/succeed`, {}, () => sandbox.orders.succeed("no-such")],
    ["/deposits", { amount: "1", fee: "2" }, () => sandbox.deposits.receive({ amount: "1", fee: "2" })],
    ["/clock", { advance: { seconds: -1 } }, () => sandbox.clock.advance({ seconds: -1 })],
    [
      "/faults",
      { operation: "getOrder", fault: "delay" },
      () => Reflect.apply(sandbox.faults.next, undefined, ["getOrder", "delay"]),
    ],
    ["/reset", { seed: 1.5 }, () => sandbox.reset({ seed: 1.5 })],
    ["/rate", { rate: "0" }, () => sandbox.setRate("0")],
  ];
  for (const [path, body, run] of calls)
    expect((await send("POST", `/_sandbox${path}`, body)).body, path).toEqual({ message: messageOf(run) });
});

test("the clock moves by a span, or to the next thing that is due", async () => {
  const { sandbox, send, ids } = await serveLumo();
  expect((await send("GET", "/_sandbox/clock")).body).toEqual({
    date: "2026-01-01T00:00:00.000Z",
    isRealTime: false,
    nextDue: "2026-01-01T00:00:01.000Z",
  });
  const statusOf = async (): Promise<string> => {
    const { orders } = (await send("GET", "/_sandbox/state")).body;
    return orders.rows.find(({ id }: { id: string }) => id === ids.orders).shown.status;
  };
  expect((await send("POST", "/_sandbox/clock", { untilNext: true })).body.date).toBe("2026-01-01T00:00:01.000Z");
  expect(await statusOf()).toBe("in_progress");
  expect((await send("POST", "/_sandbox/clock", { advance: { hours: 1 } })).body.nextDue).toBeNull();
  expect(await statusOf()).toBe("success");
  expect((await send("POST", "/_sandbox/clock", { untilNext: true })).body.date).toBe("2026-01-01T01:00:01.000Z");
  expect(sandbox.clock.advanceToNext()).toBe(false);
});

test("a reset takes back orders, policies and faults, and its seed gives other keys", async () => {
  const { sandbox, send } = await serveLumo();
  const first = sandbox.clientOptions.apiKey;
  await send("PATCH", "/_sandbox/policies", { expiredQuote: 410 });
  await send("POST", "/_sandbox/faults", { operation: "getOrder", fault: "truncate" });
  const { body } = await send("POST", "/_sandbox/reset", { seed: 7 });
  expect(body.headers).toEqual({ "X-API-Key": sandbox.clientOptions.apiKey });
  expect(sandbox.clientOptions.apiKey).not.toBe(first);
  const state = (await send("GET", "/_sandbox/state")).body;
  expect(state).toMatchObject({ orders: { total: 0 }, requests: { total: 0 }, faults: [] });
  expect(state.policies.expiredQuote).toBe(400);
  expect((await send("POST", "/_sandbox/reset")).body).toEqual(body);
});

test("a policy that is changed while the sandbox runs decides from then on", async () => {
  const { sandbox, send } = await serveLumo();
  const { fetch, clientOptions } = sandbox;
  const statusOfInvalid = async (): Promise<number> => {
    const headers = { "x-api-key": clientOptions.apiKey };
    return (await fetch("https://lumo.invalid/orders?limit=no", { headers })).status;
  };
  const chosen = (): unknown => sandbox.uncertainties.find(({ name }) => name === "invalidRequest")?.chosen;
  expect([await statusOfInvalid(), chosen()]).toEqual([400, 400]);
  await send("PATCH", "/_sandbox/policies", { invalidRequest: 422 });
  expect([await statusOfInvalid(), chosen()]).toEqual([422, 422]);
  sandbox.setPolicies({ expiredQuote: 410 });
  const { body } = await send("GET", "/_sandbox/policies");
  expect(body).toMatchObject({ invalidRequest: 422, expiredQuote: 410 });
  const refused = await send("PATCH", "/_sandbox/policies", { expiredQuote: 409, invalidRequest: 401 });
  expect(refused.status).toBe(400);
  expect((await send("GET", "/_sandbox/policies")).body).toEqual(body);
});

test("says what there is for an unknown path, and what a path takes", async () => {
  const { send } = await serveLumo();
  expect(await send("GET", "/_sandbox/no-such")).toMatchObject({
    status: 404,
    body: { message: expect.stringContaining("POST /_sandbox/orders/{id}/fail") },
  });
  const wrong = await send("PUT", "/_sandbox/clock");
  expect(wrong).toMatchObject({
    status: 405,
    body: { message: "Cannot PUT /_sandbox/clock: it takes GET, POST, OPTIONS" },
  });
  expect(wrong.headers.get("allow")).toBe("GET, POST, OPTIONS");
});

test("the state shows no key, and requests to controls are not requests to the API", async () => {
  const { sandbox, send, url } = await serveLumo();
  const { apiKey } = sandbox.clientOptions;
  await fetch(`${url}/orders?api_key=${apiKey}`);
  const { body } = await send("GET", "/_sandbox/state");
  expect(JSON.stringify(body)).not.toContain(apiKey);
  expect(body.requests.rows[0]).toEqual({ operation: "listOrders", method: "GET", path: "/orders", status: 200 });
  expect(sandbox.seen().some(({ path }) => path.startsWith("/_sandbox"))).toBe(false);
});

test.each(Object.entries(contracts))("no path of %s is one of the controls", (_, { operations }) => {
  expect(operations.filter(({ path }) => path.split("/")[1] === "_sandbox")).toEqual([]);
});

test("the numbers of a fault are numbers, and so small that time can go on", async () => {
  const { sandbox, send } = await serveLumo();
  const fault = { operation: "getCurrentRate" };
  const before = (await send("GET", "/_sandbox/state")).body;
  const texts = ["1e999", "1e300", "86400.5", '"5"', "null", "true", "[]", "[5]", "-1"];
  const bodies = texts.flatMap((text) => [
    { text: `{ "operation": "getCurrentRate", "fault": "delay", "seconds": ${text} }` },
    { text: `{ "operation": "getCurrentRate", "fault": "delay", "seconds": 1, "occurrence": ${text} }` },
    { text: `{ "operation": "getCurrentRate", "fault": "status", "status": ${text} }` },
    { text: `{ "operation": "getCurrentRate", "fault": "status", "status": 503, "retryAfterSeconds": ${text} }` },
  ]);
  for (const { text } of bodies)
    expect(await send("POST", "/_sandbox/faults", text), text).toMatchObject({
      status: 400,
      body: { message: expect.stringMatching(/^Cannot plan the fault /) },
    });
  expect((await send("GET", "/_sandbox/state")).body).toEqual(before);
  expect((await send("POST", "/_sandbox/faults", { ...fault, fault: "delay", seconds: 86_400 })).status).toBe(200);
  await sandbox.fetch(`${sandbox.clientOptions.baseUrl}/rates/current`);
  expect((await send("GET", "/_sandbox/clock")).body.date).toBe("2026-01-02T00:00:00.000Z");
});
