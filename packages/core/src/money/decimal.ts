import type { Operation } from "../client/operation.js";
import { refuse } from "../errors/errors.js";
import { quoteValue } from "../options/quote-value.js";

/**
 * An exact decimal number as plain digits, such as `"12.345678"`: an amount, a fee, a balance or a rate.
 *
 * On the wire it is a JSON number, which a JS `number` cannot hold: `123456789012.123456` would lose its last digit.
 * Lumkit therefore reads it digit for digit from the text of the response, with its trailing zeros, and writes it so.
 *
 * What is sent has at most 18 digits before and 18 after the point, and no sign, exponent or leading zero. What was
 * read fits unless it is negative, as a balance may be (`"-1.5"`), or longer. Compute with a decimal library; to
 * compare two of them, see {@link compareDecimals}.
 */
export type Decimal = string;

const sendable = /^(?:0|[1-9]\d{0,17})(?:\.\d{1,18})?$/;
const readable = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;
const withExponent = /^(-?)(\d+)(?:\.(\d+))?[eE]([+-]?\d+)$/;

/** The exponents of every double, and few enough zeros that a response cannot fill the memory with them. */
const maxExponent = 400;

/** Checks a decimal that is about to be sent. A JS number is refused even if it is whole: it may have lost digits before. */
export function checkDecimal(
  operation: Operation,
  member: string,
  value: unknown,
  { positive = false }: { readonly positive?: boolean } = {},
): Decimal {
  const given = `${member} ${quoteAmount(value)}`;
  if (typeof value !== "string" || !sendable.test(value)) {
    const rule = "plain digits, at most 18 before and 18 after the point, no sign, exponent or leading zero";
    return refuse(operation, `${given} must be a decimal string such as "12.50": ${rule}`);
  }
  if (positive && !/[1-9]/.test(value)) refuse(operation, `${given} must be greater than 0, such as "12.50"`);
  return value;
}

/** Orders two decimals by value: `"1.5"` and `"1.50"` are equal. Negative ones may be compared too. */
export function compareDecimals(a: Decimal, b: Decimal): -1 | 0 | 1 {
  const [wholeA, fractionA] = partsOf(a);
  const [wholeB, fractionB] = partsOf(b);
  const places = Math.max(fractionA.length, fractionB.length);
  const [left, right] = [
    BigInt(wholeA + fractionA.padEnd(places, "0")),
    BigInt(wholeB + fractionB.padEnd(places, "0")),
  ];
  return left === right ? 0 : left < right ? -1 : 1;
}

function partsOf(decimal: Decimal): readonly [whole: string, fraction: string] {
  if (!readable.test(decimal))
    throw new TypeError(`Cannot compare ${quoteAmount(decimal)}: it is not a decimal string`);
  const [whole = "", fraction = ""] = decimal.split(".");
  return [whole, fraction];
}

/**
 * A JSON number without its exponent and otherwise digit for digit: `1e-7` is `"0.0000001"`, `1.50E3` is `"1500"`.
 *
 * @throws {SyntaxError} for an exponent beyond ±400.
 */
export function plainDigits(number: string): Decimal {
  const match = withExponent.exec(number);
  if (match === null) return number;
  const [, sign = "", whole = "", fraction = "", exponent] = match;
  const shift = Number(exponent);
  if (Math.abs(shift) > maxExponent) throw new SyntaxError(`Cannot read ${quoteValue(number)}: no amount is that long`);
  const point = whole.length + shift;
  // Zeros on both sides, so that the point falls inside.
  const digits = `${"0".repeat(Math.max(0, 1 - point))}${whole}${fraction}`.padEnd(point, "0");
  const at = Math.max(1, point);
  const places = digits.slice(at);
  return `${sign}${digits.slice(0, at).replace(/^0+(?=\d)/, "")}${places === "" ? "" : `.${places}`}`;
}

/** A text that does not look like a number may be a secret in the wrong place: it is not shown. */
function quoteAmount(value: unknown): string {
  return typeof value === "string" && !/^[\p{Nd}\s.,+\-eE_]*$/u.test(value) ? "(a text)" : quoteValue(value);
}
