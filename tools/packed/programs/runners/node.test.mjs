import { equal } from "node:assert/strict";
import { test } from "node:test";
import { pay } from "./pay.mjs";

test("pays in a sandbox", async () => {
  equal(await pay(), "success,true");
});
