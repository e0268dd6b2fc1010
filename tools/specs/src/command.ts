import { apiNames } from "./apis.js";

/** What a command was asked. */
export interface Asked {
  /** The APIs that were named, or all. */
  readonly apis: readonly string[];
  /** Whatever was given beside names of APIs. */
  readonly rest: readonly string[];
  readonly asJson: boolean;
}

export interface Command {
  /** What `--help` prints. */
  readonly usage: string;
  /** Resolves to what is printed. @throws {Stop} if it cannot be done. */
  run(asked: Asked): Promise<string>;
}

/** Ends a command with exit status 1 and this text, which says what was attempted and what to do. */
export class Stop extends Error {
  override readonly name = "Stop";
}

/** Commands that take nothing but names of APIs refuse the rest. */
export function refuseRest({ rest }: Asked): void {
  if (rest.length > 0) throw new Stop(`Unknown API "${rest.join('", "')}": specs/ has ${apiNames.join(", ")}`);
}

export function json(value: unknown): string {
  return JSON.stringify(value, undefined, 2);
}
