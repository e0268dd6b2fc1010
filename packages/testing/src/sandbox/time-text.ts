/** A date as the examples of both vendors write it: in UTC, and without milliseconds if there are none. */
export function timeText(ms: number): string {
  return new Date(ms).toISOString().replace(".000Z", "Z");
}
