/** A mistake that a change of the sources could make, and the tests that are expected to notice it. */
export interface Bug {
  readonly name: string;
  /** Its path from the root of the repository. */
  readonly file: string;
  /** Occurs once in the file. */
  readonly text: string;
  readonly replacement: string;
  /** Files of `npm test`, by their paths from the root. Only they run, so that it takes seconds. */
  readonly tests: readonly string[];
  /** Only the tests with this in their names, where a file takes minutes. */
  readonly only?: string;
}

/** The source with the bug. @throws {Error} the text of the bug does not occur exactly once. */
export function withBug(source: string, { name, file, text, replacement }: Bug): string {
  const [before, after, ...more] = source.split(text);
  if (before !== undefined && after !== undefined && more.length === 0) return before + replacement + after;
  const count = source.split(text).length - 1;
  throw new Error(
    `Cannot add the bug "${name}": its text occurs ${count} times in ${file}, not once; correct the text`,
  );
}
