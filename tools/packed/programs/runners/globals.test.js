import { pay } from "./pay.mjs";

test("pays in a sandbox", async () => {
  expect(await pay()).toBe("success,true");
});
