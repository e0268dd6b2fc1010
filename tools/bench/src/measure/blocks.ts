import { type Figure, figureOf, ratioOf } from "./figure.js";

export type Sample = Readonly<Record<string, number>>;

export interface Measured {
  /** By subject: two samples of each block. */
  readonly samples: ReadonlyMap<string, readonly Sample[]>;
  /** The subjects that cannot be measured, each with the reason. */
  readonly leftOut: readonly string[];
}

export interface Rules {
  readonly blocks: number;
  /** Only these subjects are measured, if it is given. */
  readonly only?: readonly string[] | undefined;
}

/**
 * Measures all subjects in turn and then in reverse, in each block: ABBA, or ABCCBA, so that a machine that becomes
 * slower slows all of them. A subject that fails is left out from then on.
 */
export async function inBlocks(
  { blocks, only }: Rules,
  subjects: readonly string[],
  measure: (subject: string) => Promise<Sample>,
): Promise<Measured> {
  const samples = new Map<string, Sample[]>();
  for (const subject of subjects) if (only?.includes(subject) ?? true) samples.set(subject, []);
  const leftOut: string[] = [];
  for (let block = 0; block < blocks; block++) {
    const able = [...samples.keys()];
    for (const subject of [...able, ...able.toReversed()]) {
      try {
        samples.get(subject)?.push(await measure(subject));
      } catch (error) {
        if (samples.delete(subject)) leftOut.push(`${subject}: ${String(error).slice(0, 500)}`);
      }
    }
  }
  return { samples, leftOut };
}

/** One figure of each subject. */
export function figures({ samples }: Measured, key: string): Map<string, Figure> {
  return new Map([...samples].map(([subject, own]) => [subject, figureOf(valuesOf(own, key))]));
}

/** The same, as a ratio to one of the subjects. */
export function ratios({ samples }: Measured, key: string, base: string): Map<string, Figure> {
  const bases = valuesOf(samples.get(base) ?? [], key);
  return new Map([...samples].map(([subject, own]) => [subject, ratioOf(valuesOf(own, key), bases)]));
}

function valuesOf(samples: readonly Sample[], key: string): number[] {
  return samples.map((sample) => sample[key] ?? Number.NaN);
}
