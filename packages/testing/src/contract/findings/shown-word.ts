/**
 * A name or a value of a message, as a finding shows it. One that no document would have may be a secret that the service
 * repeats, in any encoding.
 */
export function shownWord(word: string): string {
  return /^[\w$-]{1,32}$/.test(word) ? word : "(not shown)";
}
