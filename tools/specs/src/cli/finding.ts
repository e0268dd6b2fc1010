/** Something that must be corrected before anything may be generated. */
export interface Finding {
  readonly file: string;
  readonly line?: number | undefined;
  /** Where in the document: a JSON pointer, an operation or an overlay action. */
  readonly place: string;
  /** The operation or component that it is about, if the place does not say so. */
  readonly owner?: string | undefined;
  readonly message: string;
}

export function describeFinding({ file, line, place, message }: Finding): string {
  return `${file}${line === undefined ? "" : `:${line}`}: ${place}: ${message}`;
}

/** A line for each finding; those of one operation follow each other, below its name. */
export function describeFindings(findings: readonly Finding[]): string[] {
  const owners = new Set(findings.flatMap(({ owner }) => owner ?? []));
  const groups = new Map<string | undefined, Finding[]>();
  for (const finding of findings) {
    const owner = finding.owner ?? [...owners].find((each) => isOf(finding.place, each));
    groups.set(owner, [...(groups.get(owner) ?? []), finding]);
  }
  return [...groups].flatMap(([owner, own]) => [
    ...(owner === undefined ? [] : [`${owner}:`]),
    ...own.map(describeFinding),
  ]);
}

/** Whether a place such as `getOrder 200` is in `getOrder (GET /orders/{id})`. */
function isOf(place: string, owner: string): boolean {
  const name = owner.split(" (")[0];
  return place === name || place.startsWith(`${name} `);
}
