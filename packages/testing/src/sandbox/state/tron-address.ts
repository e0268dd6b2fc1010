import { sha256 } from "./sha256.js";

const base58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

/** Writes 20 bytes as an address of TRON's main network: Base58Check with the version byte 0x41. */
export function tronAddress(account: Uint8Array): string {
  const payload = Uint8Array.of(0x41, ...account);
  const checksum = sha256(sha256(payload)).subarray(0, 4);
  let value = [...payload, ...checksum].reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
  let address = "";
  for (; value > 0n; value /= 58n) address = base58.charAt(Number(value % 58n)) + address;
  return address;
}
