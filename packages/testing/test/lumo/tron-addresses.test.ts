import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createLumo } from "@lumkit/lumo";
import { createLumoSandbox } from "@lumkit/testing/lumo";
import { expect, test } from "vitest";
import { hasTronChecksum } from "./tron-checksum.js";

test("every address in the document's examples passes the checksum of TRON", () => {
  const document = readFileSync(createRequire(import.meta.url).resolve("@lumkit/lumo/openapi.json"), "utf8");
  const addresses = [...document.matchAll(/"(T\w{33})"/g)].map(([, address = ""]) => address);
  expect(addresses.length).toBeGreaterThan(5);
  expect(addresses.filter((address) => !hasTronChecksum(address))).toEqual([]);
});

test("every address that a sandbox gives passes the checksum of TRON", async () => {
  const lumo = createLumo(createLumoSandbox().clientOptions);
  const { address = "" } = await lumo.wallet.get();
  const wallet = await lumo.userWallets.create({ externalId: "user-1" });
  expect([address, wallet.address].map(hasTronChecksum)).toEqual([true, true]);
});
