import { expect, test } from "vitest";
import { userAgent } from "./user-agent.js";

test("names the product and the runtime", () => {
  expect(userAgent("lumkit-lumo/1.2.0")).toBe(`lumkit-lumo/1.2.0 (node ${process.versions.node})`);
});
