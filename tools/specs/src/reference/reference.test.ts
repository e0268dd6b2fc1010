import { readFileSync } from "node:fs";
import { httpOnly as lumetradeHttpOnly, operations as lumetradeOperations } from "@lumkit/lumetrade/internal";
import { httpOnly, operations } from "@lumkit/lumo/internal";
import { expect, test } from "vitest";
import { root } from "../document/apis.js";
import { exampleCalls } from "./example-calls.js";
import { optionsPage } from "./options-page.js";
import { outdatedPages } from "./outdated-pages.js";
import { refusedReasonsPage } from "./refused-reasons-page.js";

test.each([
  ["lumo", operations, httpOnly],
  ["lumetrade", lumetradeOperations, lumetradeHttpOnly],
])("every operation of %s that has a method has a call on its page", (api, all, without) => {
  const names = Object.keys(all).filter((id) => !(id in without));
  expect([...exampleCalls(api).keys()].sort()).toEqual(names.sort());
});

test("a call names no constant of its file", () => {
  const calls = exampleCalls("lumo");
  expect(calls.get("listUserWallets")).toEqual({
    method: "lumo.userWallets.list",
    text: 'lumo.userWallets.list({ externalId: "user-1001" }).toArray()',
  });
  expect(calls.get("getOrder")?.text).toBe('lumo.orders.get("550e8400-e29b-41d4-a716-446655440000")');
  expect(exampleCalls("lumetrade").get("getWallet")?.text).toBe('lumetrade.wallets.get("wal_7K9Q2M")');
});

test("an option shows its default, what it extends, and the environments of its API", () => {
  const page = optionsPage("lumo");
  expect(page).toContain('| `environment` | `"production" \\| "staging"` | none |');
  expect(page).toContain("| `maxRetries` | `number` | 2 | How often a call may be repeated where that is safe. |");
  expect(page).toContain("| `apiKey` | `ApiKey` | required |");
  expect(page.match(/^\| `signal`/gm)?.length).toBeGreaterThan(2);
});

test("every reason of a refusal has a remedy", () => {
  expect(refusedReasonsPage()).toContain("| `twin-unresolved` | An equal withdrawal");
});

test("a page whose operation is gone is found", () => {
  expect(outdatedPages("lumo", [])).toContain("docs/reference/lumo/acceptOrder.md");
  expect(outdatedPages("none", [])).toEqual([]);
});

test("a status that only the overlay gives an operation is not called published", () => {
  const page = readFileSync(`${root}docs/reference/lumetrade/createWithdrawal.md`, "utf8");
  expect(page).toMatch(/^\| 404 \| .* \| published; shape: documented \|/m);
  expect(page).toMatch(/^\| 409 \| .* \| inferred \|/m);
});
