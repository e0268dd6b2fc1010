/** Something that must be corrected before anything may be generated. */
export interface Finding {
  readonly file: string;
  readonly line?: number | undefined;
  /** Where in the document: a JSON pointer, an operation or an overlay action. */
  readonly place: string;
  readonly message: string;
}

export function describeFinding({ file, line, place, message }: Finding): string {
  return `${file}${line === undefined ? "" : `:${line}`}: ${place}: ${message}`;
}
