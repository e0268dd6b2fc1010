import { expect, onTestFinished, test } from "vitest";
import { createSandbox } from "./sandbox.js";
import { createWorld } from "./world.js";

test("a success without a body has none, in the process and over HTTP", async () => {
  const sandbox = createSandbox<"remove", { readonly undocumentedInput: "ignored" }>({
    api: "things",
    contract: {
      credentials: [],
      operations: [
        {
          id: "remove",
          method: "DELETE",
          path: "/things/{id}",
          isAnonymous: true,
          parameters: {},
          request: "removeRequest",
          responses: { "204": null },
        },
      ],
      shapes: { removeRequest: { validate: () => true, members: {} } },
    },
    world: createWorld({}, { undocumentedInput: { question: "", options: ["ignored"], reason: "" } }, () => ({})),
    handlers: { remove: () => undefined },
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
    errorBody: (_status, phrase) => ({ message: phrase }),
  });
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
