/** What several measurements of one thing gave. */
export interface Figure {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

export function figureOf(values: readonly number[]): Figure {
  const sorted = values.toSorted((a, b) => a - b);
  const [middle, least, most] = [sorted[sorted.length >> 1], sorted.at(0), sorted.at(-1)];
  if (middle === undefined || least === undefined || most === undefined) throw new Error("Nothing was measured");
  return { median: middle, least, most };
}

/** Of two subjects that were measured twice in each block: the sums of a block are compared, so that drift cancels out. */
export function ratioOf(own: readonly number[], base: readonly number[]): Figure {
  const sums = (values: readonly number[]): number[] =>
    values.flatMap((value, at) => (at % 2 === 0 ? [value + (values[at + 1] ?? Number.NaN)] : []));
  const bases = sums(base);
  return figureOf(sums(own).map((sum, block) => sum / (bases[block] ?? Number.NaN)));
}
