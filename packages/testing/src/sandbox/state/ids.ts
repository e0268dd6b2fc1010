import { tronAddress } from "./tron-address.js";

export type Ids = ReturnType<typeof createIds>;

/** Ids, keys and addresses that look random, and are the same again for the same seed. */
export function createIds(seed: number) {
  const random = createRandom(seed);
  const pick = (alphabet: string, length: number): string =>
    Array.from({ length }, () => alphabet.charAt(random() % alphabet.length)).join("");
  const hex = (length: number): string => pick("0123456789abcdef", length);
  return {
    /** The 4 and the first of 8 to b say that it is a random one. */
    uuid: (): string => `${hex(8)}-${hex(4)}-4${hex(3)}-${pick("89ab", 1)}${hex(3)}-${hex(12)}`,
    /** Hexadecimal digits. */
    hex,
    /** Digits and capital letters. */
    code: (length: number): string => pick("0123456789ABCDEFGHJKLMNPQRSTUVWXYZ", length),
    /** It passes TRON's checksum, and has no owner. */
    tronAddress: (): string => tronAddress(Uint8Array.from({ length: 20 }, () => random() % 256)),
  };
}

/** Mulberry32: whole numbers below 2 ** 32. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
}
