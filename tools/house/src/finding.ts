export interface Finding {
  readonly path: string;
  readonly line: number;
  /** What breaks the rule: a word as it was found, or the name of the rule. An exception names it, too. */
  readonly found: string;
  /** What is wrong, or what to write instead. */
  readonly advice: string;
}

export function describeFinding({ path, line, found, advice }: Finding): string {
  return `${path}:${line} ${found}: ${advice}`;
}

export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split("\n").length;
}
