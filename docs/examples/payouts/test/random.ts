export interface Random {
  /** True in this share of the cases. */
  readonly chance: (share: number) => boolean;
  readonly between: (least: number, most: number) => number;
  readonly pick: <T>(items: readonly T[]) => T;
}

/** Choices that are the same for the same seed. When they are asked for depends on the processes. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }
  return {
    chance: (share) => next() < share,
    between: (least, most) => least + next() * (most - least),
    pick(items) {
      const item = items[Math.floor(next() * items.length)];
      if (item === undefined) throw new Error("Cannot pick an item of nothing");
      return item;
    },
  };
}
