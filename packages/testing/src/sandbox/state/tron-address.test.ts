import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { hasTronChecksum } from "../../../test/lumo/tron-checksum.js";
import { createIds } from "./ids.js";
import { sha256 } from "./sha256.js";
import { tronAddress } from "./tron-address.js";

test.each([
  ["TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t", "a614f803b6fd780986a42c78ec9c7f77e6ded13c"], // the contract of USDT
  ["TJRabPrwbZy45sbavfcjinPJC18kjpRTv8", "5cbdd86a2fa8dc4bddd8a8f69dba48572eec07fb"],
  ["T9yD14Nj9j7xAB4dbGeiX9h8unkKHxuWwb", "0000000000000000000000000000000000000000"], // where TRX is burnt
])("writes the public address %s", (address, hex) => {
  expect(tronAddress(Buffer.from(hex, "hex"))).toBe(address);
  expect(hasTronChecksum(address)).toBe(true);
});

test("hashes as Node does, whatever the length", () => {
  for (let length = 0; length <= 200; length++) {
    const bytes = new Uint8Array(length).fill(length);
    expect(Buffer.from(sha256(bytes)).toString("hex")).toBe(createHash("sha256").update(bytes).digest("hex"));
  }
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) =>
      createHash("sha256").update(bytes).digest().equals(sha256(bytes)),
    ),
  );
});

test("makes addresses that pass the checksum of TRON", () => {
  const ids = createIds(1);
  const addresses = Array.from({ length: 200 }, () => ids.tronAddress());
  expect(
    addresses.filter((address) => !/^T[1-9A-HJ-NP-Za-km-z]{33}$/.test(address) || !hasTronChecksum(address)),
  ).toEqual([]);
  expect(new Set(addresses).size).toBe(200);
});
