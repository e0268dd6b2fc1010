import { isNotApplied } from "@lumkit/lumo";
import { apis } from "@lumkit/tool-calls/apis.gen";
import { type DocumentResponse, documentResponses } from "@lumkit/tool-calls/document-responses";
import { expect, test } from "vitest";
import { reset, respond } from "../src/reactions/index.js";
import { fetchOf, transports } from "./harness/call.js";
import { useFaultServer } from "./harness/use-fault-server.js";

const cases = Object.values(apis).flatMap(({ name, calls }) =>
  Object.entries(calls).map(([id, call]) => ({ ...goodResponse(name, id), ...call, id })),
);

function goodResponse(api: string, id: string): Pick<DocumentResponse, "status" | "example" | "value"> {
  const good = documentResponses(api).find(
    ({ operation, documented }) => operation === id && documented.startsWith("2"),
  );
  if (good === undefined) throw new Error(`The document of ${api} has no successful response of ${id}`);
  return good;
}

const server = useFaultServer();

test("tests the operations of every document", () => {
  expect(cases.length).toBeGreaterThanOrEqual(38);
});

test.each(transports.flatMap((transport) => cases.map((one) => ({ transport, ...one }))))(
  "on $transport, $id loses its response after the effect: it is $safety",
  async ({ transport, safety, status, value, example, run }) => {
    const good = respond({ status, body: Object(value) });
    const lane = await server().lane({ replay: safety === "keyed" ? "stored" : "none", success: good });
    await lane.script([{ effect: "before", reaction: reset() }], { fallback: { effect: "before", reaction: good } });
    const ended = await run(lane.url, fetchOf(transport), example).then(
      () => "success",
      (error: unknown) => (isNotApplied(error) ? "not-applied" : Object(error).outcome),
    );
    const { effects, requests, unusedSteps } = await lane.settled();
    expect(unusedSteps).toBe(0);
    if (safety === "once")
      expect({ ended, effects, sent: requests.length }).toEqual({ ended: "unknown", effects: 1, sent: 1 });
    else expect(ended).toBe("success");
    if (safety === "keyed") {
      expect(effects).toBe(1);
      expect(new Set(requests.map(({ headers }) => headers["idempotency-key"])).size).toBe(1);
    }
  },
);
