import { parseJson } from "../response/parse-json.js";
import { plainDigits } from "./decimal.js";

const blanks = "[ \\t\\n\\r]*";
/** As strict as JSON: quoting what is not a JSON number would turn an invalid text into a valid one. */
const number = "-?(?:0|[1-9]\\d*)(?:\\.\\d+)?(?:[eE][+-]?\\d+)?";

/**
 * Makes the parser of an operation's responses: `JSON.parse`, but the marked numbers become decimal strings.
 *
 * A mark is a member's name, at any depth. The value of a free-form member stays unchanged, whatever names are in it. In
 * a member of `allDecimals`, a list or an object, every number is a decimal: the document does not describe its content.
 * The numbers are quoted in the text before `JSON.parse`: only that loses no digit on every runtime.
 *
 * @throws {SyntaxError} where `JSON.parse` does, and for a marked number with an exponent beyond ±400.
 */
export function createDecimalReader(
  names: readonly string[],
  freeForm: readonly string[],
  allDecimals: readonly string[] = [],
): (text: string) => unknown {
  if (names.length + allDecimals.length === 0) return JSON.parse;
  const known = new Set([...names, ...freeForm, ...allDecimals]);
  const places = placesExpression(names, [...freeForm, ...allDecimals]);
  return (text) => JSON.parse(quoteDecimals(withPlainNames(text, known), places, allDecimals));
}

/**
 * Finds a marked member that holds a number, or one of `containers` that holds a list or an object, up to the value.
 *
 * In valid JSON a quote without a backslash before it, a name, a quote and a colon are always a member. If the first
 * quote were the end of a string, or inside one, no colon could follow the second.
 */
function placesExpression(names: readonly string[], containers: readonly string[]): RegExp {
  const placesOf = (members: readonly string[], value: string) =>
    members.length === 0 ? [] : `(?:${members.map(asWritten).join("|")})"${blanks}:${blanks}(?=${value})`;
  const places = [placesOf(names, "[-\\d]"), placesOf(containers, "[[{]")].flat();
  return new RegExp(`(?<!\\\\)"(?:${places.join("|")})`, "g");
}

function asWritten(name: string): string {
  return JSON.stringify(name)
    .slice(1, -1)
    .replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
}

const wholeNumber = new RegExp(`${number}(?=${blanks}[,\\]}])`, "y");

function quoteDecimals(text: string, places: RegExp, allDecimals: readonly string[]): string {
  let quoted = "";
  let done = 0;
  /** Quotes the number at `start`, and returns its end. What is not a number is for `JSON.parse` to refuse. */
  function quote(start: number): number {
    wholeNumber.lastIndex = start;
    if (!wholeNumber.test(text)) return start + 1;
    const end = wholeNumber.lastIndex;
    quoted += `${text.slice(done, start)}"${plainDigits(text.slice(start, end))}"`;
    done = end;
    return end;
  }
  /** Returns the end of the list or object at `start`, whose numbers are quoted if all are decimals. */
  function skip(start: number, isDecimal: boolean): number {
    let depth = 0;
    for (let at = start; at < text.length; at++) {
      const character = text.charAt(at);
      if (character === '"') at = closingQuote(text, at + 1);
      else if (character === "{" || character === "[") depth++;
      else if ((character === "}" || character === "]") && --depth === 0) return at + 1;
      else if (isDecimal && /[-\d]/.test(character)) at = quote(at) - 1;
    }
    return text.length;
  }
  places.lastIndex = 0;
  // `test` and not `exec`, whose arrays would be most of the garbage.
  while (places.test(text)) {
    const start = places.lastIndex;
    const isContainer = "{[".includes(text.charAt(start));
    places.lastIndex = isContainer ? skip(start, allDecimals.includes(nameBefore(text, start))) : quote(start);
  }
  return quoted + text.slice(done);
}

/** The name of the member whose value begins at `start`. No name in a document holds a quote. */
function nameBefore(text: string, start: number): string {
  const end = text.lastIndexOf('"', start);
  return text.slice(text.lastIndexOf('"', end - 1) + 1, end);
}

/** Where the string that contains `from` ends. A loop: an expression would need a stack as long as the string. */
function closingQuote(text: string, from: number): number {
  let at = from;
  while (at < text.length && text.charAt(at) !== '"') at += text.charAt(at) === "\\" ? 2 : 1;
  return at;
}

/** A short string with a backslash that a colon follows. */
const escapedName = new RegExp(`(?<!\\\\)"[^"\\\\]{0,99}\\\\.(?:[^"\\\\]|\\\\.){0,999}"(?=${blanks}:)`, "g");

/**
 * Writes a known name that is spelt with escapes, such as `"am\u006funt"`, plainly: to `JSON.parse` they are the same.
 * No service writes so by accident, but its decimal must not become a double either.
 */
function withPlainNames(text: string, known: ReadonlySet<string>): string {
  if (!text.includes("\\")) return text;
  return text.replace(escapedName, (literal) => {
    const name = parseJson(literal);
    return typeof name === "string" && known.has(name) ? JSON.stringify(name) : literal;
  });
}
