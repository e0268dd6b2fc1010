/** Digits after the point that are kept: as many as a request may have. */
const scale = 18;
const readable = /^(?:0|[1-9]\d{0,17})(?:\.(\d{1,18}))?$/;

/**
 * Reads a decimal as a whole number of 10 ** -18.
 *
 * @throws {Error} it is not a decimal text; a number is not one, since digits may be lost in it.
 */
export function readAmount(name: string, value: unknown): bigint {
  const match = typeof value === "string" ? readable.exec(value) : null;
  if (match === null) {
    const problem = 'must be a decimal text such as "12.50": at most 18 digits before and 18 after the point, no sign';
    throw new Error(`Cannot take ${name} ${JSON.stringify(value)}: it ${problem}`);
  }
  return BigInt(match[0].replace(".", "") + "0".repeat(scale - (match[1]?.length ?? 0)));
}

/** Writes it as plain digits, without zeros at its end: `12.5`. */
export function formatAmount(amount: bigint): string {
  const digits = (amount < 0n ? -amount : amount).toString().padStart(scale + 1, "0");
  const places = digits.slice(-scale).replace(/0+$/, "");
  return `${amount < 0n ? "-" : ""}${digits.slice(0, -scale)}${places === "" ? "" : `.${places}`}`;
}

/** Divides two amounts, rounded to so many places. */
export function divideAmounts(dividend: bigint, divisor: bigint, places: number, rounding: "half-up" | "down"): bigint {
  const step = 10n ** BigInt(scale - places);
  const scaled = dividend * 10n ** BigInt(places);
  const half = rounding === "half-up" ? divisor / 2n : 0n;
  return ((scaled + half) / divisor) * step;
}

/** Reads the amounts of a deposit that a test receives. @throws {Error} they are not usable. */
export function readDeposit({ amount: given, fee: kept = "0" }: { readonly amount: string; readonly fee?: string }) {
  const [amount, fee] = [readAmount("amount", given), readAmount("fee", kept)];
  if (amount > 0n && fee <= amount) return { amount, fee };
  const [sum, cost] = [amount, fee].map(formatAmount);
  throw new Error(`Cannot receive a deposit of ${sum}: it must be above 0, and not below its fee ${cost}`);
}
