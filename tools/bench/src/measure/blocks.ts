import { comparisonOf, type Figure, figureOf } from "./figure.js";

export type Sample = Readonly<Record<string, number>>;

export interface Measured {
  /** By subject: two samples of each block. */
  readonly samples: ReadonlyMap<string, readonly Sample[]>;
  /** The subjects that cannot be measured, each with the reason. */
  readonly leftOut: readonly string[];
}

export interface Rules {
  readonly blocks: number;
  /** How many calls a process makes that count. */
  readonly calls: number;
  /** Only these subjects are measured, if it is given. */
  readonly only?: readonly string[] | undefined;
}

/**
 * Measures all subjects in turn and then in reverse, in each block: ABBA, or ABCCBA, so that a machine that becomes
 * slower slows all of them. A subject that fails is left out from then on.
 */
export async function inBlocks(
  { blocks, only }: Omit<Rules, "calls">,
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
        if (samples.delete(subject)) leftOut.push(`${subject}: ${reasonOf(error)}`);
      }
    }
  }
  return { samples, leftOut };
}

/** What the program says that failed, without the paths of this machine. */
function reasonOf(error: unknown): string {
  const [, ...lines] = String(error).split("\n");
  const [reason = "its program fails"] = lines.flatMap((line) => /\w*Error: .*|error TS.*/.exec(line)?.[0] ?? []);
  return reason;
}

/** One figure of each subject. */
export function figures({ samples }: Measured, key: string): Map<string, Figure> {
  return new Map([...samples].map(([subject, own]) => [subject, figureOf(valuesOf(own, key))]));
}

/** The same, next to one of the subjects: as a ratio, unless told otherwise. */
export function compared(
  { samples }: Measured,
  key: string,
  base: string,
  compare = (own: number, other: number): number => own / other,
): Map<string, Figure> {
  const bases = valuesOf(samples.get(base) ?? [], key);
  return new Map([...samples].map(([subject, own]) => [subject, comparisonOf(valuesOf(own, key), bases, compare)]));
}

function valuesOf(samples: readonly Sample[], key: string): number[] {
  return samples.map((sample) => sample[key] ?? Number.NaN);
}
