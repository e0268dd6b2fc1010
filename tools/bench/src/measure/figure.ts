/** What several measurements of one thing gave. */
export interface Figure {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

export function figureOf(values: readonly number[]): Figure {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (index: number): number => sorted[Math.trunc(index)] ?? Number.NaN;
  const middle = (sorted.length - 1) / 2;
  return { median: (at(middle) + at(middle + 0.5)) / 2, least: at(0), most: at(sorted.length - 1) };
}

/** Of two subjects that were measured twice in each block: the means of a block are compared, so that drift cancels out. */
export function comparisonOf(
  own: readonly number[],
  base: readonly number[],
  compare: (own: number, base: number) => number,
): Figure {
  const bases = blockMeans(base);
  return figureOf(blockMeans(own).map((mean, block) => compare(mean, bases[block] ?? Number.NaN)));
}

function blockMeans(values: readonly number[]): number[] {
  return values.flatMap((value, at) => (at % 2 === 0 ? [(value + (values[at + 1] ?? Number.NaN)) / 2] : []));
}
