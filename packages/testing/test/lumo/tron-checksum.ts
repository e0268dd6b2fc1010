import { createHash } from "node:crypto";

const alphabet = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

/** The bytes of an address, checksum included, as hexadecimal digits. */
function decoded(address: string): string {
  const value = [...address].reduce((sum, digit) => sum * 58n + BigInt(alphabet.indexOf(digit)), 0n);
  return value.toString(16).padStart(50, "0");
}

/** Whether the last 4 bytes are the beginning of the double hash of the others, by Node's own hash. */
export function hasTronChecksum(address: string): boolean {
  const bytes = Buffer.from(decoded(address), "hex");
  const hash = (part: Uint8Array) => createHash("sha256").update(part).digest();
  const checksum = hash(hash(bytes.subarray(0, 21))).subarray(0, 4);
  return bytes.length === 25 && bytes[0] === 0x41 && checksum.equals(bytes.subarray(21));
}
