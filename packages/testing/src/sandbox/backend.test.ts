import { expect, onTestFinished, test } from "vitest";
import type { ContractOperation, Validate } from "../contract/module.js";
import { createSandbox } from "./sandbox.js";
import { createWorld } from "./world.js";

const questions = {
  undocumentedInput: { question: "", options: ["rejected", "ignored"], reason: "" },
  unknownFilterValue: { question: "", options: ["rejected", "matches-nothing"], reason: "" },
} as const;
type ThingPolicies = { [Name in keyof typeof questions]: (typeof questions)[Name]["options"][number] };

function operation(id: string, method: string, path: string, success: string): ContractOperation {
  const responses = { [success]: success === "204" ? null : "any", "400": "any" };
  return { id, method, path, isAnonymous: true, parameters: {}, request: `${id}Request`, responses };
}

/** As Ajv reports members of a body and of one object in it that the document does not have. */
const onlyNames: Validate = (value) => {
  const { body } = Object(value);
  const errorsAt = (instancePath: string, members: unknown) =>
    Object.keys(Object(members))
      .filter((name) => name !== "name" && name !== "parts")
      .map((additionalProperty) => ({
        instancePath,
        schemaPath: "#/additionalProperties",
        keyword: "additionalProperties",
        params: { additionalProperty },
      }));
  const parts: unknown[] = Object(body).parts ?? [];
  onlyNames.errors = [
    ...errorsAt("/body", body),
    ...parts.flatMap((part, index) => errorsAt(`/body/parts/${index}`, part)),
  ];
  return onlyNames.errors.length === 0;
};

/** A sandbox with a filter whose values the document knows, a change that responds with its body, and a removal. */
function createThings(policies: Partial<ThingPolicies> = {}) {
  return createSandbox<"list" | "change" | "remove", ThingPolicies>({
    api: "things",
    contract: {
      credentials: [],
      operations: [
        operation("list", "GET", "/things", "200"),
        operation("change", "PATCH", "/things/{id}", "200"),
        operation("remove", "DELETE", "/things/{id}", "204"),
      ],
      shapes: {
        any: { validate: () => true, members: {} },
        listRequest: { validate: () => true, members: { "query.status": { values: ["new", "old"] } } },
        changeRequest: { validate: onlyNames, members: {} },
        removeRequest: { validate: () => true, members: {} },
      },
    },
    world: createWorld({ policies }, questions, () => ({})),
    handlers: {
      list: ({ query }: { query: { status?: string } }) =>
        ["new", "old"].filter((status) => query.status === undefined || query.status === status),
      change: ({ body }: { body: unknown }) => body,
      remove: () => undefined,
    },
    notSimulated: {},
    keyed: [],
    controls: [],
    tables: () => ({}),
    tableSchemas: {},
    headers: () => ({}),
    authorize() {},
    credentialPlaces: [],
    invalidStatus: () => 400,
    successStatus: () => 200,
    errorBody: (_status, phrase, problems) => ({ message: phrase, problems }),
  });
}

test("a success without a body has none, in the process and over HTTP", async () => {
  const sandbox = createThings();
  const server = await sandbox.listen();
  onTestFinished(() => server.close());
  for (const response of [
    await sandbox.fetch("https://any.example/things/1", { method: "DELETE" }),
    await fetch(`${server.url}/things/1`, { method: "DELETE" }),
  ]) {
    expect(response.status).toBe(204);
    expect(response.headers.get("content-type")).toBeNull();
    expect(await response.text()).toBe("");
  }
});

test("a member that the document does not have is rejected, or does not reach the handler", async () => {
  const sent = { name: "a", more: 1, parts: [{ name: "b", more: 2 }, { name: "c" }] };
  const change = (sandbox: ReturnType<typeof createThings>) =>
    sandbox.fetch("https://any.example/things/1", {
      method: "PATCH",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(sent),
    });
  const rejected = await change(createThings());
  expect(rejected.status).toBe(400);
  expect(await rejected.json()).toMatchObject({
    problems: ["body.more is not in the document", "body.parts[0].more is not in the document"],
  });
  const ignored = await change(createThings({ undocumentedInput: "ignored" }));
  expect(await ignored.json()).toEqual({ name: "a", parts: [{ name: "b" }, { name: "c" }] });
});

test("a filter value that the document does not know is rejected, or matches nothing", async () => {
  const list = async (sandbox: ReturnType<typeof createThings>, status: string) =>
    (await sandbox.fetch(`https://any.example/things?status=${status}`)).json();
  const problem = 'query.status is "nwe", and the document has "new", "old"';
  expect(await list(createThings(), "new")).toEqual(["new"]);
  expect(await list(createThings(), "nwe")).toMatchObject({ problems: [problem] });
  expect(await list(createThings({ unknownFilterValue: "matches-nothing" }), "nwe")).toEqual([]);
});
